import { mayActFor } from '../../kernel/actor.ts'
import type { Query } from '../../kernel/context.ts'
import * as workforce from '../workforce/index.ts'

/** Whoever sees to money has a place too: the payees of another district are not theirs to pay, nor their account numbers to read. */
export const mayPay = async (q: Query, payeeId: string): Promise<boolean> =>
  mayActFor(q.actor, await workforce.placeOfPayee(q, payeeId))

/** Those of the rows whose payee is the caller's to pay. */
export async function ownToPay<Row>(q: Query, rows: readonly Row[], payeeOf: (row: Row) => string): Promise<Row[]> {
  const own: Row[] = []
  for (const row of rows) if (await mayPay(q, payeeOf(row))) own.push(row)
  return own
}
