import { useState } from 'react'
import { outcomesOf, type SaidOutcome } from '@app/domain/safety'
import { Confirm, ProblemNotice, SelectField, TextArea, useText, useToast } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { alertWords } from '../../components/safety/alert-words.ts'
import type { Alarm } from './alarm.ts'

export function ActDialog({ alarm, act, onClose }: { alarm: Alarm; act: 'note' | 'close'; onClose(): void }) {
  const t = useText(alertWords)
  const toast = useToast()
  const note = useAct('safety.note')
  const close = useAct('safety.close')
  const [words, setWords] = useState('')
  const [outcome, setOutcome] = useState<SaidOutcome | ''>('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    const said = words.trim()
    if (!said || (act === 'close' && !outcome)) return
    const done =
      act === 'note'
        ? await note.run({ alertId: alarm.id, note: said })
        : outcome && (await close.run({ alertId: alarm.id, outcome, note: said }))
    if (!done) return
    toast(t.done)
    onClose()
  }
  const problem = note.problem ?? close.problem
  return (
    <Confirm
      open
      title={t[act]}
      confirm={t[act]}
      busy={note.busy || close.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      {act === 'close' && (
        <SelectField
          id="alarm-outcome"
          label={t.outcome}
          value={outcome}
          options={outcomesOf(alarm.kind).map((one) => ({ value: one, label: t[one] }))}
          error={tried && !outcome ? t.needed : undefined}
          onChange={(next) => setOutcome(next as SaidOutcome | '')}
        />
      )}
      <TextArea
        id="alarm-words"
        label={t.words}
        value={words}
        onChange={setWords}
        rows={4}
        maxLength={500}
        error={tried && !words.trim() ? t.needed : undefined}
      />
      {problem && <ProblemNotice problem={problem} />}
    </Confirm>
  )
}
