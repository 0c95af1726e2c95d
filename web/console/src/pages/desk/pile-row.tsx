import { Link } from '@tanstack/react-router'
import { Bdi, Icon, StatusBadge, useSay, useText, When } from '@app/ui'
import { businessNow } from '../../app/programme.tsx'
import { deskLooks, deskWords, type PileItem } from './desk-words.ts'

const SOON_MS = 24 * 3_600_000

export function DueBadge({ item }: { item: Pick<PileItem, 'late' | 'dueAt' | 'state'> }) {
  const t = useText(deskWords)
  if (!item.dueAt || item.state === 'issued' || item.state === 'decided') return null
  const soon = Date.parse(item.dueAt) - businessNow().getTime() < SOON_MS
  return (
    <StatusBadge tone={item.late ? 'danger' : soon ? 'warning' : 'neutral'} icon="clock">
      {item.late ? t.late : t.due}: <When at={item.dueAt} as="day" />
    </StatusBadge>
  )
}

/** One application of the pile: the edge says how pressing it is, and so do the words. */
export function PileRow({ item }: { item: PileItem }) {
  const t = useText(deskWords)
  const say = useSay()
  const [tone, icon] = deskLooks[item.state]
  const gone = item.state === 'issued' || item.state === 'decided'
  const soon = !gone && item.dueAt !== null && Date.parse(item.dueAt) - businessNow().getTime() < SOON_MS
  return (
    <Link className={`pile-item interface ${item.late ? 'pile-late' : soon ? 'pile-soon' : ''}`} to="/desk/$applicationId" params={{ applicationId: item.applicationId }}>
      <span className="pile-top">
        <span className="pile-name"><bdi>{item.subjectName}</bdi></span>
        <StatusBadge tone={tone} icon={icon}>{t[item.state]}</StatusBadge>
      </span>
      <span>{say(item.serviceName)} · <span className="muted">{say(item.caseName)}</span></span>
      <span className="pile-top small">
        <span className="muted"><Bdi>{item.trackingNo}</Bdi>{item.reference && <> · {t.diary} <Bdi>{item.reference}</Bdi></>}</span>
        <DueBadge item={item} />
      </span>
      {item.needs.length > 0 && <span className="small muted"><Icon name="hourglass" /> {t.needs}: {item.needs.map((need) => say(need)).join(' · ')}</span>}
    </Link>
  )
}
