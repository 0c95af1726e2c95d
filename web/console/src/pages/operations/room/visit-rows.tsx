import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { Bdi, Between, EmptyState, Icon, Table, useSay, useText } from '@app/ui'
import { DecideVisit } from '../../../components/override/decide-visit.tsx'
import { OverrideMark } from '../../../components/override/override-mark.tsx'
import { usePlaces } from '../../../components/request/places.ts'
import { visitWords } from '../../../components/request/request-words.ts'
import { KindChips } from './kind-chips.tsx'
import { riskLooks, RISKS, type RoomVisit, countsBy } from './room.ts'
import { roomWords } from './room-words.ts'

interface VisitRowsProps {
  visits: readonly RoomVisit[]
  risk: RoomVisit['risk'] | undefined
  onRisk(risk: RoomVisit['risk'] | undefined): void
}

/** The day's open visits, those that somebody has to see to on top, each with its reason. */
export function VisitRows({ visits, risk, onRisk }: VisitRowsProps) {
  const t = useText(roomWords)
  const states: Record<string, string> = useText(visitWords)
  const say = useSay()
  const places = usePlaces()
  const tehsil = (id: string) => say(places?.tehsils.find((one) => one.id === id)?.name) || id
  return (
    <>
      <KindChips
        label={t.risk}
        kinds={RISKS}
        looks={riskLooks}
        words={t}
        counts={countsBy(visits, RISKS, (one) => one.risk)}
        chosen={risk}
        onChange={onRisk}
      />
      <Table<RoomVisit>
        caption={t.visits}
        rows={visits.filter((one) => !risk || one.risk === risk)}
        rowKey={(one) => one.id}
        rowClass={(one) => (one.risk === 'late' ? 'row-late' : one.risk === 'at_risk' ? 'row-soon' : '')}
        empty={
          <EmptyState icon="home" title={t.noVisits}>
            {t.noVisitsText}
          </EmptyState>
        }
        columns={[
          {
            key: 'promised',
            heading: t.promised,
            cell: (one) => (
              <Twice under={states[one.state] ?? one.state}>
                <Between from={one.startsAt} until={one.endsAt} />
              </Twice>
            ),
          },
          { key: 'risk', heading: t.reason, cell: (one) => <Risk visit={one} /> },
          { key: 'who', heading: t.who, cell: (one) => <Who visit={one} /> },
          {
            key: 'request',
            heading: t.request,
            cell: (one) => (
              <Twice under={tehsil(one.tehsilId)}>
                <RequestOf visit={one} />
              </Twice>
            ),
          },
        ]}
      />
    </>
  )
}

/** What a row says first, and what belongs to it below. */
function Twice({ children, under }: { children: ReactNode; under: ReactNode }) {
  return (
    <>
      {children}
      {under && <span className="room-under small muted">{under}</span>}
    </>
  )
}

function Risk({ visit }: { visit: RoomVisit }) {
  const t = useText(roomWords)
  const [tone, icon] = riskLooks[visit.risk]
  return (
    <>
      <Twice under={visit.reason && visit.reason !== 'on_hold' && t[visit.reason]}>
        <span className={`state-word tone-${tone}`}>
          <Icon name={icon} /> {t[visit.risk]}
        </span>
      </Twice>
      {visit.override && <OverrideMark override={visit.override} />}
    </>
  )
}

function Who({ visit }: { visit: RoomVisit }) {
  const t = useText(roomWords)
  const { facilitatorName, arrives } = visit
  if (visit.state === 'planned' || visit.state === 'offered') return <DecideVisit visit={visit} />
  const when = arrives && (
    <>
      {t.arrives}: <Between from={arrives.from} until={arrives.to} />
    </>
  )
  return (
    <>
      <Twice under={when}>
        <bdi>{facilitatorName ?? '—'}</bdi>
      </Twice>
      {visit.state !== 'in_progress' && <DecideVisit visit={visit} />}
    </>
  )
}

function RequestOf({ visit }: { visit: RoomVisit }) {
  const t = useText(roomWords)
  return (
    <Link to="/operations/requests/$requestId" params={{ requestId: visit.requestId }}>
      {visit.kind === 'office' && <Icon name="office" label={t.counter} />} <Bdi>{visit.trackingNo}</Bdi>
    </Link>
  )
}
