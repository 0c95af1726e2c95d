import { useState } from 'react'
import { normalisePhone } from '@app/domain/shared'
import { Button, Card, PhoneField, ProblemNotice, Stack, useCommand, useOnline, useText } from '@app/ui'
import { call } from '../../app/client.ts'
import { commonWords } from '../../app/words.ts'
import { lostNumberWords } from './words.ts'

export interface Sent {
  from: string
  to: string
  sentToMasked: string
  coolingHours: number
}

/** Which number is gone and which one is there: the new one proves itself by a code. */
export function NumbersStep({ onSent }: { onSent(sent: Sent): void }) {
  const t = useText(lostNumberWords)
  const common = useText(commonWords)
  const online = useOnline()
  const [numbers, setNumbers] = useState({ from: '', to: '' })
  const send = useCommand((input: { from: string; to: string }, commandId) =>
    call('numbers.sendCode', input, { commandId }),
  )
  const [from, to] = [normalisePhone(numbers.from), normalisePhone(numbers.to)]
  const same = from !== null && from === to ? t.same : undefined
  const missing = [...(from ? [] : [t.from]), ...(to ? [] : [t.to])]
  const reason = !online
    ? common.needsNetwork
    : (same ?? (missing.length > 0 ? `${t.fill}: ${missing.join(t.and)}` : undefined))
  const submit = async () => {
    if (reason !== undefined || !from || !to) return
    const answer = await send.run({ from, to })
    if (answer) onSent({ from, to, sentToMasked: answer.sentToMasked, coolingHours: answer.coolingHours })
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
          <PhoneField
            id="lost-from"
            label={t.from}
            autoComplete="off"
            value={numbers.from}
            onChange={(one) => setNumbers((now) => ({ ...now, from: one }))}
          />
          <PhoneField
            id="lost-to"
            label={t.to}
            hint={t.toHint}
            autoComplete="off"
            value={numbers.to}
            error={same}
            onChange={(one) => setNumbers((now) => ({ ...now, to: one }))}
          />
          {send.problem && <ProblemNotice problem={send.problem} />}
          <Button type="submit" tone="primary" block icon="message" busy={send.busy} reason={reason}>
            {t.send}
          </Button>
        </Stack>
      </Card>
    </form>
  )
}
