import { useState } from 'react'
import { Confirm, newId, ProblemNotice, TextArea, useText, useToast } from '@app/ui'
import { useAct } from '../../../app/api.ts'
import { centreAdminWords } from './words.ts'

/** Asks to close it for good; what is still there stands against it. */
export function CloseDialog({ centreId, onClose }: { centreId: string; onClose(): void }) {
  const t = useText(centreAdminWords)
  const toast = useToast()
  const act = useAct('centres.askClose')
  const [changeId] = useState(newId)
  const [reason, setReason] = useState('')
  const save = async () => {
    if (!(await act.run({ changeId, centreId, reason }))) return
    toast(t.sent)
    onClose()
  }
  return (
    <Confirm
      open
      danger
      title={t.close}
      confirm={t.send}
      busy={act.busy}
      reason={reason.trim() ? undefined : t.whyFirst}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>{t.leftText}</p>
      <TextArea id="close-reason" label={t.reason} maxLength={300} value={reason} onChange={setReason} />
      {act.problem && <ProblemNotice problem={act.problem} />}
    </Confirm>
  )
}
