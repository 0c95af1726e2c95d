import { useState } from 'react'
import { Confirm, ProblemNotice, SelectField, TextArea, useText, useToast } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../../components/page/states.tsx'
import { alertWords } from '../../components/safety/alert-words.ts'
import type { Alarm } from './alarm.ts'

/** To another person of the same desk, with what has to be known. */
export function HandOverDialog({ alarm, onClose }: { alarm: Alarm; onClose(): void }) {
  const t = useText(alertWords)
  const toast = useToast()
  const colleagues = useAnswer('safety.colleagues', { alertId: alarm.id })
  const hand = useAct('safety.handOver')
  const [to, setTo] = useState('')
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    const note = words.trim()
    if (!to || !note || !(await hand.run({ alertId: alarm.id, to, note }))) return
    toast(t.done)
    onClose()
  }
  const nobody = colleagues.data?.items.length === 0 ? t.handNobody : undefined
  return (
    <Confirm
      open
      title={t.hand}
      confirm={t.hand}
      busy={hand.busy}
      reason={nobody}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <Answered answer={colleagues} shape="row" lines={2}>
        {({ items }) => (
          <SelectField
            id="alarm-to"
            label={t.handTo}
            value={to}
            options={items.map((one) => ({ value: one.id, label: one.name }))}
            error={tried && !to ? t.choose : undefined}
            onChange={setTo}
          />
        )}
      </Answered>
      <TextArea
        id="alarm-hand-words"
        label={t.handText}
        value={words}
        onChange={setWords}
        rows={4}
        maxLength={500}
        error={tried && !words.trim() ? t.needed : undefined}
      />
      {hand.problem && <ProblemNotice problem={hand.problem} />}
    </Confirm>
  )
}
