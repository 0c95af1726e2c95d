import { Link } from '@tanstack/react-router'
import { Bdi, Icon, StatusBadge, Table, useSay, useText, When, grievanceLooks } from '@app/ui'
import { businessNow } from '../../app/programme.tsx'
import { grievanceWords, type GrievanceCard } from './grievance-words.ts'

const SOON_MS = 24 * 3_600_000

const isSoon = ({ dueAt }: Pick<GrievanceCard, 'dueAt'>): boolean =>
  dueAt !== null && Date.parse(dueAt) - businessNow().getTime() < SOON_MS

export function DueBadge({
  item,
  short,
}: {
  item: Pick<GrievanceCard, 'late' | 'dueAt' | 'pausedBecause'>
  short?: boolean
}) {
  const t = useText(grievanceWords)
  const say = useSay()
  if (item.pausedBecause)
    return (
      <StatusBadge tone="warning" icon="pause">
        {say(item.pausedBecause)}
      </StatusBadge>
    )
  if (!item.dueAt) return null
  return (
    <StatusBadge tone={item.late ? 'danger' : isSoon(item) ? 'warning' : 'neutral'} icon="clock">
      {item.late ? `${t.late}: ` : short ? '' : `${t.due}: `}
      <When at={item.dueAt} as={short ? 'dayMonth' : 'day'} />
    </StatusBadge>
  )
}

/** Complaints, a line each: what it is about, whose it is, until when. */
export function GrievanceTable({ items }: { items: readonly GrievanceCard[] }) {
  const t = useText(grievanceWords)
  const say = useSay()
  return (
    <Table<GrievanceCard>
      caption={t.title}
      rows={items}
      rowKey={(item) => item.id}
      rowClass={(item) => (item.late ? 'row-late' : isSoon(item) ? 'row-soon' : '')}
      columns={[
        {
          key: 'kind',
          heading: t.kind,
          cell: (item) => (
            <>
              <Link to="/grievances/$grievanceId" params={{ grievanceId: item.id }}>
                {say(item.kindWords)}
              </Link>
              {item.flag && (
                <>
                  {' '}
                  <span title={say(item.flag)}>
                    <Icon name="flag" label={say(item.flag)} />
                  </span>
                </>
              )}
            </>
          ),
        },
        { key: 'no', heading: t.find, cell: (item) => <Bdi>{item.caseNo}</Bdi> },
        {
          key: 'accused',
          heading: t.accused,
          cell: (item) =>
            item.accusedName ? <bdi>{item.accusedName}</bdi> : <span className="muted">{say(item.serviceName)}</span>,
        },
        {
          key: 'state',
          heading: t.condition,
          cell: (item) => (
            <StatusBadge tone={grievanceLooks[item.state][0]} icon={grievanceLooks[item.state][1]}>
              {say(item.stateWords)}
            </StatusBadge>
          ),
        },
        { key: 'owner', heading: t.owner, cell: (item) => (item.ownerName ? <bdi>{item.ownerName}</bdi> : t.noOwner) },
        { key: 'step', heading: t.step, cell: (item) => say(item.stepWords) },
        { key: 'due', heading: t.due, cell: (item) => <DueBadge item={item} short /> },
        { key: 'request', heading: t.request, cell: (item) => <Bdi>{item.trackingNo}</Bdi> },
      ]}
    />
  )
}
