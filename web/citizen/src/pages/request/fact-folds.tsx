import {
  Amount,
  Bdi,
  type FactRow,
  Facts,
  FoldRow,
  groupPhone,
  Icon,
  LinkButton,
  Said,
  Stack,
  StatusBadge,
  Timeline,
  useLanguage,
  useSay,
  useText,
  When,
} from '@app/ui'
import { modeWords } from '../../components/mode-words.ts'
import { QuoteFees } from '../../components/quote-view.tsx'
import type { RequestView } from '../../components/request-badge.tsx'
import { ReceiverCode } from './receiver-code.tsx'
import { requestWords } from './request-words.ts'
import { to } from '../../app/paths.ts'

interface Given {
  request: RequestView
}

/** What was paid and what comes back, each payment with its receipt; and how the price is put together. */
export function MoneyFold({ request }: Given) {
  const t = useText(requestWords)
  const { money } = request
  const rails: Record<string, string> = { cash: t.cash, psid: t.psid, wallet: t.wallet, bank: t.bank }
  const rows: FactRow[] = [
    ...(money.paidPaisa > 0 ? [{ label: t.paid, value: <Amount paisa={money.paidPaisa} /> }] : []),
    ...(money.refundedPaisa > 0
      ? [
          {
            label: t.refunded,
            value: (
              <a href={to('task', { requestId: request.id, task: 'refund' })}>
                <Amount paisa={money.refundedPaisa} />
              </a>
            ),
          },
        ]
      : []),
    ...(money.refundPaisa > 0 ? [{ label: t.refund, value: <Amount paisa={money.refundPaisa} /> }] : []),
  ]
  return (
    <FoldRow title={t.money} icon="receipt" hint={<Amount paisa={request.quote.totalPaisa} />}>
      {rows.length > 0 && <Facts rows={rows} />}
      {money.receipts.length > 0 && (
        <ul className="stack gap-2">
          {money.receipts.map((receipt) => (
            <li key={receipt.receiptNo}>
              <a className="row-link" href={to('receipt', { receiptNo: receipt.receiptNo })}>
                <Icon name="receipt" />
                <span className="row-words">
                  <span>
                    {t.receipt} <Bdi>{receipt.receiptNo}</Bdi>
                  </span>
                  <span className="small muted">
                    <Amount paisa={receipt.amountPaisa} /> · {rails[receipt.rail]}
                  </span>
                </span>
                <Icon name="chevron-next" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {money.owedPaisa > 0 && request.quote.duePsidPaisa > 0 && (
        <LinkButton href={to('task', { requestId: request.id, task: 'pay' })} icon="bank">
          {t.pay}
        </LinkButton>
      )}
      <h3>{t.quoteHead}</h3>
      <QuoteFees quote={request.quote} mode={request.mode} footnote={money.paidPaisa === 0} />
    </FoldRow>
  )
}

/** Each paper and its one holder. */
export function PapersFold({ request }: Given) {
  const t = useText(requestWords)
  const say = useSay()
  if (request.papers.length === 0) return null
  return (
    <FoldRow title={t.papers} icon="documents" hint={<Bdi>{request.papers.length}</Bdi>}>
      <Stack gap={3} as="ul">
        {request.papers.map((paper) => (
          <li key={paper.id} className="task">
            <span className="task-words">
              <a href={to('task', { requestId: request.id, task: 'paper' }, { id: paper.id })}>{say(paper.name)}</a>
              {paper.bagNo && (
                <span className="small muted">
                  {' '}
                  · {t.bag} <Bdi>{paper.bagNo}</Bdi>
                </span>
              )}
            </span>
            <StatusBadge
              tone={paper.home ? 'success' : paper.holder.kind === 'lost' ? 'danger' : 'information'}
              icon={paper.home ? 'home' : 'hand-over'}
            >
              {paper.home ? t.home : say(paper.holder.name)}
            </StatusBadge>
          </li>
        ))}
      </Stack>
    </FoldRow>
  )
}

/** What has happened, the newest first. */
export function HistoryFold({ request }: Given) {
  const t = useText(requestWords)
  const say = useSay()
  const items = [...request.timeline].reverse()
  if (items.length === 0) return null
  return (
    <FoldRow title={t.history} icon="history">
      <p className="interface">
        <Said>{say(request.spoken)}</Said>
      </p>
      <Timeline
        label={t.history}
        entries={items.map((item, index) => ({
          id: String(item.seq),
          at: item.at,
          words: say(item.words),
          by: say(item.by),
          state: index === 0 ? 'now' : 'done',
        }))}
      />
    </FoldRow>
  )
}

export function DetailsFold({ request, reload }: Given & { reload(): void }) {
  const t = useText(requestWords)
  const modes = useText(modeWords)
  const say = useSay()
  const { language } = useLanguage()
  const rows: FactRow[] = [{ label: t.mode, value: modes[request.mode] }]
  if (request.office) rows.push({ label: t.office, value: say(request.office.name) })
  if (request.application?.reference)
    rows.push({ label: t.reference, value: <Bdi>{request.application.reference}</Bdi> })
  if (request.application?.filedAt)
    rows.push({ label: t.filed, value: <When at={request.application.filedAt} as="date" /> })
  if (request.address)
    rows.push({
      label: t.address,
      value: (
        <bdi>
          {[request.address.house, request.address.street, request.address.area, request.address.landmark]
            .filter(Boolean)
            .join(language === 'ur' ? '، ' : ', ')}
        </bdi>
      ),
    })
  if (request.receiver)
    rows.push({
      label: t.receiver,
      value: (
        <>
          <bdi>{request.receiver.name}</bdi> · <Bdi>{groupPhone(request.receiver.phoneMasked)}</Bdi>
        </>
      ),
    })
  return (
    <FoldRow title={t.details} icon="info">
      <Facts rows={rows} />
      <ReceiverCode request={request} reload={reload} />
    </FoldRow>
  )
}
