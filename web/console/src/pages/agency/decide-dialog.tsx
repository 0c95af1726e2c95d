import { useState } from 'react'
import { Confirm, ProblemNotice, TextArea, useSay, useText } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { agencyWords } from './agency-words.ts'
import type { Change } from './changes-table.tsx'

/** A second person's word on what was asked, with why. */
export function DecideDialog({ change, approve, onClose }: { change: Change; approve: boolean; onClose(): void }) {
  const t = useText(agencyWords)
  const say = useSay()
  const act = useAct('agencies.decide')
  const [reason, setReason] = useState('')
  const words = approve ? t.approve : t.refuse
  const save = async () => {
    if (await act.run({ changeId: change.id, approve, reason })) onClose()
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
        <strong>{say(change.agencyName)}</strong>: {t[`k_${change.kind}`]}. <bdi>{change.reason}</bdi>
      </p>
      <TextArea id="decide-reason" label={t.reason} maxLength={300} value={reason} onChange={setReason} />
      {act.problem && <ProblemNotice problem={act.problem} />}
    </Confirm>
  )
}
