import { Icon, Stack, useText, When } from '@app/ui'
import { to } from '../../app/paths.ts'
import { useKept } from '../../offline/use-offline.tsx'
import { NOTICES_KEY } from '../notices/notices-page.tsx'
import { noticeWords } from '../notices/words.ts'

const WAITING = ['noticed', 'unanswered', 'decided']
const ON_THE_WAY_IN = ['applied', 'vetting', 'training', 'approved']

/** What a facilitator must know before the day's work: a notice to answer, and why work is paused. Nothing when there is none. */
export function NoticeRows() {
  const t = useText(noticeWords)
  const named: Record<string, string> = t
  const { data } = useKept('notices.list', {}, NOTICES_KEY)
  if (!data) return null
  if (ON_THE_WAY_IN.includes(data.standing)) return <Row href={to('apply')} icon="edit" title={t.myApplication} />
  const waiting = data.items.filter(
    (item) => WAITING.includes(item.state) && (item.state !== 'decided' || item.dueAt !== null),
  )
  const holds = data.holds.filter((hold) => hold.kind !== 'warning')
  if (waiting.length + holds.length === 0) return null
  return (
    <Stack as="ul" gap={2}>
      {waiting.map((item) => (
        <li key={item.id}>
          <Row
            href={to('notice', { proceedingId: item.id })}
            icon="scale"
            title={`${t.notice}: ${named[item.state]}`}
            until={item.dueAt}
          />
        </li>
      ))}
      {holds.map((hold) => (
        <li key={`${hold.kind}${hold.since}`}>
          <Row
            href={hold.kind === 'certificate' || hold.kind === 'retraining' ? to('apply') : to('notices')}
            icon="pause"
            title={named[`hold_${hold.kind}`] ?? hold.kind}
            until={hold.until}
          />
        </li>
      ))}
    </Stack>
  )
}

function Row({
  href,
  icon,
  title,
  until,
}: {
  href: string
  icon: 'scale' | 'pause' | 'edit'
  title: string
  until?: string | null
}) {
  const t = useText(noticeWords)
  return (
    <a className="visit-row" href={href}>
      <Icon name={icon} />
      <span className="visit-row-words">
        <span>{title}</span>
        {until && (
          <span className="small muted interface">
            {t.until} <When at={until} as="date" />
          </span>
        )}
      </span>
      <Icon name="chevron-next" />
    </a>
  )
}
