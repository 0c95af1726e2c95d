import { useState } from 'react'
import { Amount, Bdi, Confirm, ProblemNotice, TextArea, useText, useToast } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { robberyWords } from './robbery-words.ts'

interface DialogProps {
  robbery: { id: string; facilitatorName: string; badgeNo: string; amountPaisa: number }
  onClose(): void
}

function Whose({ robbery }: Pick<DialogProps, 'robbery'>) {
  return (
    <p>
      <strong>
        <bdi>{robbery.facilitatorName}</bdi> <Bdi>{robbery.badgeNo}</Bdi> · <Amount paisa={robbery.amountPaisa} />
      </strong>
    </p>
  )
}

/** Money that nobody will bring any more: asked once before it is approved. */
export function ApproveDialog({ robbery, onClose }: DialogProps) {
  const t = useText(robberyWords)
  const toast = useToast()
  const approve = useAct('safety.approveRobbery')
  const save = async () => {
    if (!(await approve.run({ robberyId: robbery.id }))) return
    toast(t.done)
    onClose()
  }
  return (
    <Confirm
      open
      title={t.approve}
      confirm={t.approve}
      busy={approve.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <Whose robbery={robbery} />
      <p>{t.approveText}</p>
      {approve.problem && <ProblemNotice problem={approve.problem} />}
    </Confirm>
  )
}

export function RefuseDialog({ robbery, onClose }: DialogProps) {
  const t = useText(robberyWords)
  const toast = useToast()
  const refuse = useAct('safety.refuseRobbery')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!reason.trim() || !(await refuse.run({ robberyId: robbery.id, reason: reason.trim() }))) return
    toast(t.done)
    onClose()
  }
  return (
    <Confirm
      open
      danger
      title={t.refuse}
      confirm={t.refuse}
      busy={refuse.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <Whose robbery={robbery} />
      <p>{t.refuseText}</p>
      <TextArea
        id="robbery-reason"
        label={t.why}
        rows={3}
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={tried && !reason.trim() ? t.needed : undefined}
      />
      {refuse.problem && <ProblemNotice problem={refuse.problem} />}
    </Confirm>
  )
}
