import { useState } from 'react'
import { readRefundTo, type RefundTo as To } from '@app/domain/payments'
import type { LocalText } from '@app/domain/shared'
import { Button } from '../controls/button.tsx'
import { ChoiceCards, SelectField } from '../controls/choice-fields.tsx'
import { TextField } from '../controls/text-fields.tsx'
import { useSay, useText } from '../i18n/language.tsx'
import { When } from '../i18n/spans.tsx'
import { Stack } from '../layout/layout.tsx'
import { ProblemNotice } from '../live/problem-notice.tsx'
import type { Problem } from '../live/problem.ts'
import { refundFormWords } from './refund-form-words.ts'

/** What the form has to know of a refund. */
export interface RefundChoices {
  country: string
  visitAt: string | null
  wallets: readonly { id: string; name: LocalText; pattern: string; example: string }[]
  centres: readonly { id: string; name: LocalText }[]
}
type Kind = To['kind']
interface Typed {
  iban: string
  holder: string
  wallet: string
  number: string
  centreId: string
}
const NOTHING: Typed = { iban: '', holder: '', wallet: '', number: '', centreId: '' }
/** As many characters as the shortest account number has: before that nobody is corrected. */
const IBAN_TYPED = 20

interface Given {
  refund: RefundChoices
  busy: boolean
  problem: Problem | undefined
  onAsk(to: To): void
}

/** What is typed is checked as the server checks it; then the code is asked for. */
export function RefundForm({ refund, busy, problem, onAsk }: Given) {
  const t = useText(refundFormWords)
  const [kind, setKind] = useState<Kind | ''>('')
  const [typed, setTyped] = useState<Typed>(NOTHING)
  const to = kind === '' ? undefined : toOf(kind, typed)
  const wrong = to && wrongIn(refund, to)
  const missing = !to || (Object.values(to) as string[]).some((value) => value.trim() === '')
  const reason = kind === '' ? `${t.first}: ${t.pickHow}` : missing ? `${t.first}: ${t.fillIn}` : wrong && t[wrong]
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (reason === undefined && to) onAsk(to)
      }}
    >
      <Stack>
        <ChoiceCards<Kind>
          id="refund-kind"
          label={t.how}
          value={kind}
          onChange={setKind}
          choices={[
            { value: 'bank', label: t.bank, detail: t.bankText, icon: 'bank' },
            ...(refund.wallets.length > 0
              ? [{ value: 'wallet' as const, label: t.wallet, detail: t.walletText, icon: 'wallet' as const }]
              : []),
            {
              value: 'door',
              label: t.door,
              icon: 'home',
              detail: refund.visitAt ? (
                <>
                  {t.doorVisit} <When at={refund.visitAt} />
                </>
              ) : (
                t.doorText
              ),
            },
            ...(refund.centres.length > 0
              ? [{ value: 'centre' as const, label: t.centre, detail: t.centreText, icon: 'store' as const }]
              : []),
          ]}
        />
        <Fields kind={kind} refund={refund} typed={typed} wrong={wrong} onTyped={setTyped} />
        {problem && <ProblemNotice problem={problem} />}
        <Button type="submit" tone="primary" block icon="message" busy={busy} reason={reason}>
          {t.sendCode}
        </Button>
      </Stack>
    </form>
  )
}

function toOf(kind: Kind, typed: Typed): To {
  switch (kind) {
    case 'bank':
      return { kind, iban: typed.iban, holder: typed.holder }
    case 'wallet':
      return { kind, wallet: typed.wallet, number: typed.number, holder: typed.holder }
    case 'centre':
      return { kind, centreId: typed.centreId }
    case 'door':
      return { kind }
    default:
      return kind satisfies never
  }
}

type Wrong = 'ibanInvalid' | 'ibanForeign' | 'numberInvalid'

/** What cannot stand, once it is typed to its end. */
function wrongIn(refund: RefundChoices, to: To): Wrong | undefined {
  const read = readRefundTo(to, {
    country: refund.country,
    wallets: refund.wallets.map((one) => ({ ...one, evidence: { status: 'unverified' } })),
    centreIds: new Set(refund.centres.map((one) => one.id)),
  })
  if (!('no' in read)) return undefined
  switch (read.no) {
    case 'iban_foreign':
      return 'ibanForeign'
    case 'iban_invalid':
      return to.kind === 'bank' && to.iban.replace(/\s/g, '').length >= IBAN_TYPED ? 'ibanInvalid' : undefined
    case 'wallet_number_invalid':
      return to.kind === 'wallet' && to.number.replace(/\D/g, '').length >= 10 ? 'numberInvalid' : undefined
    default:
      return undefined
  }
}

interface FieldsGiven {
  kind: Kind | ''
  refund: RefundChoices
  typed: Typed
  wrong: Wrong | undefined
  onTyped(typed: Typed): void
}

function Fields({ kind, refund, typed, wrong, onTyped }: FieldsGiven) {
  const t = useText(refundFormWords)
  const say = useSay()
  const put = (name: keyof Typed) => (value: string) => onTyped({ ...typed, [name]: value })
  const holder = (
    <TextField
      id="refund-holder"
      label={t.holder}
      hint={t.holderHint}
      maxLength={70}
      value={typed.holder}
      onChange={put('holder')}
    />
  )
  switch (kind) {
    case 'bank':
      return (
        <>
          <TextField
            id="refund-iban"
            label={t.iban}
            hint={t.ibanHint}
            script="latin"
            maxLength={40}
            error={wrong && t[wrong]}
            value={typed.iban}
            onChange={put('iban')}
          />
          {holder}
        </>
      )
    case 'wallet':
      return (
        <>
          <ChoiceCards
            id="refund-wallet"
            label={t.which}
            columns={2}
            value={typed.wallet}
            onChange={put('wallet')}
            choices={refund.wallets.map((one) => ({ value: one.id, label: say(one.name) }))}
          />
          <TextField
            id="refund-number"
            label={t.number}
            script="latin"
            inputMode="tel"
            placeholder={refund.wallets[0]?.example}
            maxLength={20}
            error={wrong && t[wrong]}
            value={typed.number}
            onChange={put('number')}
          />
          {holder}
        </>
      )
    case 'centre':
      return (
        <SelectField
          id="refund-centre"
          label={t.pickCentre}
          value={typed.centreId}
          options={refund.centres.map((one) => ({ value: one.id, label: say(one.name) }))}
          onChange={put('centreId')}
        />
      )
    default:
      return null
  }
}
