import { Card, createMessages, Icon, Stack, useText } from '@app/ui'
import type { RequestView } from '../../app/request-badge.tsx'
import { actionPlaces, actionWords, reasonWords, type CitizenAction } from './action-words.ts'
import { requestWords } from './request-words.ts'

const words = createMessages({ en: { other: 'Not possible now, and why' }, ur: { other: 'جو ابھی ممکن نہیں، اور کیوں' } })

/** What can be done now; and, folded, what cannot, each with its reason. */
export function ActionsCard({ request }: { request: RequestView }) {
  const t = useText(requestWords)
  const own = useText(words)
  const names = useText(actionWords)
  const reasons: Record<string, string> = useText(reasonWords)
  const order = Object.keys(actionPlaces) as CitizenAction[]
  const known = order.flatMap((action) => {
    const found = request.actions.find((one) => one.action === action)
    return found ? [{ action, allowed: found.allowed, refusal: found.refusal }] : []
  })
  const open = known.filter((one) => one.allowed)
  const closed = known.filter((one) => !one.allowed)
  return (
    <Card title={t.actions} icon="list">
      <Stack gap={2} as="ul">
        {open.map(({ action }) => (
          <li key={action}>
            <a className="row-link" href={`/requests/${request.id}/${actionPlaces[action].path}`}>
              <Icon name={actionPlaces[action].icon} />
              <span className="row-words">{names[action]}</span>
              <Icon name="chevron-next" />
            </a>
          </li>
        ))}
      </Stack>
      {closed.length > 0 && (
        <details className="interface">
          <summary>{own.other}</summary>
          <ul className="stack gap-2">
            {closed.map(({ action, refusal }) => (
              <li key={action} className="small">
                <span className="muted">{names[action]}</span>: {reasons[refusal ?? ''] ?? t.notNow}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}
