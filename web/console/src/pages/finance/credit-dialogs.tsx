import { useState } from 'react'
import { Confirm, newId, ProblemNotice, TextField, useText, useToast } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { creditWords } from './credit-words.ts'
import { paisaOf } from './rupees.ts'
import { type CreditDialogProps, WhichCredit } from './which-credit.tsx'

/** A line of the bank's statement that nobody told us of. */
export function RecordDialog({ onClose }: Pick<CreditDialogProps, 'onClose'>) {
  const t = useText(creditWords)
  const toast = useToast()
  const command = useAct('finance.recordCredit')
  const [creditId] = useState(newId)
  const [amount, setAmount] = useState('')
  const [reference, setReference] = useState('')
  const [sender, setSender] = useState('')
  const [tried, setTried] = useState(false)
  const amountPaisa = paisaOf(amount)
  const save = async () => {
    setTried(true)
    if (
      !amountPaisa ||
      !reference.trim() ||
      !sender.trim() ||
      !(await command.run({ creditId, amountPaisa, bankReference: reference.trim(), sender: sender.trim() }))
    )
      return
    toast(t.recorded)
    onClose()
  }
  return (
    <Confirm
      open
      title={t.record}
      confirm={t.record}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>{t.recordText}</p>
      <TextField
        id="credit-amount"
        label={t.amountRs}
        script="latin"
        inputMode="decimal"
        maxLength={14}
        error={tried && !amountPaisa ? t.noAmount : undefined}
        value={amount}
        onChange={setAmount}
      />
      <TextField
        id="credit-reference"
        label={t.reference}
        script="latin"
        maxLength={60}
        error={tried && !reference.trim() ? t.needed : undefined}
        value={reference}
        onChange={setReference}
      />
      <TextField
        id="credit-sender"
        label={t.sender}
        maxLength={160}
        error={tried && !sender.trim() ? t.needed : undefined}
        value={sender}
        onChange={setSender}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

export function BackDialog({ credit, onClose }: CreditDialogProps) {
  const t = useText(creditWords)
  const toast = useToast()
  const command = useAct('finance.returnCredit')
  const [reference, setReference] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (
      !reference.trim() ||
      !reason.trim() ||
      !(await command.run({ creditId: credit.creditId, bankReference: reference.trim(), reason: reason.trim() }))
    )
      return
    toast(t.sent)
    onClose()
  }
  return (
    <Confirm open title={t.back} confirm={t.back} busy={command.busy} onConfirm={() => void save()} onClose={onClose}>
      <WhichCredit credit={credit} />
      <p>{t.backText}</p>
      <TextField
        id="credit-out"
        label={t.reference}
        script="latin"
        maxLength={60}
        error={tried && !reference.trim() ? t.needed : undefined}
        value={reference}
        onChange={setReference}
      />
      <TextField
        id="credit-why"
        label={t.reason}
        hint={t.backHint}
        maxLength={200}
        error={tried && !reason.trim() ? t.needed : undefined}
        value={reason}
        onChange={setReason}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}
