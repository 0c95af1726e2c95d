import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import {
  Amount,
  Bdi,
  Button,
  Confirm,
  createMessages,
  newId,
  ProblemNotice,
  Table,
  TextField,
  useText,
  useToast,
} from '@app/ui'
import { useAct, usePages } from '../../../app/api.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'

type Debt = Output<'operations.debts'>['items'][number]

const words = createMessages({
  en: {
    title: 'Owed for missed visits',
    lead: 'Added to the household’s next order as its own line. It never stops them ordering.',
    who: 'Citizen',
    request: 'Request',
    amount: 'Owed',
    act: 'Waive',
    none: 'Nobody owes anything',
    noneText: 'No missed-visit fees are unpaid.',
    save: 'Waive it',
    text: 'The household will owe nothing. Your reason is kept on record.',
    reason: 'Reason',
    needed: 'Fill this in',
    done: 'Waived',
  },
  ur: {
    title: 'گھر پر نہ ملنے کی باقی رقم',
    lead: 'گھرانے کے اگلے آرڈر میں الگ مد کے طور پر شامل ہوتی ہے۔ اس کی وجہ سے کوئی آرڈر نہیں رکتا۔',
    who: 'شہری',
    request: 'درخواست',
    amount: 'باقی',
    act: 'معاف کریں',
    none: 'کسی کے ذمے کچھ نہیں',
    noneText: 'گھر پر نہ ملنے کی کوئی رقم باقی نہیں۔',
    save: 'معاف کر دیں',
    text: 'گھرانے کے ذمے کچھ نہیں رہے گا۔ وجہ درج رہے گی۔',
    reason: 'وجہ',
    needed: 'یہ خانہ بھریں',
    done: 'معاف ہو گئی',
  },
})

/** What households that were not there still owe; operations may let it go. */
export default function DebtsPage() {
  const t = useText(words)
  const pages = usePages('operations.debts', { limit: 30 })
  const [waiving, setWaiving] = useState<Debt>()
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <Listed pages={pages} empty={{ icon: 'success', title: t.none, text: t.noneText }}>
        {(items) => (
          <Table<Debt>
            caption={t.title}
            rows={items}
            rowKey={(item) => item.accountId}
            columns={[
              { key: 'who', heading: t.who, cell: (item) => <bdi>{item.subjectName}</bdi> },
              { key: 'amount', heading: t.amount, numeric: true, cell: (item) => <Amount paisa={item.amountPaisa} /> },
              {
                key: 'act',
                heading: t.act,
                cell: (item) => (
                  <Button small icon="undo" onClick={() => setWaiving(item)}>
                    {t.act}
                  </Button>
                ),
              },
              {
                key: 'request',
                heading: t.request,
                cell: (item) => (
                  <Link to="/operations/requests/$requestId" params={{ requestId: item.requestId }}>
                    <Bdi>{item.trackingNo}</Bdi>
                  </Link>
                ),
              },
            ]}
          />
        )}
      </Listed>
      {waiving && <WaiveDialog key={waiving.accountId} debt={waiving} onClose={() => setWaiving(undefined)} />}
    </DeskPage>
  )
}

function WaiveDialog({ debt, onClose }: { debt: Debt; onClose(): void }) {
  const t = useText(words)
  const toast = useToast()
  const command = useAct('operations.waiveDebt')
  const [waiverId] = useState(newId)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!reason.trim() || !(await command.run({ waiverId, accountId: debt.accountId, reason: reason.trim() }))) return
    toast(t.done)
    onClose()
  }
  return (
    <Confirm open title={t.save} confirm={t.save} busy={command.busy} onConfirm={() => void save()} onClose={onClose}>
      <p>
        <bdi>{debt.subjectName}</bdi> · <Bdi>{debt.trackingNo}</Bdi>:{' '}
        <strong>
          <Amount paisa={debt.amountPaisa} />
        </strong>
      </p>
      <p>{t.text}</p>
      <TextField
        id="waive-reason"
        label={t.reason}
        maxLength={200}
        error={tried && !reason.trim() ? t.needed : undefined}
        value={reason}
        onChange={setReason}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}
