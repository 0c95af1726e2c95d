import { useState } from 'react'
import { Confirm, latinDigits, ProblemNotice, SelectField, TextArea, TextField, useText, useToast } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { EvidenceFields, usePieces } from './evidence-fields.tsx'
import { proceedingWords } from './people-words.ts'
import type { Proceeding } from './proceeding.ts'
import { ProtectDialog } from './protect-dialog.tsx'

export type ProceedingAct = 'serve' | 'dismiss' | 'decide' | 'uphold' | 'overturn' | 'keep' | 'lift' | 'protect'
const OUTCOMES = ['no_action', 'retraining', 'warning', 'pause', 'suspension', 'ending'] as const
type Outcome = (typeof OUTCOMES)[number]
const WITH_DAYS: readonly string[] = ['pause', 'suspension']

interface DialogProps {
  proceeding: Proceeding
  act: ProceedingAct
  onClose(): void
}

export function ProceedingDialog(props: DialogProps) {
  if (props.act === 'serve') return <ServeDialog {...props} />
  return props.act === 'protect' ? <ProtectDialog {...props} /> : <JudgeDialog {...props} act={props.act} />
}

/** The notice with its evidence, one piece at least. */
function ServeDialog({ proceeding, onClose }: DialogProps) {
  const t = useText(proceedingWords)
  const toast = useToast()
  const serve = useAct('proceedings.serve')
  const [words, setWords] = useState('')
  const { pieces, setPieces, evidence } = usePieces(proceeding)
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!words.trim() || !evidence) return
    if (!(await serve.run({ proceedingId: proceeding.id, words: words.trim(), evidence }))) return
    toast(t.done)
    onClose()
  }
  return (
    <Confirm open title={t.serve} confirm={t.serve} busy={serve.busy} onConfirm={() => void save()} onClose={onClose}>
      <p className="small muted">{t.serveText}</p>
      <TextArea
        id="notice"
        label={t.words}
        value={words}
        onChange={setWords}
        rows={4}
        maxLength={2000}
        error={tried && !words.trim() ? t.needed : undefined}
      />
      <EvidenceFields proceedingId={proceeding.id} pieces={pieces} tried={tried} onChange={setPieces} />
      {serve.problem && <ProblemNotice problem={serve.problem} />}
    </Confirm>
  )
}

/** Everything else takes reasons; a decision an outcome, and some of them days. */
function JudgeDialog({ proceeding, act, onClose }: DialogProps & { act: Exclude<ProceedingAct, 'serve' | 'protect'> }) {
  const t = useText(proceedingWords)
  const toast = useToast()
  const decide = useAct('proceedings.decide')
  const dismiss = useAct('proceedings.dismiss')
  const appeal = useAct('proceedings.decideAppeal')
  const pause = useAct('proceedings.reviewPause')
  const [reason, setReason] = useState('')
  const [outcome, setOutcome] = useState<Outcome | ''>('')
  const [days, setDays] = useState('')
  const [tried, setTried] = useState(false)
  const proceedingId = proceeding.id
  const said = reason.trim()
  const missingDays = WITH_DAYS.includes(outcome) && !(Number(days) >= 1 && Number(days) <= 180)
  const run = () => {
    switch (act) {
      case 'decide':
        return outcome
          ? decide.run({
              proceedingId,
              outcome,
              reason: said,
              ...(WITH_DAYS.includes(outcome) && { days: Number(days) }),
            })
          : undefined
      case 'dismiss':
        return dismiss.run({ proceedingId, reason: said })
      case 'uphold':
      case 'overturn':
        return appeal.run({ proceedingId, verdict: act, reason: said })
      default:
        return pause.run({ proceedingId, keep: act === 'keep', reason: said })
    }
  }
  const save = async () => {
    setTried(true)
    if (!said || (act === 'decide' && (!outcome || missingDays)) || !(await run())) return
    toast(t.done)
    onClose()
  }
  const problem = decide.problem ?? dismiss.problem ?? appeal.problem ?? pause.problem
  return (
    <Confirm
      open
      title={t[act]}
      confirm={t[act]}
      danger={act === 'decide'}
      busy={decide.busy || dismiss.busy || appeal.busy || pause.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      {act === 'decide' && (
        <SelectField
          id="outcome"
          label={t.outcome}
          value={outcome}
          options={OUTCOMES.map((one) => ({ value: one, label: t[one] }))}
          error={tried && !outcome ? t.needed : undefined}
          onChange={(next) => setOutcome(next as Outcome | '')}
        />
      )}
      {WITH_DAYS.includes(outcome) && (
        <TextField
          id="days"
          label={t.days}
          script="latin"
          inputMode="numeric"
          value={days}
          onChange={(text) => setDays(latinDigits(text).slice(0, 3))}
          error={tried && missingDays ? t.needed : undefined}
        />
      )}
      <TextArea
        id="reasons"
        label={t.reason}
        value={reason}
        onChange={setReason}
        rows={5}
        maxLength={2000}
        error={tried && !said ? t.needed : undefined}
      />
      {problem && <ProblemNotice problem={problem} />}
    </Confirm>
  )
}
