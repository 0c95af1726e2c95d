import type { Output, ParsedInput } from '@app/contract'
import type { ChallanPart } from '@app/domain/payments'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { assertWholeProgramme } from '../../../kernel/whole-programme.ts'
import { placeOf, readPlace } from '../bank/bank-lists.ts'
import { type FeeShown, feeOut, feesShown, placeOfFee, readFeePlace, settlementShown } from './shown.ts'
import * as store from './store.ts'

const AT_ONCE = 500

export async function listSettlements(
  q: Query,
  input: ParsedInput<'finance.settlements'>,
): Promise<Output<'finance.settlements'>> {
  assertWholeProgramme(q)
  const rows = await store.settlements(q, input.state ?? null, readPlace(input.cursor), input.limit + 1)
  const shown = rows.slice(0, input.limit)
  const last = shown.at(-1)
  const items: Output<'finance.settlements'>['items'] = []
  for (const row of shown) items.push(await settlementShown(q, row))
  return { items, next: rows.length > shown.length && last ? placeOf(last.at, last.batch_id) : null }
}

export async function getSettlement(
  q: Query,
  { batchId, cursor, limit }: ParsedInput<'finance.settlement'>,
): Promise<Output<'finance.settlement'>> {
  assertWholeProgramme(q)
  const batch = (await store.findSettlement(q, batchId)) ?? refuse('not_found')
  const place = readFeePlace(cursor)
  const rows = await store.feesOf(q, batchId, place, limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    batch: await settlementShown(q, batch),
    said: place === null ? await said(q, batchId) : null,
    items: (await feesShown(q, page)).map(feeOut),
    next: rows.length > page.length && last ? placeOfFee(last) : null,
  }
}

async function said(q: Query, batchId: string): Promise<Output<'finance.settlement'>['said']> {
  const confirmations = (await store.confirmationsOf(q, batchId)).map((row) => ({
    confirmationId: row.id,
    bankReference: row.bank_reference,
    day: row.day,
    amountPaisa: row.amount_paisa,
    overPaisa: row.over_paisa,
    reason: row.reason,
    saidAt: row.said_at.toISOString(),
  }))
  return { challans: challansOf(await allFees(q, batchId)), confirmations }
}

/** A challan is for one head of account, on its form. */
export function challansOf(fees: readonly FeeShown[]): ChallanPart[] {
  const parts = new Map<string, ChallanPart>()
  for (const { headOfAccount, challanForm, amountPaisa } of fees) {
    const key = JSON.stringify([headOfAccount, challanForm])
    const part = parts.get(key) ?? { headOfAccount, challanForm, fees: 0, amountPaisa: 0 }
    part.fees++
    part.amountPaisa += amountPaisa
    parts.set(key, part)
  }
  return [...parts.keys()].sort().map((key) => parts.get(key)!)
}

export async function allFees(q: Query, batchId: string): Promise<FeeShown[]> {
  const fees: FeeShown[] = []
  for (let place: store.FeePlace | null = null; ;) {
    const rows: store.FeeRow[] = await store.feesOf(q, batchId, place, AT_ONCE)
    fees.push(...(await feesShown(q, rows)))
    if (rows.length < AT_ONCE) return fees
    place = rows.at(-1) ?? null
  }
}
