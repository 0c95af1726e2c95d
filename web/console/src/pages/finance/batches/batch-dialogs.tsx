import { useState } from 'react'
import { Amount, Confirm, ProblemNotice, TextField, useText, useToast } from '@app/ui'
import { useAct } from '../../../app/api.ts'
import type { Batch } from './batch-state.tsx'
import { batchWords } from './batch-words.ts'

interface DialogOf {
  batch: Batch
  onClose(): void
}

function What({ batch }: { batch: Batch }) {
  const t = useText(batchWords)
  return (
    <p>
      <strong>
        <Amount paisa={batch.waiting.grossPaisa} />
      </strong>{' '}
      · {t.count(batch.waiting.count)} · <bdi>{batch.madeBy}</bdi>
    </p>
  )
}

export function ReleaseDialog({ batch, onClose }: DialogOf) {
  const t = useText(batchWords)
  const toast = useToast()
  const command = useAct('finance.releaseBatch')
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

export function WithdrawDialog({ batch, onClose }: DialogOf) {
  const t = useText(batchWords)
  const toast = useToast()
  const command = useAct('finance.withdrawBatch')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!reason.trim() || !(await command.run({ batchId: batch.batchId, reason: reason.trim() }))) return
    toast(t.doneWithdraw)
    onClose()
  }
  return (
    <Confirm
      open
      title={t.withdrawSure}
      confirm={t.withdraw}
      danger
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <What batch={batch} />
      <p>{t.withdrawText}</p>
      <TextField
        id="batch-reason"
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
