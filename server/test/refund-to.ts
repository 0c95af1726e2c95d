import type { Input } from '@app/contract'
import { newId } from '../src/kernel/id.ts'
import { putChosen } from '../src/modules/payments/refunds/choose.ts'
import { readTo } from '../src/modules/payments/refunds/destination.ts'
import type { DispatchWorld, Person } from './worlds/dispatch-world.ts'

/** Made-up, with check digits that hold. */
export const ACCOUNT = 'PK36SCBL0000001123456702'
export const TO_BANK = { kind: 'bank', iban: ACCOUNT, holder: 'Test Citizen' } as const

/** As if the citizen had typed their code: for tests that are about something else. */
export const refundTo = (
  w: Pick<DispatchWorld, 'look'>,
  requestId: string,
  to: Input<'refunds.choose'>['to'] = TO_BANK,
): Promise<void> => w.look((tx) => putChosen(tx, requestId, newId(), readTo(tx, to)))

/** Chosen, given to the bank, and confirmed by it. */
export async function paidByBank(
  w: Pick<DispatchWorld, 'look' | 'act'>,
  finance: Person,
  requestId: string,
): Promise<string> {
  await refundTo(w, requestId)
  await w.act(finance, 'finance.sendRefunds', { batchId: newId() })
  const { items } = await w.act(finance, 'finance.refunds', { state: 'sent', limit: 100 })
  const refundId = items.find((one) => one.requestId === requestId)?.refundId
  if (!refundId) throw new Error('the refund was not sent')
  await w.act(finance, 'finance.confirmRefund', { refundId, bankReference: `BANK-${refundId.slice(-6)}` })
  return refundId
}
