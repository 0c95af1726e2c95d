import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Amount, Button, Card, ChoiceCards, newId, ProblemNotice, Stack, TextField, useSay, useText } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { payNowWords } from './pay-now-words.ts'

interface Given {
  requestId: string
  ways: Output<'payments.ways'>
  onAsked(): void
}

const ID_DIGITS = 6
const NUMBER_DIGITS_MIN = 10
const digitsOf = (typed: string): string => typed.replace(/\D/g, '')

/** Which wallet; whoever holds it is then asked on their own phone. */
export function PayNowForm({ requestId, ways, onAsked }: Given) {
  const t = useText(payNowWords)
  const say = useSay()
  const { rails, duePaisa } = ways
  const [rail, setRail] = useState(rails.length === 1 ? rails[0]!.rail : '')
  const [number, setNumber] = useState('')
  const [id, setId] = useState('')
  // One payment however often it is sent; another wallet is another payment.
  const [made, setMade] = useState({ paymentId: newId(), of: '' })
  const pay = useAct('payments.pay')
  const chosen = rails.find((one) => one.rail === rail)
  const asksId = chosen?.asksId ?? false
  const noId = asksId && digitsOf(id).length !== ID_DIGITS
  const missing = digitsOf(number).length < NUMBER_DIGITS_MIN || noId
  const reason = rail === '' ? t.pick : missing ? (asksId ? t.first : t.firstNumber) : undefined
  const ask = async () => {
    const given = { rail, number, ...(asksId && { idDigits: digitsOf(id) }) }
    const of = JSON.stringify(given)
    const paymentId = made.of === of || made.of === '' ? made.paymentId : newId()
    setMade({ paymentId, of })
    if (await pay.run({ requestId, paymentId, ...given })) onAsked()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (reason === undefined) void ask()
      }}
    >
      <Stack>
        <Card tone="accent">
          <div className="receipt-head">
            <span className="muted interface">{t.due}</span>
            <strong>
              <Amount paisa={duePaisa} />
            </strong>
          </div>
        </Card>
        <ChoiceCards
          id="pay-rail"
          label={t.which}
          value={rail}
          onChange={setRail}
          choices={rails.map((one) => ({ value: one.rail, label: say(one.name), icon: 'wallet' }))}
        />
        <TextField
          id="pay-number"
          label={t.number}
          script="latin"
          inputMode="tel"
          autoComplete="tel"
          placeholder={chosen?.example}
          maxLength={20}
          value={number}
          onChange={setNumber}
        />
        {asksId && (
          <TextField
            id="pay-id"
            label={t.id}
            hint={t.idHint}
            script="latin"
            inputMode="numeric"
            maxLength={ID_DIGITS}
            value={id}
            onChange={setId}
          />
        )}
        {pay.problem && <ProblemNotice problem={pay.problem} onRetry={() => void ask()} />}
        <Button type="submit" tone="primary" block icon="phone" busy={pay.busy} reason={reason}>
          {t.ask}
        </Button>
      </Stack>
    </form>
  )
}
