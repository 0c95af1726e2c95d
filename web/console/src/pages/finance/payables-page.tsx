import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Amount,
  Button,
  Confirm,
  createMessages,
  EmptyState,
  newId,
  ProblemNotice,
  Table,
  useSay,
  useText,
  useToast,
  When,
} from '@app/ui'
import { useAct, useAnswer, usePages } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { Answered, Listed } from '../../components/page/states.tsx'
import { useOnlyReads } from './only-reads.ts'
import { StateChips } from '../../components/lists/state-chips.tsx'

type Payable = Output<'finance.payables'>['items'][number]
type Batch = Output<'finance.settlements'>['items'][number]

const words = createMessages({
  en: {
    title: 'Owed to departments',
    lead: 'Fees we’ve collected for departments. Send the settlement first, then confirm it once the bank has paid.',
    department: 'Department',
    due: 'Due',
    act: 'Settle',
    none: 'Nothing is owed to any department',
    settle: 'Send the settlement',
    settleText: 'We tell the bank to pay this amount to the department.',
    sent: 'Waiting for the bank',
    confirm: 'Confirm payment',
    confirmText: 'Only once it’s on the bank statement.',
    confirmed: 'Confirmed',
    batches: 'Settlements sent',
    which: 'Show',
    at: 'Sent',
    when: 'Confirmed on',
    amount: 'Amount',
    noBatch: 'No settlements waiting for the bank',
    noConfirmed: 'None confirmed yet',
    done: 'Settlement sent',
    doneBank: 'Bank confirmation recorded',
    nothing: 'Nothing due',
  },
  ur: {
    title: 'محکموں کو ادائیگی',
    lead: 'محکموں کے لیے لی گئی فیس۔ پہلے رقم بھیجیں، پھر بینک کی ادائیگی کی تصدیق کریں۔',
    department: 'محکمہ',
    due: 'دینا ہے',
    act: 'ادا کریں',
    none: 'کسی محکمے کو کچھ نہیں دینا',
    settle: 'رقم بھیجیں',
    settleText: 'ہم بینک سے کہیں گے کہ یہ رقم محکمے کو ادا کرے۔',
    sent: 'بینک کے انتظار میں',
    confirm: 'ادائیگی کی تصدیق کریں',
    confirmText: 'صرف تب، جب یہ بینک سٹیٹمنٹ میں نظر آئے۔',
    confirmed: 'تصدیق شدہ',
    batches: 'بھیجی گئی رقوم',
    which: 'کون سی رقوم',
    at: 'کب بھیجی گئی',
    when: 'تصدیق کب ہوئی',
    amount: 'رقم',
    noBatch: 'کوئی رقم بینک کے انتظار میں نہیں',
    noConfirmed: 'ابھی کوئی تصدیق نہیں ہوئی',
    done: 'رقم بھیج دی گئی',
    doneBank: 'بینک کی تصدیق درج ہو گئی',
    nothing: 'کچھ نہیں دینا',
  },
})

const STATES = ['sent', 'confirmed'] as const

export default function PayablesPage() {
  const t = useText(words)
  const say = useSay()
  const onlyReads = useOnlyReads()
  const answer = useAnswer('finance.payables', {})
  const [settling, setSettling] = useState<Payable>()
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <Answered answer={answer} shape="row">
        {({ items }) => (
          <Table<Payable>
            caption={t.title}
            rows={items.filter((item) => item.amountPaisa !== 0)}
            rowKey={(item) => item.departmentId}
            empty={<EmptyState icon="office" title={t.none} />}
            columns={[
              { key: 'department', heading: t.department, cell: (item) => say(item.departmentName) },
              { key: 'due', heading: t.due, numeric: true, cell: (item) => <Amount paisa={item.amountPaisa} /> },
              {
                key: 'act',
                heading: t.act,
                cell: (item) => (
                  <Button
                    small
                    icon="send"
                    reason={onlyReads ?? (item.amountPaisa > 0 ? undefined : t.nothing)}
                    onClick={() => setSettling(item)}
                  >
                    {t.act}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Answered>
      <Batches />
      {settling && (
        <SettleDialog key={settling.departmentId} payable={settling} onClose={() => setSettling(undefined)} />
      )}
    </DeskPage>
  )
}

function SettleDialog({ payable, onClose }: { payable: Payable; onClose(): void }) {
  const t = useText(words)
  const say = useSay()
  const toast = useToast()
  const command = useAct('finance.settle')
  const [batchId] = useState(newId)
  const save = async () => {
    if (!(await command.run({ batchId, departmentId: payable.departmentId }))) return
    toast(t.done)
    onClose()
  }
  return (
    <Confirm
      open
      title={t.settle}
      confirm={t.settle}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>
        <strong>{say(payable.departmentName)}</strong>: <Amount paisa={payable.amountPaisa} />
      </p>
      <p>{t.settleText}</p>
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

/** What was sent and waits for the bank's word, whoever sent it. */
function Batches() {
  const t = useText(words)
  const say = useSay()
  const onlyReads = useOnlyReads()
  const [state, setState] = useState<Batch['state']>('sent')
  const pages = usePages('finance.settlements', { state, limit: 30 })
  const [confirming, setConfirming] = useState<Batch>()
  const waiting = state === 'sent'
  return (
    <section className="stack gap-3">
      <h2>{t.batches}</h2>
      <StateChips label={t.which} states={STATES} words={t} value={state} onChange={setState} />
      <Listed pages={pages} empty={{ icon: 'bank', title: waiting ? t.noBatch : t.noConfirmed }}>
        {(items) => (
          <Table<Batch>
            caption={t.batches}
            rows={items}
            rowKey={(item) => item.batchId}
            columns={[
              { key: 'department', heading: t.department, cell: (item) => say(item.departmentName) },
              { key: 'amount', heading: t.amount, numeric: true, cell: (item) => <Amount paisa={item.amountPaisa} /> },
              waiting
                ? {
                    key: 'act',
                    heading: t.confirm,
                    cell: (item) => (
                      <Button small icon="bank" reason={onlyReads} onClick={() => setConfirming(item)}>
                        {t.confirm}
                      </Button>
                    ),
                  }
                : {
                    key: 'when',
                    heading: t.when,
                    cell: (item) => (item.confirmedAt ? <When at={item.confirmedAt} /> : ''),
                  },
              { key: 'at', heading: t.at, cell: (item) => <When at={item.at} /> },
            ]}
          />
        )}
      </Listed>
      {confirming && (
        <ConfirmDialog key={confirming.batchId} batch={confirming} onClose={() => setConfirming(undefined)} />
      )}
    </section>
  )
}

function ConfirmDialog({ batch, onClose }: { batch: Batch; onClose(): void }) {
  const t = useText(words)
  const say = useSay()
  const toast = useToast()
  const command = useAct('finance.settle')
  const save = async () => {
    if (!(await command.run({ batchId: batch.batchId, departmentId: batch.departmentId, confirmBank: true }))) return
    toast(t.doneBank)
    onClose()
  }
  return (
    <Confirm
      open
      title={t.confirm}
      confirm={t.confirm}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>
        <strong>{say(batch.departmentName)}</strong>: <Amount paisa={batch.amountPaisa} />
      </p>
      <p>{t.confirmText}</p>
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}
