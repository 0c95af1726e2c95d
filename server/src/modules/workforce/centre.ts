import { cashHeldMaxPaisa } from '@app/domain/centres'
import type { Whereabouts } from '@app/domain/identity'
import { mayActFor } from '../../kernel/actor.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import { hasWholeProgramme } from '../../kernel/whole-programme.ts'
import * as ledger from '../ledger/index.ts'
import { officeOf, tehsilOf } from '../places/index.ts'
import * as store from './agency/store.ts'
import { find } from './facilitator.ts'

/** A centre's name in the ledger: its till's cash and what it earns. The cap is the pack's, and follows an import. */
export async function centrePayee(tx: Tx, centreId: string): Promise<string> {
  const known = await store.findCentre(tx, centreId)
  if (known) return known.payee_id
  await store.insertCentre(tx, centreId, newId(), tx.at)
  const { payee_id } = (await store.findCentre(tx, centreId)) as { payee_id: string }
  const desk = officeOf(tx.kernel, centreId)?.centre
  await ledger.setCap(tx, payee_id, desk ? cashHeldMaxPaisa(desk) : null)
  return payee_id
}

/** So much cash may lie there from now on. */
export async function capCentre(tx: Tx, centreId: string, capPaisa: number): Promise<void> {
  await ledger.setCap(tx, await centrePayee(tx, centreId), capPaisa)
}

export const findCentrePayee = async (q: Query, centreId: string): Promise<string | null> =>
  (await store.findCentre(q, centreId))?.payee_id ?? null
export const centreOfPayee = async (q: Query, payeeId: string): Promise<string | null> =>
  (await store.centreOfPayee(q, payeeId))?.id ?? null

/**
 * Where somebody lies who is paid, for whoever may see to their money: a facilitator where they first serve, a centre where it
 * stands. An agency sends people everywhere: it is the whole programme's.
 */
export async function placeOfPayee(q: Query, payeeId: string): Promise<Whereabouts> {
  const [tehsilId = null] = (await find(q, payeeId))?.tehsilIds ?? []
  if (tehsilId !== null) return { tehsilId, districtId: tehsilOf(q.kernel, tehsilId)?.districtId ?? null }
  const centreId = await centreOfPayee(q, payeeId)
  return { centreId, districtId: centreId === null ? null : (officeOf(q.kernel, centreId)?.districtId ?? null) }
}

/** Those of the rows whose payee lies in one of the caller's places: nobody else's money is theirs to see. */
export async function ownPayees<Row>(
  q: Query,
  rows: readonly Row[],
  payeeOf: (row: Row) => string,
): Promise<readonly Row[]> {
  if (hasWholeProgramme(q)) return rows
  const own = new Map<string, boolean>()
  for (const payee of new Set(rows.map(payeeOf))) own.set(payee, mayActFor(q.actor, await placeOfPayee(q, payee)))
  return rows.filter((row) => own.get(payeeOf(row)))
}

/** What a payee who is no facilitator is called: an agency, or a walk-in centre. */
export async function payeeName(q: Query, payeeId: string): Promise<{ en: string; ur: string } | undefined> {
  const agency = await store.findAgency(q, payeeId)
  if (agency) return agency.name
  const centreId = await centreOfPayee(q, payeeId)
  const office = centreId === null ? undefined : officeOf(q.kernel, centreId)
  return office && { en: office.name.en, ur: office.name.ur }
}
