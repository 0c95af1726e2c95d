import type { ReactNode } from 'react'
import { distanceMeters } from '@app/domain/shared'
import { Amount, Bdi, Between, formatDistance, Icon, LinkButton, MapView, Row, StatusBadge, useLanguage, useText, When } from '@app/ui'
import { useMapPlaces } from '../../app/map-places.ts'
import { useProgramme } from '../../app/programme.tsx'
import type { RequestView } from '../../app/request-badge.tsx'
import type { LivePosition } from './live.ts'
import { requestWords } from './request-words.ts'
import { SosCard } from './sos-card.tsx'

type Visit = RequestView['visits'][number]

const UNDER_WAY: readonly string[] = ['en_route', 'arrived', 'in_progress']

/** Somebody was at the door a moment ago, and may not have gone. */
export const justLeft = (request: RequestView): boolean => request.visits.some((visit) => visit.kind === 'household' && visit.facilitator !== null && visit.canTrack && !UNDER_WAY.includes(visit.state))

/** The visit that the citizen thinks of now: under way, or the next one. */
export function currentVisit(request: RequestView): Visit | undefined {
  const household = request.visits.filter((visit) => visit.kind === 'household')
  const underWay = household.find((visit) => UNDER_WAY.includes(visit.state))
  return underWay ?? household.find((visit) => ['planned', 'offered', 'assigned'].includes(visit.state))
}

/** Who comes, where they are, when, and what to say at the door: answered at a glance. */
export function TripCard({ request, visit, position }: { request: RequestView; visit: Visit; position: LivePosition | undefined }) {
  const t = useText(requestWords)
  const moving = visit.canTrack && request.address
  return (
    <section className="card trip" aria-label={t.visit}>
      {moving && request.address && <TripMap home={request.address.pin} visit={visit} position={position} />}
      <div className="trip-body">
        <TripHead visit={visit} position={position} />
        {visit.facilitator && <Person facilitator={visit.facilitator} />}
        {visit.codes && <Codes codes={visit.codes} />}
        {visit.facilitator && <TripActions facilitator={visit.facilitator} />}
        {visit.facilitator && UNDER_WAY.includes(visit.state) && <SosCard requestId={request.id} />}
      </div>
    </section>
  )
}

function TripHead({ visit, position }: { visit: Visit; position: LivePosition | undefined }) {
  const t = useText(requestWords)
  const state: Record<string, string> = { en_route: t.coming, arrived: t.arrived, in_progress: t.working }
  if (state[visit.state]) {
    return (
      <div className="trip-eta">
        <strong>{state[visit.state]}</strong>
        {visit.state === 'en_route' && position?.etaMinutes && <span>{t.eta(...position.etaMinutes)}</span>}
      </div>
    )
  }
  return (
    <div className="trip-eta">
      <strong>{t.visit}</strong>
      {visit.startsAt && visit.endsAt && (
        <span>
          <When at={visit.startsAt} as="day" /> · <Between from={visit.startsAt} until={visit.endsAt} />
        </span>
      )}
    </div>
  )
}

function TripMap({ home, visit, position }: { home: { lat: number; lon: number }; visit: Visit; position: LivePosition | undefined }) {
  const t = useText(requestWords)
  const { language } = useLanguage()
  const { programme } = useProgramme()
  const mapPlaces = useMapPlaces()
  const away = position && formatDistance(distanceMeters(home, position.point), language)
  const words = away ? t.away(away) : t.notSeen
  const markers = [
    { id: 'home', point: home, icon: 'home' as const, label: t.yourDoor, kind: 'home' as const },
    ...(position ? [{ id: 'facilitator', point: position.point, icon: 'motorcycle' as const, label: `${visit.facilitator?.name ?? t.representative}: ${words}`, kind: 'moving' as const }] : []),
  ]
  return (
    <>
      <MapView label={t.tripMap} centre={home} markers={markers} follow height={260} rings={{ centre: home, radiiMeters: [500, 1000, 2000] }} places={mapPlaces} styleUrl={programme?.mapTilesUrl} fallback={<Distance>{words}</Distance>} />
      <p className="trip-distance interface" aria-live="polite">
        <Icon name="route" /> {words}
        {position?.at && (
          <span className="small muted">
            {t.seen} <When at={position.at} as="time" />
          </span>
        )}
      </p>
    </>
  )
}

function Distance({ children }: { children: ReactNode }) {
  return (
    <>
      <Icon name="motorcycle" size={32} /> <p className="interface">{children}</p>
    </>
  )
}

function Person({ facilitator }: { facilitator: NonNullable<Visit['facilitator']> }) {
  const t = useText(requestWords)
  return (
    <div className="person">
      {facilitator.photoUrl ? <img className="face" src={facilitator.photoUrl} alt="" /> : <span className="face"><Icon name={facilitator.sex === 'F' ? 'woman' : 'person'} size={32} /></span>}
      <div className="row-words">
        <span className="row-title">
          <bdi>{facilitator.name}</bdi>
        </span>
        <span className="small muted">
          {t.badge} <Bdi>{facilitator.badgeNo}</Bdi>
        </span>
        <span className="small muted">
          <Icon name="motorcycle" /> <bdi>{facilitator.vehicle}</bdi>
        </span>
        <span className="row gap-2">
          {facilitator.sex === 'F' && (
            <StatusBadge tone="accent" icon="woman">
              {t.woman}
            </StatusBadge>
          )}
          <StatusBadge tone="neutral" icon="star">
            {facilitator.rating === null ? t.newOne : <><Bdi>{facilitator.rating.toFixed(1)}</Bdi> {t.rated(facilitator.ratedVisits)}</>}
          </StatusBadge>
        </span>
      </div>
    </div>
  )
}

function Codes({ codes }: { codes: NonNullable<Visit['codes']> }) {
  const t = useText(requestWords)
  return (
    <>
      <div className="codes">
        <div className="code">
          <span>{t.startCode}</span>
          <strong>
            <Bdi>{codes.start}</Bdi>
          </strong>
          <span className="muted">{t.startHint}</span>
        </div>
        <div className="code">
          <span>{t.endCode}</span>
          <strong>
            <Bdi>{codes.completion}</Bdi>
          </strong>
          <span className="muted">{t.endHint}</span>
        </div>
      </div>
      <p className="trip-eta">
        <span>{t.exact}</span>
        <strong>
          <Amount paisa={codes.amountPaisa} />
        </strong>
      </p>
    </>
  )
}

function TripActions({ facilitator }: { facilitator: NonNullable<Visit['facilitator']> }) {
  const t = useText(requestWords)
  const { helpline } = useProgramme()
  return (
    <Row gap={2}>
      <LinkButton href={`/verify?badge=${encodeURIComponent(facilitator.badgeNo)}`} icon="shield">
        {t.checkBadge}
      </LinkButton>
      {helpline && (
        <LinkButton href={`tel:${helpline}`} icon="phone" label={t.callHelp}>
          {t.call}
        </LinkButton>
      )}
    </Row>
  )
}

