import { Card, LinkButton, useText } from '@app/ui'
import type { RequestView } from '../../components/request-badge.tsx'
import { ownWords } from './own-words.ts'
import { to } from '../../app/paths.ts'

const OVER: readonly string[] = ['delivered', 'closed', 'rejected', 'withdrawn', 'cancelled', 'failed']

/** On the request of whoever does it themselves: the way to everything they need. */
export function OwnWayCard({ request }: { request: RequestView }) {
  const t = useText(ownWords)
  if (request.mode !== 'selfService' || OVER.includes(request.state)) return null
  return (
    <Card title={t.card} icon="walk">
      <p>{t.cardText}</p>
      <LinkButton tone="primary" block icon="list" href={to('task', { requestId: request.id, task: 'own-way' })}>
        {t.open}
      </LinkButton>
    </Card>
  )
}
