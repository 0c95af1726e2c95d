import { useState } from 'react'
import { Amount, Confirm, DateField, ProblemNotice, TextField, newId, useSay, useText, useToast } from '@app/ui'
import { useAct } from '../../../app/api.ts'
import { today } from '../../../app/programme.tsx'
import { paisaOf, rupeesOf } from '../rupees.ts'
import type { Settlement } from './settlement-state.tsx'
import { settlementWords } from './settlement-words.ts'

interface DialogOf {
  batch: Settlement
  onClose(): void
}

function What({ batch }: { batch: Settlement }) {
  const t = useText(settlementWords)
  const say = useSay()
  return (
    <p>
      <strong>
        <Amount paisa={batch.amountPaisa} />
      </strong>{' '}
      · {t.count(batch.fees)} · {say(batch.departmentName)}
    </p>
  )
}

export function ReleaseDialog({ batch, onClose }: DialogOf) {
  const t = useText(settlementWords)
  const toast = useToast()
  const command = useAct('finance.releaseSettlement')
  const save = async () => {
    if (!(await command.run({ batchId: batch.batchId }))) return
    toast(t.doneRelease)
    onClose()
  }
  return (
    <Confirm
      open
      title={t.releaseSure}
      confirm={t.release}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <What batch={batch} />
      <p>{t.releaseText}</p>
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

const ENDS = {
  withdraw: {
    call: 'finance.withdrawSettlement',
    title: 'withdrawSure',
    text: 'withdrawText',
    act: 'withdraw',
    done: 'doneWithdraw',
  },
  back: {
    call: 'finance.returnSettlement',
    title: 'comesBackSure',
    text: 'comesBackText',
    act: 'comesBack',
    done: 'doneBack',
  },
} as const

/** It is not to be sent, or nothing of it arrived: either way its fees are free again, and it says why. */
export function EndDialog({ batch, end, onClose }: DialogOf & { end: keyof typeof ENDS }) {
  const t = useText(settlementWords)
  const toast = useToast()
  const words = ENDS[end]
  const command = useAct(words.call)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!reason.trim() || !(await command.run({ batchId: batch.batchId, reason: reason.trim() }))) return
    toast(t[words.done])
    onClose()
  }
  return (
    <Confirm
      open
      title={t[words.title]}
      confirm={t[words.act]}
      danger
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <What batch={batch} />
      <p>{t[words.text]}</p>
      <TextField
        id="settlement-reason"
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

/** What the statement or the stamped challan says; another sum than is still to be paid asks why. */
export function ConfirmDialog({ batch, onClose }: DialogOf) {
  const t = useText(settlementWords)
  const toast = useToast()
  const command = useAct('finance.confirmSettlement')
  const restPaisa = batch.amountPaisa - batch.confirmedPaisa
  const [confirmationId] = useState(newId)
  const [number, setNumber] = useState('')
  const [day, setDay] = useState(today)
  const [amount, setAmount] = useState(rupeesOf(restPaisa))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const amountPaisa = paisaOf(amount)
  const differs = amountPaisa !== undefined && amountPaisa !== restPaisa
  const save = async () => {
    setTried(true)
    if (!number.trim() || !day || !amountPaisa || (differs && !reason.trim())) return
    const said = { batchId: batch.batchId, confirmationId, bankReference: number.trim(), day, amountPaisa }
    if (!(await command.run({ ...said, ...(differs && { reason: reason.trim() }) }))) return
    toast(t.doneConfirm)
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
      <What batch={batch} />
      <p>{t.confirmText}</p>
      <TextField
        id="settlement-number"
        label={t.number}
        script="latin"
        maxLength={60}
        error={tried && !number.trim() ? t.needed : undefined}
        value={number}
        onChange={setNumber}
      />
      <DateField
        id="settlement-day"
        label={t.day}
        error={tried && !day ? t.noDay : undefined}
        value={day}
        onChange={setDay}
      />
      <TextField
        id="settlement-sum"
        label={t.sum}
        script="latin"
        inputMode="decimal"
        maxLength={14}
        error={tried && !amountPaisa ? t.noAmount : undefined}
        value={amount}
        onChange={setAmount}
      />
      {differs && (
        <TextField
          id="settlement-why"
          label={t.why}
          hint={t.whyHint(rupeesOf(restPaisa))}
          maxLength={200}
          error={tried && !reason.trim() ? t.needed : undefined}
          value={reason}
          onChange={setReason}
        />
      )}
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}
