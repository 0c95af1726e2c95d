import type { VisitMoved } from '@app/contract/events'
import { DAY_MS, normalisePhone } from '@app/domain/shared'
import type { Query, Tx } from '../../kernel/context.ts'
import type { TimerRow } from '../../kernel/module.ts'
import { definitionOf } from '../catalogue/index.ts'
import * as dispatch from '../dispatch/index.ts'
import * as requests from '../requests/index.ts'
import * as store from './store.ts'

/** Numbers are kept as keyed hashes: enough to know who answers. */
export const phoneIndex = (query: Query, phone: string): Buffer =>
  query.kernel.vault.blindIndex('rating phone', normalisePhone(phone) ?? phone)

/** A household visit is over. It is asked about now; after a death a week later; an unproven one when it is proven. */
export async function visitCompleted(tx: Tx, event: VisitMoved): Promise<void> {
  const [requestId] = [...event.requestIds].sort()
  if (event.kind !== 'household' || !event.facilitatorId || !requestId) return
  const request = await requests.getRequest(tx, requestId)
  const order = await requests.getOrder(tx, request.orderId)
  const { tone } = await definitionOf(tx, request.serviceId, request.serviceVersion)
  const phones = [...new Set([order.contactPhone, order.receiver?.phone ?? order.contactPhone])].map((phone) =>
    phoneIndex(tx, phone),
  )
  await store.insertAsk(tx, {
    visit_id: event.visitId,
    request_id: requestId,
    facilitator_id: event.facilitatorId,
    account_id: order.accountId,
    phones,
    service_id: request.serviceId,
    district_id: request.districtId ?? '',
    tone,
    completed_at: tx.at,
  })
  if (!event.unproven) await askOrWait(tx, event.visitId, tone)
}

export async function visitProven(tx: Tx, event: VisitMoved): Promise<void> {
  const ask = await store.findAsk(tx, event.visitId)
  if (ask?.state === 'waiting') await askOrWait(tx, event.visitId, ask.tone)
}

async function askOrWait(tx: Tx, visitId: string, tone: store.AskRow['tone']): Promise<void> {
  const days = tone === 'condolence' ? tx.kernel.territory.settings.condolenceRatingDelayDays : 0
  if (days > 0) await tx.timer('ratings.ask', visitId, new Date(tx.at.getTime() + days * DAY_MS))
  else await askNow(tx, visitId)
}

/** The window opens with the question, not with the visit. */
async function askNow(tx: Tx, visitId: string): Promise<void> {
  const until = new Date(tx.at.getTime() + tx.kernel.territory.settings.ratingWindowDays * DAY_MS)
  if ((await store.openAsk(tx, visitId, tx.at, until)) === 0) return
  const ask = await store.findAsk(tx, visitId)
  if (!ask) return
  await tx.timer('ratings.close', visitId, until)
  await tx.announce('rating.asked', { visitId, requestId: ask.request_id })
}

export async function askLater(tx: Tx, row: TimerRow<'ratings.ask'>): Promise<void> {
  const visit = await dispatch.visitFacts(tx, row.key)
  if (!visit.unproven) await askNow(tx, row.key)
}
