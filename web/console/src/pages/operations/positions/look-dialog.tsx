import { useState } from 'react'
import { ChoiceCards, Confirm, ProblemNotice, TextArea, useText, useToast, When } from '@app/ui'
import { useAct } from '../../../app/api.ts'
import { Reasons } from './reasons.tsx'
import { type Outcome, positionsWords, type Week } from './words.ts'

const OUTCOMES = ['nothing_wrong', 'talk', 'complaint'] as const satisfies Outcome[]

interface LookDialogProps {
  facilitatorId: string
  week: Week
  onClose(): void
}

/** What somebody found who looked at a week, with why. */
export function LookDialog({ facilitatorId, week, onClose }: LookDialogProps) {
  const t = useText(positionsWords)
  const toast = useToast()
  const act = useAct('positionWeeks.look')
  const [outcome, setOutcome] = useState<Outcome | ''>('')
  const [note, setNote] = useState('')
  const ready = outcome !== '' && note.trim() !== ''
  const save = async () => {
    if (outcome === '' || !(await act.run({ facilitatorId, week: week.week, outcome, note: note.trim() }))) return
    toast(t.done)
    onClose()
  }
  return (
    <Confirm
      open
      title={t.dialog}
      confirm={t.save}
      busy={act.busy}
      reason={ready ? undefined : t.needed}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p className="small muted interface">
        {t.week} <When at={week.week} as="day" />
      </p>
      <Reasons reasons={week.reasons} />
      <ChoiceCards
        id="look-outcome"
        label={t.outcome}
        value={outcome}
        choices={OUTCOMES.map((one) => ({ value: one, label: t[one], detail: t[`${one}Text`] }))}
        onChange={setOutcome}
      />
      <TextArea
        id="look-note"
        label={t.note}
        hint={t.noteHint}
        rows={3}
        maxLength={500}
        value={note}
        onChange={setNote}
      />
      {act.problem && <ProblemNotice problem={act.problem} />}
    </Confirm>
  )
}
