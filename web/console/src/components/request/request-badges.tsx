import { createMessages, StatusBadge, useSay, useText, requestLooks } from '@app/ui'
import { partyIcons, partyWords, type RequestCard } from './request-words.ts'

const words = createMessages({ en: { late: 'Late', turn: 'Turn:' }, ur: { late: 'دیر ہو گئی', turn: 'باری:' } })

type Shown = Pick<RequestCard, 'state' | 'stateWords' | 'turn' | 'late'>

/** State, lateness and whose turn it is; each as colour, icon and word. */
export function RequestBadges({ request, turn = true }: { request: Shown; turn?: boolean }) {
  const say = useSay()
  const t = useText(words)
  const turns = useText(partyWords)
  const [tone, icon] = requestLooks[request.state]
  return (
    <span className="row gap-1">
      {request.late && (
        <StatusBadge tone="danger" icon="clock">
          {t.late}
        </StatusBadge>
      )}
      <StatusBadge tone={tone} icon={icon}>
        {say(request.stateWords)}
      </StatusBadge>
      {turn && request.turn.party !== 'nobody' && (
        <StatusBadge tone="neutral" icon={partyIcons[request.turn.party]}>
          {t.turn} {turns[request.turn.party]}
        </StatusBadge>
      )}
    </span>
  )
}
