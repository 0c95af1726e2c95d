import { useState } from 'react'
import {
  CnicField,
  CodeField,
  Confirm,
  DateField,
  newId,
  PhoneField,
  ProblemNotice,
  TextField,
  useText,
  useToast,
} from '@app/ui'
import { useAct } from '../../app/api.ts'
import { numbersWords } from './numbers-words.ts'

const EMPTY = { code: '', cnic: '', born: '', reason: '' }

/** The new number proves itself by a code, the person by what their record knows; then another decides. */
export function LostNumberDialog({ onClose }: { onClose(): void }) {
  const t = useText(numbersWords)
  const toast = useToast()
  const send = useAct('numbers.sendCode')
  const ask = useAct('numbers.ask')
  const [changeId] = useState(newId)
  const [numbers, setNumbers] = useState({ from: '', to: '' })
  const [sent, setSent] = useState(false)
  const [given, setGiven] = useState(EMPTY)
  const set = (part: Partial<typeof EMPTY>) => setGiven((now) => ({ ...now, ...part }))
  const full = given.code.length === 6 && given.cnic.length >= 13 && given.reason.trim() !== ''
  const go = async () => {
    if (!sent) return setSent((await send.run(numbers)) !== undefined)
    const { born, ...rest } = given
    if (!full || !(await ask.run({ changeId, ...numbers, ...rest, born: born || null }))) return
    toast(t.asked)
    onClose()
  }
  const typed = numbers.from.length > 9 && numbers.to.length > 9
  return (
    <Confirm
      open
      title={t.add}
      confirm={sent ? t.ask : t.send}
      busy={send.busy || ask.busy}
      reason={(sent ? full : typed) ? undefined : t.fill}
      onConfirm={() => void go()}
      onClose={onClose}
    >
      <PhoneField
        id="lost-from"
        label={t.fromField}
        autoComplete="off"
        value={numbers.from}
        onChange={(from) => setNumbers((now) => ({ ...now, from }))}
      />
      <PhoneField
        id="lost-to"
        label={t.toField}
        autoComplete="off"
        value={numbers.to}
        onChange={(to) => {
          setNumbers((now) => ({ ...now, to }))
          setSent(false)
        }}
      />
      {sent && (
        <>
          <CodeField id="lost-code" label={t.code} value={given.code} onChange={(code) => set({ code })} />
          <CnicField
            id="lost-cnic"
            label={t.cnic}
            hint={t.cnicHint}
            value={given.cnic}
            onChange={(cnic) => set({ cnic })}
          />
          <DateField
            id="lost-born"
            label={t.born}
            hint={t.bornHint}
            optional
            value={given.born}
            onChange={(born) => set({ born: born ?? '' })}
          />
          <TextField
            id="lost-reason"
            label={t.why}
            value={given.reason}
            maxLength={300}
            onChange={(reason) => set({ reason })}
          />
        </>
      )}
      {(send.problem ?? ask.problem) && <ProblemNotice problem={(send.problem ?? ask.problem)!} />}
    </Confirm>
  )
}
