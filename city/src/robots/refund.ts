import type { Input } from '@app/contract'
import { ibanDigitsHold } from '@app/domain/shared'
import { newId } from '../ids.ts'
import type { Voice } from '../voice.ts'

type To = Input<'refunds.choose'>['to']

/** Of a bank that does not exist, with check digits that hold. */
export function madeUpIban(number: number): string {
  const account = `TEST${String(number).padStart(16, '0')}`
  for (let digits = 2; digits < 99; digits++) {
    const iban = `PK${String(digits).padStart(2, '0')}${account}`
    if (ibanDigitsHold(iban)) return iban
  }
  throw new Error(`no check digits fit ${account}`)
}

/** The last six digits of the phone make somebody's account. */
export const accountOf = (voice: Voice, holder: string): To => ({
  kind: 'bank',
  iban: madeUpIban(Number(voice.phone.slice(-6))),
  holder,
})

const PATIENCE_MS = 20_000

/** Says where the money is to go, with the code that comes to their own phone. */
export async function wantsBack(voice: Voice, requestId: string, to: To): Promise<void> {
  const before = (await voice.messages('refund_to_code')).length
  await voice.call('refunds.sendCode', { requestId, to })
  const asked = Date.now()
  for (;;) {
    const sent = await voice.messages('refund_to_code')
    if (sent[0] && sent.length > before) {
      const code = String(sent[0].facts.code)
      await voice.call('refunds.choose', { requestId, destinationId: newId(), to, code })
      return
    }
    if (Date.now() - asked > PATIENCE_MS) throw new Error(`no code came to ${voice.phone}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** Finance gives the bank all that can go, and the bank pays this one. */
export async function paidBack(finance: Voice, requestId: string, bankReference: string): Promise<void> {
  await finance.call('finance.sendRefunds', { batchId: newId() })
  const { items } = await finance.call('finance.refunds', { state: 'sent', limit: 100 })
  const refundId = items.find((one) => one.requestId === requestId)?.refundId
  if (!refundId) throw new Error(`the refund of ${requestId} did not go out`)
  await finance.call('finance.confirmRefund', { refundId, bankReference })
}
