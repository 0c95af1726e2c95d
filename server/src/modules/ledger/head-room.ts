import { localDateOf } from '@app/domain/shared'
import { ratesAt } from '@app/domain/territory'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as store from './store.ts'

export interface HeadRoom {
  visitId: string
  facilitatorId: string
  amountPaisa: number
}

/**
 * Promises a visit room under the facilitator's cash cap. What is promised always posts later, however late the
 * phone reports it. The same visit again changes the amount; nothing to collect needs no promise.
 */
export async function reserve(tx: Tx, wanted: HeadRoom): Promise<void> {
  if (wanted.amountPaisa === 0) return
  const { outcome } = await store.reserve(
    tx,
    wanted.visitId,
    wanted.facilitatorId,
    wanted.amountPaisa,
    capOf(tx),
    tx.at,
  )
  if (outcome !== 'reserved')
    refuse(
      outcome === 'cash_over_authority'
        ? 'cash_over_authority'
        : outcome === 'cash_cap_exceeded'
          ? outcome
          : 'head_room_taken',
      { visitId: wanted.visitId },
    )
}

/** Gives the unused room back; says whether there was any promise. */
export async function releaseReservation(tx: Tx, visitId: string): Promise<boolean> {
  return (await store.releaseReservation(tx, visitId, tx.at)).released
}

/** What is left of the promise to this visit. */
export async function reservedPaisa(query: Query, visitId: string, facilitatorId: string): Promise<number> {
  const row = await store.findReservation(query, visitId)
  return row && row.state === 'held' && row.facilitator_id === facilitatorId ? row.amount_paisa - row.used_paisa : 0
}

export interface CashPosition {
  inHandPaisa: number
  reservedPaisa: number
  overAuthorityPaisa: number
  inTransitPaisa: number
  capPaisa: number
  /** When the oldest rupee still in the hand was taken. */
  oldestAt: Date | null
  items: { receiptId: string | null; amountPaisa: number; at: Date }[]
}

const ITEMS_MAX = 200

export async function cashPosition(query: Query, facilitatorId: string): Promise<CashPosition> {
  return (await cashPositions(query, [facilitatorId])).get(facilitatorId) as CashPosition
}

/** The position of each of them; who never had any has an empty one. */
export async function cashPositions(
  query: Query,
  facilitatorIds: readonly string[],
): Promise<Map<string, CashPosition>> {
  const rows = new Map((await store.cashPositions(query, facilitatorIds)).map((row) => [row.sub, row]))
  const holders = [...rows.values()].filter((row) => row.in_hand > 0).map((row) => row.sub)
  const taken = holders.length ? await store.cashInHandItems(query, holders, ITEMS_MAX) : []
  return new Map(
    facilitatorIds.map((id) => {
      const row = rows.get(id)
      const inHandPaisa = row?.in_hand ?? 0
      // Cash goes out first in, first out: what is in the hand are the newest takings that reach its sum.
      const still = taken.filter((item) => item.sub === id && item.newer_paisa < inHandPaisa)
      return [
        id,
        {
          inHandPaisa,
          reservedPaisa: row?.reserved ?? 0,
          overAuthorityPaisa: row?.over_authority ?? 0,
          inTransitPaisa: row?.in_transit ?? 0,
          capPaisa: row?.cap ?? capOf(query),
          oldestAt: still.at(-1)?.at ?? null,
          items: still.map((item) => ({
            receiptId: item.receipt_id,
            amountPaisa: Math.min(item.amount_paisa, inHandPaisa - item.newer_paisa),
            at: item.at,
          })),
        },
      ]
    }),
  )
}

/** The territory's cap on the business day. */
export function capOf(query: Pick<Query, 'kernel' | 'at'>): number {
  const { territory } = query.kernel
  return ratesAt(territory, localDateOf(query.at, territory.calendar.utcOffsetMinutes)).cash.capPaisa
}

/** One facilitator's own cap; null takes the territory's again. */
export async function setCap(tx: Tx, facilitatorId: string, capPaisa: number | null): Promise<void> {
  await store.setCap(tx, facilitatorId, capPaisa)
}
