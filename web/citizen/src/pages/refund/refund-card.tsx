import { Amount, Card, LinkButton, Stack, useText } from '@app/ui'
import { RefundGoesTo } from '@app/ui/refund'
import { to } from '../../app/paths.ts'
import type { RequestView } from '../../components/request-badge.tsx'
import { refundWords } from './refund-words.ts'

/** Money of theirs that lies here or is on its way: what they have to say, or where it goes. */
export function RefundCard({ request }: { request: RequestView }) {
  const t = useText(refundWords)
  const { refundPaisa, refundTo, refundUnderWayPaisa } = request.money
  if (refundPaisa === 0 && refundUnderWayPaisa === 0) return null
  const page = to('task', { requestId: request.id, task: 'refund' })
  return (
    <Card title={t.title} icon="coins" tone={refundPaisa > 0 && !refundTo ? 'accent' : undefined}>
      <Stack>
        {refundPaisa > 0 && (
          <p className="interface">
            {t.owed}:{' '}
            <strong>
              <Amount paisa={refundPaisa} />
            </strong>
          </p>
        )}
        {refundUnderWayPaisa > 0 && (
          <p className="interface">
            {t.underWay}:{' '}
            <strong>
              <Amount paisa={refundUnderWayPaisa} />
            </strong>
          </p>
        )}
        {refundPaisa > 0 &&
          (refundTo ? (
            <p>
              {t.goesTo}: <RefundGoesTo to={refundTo} />
            </p>
          ) : (
            <p>{t.asked}</p>
          ))}
        <LinkButton href={page} tone={refundPaisa > 0 && !refundTo ? 'primary' : 'secondary'} block icon="coins">
          {refundPaisa === 0 ? t.see : refundTo ? t.change : t.choose}
        </LinkButton>
      </Stack>
    </Card>
  )
}
