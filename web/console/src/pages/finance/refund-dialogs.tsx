import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Amount,
  Bdi,
  Confirm,
  LinkButton,
  newId,
  Notice,
  ProblemNotice,
  SelectField,
  TextField,
  useText,
  useToast,
} from '@app/ui'
import { useAct } from '../../app/api.ts'
import { refundWords } from './refund-words.ts'

type Refund = Output<'finance.refunds'>['items'][number]
type Sent = Output<'finance.sendRefunds'>
const REASONS = ['account_closed', 'account_unknown', 'name_differs', 'account_blocked', 'other'] as const

const isReason = (value: string): value is (typeof REASONS)[number] => REASONS.some((one) => one === value)

/** The file with the full numbers: a link of its own, so that the browser keeps it and this page never sees them. */
export const refundFileOf = (batchId: string): string => `/api/finance/refund-files/${batchId}?x-app=console`

export function SendDialog({ onClose, onSent }: { onClose(): void; onSent(sent: Sent): void }) {
  const t = useText(refundWords)
  const toast = useToast()
  const command = useAct('finance.sendRefunds')
  const [batchId] = useState(newId)
  const save = async () => {
    const sent = await command.run({ batchId })
    if (!sent) return
    toast(t.sendDone)
    onSent(sent)
    onClose()
  }
  return (
    <Confirm open title={t.send} confirm={t.send} busy={command.busy} onConfirm={() => void save()} onClose={onClose}>
      <p>{t.sendText}</p>
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

export function SentNotice({ sent }: { sent: Sent }) {
  const t = useText(refundWords)
  return (
    <Notice tone="success" live title={t.sendDone}>
      <p>
        {t.inFile}: <Bdi>{sent.count}</Bdi> · <Amount paisa={sent.totalPaisa} />
      </p>
      <p>{t.fileText}</p>
      <LinkButton icon="download" href={refundFileOf(sent.batchId)}>
        {t.file}
      </LinkButton>
    </Notice>
  )
}

export function AnswerDialog({
  refund,
  paid,
  onClose,
}: {
  refund: Refund & { refundId: string }
  paid: boolean
  onClose(): void
}) {
  const t = useText(refundWords)
  const toast = useToast()
  const confirm = useAct('finance.confirmRefund')
  const giveBack = useAct('finance.returnRefund')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const said = text.trim()
  const { refundId } = refund
  const save = async () => {
    setTried(true)
    const done = paid
      ? said && (await confirm.run({ refundId, bankReference: said }))
      : isReason(said) && (await giveBack.run({ refundId, reason: said }))
    if (!done) return
    toast(paid ? t.donePaid : t.doneBack)
    onClose()
  }
  const problem = confirm.problem ?? giveBack.problem
  const error = tried && !said ? t.needed : undefined
  return (
    <Confirm
      open
      title={paid ? t.confirm : t.back}
      confirm={paid ? t.confirm : t.back}
      danger={!paid}
      busy={confirm.busy || giveBack.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>
        <Bdi>{refund.trackingNo}</Bdi>:{' '}
        <strong>
          <Amount paisa={refund.amountPaisa} />
        </strong>
      </p>
      <p>{paid ? t.confirmText : t.backText}</p>
      {paid ? (
        <TextField
          id="refund-reference"
          label={t.reference}
          script="latin"
          maxLength={60}
          error={error}
          value={text}
          onChange={setText}
        />
      ) : (
        <SelectField
          id="refund-reason"
          label={t.reason}
          error={error}
          value={text}
          options={REASONS.map((value) => ({ value, label: t[value] }))}
          onChange={setText}
        />
      )}
      {problem && <ProblemNotice problem={problem} />}
    </Confirm>
  )
}
