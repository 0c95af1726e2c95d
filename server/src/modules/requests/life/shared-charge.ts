import { type OrderCharge, passOnCharge, type Sharer, unborne } from '@app/domain/catalogue'
import type { Query, Tx } from '../../../kernel/context.ts'
import { definitionOf, ratesAt } from '../../catalogue/index.ts'
import type { Quote } from '../shapes.ts'
import * as store from '../store.ts'

/** Nobody has worked on these yet: their price can still be told and asked for. */
const BEFORE_WORK: readonly string[] = ['booked', 'scheduled', 'visit_assigned', 'visiting']
const GONE: readonly string[] = ['cancelled', 'failed']

interface Shared {
  charge: OrderCharge
  leaving: Sharer<Quote>
  /** Those of the same order and way that bear what is missing when this one goes. */
  bearing: { row: store.RequestRow; of: Sharer<Quote> }[]
  settled: Sharer<Quote>[]
}

async function sharedWith(q: Query, row: store.RequestRow, ofOrder: readonly store.RequestRow[]): Promise<Shared> {
  const rates = ratesAt(q.kernel, row.made_at)
  const { perOrderPaisa, perExtraTripPaisa } = rates.charges[row.mode]
  const sharer = async (one: store.RequestRow): Promise<Sharer<Quote>> => {
    const definition = await definitionOf(q, one.service_id, one.service_version)
    const second = definition.cases.find(({ id }) => id === one.case_id)?.delivery.second
    return { quote: one.quote, ownTripPaisa: second ? perExtraTripPaisa : 0 }
  }
  const shared: Shared = {
    charge: { perOrderPaisa, salesTaxBasisPoints: rates.salesTax.basisPoints },
    leaving: await sharer(row),
    bearing: [],
    settled: [],
  }
  for (const one of ofOrder) {
    if (one.id === row.id || one.mode !== row.mode || GONE.includes(one.state)) continue
    if (BEFORE_WORK.includes(one.state) && !one.work_began) shared.bearing.push({ row: one, of: await sharer(one) })
    else shared.settled.push(await sharer(one))
  }
  return shared
}

const passed = ({ charge, leaving, bearing, settled }: Shared) =>
  passOnCharge(
    leaving,
    bearing.map((one) => one.of),
    settled,
    charge,
  )

/** What the others of the order cost more when this one goes, and what of its charge nobody else would bear. */
export async function chargeLeftBy(
  q: Query,
  row: store.RequestRow,
): Promise<{ dearerPaisa: number; unbornePaisa: number }> {
  const shared = await sharedWith(q, row, await store.requestsOfOrder(q, row.order_id))
  return {
    dearerPaisa: passed(shared).movedPaisa,
    // Only a visit that failed by the citizen leaves one behind for which somebody came; what we failed costs nobody.
    unbornePaisa:
      shared.bearing.length === 0 && row.failures_by_citizen > 0
        ? unborne(shared.leaving, shared.settled, shared.charge)
        : 0,
  }
}

/** The request has left its order: what is left of the order is priced anew. `row` is as it was before. */
export async function passChargeOn(tx: Tx, row: store.RequestRow): Promise<void> {
  const shared = await sharedWith(tx, row, await store.lockRequestsOfOrder(tx, row.order_id))
  const anew = passed(shared)
  if (anew.movedPaisa === 0) return
  await store.setPrice(tx, row, anew.leaving, tx.at)
  for (const [i, one] of shared.bearing.entries()) {
    await store.setPrice(tx, one.row, anew.bearing[i]!, tx.at)
    await tx.live(`request:${one.row.id}`, { kind: 'changed', data: { requestId: one.row.id, state: one.row.state } })
  }
  await tx.audit({
    action: 'order.priced_anew',
    subject: `order:${row.order_id}`,
    details: { left: row.id, movedPaisa: anew.movedPaisa, bearing: shared.bearing.length },
  })
}
