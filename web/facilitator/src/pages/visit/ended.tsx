import { Amount, Card, Icon, LinkButton, Notice, useText } from '@app/ui'
import { to } from '../../app/paths.ts'
import type { VisitView } from '../../offline/apply.ts'
import { useOutboxItems } from '../../offline/use-offline.tsx'
import { commonWords } from '../../app/words.ts'
import { RefundsDue } from '../money/refund-page.tsx'
import { TaskSummary } from './place-card.tsx'
import { visitWords } from './words.ts'

/** What came of it, and what it earned. */
export function Ended({ visit }: { visit: VisitView }) {
  const t = useText(visitWords)
  const common = useText(commonWords)
  const unsent = useOutboxItems().some((item) => item.lane === visit.id && item.state === 'waiting')
  return (
    <>
      {visit.state === 'completed' && (
        <section className="card card-accent done-card">
          <Icon name="success" size={48} />
          <h2>{t.earnedTitle}</h2>
          <p className="interface">{t.earned}</p>
          <p className="big-amount">
            <Amount paisa={visit.netPayPaisa} />
          </p>
          <p className="muted">{t.held}</p>
        </section>
      )}
      {visit.state === 'failed' && <Notice tone="warning" title={t.failedTitle} />}
      {visit.state === 'cancelled' && <Notice tone="neutral" title={t.cancelledTitle} />}
      {visit.unproven && (
        <Notice tone="warning" icon="phone-call" title={t.unprovenTitle}>
          {t.unprovenText}
        </Notice>
      )}
      {unsent && <Notice tone="warning" icon="upload" title={common.kept} />}
      <TaskSummary visit={visit} />
      <Receipts visit={visit} />
      <RefundsDue visit={visit} />
      <div className="pair">
        {visit.state === 'completed' && visit.kind === 'household' && (
          <LinkButton href={to('rate', { visitId: visit.id })} icon="star">
            {t.rate}
          </LinkButton>
        )}
        <LinkButton href={to('earnings')} icon="wallet">
          {t.toEarnings}
        </LinkButton>
      </div>
      <LinkButton href={to('day')} tone="primary" iconEnd="next" className="button-block">
        {t.nextVisit}
      </LinkButton>
    </>
  )
}

function Receipts({ visit }: { visit: VisitView }) {
  const t = useText(visitWords)
  const numbers = [...new Set(visit.tasks.flatMap((task) => (task.receiptNo ? [task.receiptNo] : [])))]
  if (numbers.length === 0) return null
  return (
    <Card title={t.receipt} icon="receipt">
      <ul className="plain-list">
        {numbers.map((receiptNo) => (
          <li key={receiptNo}>
            <a href={to('receipt', { receiptNo })}>
              <bdi className="number">{receiptNo}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
