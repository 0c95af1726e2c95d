import { useState } from 'react'
import { Confirm, ProblemNotice, TextArea, useText } from '@app/ui'
import { useAct } from '../../../app/api.ts'
import { type Change, FactValue } from './fact-value.tsx'
import { recordWords } from './words.ts'

/** A second person's word, or the office's on what a representative proposed. */
export function DecideFact({ change, approve, onClose }: { change: Change; approve: boolean; onClose(): void }) {
  const t = useText(recordWords)
  const act = useAct('facts.decide')
  const [reason, setReason] = useState('')
  const words = approve ? t.approve : t.refuse
  const save = async () => {
    if (await act.run({ changeId: change.changeId, approve, reason })) onClose()
  }
  return (
    <Confirm
      open
      title={words}
      confirm={words}
      danger={!approve}
      busy={act.busy}
      reason={reason.trim() ? undefined : t.whyFirst}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>
        <strong>{t[`f_${change.kind}`]}</strong>: <FactValue kind={change.kind} value={change.after} />
      </p>
      <TextArea id="fact-decide-reason" label={t.reason} maxLength={300} value={reason} onChange={setReason} />
      {act.problem && <ProblemNotice problem={act.problem} />}
    </Confirm>
  )
}
