import { isUnderWay } from '@app/domain/payments'
import { Card, LinkButton, Stack, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { to } from '../../app/paths.ts'
import type { RequestView } from '../../components/request-badge.tsx'
import { payNowWords } from './pay-now-words.ts'

/** What is due with us can be paid before anybody comes, where a rail is on. */
export function PayNowCard({ request }: { request: RequestView }) {
  const t = useText(payNowWords)
  const due = request.owed.parts.some((part) => part.place === 'door' || part.place === 'counter')
  const { data } = useAnswer('payments.ways', due ? { requestId: request.id } : null)
  if (!due || !data || data.duePaisa === 0) return null
  const state = data.payment?.state
  const differs = state === 'differs'
  const waits = differs || (state !== undefined && isUnderWay(state))
  if (!waits && data.rails.length === 0) return null
  return (
    <Card title={differs ? t.differsTitle : t.cardTitle} icon="wallet">
      <Stack>
        <p className="interface">{differs ? t.differsText : waits ? t.cardWaits : t.cardText}</p>
        <LinkButton href={to('task', { requestId: request.id, task: 'pay-now' })} block icon="wallet">
          {waits ? t.see : t.pay}
        </LinkButton>
      </Stack>
    </Card>
  )
}
