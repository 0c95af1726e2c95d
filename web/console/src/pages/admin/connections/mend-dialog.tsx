import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Checkbox, Confirm, Facts, Notice, ProblemNotice, TextArea, useText, useToast } from '@app/ui'
import { useAct, useAnswer } from '../../../app/api.ts'
import { Answered } from '../../../components/page/states.tsx'
import { letterWords } from './letter-words.ts'

type Filing = Output<'departments.filing'>

/** An application that a department's system fails on: what is not proved is put right, and it goes again. */
export function MendDialog({ applicationId, onClose }: { applicationId: string; onClose(): void }) {
  const t = useText(letterWords)
  const answer = useAnswer('departments.filing', { applicationId })
  const [first, setFirst] = useState<Filing>()
  if (!first && answer.data) setFirst(answer.data)
  if (first) return <MendForm filing={first} onClose={onClose} />
  return (
    <Confirm open title={t.mend} confirm={t.send} reason={t.mendLead} onConfirm={() => undefined} onClose={onClose}>
      <Answered answer={answer}>{() => null}</Answered>
    </Confirm>
  )
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

function MendForm({ filing, onClose }: { filing: Filing; onClose(): void }) {
  const t = useText(letterWords)
  const toast = useToast()
  const mend = useAct('departments.mend')
  const [answers, setAnswers] = useState(() => JSON.stringify(filing.answers, null, 2))
  const [note, setNote] = useState(filing.note)
  const [leaveOut, setLeaveOut] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const value = parsed(answers)
  const run = async () => {
    setTried(true)
    if (!value) return
    const { applicationId, round, tries } = filing
    if (!(await mend.run({ applicationId, round, tries, answers: value, note, leaveOut: [...leaveOut] }))) return
    toast(t.sent)
    onClose()
  }
  return (
    <Confirm open title={t.mend} confirm={t.send} busy={mend.busy} onConfirm={() => void run()} onClose={onClose}>
      <p className="small muted">{t.mendLead}</p>
      {(filing.lastError || filing.refusal) && (
        <Notice tone="warning" title={t.refusal}>
          <bdi dir="ltr">{filing.refusal ? `${filing.refusal.code} ${filing.refusal.words}` : filing.lastError}</bdi>
        </Notice>
      )}
      <Facts
        rows={filing.proved.map((line) => ({
          label: <bdi dir="ltr">{line.field}</bdi>,
          value: <bdi>{line.value}</bdi>,
        }))}
      />
      <TextArea
        id="mend-answers"
        label={t.answers}
        rows={8}
        value={answers}
        error={tried && !value ? t.unfit : undefined}
        onChange={setAnswers}
      />
      <TextArea id="mend-note" label={t.note} rows={2} value={note} maxLength={500} optional onChange={setNote} />
      {filing.documents.length > 0 && <p className="small muted">{t.leaveOut}</p>}
      {filing.documents.map((one) => (
        <Checkbox
          key={one.fileId}
          id={`mend-${one.fileId}`}
          label={<bdi dir="ltr">{`${one.itemId} ${one.side} ${one.page}`}</bdi>}
          checked={leaveOut.includes(one.fileId)}
          onChange={(out) =>
            setLeaveOut(out ? [...leaveOut, one.fileId] : leaveOut.filter((fileId) => fileId !== one.fileId))
          }
        />
      ))}
      {mend.problem && <ProblemNotice problem={mend.problem} />}
    </Confirm>
  )
}
