import { useState } from 'react'
import type { Input, Output } from '@app/contract/calls'
import { Amount, Bdi, Button, type Column, LinkButton, StatusBadge, Table, useText, When } from '@app/ui'
import { RefundGoesTo } from '@app/ui/refund'
import { usePages } from '../../app/api.ts'
import { StateChips } from '../../components/lists/state-chips.tsx'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { Listed } from '../../components/page/states.tsx'
import { useOnlyReads } from './only-reads.ts'
import { AnswerDialog, refundFileOf, SendDialog, SentNotice } from './refund-dialogs.tsx'
import { refundWords } from './refund-words.ts'

type Refund = Output<'finance.refunds'>['items'][number]
type State = NonNullable<Input<'finance.refunds'>['state']>
interface Answering {
  refund: Refund & { refundId: string }
  paid: boolean
}
const STATES = ['waiting', 'chosen', 'sent', 'paid', 'returned'] as const satisfies readonly State[]

/** Refunds from the day they are owed until the bank has spoken. */
export default function RefundsPage() {
  const t = useText(refundWords)
  const onlyReads = useOnlyReads()
  const [state, setState] = useState<State>('waiting')
  const pages = usePages('finance.refunds', { state, limit: 30 })
  const [sending, setSending] = useState(false)
  const [sent, setSent] = useState<Output<'finance.sendRefunds'>>()
  const [answering, setAnswering] = useState<Answering>()
  const none = {
    waiting: t.noneWaiting,
    chosen: t.noneChosen,
    sent: t.noneSent,
    paid: t.nonePaid,
    returned: t.noneReturned,
  }
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <StateChips label={t.which} states={STATES} words={t} value={state} onChange={setState} />
      {state === 'chosen' && (
        <div>
          <Button tone="primary" icon="bank" reason={onlyReads} onClick={() => setSending(true)}>
            {t.send}
          </Button>
        </div>
      )}
      {sent && <SentNotice sent={sent} />}
      <Listed pages={pages} empty={{ icon: 'success', title: none[state] }}>
        {(items) => <RefundTable items={items} state={state} onlyReads={onlyReads} answer={setAnswering} />}
      </Listed>
      {sending && (
        <SendDialog
          onClose={() => setSending(false)}
          onSent={(made) => {
            setSent(made)
            setState('sent')
          }}
        />
      )}
      {answering && (
        <AnswerDialog
          key={`${answering.refund.refundId} ${answering.paid}`}
          {...answering}
          onClose={() => setAnswering(undefined)}
        />
      )}
    </DeskPage>
  )
}

function RefundTable({
  items,
  state,
  onlyReads,
  answer,
}: {
  items: readonly Refund[]
  state: State
  onlyReads: string | undefined
  answer(answering: Answering): void
}) {
  const t = useText(refundWords)
  const last: Record<State, Column<Refund>[]> = {
    waiting: [],
    chosen: [],
    sent: [
      {
        key: 'act',
        heading: t.act,
        cell: (item) => <BankActions item={item} onlyReads={onlyReads} answer={answer} />,
      },
    ],
    paid: [
      {
        key: 'proof',
        heading: t.proof,
        cell: (item) => <Bdi>{item.bankReference ?? item.receiptNo ?? '–'}</Bdi>,
      },
      {
        key: 'act',
        heading: t.act,
        cell: (item) => (item.batchId ? <BankActions item={item} onlyReads={onlyReads} answer={answer} /> : '–'),
      },
    ],
    returned: [{ key: 'reason', heading: t.reason, cell: (item) => (item.reason ? t[item.reason] : '–') }],
  }
  const columns: Column<Refund>[] = [
    { key: 'request', heading: t.request, cell: (item) => <Bdi>{item.trackingNo}</Bdi> },
    { key: 'amount', heading: t.amount, numeric: true, cell: (item) => <Amount paisa={item.amountPaisa} /> },
    {
      key: 'to',
      heading: t.to,
      cell: (item) => (item.to ? <RefundGoesTo to={item.to} /> : <span className="muted">{t.unknown}</span>),
    },
    {
      key: 'since',
      heading: t.since,
      cell: (item) => (
        <span className="row gap-2">
          <When at={item.since} as="date" />
          {item.late && (
            <StatusBadge tone="warning" icon="clock">
              {t.late}
            </StatusBadge>
          )}
        </span>
      ),
    },
    ...last[state],
  ]
  return (
    <Table<Refund>
      caption={t.title}
      rows={items}
      rowKey={(item) => item.refundId ?? item.requestId}
      columns={columns}
    />
  )
}

function BankActions({
  item,
  onlyReads,
  answer,
}: {
  item: Refund
  onlyReads: string | undefined
  answer(answering: Answering): void
}) {
  const t = useText(refundWords)
  const { refundId, batchId } = item
  if (refundId === null) return null
  const refund = { ...item, refundId }
  // Answered for, it stands in no file any more.
  const waits = item.bankReference === null
  return (
    <span className="row gap-2">
      {waits && (
        <Button small icon="check" reason={onlyReads} onClick={() => answer({ refund, paid: true })}>
          {t.confirm}
        </Button>
      )}
      <Button small icon="undo" reason={onlyReads} onClick={() => answer({ refund, paid: false })}>
        {t.back}
      </Button>
      {waits && batchId && !onlyReads && (
        <LinkButton small icon="download" href={refundFileOf(batchId)}>
          {t.file}
        </LinkButton>
      )}
    </span>
  )
}
