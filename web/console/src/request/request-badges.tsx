import { createMessages, StatusBadge, useSay, useText } from '@app/ui'
import { stateLooks, turnIcons, turnWords, type RequestCard } from './request-words.ts'

const words = createMessages({ en: { late: 'Late', turn: 'Turn:' }, ur: { late: 'دیر', turn: 'باری:' } })

type Shown = Pick<RequestCard, 'state' | 'stateWords' | 'waitingOn' | 'late'>

/** State, lateness and whose turn it is; each as colour, icon and word. */
export function RequestBadges({ request, turn = true }: { request: Shown; turn?: boolean }) {
  const say = useSay()
  const t = useText(words)
  const turns = useText(turnWords)
  const [tone, icon] = stateLooks[request.state]
  return (
    <span className="row gap-1">
      {request.late && <StatusBadge tone="danger" icon="clock">{t.late}</StatusBadge>}
      <StatusBadge tone={tone} icon={icon}>{say(request.stateWords)}</StatusBadge>
      {turn && request.waitingOn && (
        <StatusBadge tone="neutral" icon={turnIcons[request.waitingOn]}>
          {t.turn} {turns[request.waitingOn]}
        </StatusBadge>
      )}
    </span>
  )
}
