import { useState } from 'react'
import type { Output } from '@app/contract'
import { Amount, Button, Confirm, createMessages, EmptyState, newId, ProblemNotice, StatusBadge, Table, useText, useToast } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../../app/states.tsx'
import { FinanceFrame, useOnlyReads } from './finance-frame.tsx'

type Payable = Output<'finance.payables'>['items'][number]
interface Batch { batchId: string; departmentId: string; amountPaisa: number; confirmed: boolean }

const words = createMessages({
  en: { title: 'Due to departments', lead: 'Fees taken for them. A settlement is sent first; the bank’s confirmation is the second step.', department: 'Department', due: 'Due', act: 'Settle', none: 'Nothing is due to any department', settle: 'Send the settlement', settleText: 'The bank is told to pay this sum to the department.', sent: 'Sent', confirm: 'The bank confirms', confirmed: 'Confirmed', batches: 'Sent in this sitting', done: 'Settlement sent', doneBank: 'The bank’s confirmation is booked', nothing: 'Nothing due' },
  ur: { title: 'محکموں کو دینا ہے', lead: 'ان کے لیے لی گئی فیس۔ پہلے رقم بھیجی جاتی ہے؛ پھر بینک کی تصدیق دوسرا قدم ہے۔', department: 'محکمہ', due: 'دینا ہے', act: 'ادا کریں', none: 'کسی محکمے کو کچھ نہیں دینا', settle: 'رقم بھیجیں', settleText: 'بینک کو کہا جائے گا کہ یہ رقم محکمے کو دے۔', sent: 'بھیج دی', confirm: 'بینک نے تصدیق کی', confirmed: 'تصدیق شدہ', batches: 'اس نشست میں بھیجی گئی', done: 'رقم بھیج دی گئی', doneBank: 'بینک کی تصدیق درج ہو گئی', nothing: 'کچھ نہیں دینا' },
})

export default function PayablesPage() {
  const t = useText(words)
  const onlyReads = useOnlyReads()
  const answer = useAnswer('finance.payables', {})
  const [settling, setSettling] = useState<Payable>()
  const [batches, setBatches] = useState<Batch[]>([])
  return (
    <FinanceFrame title={t.title} lead={t.lead}>
      <Answered answer={answer} shape="row">
        {({ items }) => (
          <Table<Payable>
            caption={t.title}
            rows={items}
            rowKey={(item) => item.departmentId}
            empty={<EmptyState icon="office" title={t.none} />}
            columns={[
              { key: 'department', heading: t.department, cell: (item) => <bdi>{item.departmentId}</bdi> },
              { key: 'due', heading: t.due, numeric: true, cell: (item) => <Amount paisa={item.amountPaisa} /> },
              { key: 'act', heading: t.act, cell: (item) => <Button small icon="send" reason={onlyReads ?? (item.amountPaisa > 0 ? undefined : t.nothing)} onClick={() => setSettling(item)}>{t.settle}</Button> },
            ]}
          />
        )}
      </Answered>
      {batches.length > 0 && <Batches batches={batches} onConfirmed={(batchId) => setBatches((now) => now.map((one) => (one.batchId === batchId ? { ...one, confirmed: true } : one)))} />}
      {settling && <SettleDialog key={settling.departmentId} payable={settling} onClose={() => setSettling(undefined)} onSent={(batch) => setBatches((now) => [batch, ...now])} />}
    </FinanceFrame>
  )
}

function SettleDialog({ payable, onClose, onSent }: { payable: Payable; onClose(): void; onSent(batch: Batch): void }) {
  const t = useText(words)
  const toast = useToast()
  const command = useAct('finance.settle')
  const [batchId] = useState(newId)
  const save = async () => {
    const done = await command.run({ batchId, departmentId: payable.departmentId })
    if (!done) return
    toast(t.done)
    onSent({ batchId, departmentId: payable.departmentId, amountPaisa: done.amountPaisa, confirmed: false })
    onClose()
  }
  return (
    <Confirm open title={t.settle} confirm={t.settle} busy={command.busy} onConfirm={() => void save()} onClose={onClose}>
      <p><strong><bdi>{payable.departmentId}</bdi></strong>: <Amount paisa={payable.amountPaisa} /></p>
      <p>{t.settleText}</p>
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

function Batches({ batches, onConfirmed }: { batches: readonly Batch[]; onConfirmed(batchId: string): void }) {
  const t = useText(words)
  const toast = useToast()
  const command = useAct('finance.settle')
  const confirm = async (batch: Batch) => {
    if (!(await command.run({ batchId: batch.batchId, departmentId: batch.departmentId, confirmBank: true }))) return
    toast(t.doneBank)
    onConfirmed(batch.batchId)
  }
  return (
    <section className="stack gap-2">
      <h2>{t.batches}</h2>
      {command.problem && <ProblemNotice problem={command.problem} />}
      <ul className="plain-list interface">
        {batches.map((batch) => (
          <li key={batch.batchId} className="plain-row">
            <span><bdi>{batch.departmentId}</bdi> · <Amount paisa={batch.amountPaisa} /></span>
            <span className="row gap-2">
              <StatusBadge tone={batch.confirmed ? 'success' : 'information'}>{batch.confirmed ? t.confirmed : t.sent}</StatusBadge>
              {!batch.confirmed && <Button small icon="bank" busy={command.busy} onClick={() => void confirm(batch)}>{t.confirm}</Button>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
