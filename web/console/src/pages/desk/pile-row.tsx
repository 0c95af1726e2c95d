import { Link } from '@tanstack/react-router'
import { Bdi, Icon, StatusBadge, Table, useSay, useText, When } from '@app/ui'
import { businessNow } from '../../app/programme.tsx'
import { deskLooks, deskWords, type PileItem } from './desk-words.ts'

const SOON_MS = 24 * 3_600_000

const isGone = ({ state }: Pick<PileItem, 'state'>): boolean => state === 'issued' || state === 'decided'
const isSoon = (item: Pick<PileItem, 'dueAt' | 'state'>): boolean =>
  !isGone(item) && item.dueAt !== null && Date.parse(item.dueAt) - businessNow().getTime() < SOON_MS

export function DueBadge({ item }: { item: Pick<PileItem, 'late' | 'dueAt' | 'state'> }) {
  const t = useText(deskWords)
  if (!item.dueAt || isGone(item)) return null
  return (
    <StatusBadge tone={item.late ? 'danger' : isSoon(item) ? 'warning' : 'neutral'} icon="clock">
      {item.late ? t.late : t.due}: <When at={item.dueAt} as="day" />
    </StatusBadge>
  )
}

/** The applications of the pile, a line each: the edge says how pressing one is, and so do the words. */
export function PileTable({ items }: { items: readonly PileItem[] }) {
  const t = useText(deskWords)
  const say = useSay()
  return (
    <Table<PileItem>
      caption={t.title}
      rows={items}
      rowKey={(item) => item.applicationId}
      rowClass={(item) => (item.late ? 'row-late' : isSoon(item) ? 'row-soon' : '')}
      columns={[
        {
          key: 'name',
          heading: t.name,
          cell: (item) => (
            <Link to="/desk/$applicationId" params={{ applicationId: item.applicationId }}>
              <bdi>{item.subjectName}</bdi>
            </Link>
          ),
        },
        {
          key: 'service',
          heading: t.service,
          cell: (item) => (
            <>
              {say(item.serviceName)} · <span className="muted">{say(item.caseName)}</span>
            </>
          ),
        },
        {
          key: 'state',
          heading: t.state,
          cell: (item) => (
            <StatusBadge tone={deskLooks[item.state][0]} icon={deskLooks[item.state][1]}>
              {t[item.state]}
            </StatusBadge>
          ),
        },
        { key: 'number', heading: t.number, cell: (item) => <Bdi>{item.trackingNo}</Bdi> },
        { key: 'diary', heading: t.diary, cell: (item) => (item.reference ? <Bdi>{item.reference}</Bdi> : '–') },
        { key: 'due', heading: t.due, cell: (item) => <DueWord item={item} /> },
        { key: 'needs', heading: t.needs, cell: (item) => item.needs.map((need) => say(need)).join(' · ') },
      ]}
    />
  )
}

function DueWord({ item }: { item: PileItem }) {
  const t = useText(deskWords)
  if (!item.dueAt || isGone(item)) return <>–</>
  return (
    <span className={`state-word ${item.late ? 'tone-danger' : isSoon(item) ? 'tone-warning' : 'tone-neutral'}`}>
      {(item.late || isSoon(item)) && <Icon name="clock" label={item.late ? t.late : t.soon} />}{' '}
      <When at={item.dueAt} as="dayMonth" />
    </span>
  )
}
