import { useState } from 'react'
import { Button, Confirm, ProblemNotice, TextArea, useText, useToast, When } from '@app/ui'
import { useAct } from '../../../app/api.ts'
import type { Records } from './fact-value.tsx'
import { phoneLostWords } from './phone-lost-words.ts'
import { recordWords } from './words.ts'

/** Cuts a phone off that is in another's hands, and says when that was done last. */
export function PhoneLost({ records }: { records: Records }) {
  const t = useText(phoneLostWords)
  const record = useText(recordWords)
  const [asking, setAsking] = useState(false)
  const { own, mayReportPhone, phoneLostAt } = records
  const closed = own ? record.own : mayReportPhone ? undefined : t.notYours
  return (
    <>
      {phoneLostAt && (
        <p className="small interface">
          {t.last}: <When at={phoneLostAt} />
        </p>
      )}
      <Button small tone="danger" icon="lock" reason={closed} onClick={() => setAsking(true)}>
        {t.lost}
      </Button>
      {asking && <PhoneLostDialog facilitatorId={records.facilitatorId} onClose={() => setAsking(false)} />}
    </>
  )
}

function PhoneLostDialog({ facilitatorId, onClose }: { facilitatorId: string; onClose(): void }) {
  const t = useText(phoneLostWords)
  const record = useText(recordWords)
  const toast = useToast()
  const act = useAct('facilitators.phoneLost')
  const [reason, setReason] = useState('')
  const cut = async () => {
    if (!(await act.run({ facilitatorId, reason: reason.trim() }))) return
    toast(t.done)
    onClose()
  }
  return (
    <Confirm
      open
      danger
      title={t.title}
      confirm={t.confirm}
      busy={act.busy}
      reason={reason.trim() ? undefined : record.whyFirst}
      onConfirm={() => void cut()}
      onClose={onClose}
    >
      <p>{t.text}</p>
      <p>{t.after}</p>
      <TextArea
        id="lost-reason"
        label={t.reason}
        hint={t.reasonHint}
        rows={2}
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
      {act.problem && <ProblemNotice problem={act.problem} />}
    </Confirm>
  )
}
