import { useMemo } from 'react'
import { EmptyState, LinkButton, MapView, Page, Stack, StatusBadge, Between, useSay, useText, When } from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { businessNow } from '../../app/clock.ts'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { taskWords } from '../../app/words.ts'
import { type DayStop, type OwnDay, useWay } from '../../offline/use-way.ts'
import { useVisits } from '../../offline/use-offline.tsx'
import { StopLine } from './stop-line.tsx'
import { wayWords } from './words.ts'

/** The day's stops in the order in which to go, on a map and as a list; without a network as they were last told. */
export default function WayPage() {
  const t = useText(wayWords)
  const { name, programme } = useProgramme()
  const way = useWay(useVisits().data)
  return (
    <Page title={t.title} suffix={name} back={<BackLink href={to('day')} />}>
      <Known of={way} shape="row" lines={5}>
        {(day) => <Way day={day} streets={programme?.streets} />}
      </Known>
    </Page>
  )
}

type Streets = Parameters<typeof MapView>[0]['streets']

export function Way({ day, streets }: { day: OwnDay; streets?: Streets | undefined }) {
  const t = useText(wayWords)
  const sameDay = day.stops[0] && new Date(day.stops[0].beginsAt).toDateString() === businessNow().toDateString()
  if (!day.stops.length)
    return (
      <EmptyState icon="route" title={t.none} action={<LinkButton href={to('day')}>{t.back}</LinkButton>}>
        {t.noneText}
      </EmptyState>
    )
  return (
    <>
      {!sameDay && (
        <p>
          <When at={day.stops[0]!.startsAt} as="day" />
        </p>
      )}
      <p className="small muted interface">
        {day.order === 'plan' ? t.byPlan : t.byPromises} {t.reckoned} <When at={day.at} as="time" />
      </p>
      <WayMap stops={day.stops} streets={streets} />
      <h2 className="section-title">{t.stops}</h2>
      <Stack as="ol" gap={2}>
        {day.stops.map((stop, place) => (
          <StopCard key={stop.visitId} stop={stop} number={place + 1} />
        ))}
      </Stack>
    </>
  )
}

function WayMap({ stops, streets }: { stops: readonly DayStop[]; streets: Streets | undefined }) {
  const t = useText(wayWords)
  const say = useSay()
  const route = useMemo(() => stops.map((stop) => stop.point), [stops])
  const markers = useMemo(
    () =>
      stops.map((stop, place) => ({
        id: stop.visitId,
        point: stop.point,
        icon: stop.kind === 'office' ? ('office' as const) : ('home' as const),
        number: place + 1,
        label: `${place + 1}: ${stop.kind === 'office' ? say(stop.placeName) : t.home}`,
        kind: place === 0 ? ('home' as const) : ('place' as const),
      })),
    [stops, say, t],
  )
  return (
    <>
      <MapView
        label={t.mapLabel}
        centre={stops[0]!.point}
        zoom={13}
        height={260}
        follow
        streets={streets}
        route={route}
        markers={markers}
        fallback={<p>{t.noMap}</p>}
      />
      {stops.length > 1 && <p className="small muted interface">{t.straight}</p>}
    </>
  )
}

function StopCard({ stop, number }: { stop: DayStop; number: number }) {
  const t = useText(wayWords)
  const say = useSay()
  const { lat, lon } = stop.point
  const todo = [...new Set(stop.tasks.map((task) => say(taskWords[task.kind] ?? task.kind)))]
  const services = [...new Set(stop.tasks.map((task) => say(task.serviceName)))]
  return (
    <li className="card way-stop">
      <h3>
        <bdi>{number}</bdi> · {say(stop.placeName)}
      </h3>
      <p>
        {todo.join(' · ')} <span className="muted">· {services.join(' · ')}</span>
      </p>
      <p className="interface">
        {t.promised}: <Between from={stop.startsAt} until={stop.endsAt} />{' '}
        {stop.late && <StatusBadge tone="warning">{t.late}</StatusBadge>}
      </p>
      <StopLine stop={stop} />
      <div className="pair">
        <LinkButton href={`geo:${lat},${lon}?q=${lat},${lon}`} icon="navigation">
          {t.go}
        </LinkButton>
        <LinkButton href={to('visit', { visitId: stop.visitId })} tone="quiet" iconEnd="next">
          {t.open}
        </LinkButton>
      </div>
      <p className="small muted interface">
        <a href={`https://www.google.com/maps/dir/?api=1&destination=${lat},${lon}`} target="_blank" rel="noreferrer">
          {t.inBrowser}
        </a>{' '}
        {t.inBrowserWhy}
      </p>
    </li>
  )
}
