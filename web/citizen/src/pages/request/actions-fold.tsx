import { createMessages, FoldRow, Icon, Stack, useText } from '@app/ui'
import type { RequestView } from '../../components/request-badge.tsx'
import { actionPlaces, actionWords, reasonWords, type CitizenAction } from './action-words.ts'
import { requestWords } from './request-words.ts'
import { to } from '../../app/paths.ts'

const words = createMessages({
  en: { other: 'Not possible now, and why' },
  ur: { other: 'جو ابھی ممکن نہیں، اور کیوں' },
})

/** What people look for even when it cannot be done; the others are of no interest until they can. */
const MISSED: readonly CitizenAction[] = ['reschedule', 'change_mode', 'withdraw', 'cancel', 'report_error']

/** What can be done now; and, below, what cannot, each with its reason. */
export function ActionsFold({ request }: { request: RequestView }) {
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
  const closed = known.filter((one) => !one.allowed && MISSED.includes(one.action))
  if (open.length === 0 && closed.every((one) => one.refusal === 'request_ended')) return null
  return (
    <FoldRow title={t.actions} icon="settings">
      <Stack gap={2} as="ul">
        {open.map(({ action }) => (
          <li key={action}>
            <a className="row-link" href={to('task', { requestId: request.id, task: actionPlaces[action].path })}>
              <Icon name={actionPlaces[action].icon} />
              <span className="row-words">{names[action]}</span>
              <Icon name="chevron-next" />
            </a>
          </li>
        ))}
      </Stack>
      {closed.length > 0 && (
        <>
          <h3>{own.other}</h3>
          <ul className="stack gap-2">
            {closed.map(({ action, refusal }) => (
              <li key={action} className="small interface">
                <span className="muted">{names[action]}</span>: {reasons[refusal ?? ''] ?? t.notNow}
              </li>
            ))}
          </ul>
        </>
      )}
    </FoldRow>
  )
}
