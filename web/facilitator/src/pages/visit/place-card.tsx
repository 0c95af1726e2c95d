import { Fragment, useEffect, useState } from 'react'
import {
  Amount,
  Bdi,
  Card,
  Facts,
  formatDistance,
  Icon,
  LinkButton,
  MapView,
  useLanguage,
  useSay,
  useText,
  type FactRow,
} from '@app/ui'
import { distanceMeters, type Point } from '@app/domain/shared'
import { useProgramme } from '../../app/programme.ts'
import { relationIn } from '../../app/relation-words.ts'
import { mannerWords, taskWords } from '../../app/words.ts'
import type { VisitView } from '../../offline/apply.ts'
import { locate } from '../../position/locate.ts'
import { VisitWhen } from '../day/visit-cards.tsx'
import { CallReceiver } from './call-receiver.tsx'
import { WayTold } from './way-told.tsx'
import { visitWords } from './words.ts'

export const doorOf = (visit: VisitView): Point | null => visit.place?.point ?? visit.office?.point ?? null

/** Who, where, when, what and how much, in the order in which a rider asks. */
export function VisitFacts({ visit }: { visit: VisitView }) {
  const t = useText(visitWords)
  const say = useSay()
  const { language } = useLanguage()
  const rows: FactRow[] = [{ icon: 'clock', label: t.when, value: <VisitWhen visit={visit} /> }]
  const relation = visit.receiver && relationIn(visit.receiver.relation, language)
  if (visit.receiver)
    rows.push({
      icon: 'person',
      label: t.who,
      value: (
        <>
          <bdi>{visit.receiver.name}</bdi>
          {relation && (
            <span className="muted">
              {' '}
              · <bdi>{relation}</bdi>
            </span>
          )}
        </>
      ),
    })
  if (visit.kind === 'household') {
    rows.push({ icon: 'door', label: t.manner, value: say(mannerWords[visit.manner] ?? visit.manner) })
    rows.push({
      icon: 'money',
      label: t.collect,
      value: visit.duePaisa > 0 ? <Amount paisa={visit.duePaisa} /> : t.nothingToCollect,
    })
  }
  rows.push({ icon: 'wallet', label: t.earn, value: <Amount paisa={visit.netPayPaisa} /> })
  return <Facts rows={rows} />
}

/** Each part by itself: a street in Latin letters must not carry its neighbours off to the other side. */
const AddressLine = ({ parts }: { parts: string[] }) => (
  <>
    {parts.filter(Boolean).map((part, index) => (
      <Fragment key={index}>
        {index > 0 && ' · '}
        <bdi>{part}</bdi>
      </Fragment>
    ))}
  </>
)

/** The address as a person would be told it: the landmark first, for many doors have no number. */
export function PlaceCard({ visit, map }: { visit: VisitView; map?: boolean }) {
  const t = useText(visitWords)
  const say = useSay()
  const door = doorOf(visit)
  const { place, office } = visit
  return (
    <Card title={office ? say(office.name) : say(visit.areaName)} icon={office ? 'office' : 'pin'}>
      {place && (
        <>
          <p className="landmark">
            <bdi>{place.landmark}</bdi>
          </p>
          <p className="interface">
            <AddressLine
              parts={[
                place.house && `${t.house} ${place.house}`,
                place.street && `${t.street} ${place.street}`,
                place.area,
              ]}
            />
          </p>
          <p className="small muted interface">
            {t.plusCode}: <Bdi>{place.plusCode}</Bdi>
          </p>
          <WayTold place={place} />
        </>
      )}
      {map && door && <DoorMap visit={visit} door={door} />}
      <div className="pair">
        {door && (
          <LinkButton href={`geo:${door.lat},${door.lon}?q=${door.lat},${door.lon}`} icon="navigation">
            {t.openMap}
          </LinkButton>
        )}
        {visit.receiver && <CallReceiver visit={visit} />}
      </div>
    </Card>
  )
}

function DoorMap({ visit, door }: { visit: VisitView; door: Point }) {
  const t = useText(visitWords)
  const { language } = useLanguage()
  const { programme } = useProgramme()
  const [here, setHere] = useState<Point | null>(null)
  useEffect(() => {
    let shown = true
    const look = () =>
      void locate().then((found) => {
        if (shown && found) setHere(found)
      })
    look()
    const timer = setInterval(look, 20_000)
    return () => {
      shown = false
      clearInterval(timer)
    }
  }, [])
  const label = visit.office ? t.counter : t.home
  return (
    <>
      {here && (
        <p className="interface">
          <Icon name="route" /> <bdi>{formatDistance(distanceMeters(here, door), language)}</bdi> {t.away}
        </p>
      )}
      <MapView
        label={t.mapLabel}
        centre={door}
        zoom={15}
        height={240}
        follow={here !== null}
        streets={programme?.streets}
        rings={{ centre: door, radiiMeters: [150, 500] }}
        markers={[
          { id: 'door', point: door, icon: visit.office ? 'office' : 'home', label, kind: 'home' },
          ...(here
            ? [{ id: 'you', point: here, icon: 'motorcycle' as const, label: t.you, kind: 'moving' as const }]
            : []),
        ]}
        fallback={<p>{t.noMap}</p>}
      />
    </>
  )
}

export function TaskSummary({ visit }: { visit: VisitView }) {
  const say = useSay()
  const t = useText(visitWords)
  return (
    <Card title={visit.state === 'assigned' ? t.work : t.stepWork} icon="list">
      <ul className="plain-list">
        {visit.tasks.map((task) => (
          <li key={task.id}>
            <span>
              {say(taskWords[task.kind] ?? task.kind)}: {say(task.serviceName)}
            </span>
            <span className="small muted interface">
              {t.subject} {task.subjectName} · <Bdi>{task.trackingNo}</Bdi>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
