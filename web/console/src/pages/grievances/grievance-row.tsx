import { Link } from '@tanstack/react-router'
import { Bdi, Icon, StatusBadge, useSay, useText, When } from '@app/ui'
import { businessNow } from '../../app/programme.tsx'
import { grievanceWords, stateLooks, type GrievanceCard } from './grievance-words.ts'

const SOON_MS = 24 * 3_600_000

export function DueBadge({ item }: { item: Pick<GrievanceCard, 'late' | 'dueAt' | 'pausedBecause'> }) {
  const t = useText(grievanceWords)
  const say = useSay()
  if (item.pausedBecause) return <StatusBadge tone="warning" icon="pause">{say(item.pausedBecause)}</StatusBadge>
  if (!item.dueAt) return null
  const soon = Date.parse(item.dueAt) - businessNow().getTime() < SOON_MS
  return <StatusBadge tone={item.late ? 'danger' : soon ? 'warning' : 'neutral'} icon="clock">{item.late ? t.late : t.due}: <When at={item.dueAt} as="day" /></StatusBadge>
}

/** One complaint of the pile: what it is about, whose it is, until when. */
export function GrievanceRow({ item }: { item: GrievanceCard }) {
  const t = useText(grievanceWords)
  const say = useSay()
  const [tone, icon] = stateLooks[item.state]
  const soon = item.dueAt !== null && Date.parse(item.dueAt) - businessNow().getTime() < SOON_MS
  return (
    <Link className={`pile-item interface ${item.late ? 'pile-late' : soon ? 'pile-soon' : ''}`} to="/grievances/$grievanceId" params={{ grievanceId: item.id }}>
      <span className="pile-top">
        <span className="pile-name">{say(item.kindWords)}</span>
        <StatusBadge tone={tone} icon={icon}>{say(item.stateWords)}</StatusBadge>
      </span>
      <span>{item.accusedName ? <>{t.accused}: <bdi>{item.accusedName}</bdi></> : <span className="muted">{say(item.serviceName)}</span>}</span>
      <span className="pile-top small">
        <span className="muted"><Bdi>{item.caseNo}</Bdi> · <Bdi>{item.trackingNo}</Bdi> · {say(item.stepWords)} · {item.ownerName ? <bdi>{item.ownerName}</bdi> : t.noOwner}</span>
        <DueBadge item={item} />
      </span>
      {item.flag && <span className="small"><Icon name="flag" /> {say(item.flag)}</span>}
    </Link>
  )
}
