import { useState } from 'react'
import { Confirm, ProblemNotice, TextField, useText, useToast } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { actWords } from './act-words.ts'
import type { ActDialogProps } from './act-dialog.ts'

export function TakeDialog({ application, onClose, onDone }: ActDialogProps) {
  const t = useText(actWords)
  const toast = useToast()
  const command = useAct('desk.take')
  const [diaryNo, setDiaryNo] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!diaryNo.trim() || !(await command.run({ applicationId: application.applicationId, diaryNo: diaryNo.trim() })))
      return
    toast(t.taken)
    onDone()
  }
  return (
    <Confirm
      open
      title={t.take}
      confirm={t.confirmTake}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          id="diary-no"
          label={t.diaryNo}
          script="latin"
          maxLength={40}
          error={tried && !diaryNo.trim() ? t.needed : undefined}
          value={diaryNo}
          onChange={setDiaryNo}
        />
      </form>
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

export function ApproveDialog({ application, onClose, onDone }: ActDialogProps) {
  const t = useText(actWords)
  const toast = useToast()
  const command = useAct('desk.approve')
  const save = async () => {
    if (!(await command.run({ applicationId: application.applicationId }))) return
    toast(t.done)
    onDone()
  }
  return (
    <Confirm
      open
      title={t.approve}
      confirm={t.confirmApprove}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>
        <strong>
          <bdi>{application.subjectName}</bdi>
        </strong>
      </p>
      <p>{t.approveText}</p>
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}
