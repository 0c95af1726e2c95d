import { useState } from 'react'
import type { Input } from '@app/contract/calls'
import {
  Checkbox,
  ChoiceCards,
  Confirm,
  formatRupees,
  ProblemNotice,
  SelectField,
  TextArea,
  TextField,
  useLanguage,
  useSay,
  useText,
  useToast,
} from '@app/ui'
import { useAct } from '../../app/api.ts'
import { reasonOf } from '../../components/request/reason-words.ts'
import { grievanceWords, type GrievanceView } from './grievance-words.ts'
import { type RemedyKind, remediesOf } from './remedies-of.ts'

type Remedies = NonNullable<Input<'grievances.decide'>['remedies']>

/** Right or not, why, and what follows: as much as can be had now; the rest is grey with its reason. */
export function DecideDialog({ view, onClose }: { view: GrievanceView; onClose(): void }) {
  const t = useText(grievanceWords)
  const say = useSay()
  const toast = useToast()
  const command = useAct('grievances.decide')
  const [verdict, setVerdict] = useState<'upheld' | 'rejected' | ''>('')
  const [code, setCode] = useState('')
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<RemedyKind[]>([])
  const [rupees, setRupees] = useState(String(Math.floor(view.chargePaisa / 100)))
  const [target, setTarget] = useState('')
  const [tried, setTried] = useState(false)
  const upheld = verdict === 'upheld'
  const remedies = upheld ? remediesOf(chosen, rupees, target) : []
  const save = async () => {
    setTried(true)
    if (!verdict || !code || !words.trim() || remedies === null) return
    if (
      !(await command.run({
        grievanceId: view.id,
        upheld,
        reasonCode: code,
        words: words.trim(),
        remedies: remedies as Remedies,
      }))
    )
      return
    toast(t.done)
    onClose()
  }
  return (
    <Confirm
      open
      title={t.decide}
      confirm={t.confirmDecide}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p className="small muted interface">{t.decideText}</p>
      <ChoiceCards
        id="verdict"
        label={t.verdict}
        columns={2}
        error={tried && !verdict ? t.choose : undefined}
        value={verdict}
        choices={[
          { value: 'upheld', label: t.isRight, icon: 'check' },
          { value: 'rejected', label: t.isNotRight, icon: 'not-allowed' },
        ]}
        onChange={(next) => {
          setVerdict(next)
          setCode('')
        }}
      />
      {verdict && (
        <WhyFields
          reasons={view.reasons.filter((one) => one.upheld === upheld)}
          tried={tried}
          code={code}
          words={words}
          onCode={setCode}
          onWords={setWords}
        />
      )}
      {upheld && <RemedyChoices view={view} chosen={chosen} onChange={setChosen} />}
      {upheld && chosen.includes('refund') && (
        <AmountField
          chargePaisa={view.chargePaisa}
          error={tried && remedies === null ? t.needed : undefined}
          value={rupees}
          onChange={setRupees}
        />
      )}
      {upheld && chosen.includes('reopen') && (
        <SelectField
          id="decide-to"
          label={t.reopenTo}
          error={tried && !target ? t.choose : undefined}
          value={target}
          options={view.targets.map((one) => ({ value: one.state, label: say(one.words) }))}
          onChange={setTarget}
        />
      )}
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

interface WhyFieldsProps {
  reasons: GrievanceView['reasons']
  tried: boolean
  code: string
  words: string
  onCode(code: string): void
  onWords(words: string): void
}

function WhyFields({ reasons, tried, code, words, onCode, onWords }: WhyFieldsProps) {
  const t = useText(grievanceWords)
  const say = useSay()
  return (
    <>
      <SelectField
        id="decide-why"
        label={t.why}
        error={tried && !code ? t.choose : undefined}
        value={code}
        options={reasons.map((one) => ({ value: one.code, label: say(one.words) }))}
        onChange={onCode}
      />
      <TextArea
        id="decide-words"
        label={t.words}
        hint={t.wordsHint}
        maxLength={2000}
        error={tried && !words.trim() ? t.needed : undefined}
        value={words}
        onChange={onWords}
      />
    </>
  )
}

interface AmountFieldProps {
  chargePaisa: number
  error: string | undefined
  value: string
  onChange(rupees: string): void
}

function AmountField({ chargePaisa, error, value, onChange }: AmountFieldProps) {
  const t = useText(grievanceWords)
  return (
    <TextField
      id="decide-amount"
      label={t.amount}
      hint={t.amountHint(formatRupees(chargePaisa))}
      script="latin"
      inputMode="numeric"
      maxLength={8}
      error={error}
      value={value}
      onChange={onChange}
    />
  )
}

function RemedyChoices({
  view,
  chosen,
  onChange,
}: {
  view: GrievanceView
  chosen: RemedyKind[]
  onChange(next: RemedyKind[]): void
}) {
  const t = useText(grievanceWords)
  const say = useSay()
  const { language } = useLanguage()
  const toggle = (kind: RemedyKind, on: boolean) =>
    onChange(on ? [...chosen, kind] : chosen.filter((one) => one !== kind))
  return (
    <fieldset className="field">
      <legend className="field-label">{t.remedies}</legend>
      <div className="choices">
        {view.remedies
          .filter((one) => one.allowed)
          .map((one) => (
            <Checkbox
              key={one.kind}
              id={`remedy-${one.kind}`}
              label={say(one.words)}
              checked={chosen.includes(one.kind)}
              onChange={(on) => toggle(one.kind, on)}
            />
          ))}
      </div>
      <ul className="stack gap-1 small muted">
        {view.remedies
          .filter((one) => !one.allowed)
          .map((one) => (
            <li key={one.kind}>
              {say(one.words)}: {reasonOf(one.refusal, language)}
            </li>
          ))}
      </ul>
    </fieldset>
  )
}
