import { useState } from 'react'
import {
  Button,
  Card,
  CnicField,
  CodeField,
  DateField,
  newId,
  Phone,
  ProblemNotice,
  Stack,
  TextField,
  useCommand,
  useOnline,
  useText,
} from '@app/ui'
import { call } from '../../app/client.ts'
import { commonWords } from '../../app/words.ts'
import type { Sent } from './numbers-step.tsx'
import { lostNumberWords } from './words.ts'

const EMPTY = { code: '', cnic: '', born: '', reason: '' }
type Given = typeof EMPTY
const CNIC_DIGITS = 13

/** The code proves the new number, the card in front of the facilitator the person. */
export function ProofStep({ sent, onBack, onDone }: { sent: Sent; onBack(): void; onDone(): void }) {
  const t = useText(lostNumberWords)
  const common = useText(commonWords)
  const online = useOnline()
  const [changeId] = useState(newId)
  const [given, setGiven] = useState(EMPTY)
  const set = (part: Partial<Given>) => setGiven((now) => ({ ...now, ...part }))
  const ask = useCommand(({ born, ...rest }: Given & { changeId: string; from: string; to: string }, commandId) =>
    call('numbers.ask', { ...rest, born: born || null }, { commandId }),
  )
  const missing = [
    ...(given.code.length === 6 ? [] : [t.code]),
    ...(given.cnic.length === CNIC_DIGITS ? [] : [t.cnic]),
    ...(given.reason.trim() ? [] : [t.why]),
  ]
  const reason = !online ? common.needsNetwork : missing.length > 0 ? `${t.fill}: ${missing.join(t.and)}` : undefined
  const submit = async () => {
    if (reason !== undefined) return
    const answer = await ask.run({ changeId, from: sent.from, to: sent.to, ...given, reason: given.reason.trim() })
    if (answer) onDone()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Card>
        <Stack>
          <ProofFields given={given} set={set} sentTo={sent.sentToMasked} />
          {ask.problem && <ProblemNotice problem={ask.problem} />}
          <Button type="submit" tone="primary" block icon="send" busy={ask.busy} reason={reason}>
            {t.ask}
          </Button>
          <Button tone="quiet" block onClick={onBack}>
            {t.again}
          </Button>
        </Stack>
      </Card>
    </form>
  )
}

function ProofFields({ given, set, sentTo }: { given: Given; set(part: Partial<Given>): void; sentTo: string }) {
  const t = useText(lostNumberWords)
  const hint = (
    <>
      {t.sentTo} <Phone value={sentTo} />
    </>
  )
  return (
    <>
      <CodeField id="lost-code" label={t.code} hint={hint} value={given.code} onChange={(code) => set({ code })} />
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
        hint={t.whyHint}
        value={given.reason}
        maxLength={300}
        onChange={(reason) => set({ reason })}
      />
    </>
  )
}
