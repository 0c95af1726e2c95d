import type { Output } from '@app/contract'
import type { LocalText } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { getRequest, getOrder } from '../../requests/index.ts'
import { caseOf } from '../visit/definition.ts'
import { fuelPaisa, visitDuePaisa, visitNetPayPaisa } from '../visit/money-due.ts'
import { facilitatorOf } from '../visit/own-visit.ts'
import * as store from '../store.ts'
import { areaName } from '../visit/visit-view.ts'

type OfferView = Output<'offers.list'>['items'][number]

/** What is offered to me now: the area and not the pin, the pay after tax, the fuel, and why it came to me. */
export async function listOffers(q: Query): Promise<Output<'offers.list'>> {
  const facilitatorId = facilitatorOf(q)
  const views = await Promise.all(
    (await store.openOffersTo(q, facilitatorId, q.at)).map((offer) => offerView(q, offer, facilitatorId)),
  )
  return { items: views.flatMap((view) => view ?? []), next: null }
}

async function offerView(q: Query, offer: store.OfferRow, facilitatorId: string): Promise<OfferView | undefined> {
  const [visit, all] = await Promise.all([store.findVisit(q, offer.visit_id), store.tasksOfVisit(q, offer.visit_id)])
  if (!visit) return undefined
  const tasks = all.filter((task) => task.state === 'open')
  const [services, netPayPaisa, cashPaisa] = await Promise.all([
    serviceNames(q, visit, tasks),
    visitNetPayPaisa(q, tasks, facilitatorId),
    visit.kind === 'household' ? visitDuePaisa(q, tasks) : 0,
  ])
  return {
    id: offer.id,
    visitId: visit.id,
    kind: visit.kind,
    expiresAt: offer.expires_at.toISOString(),
    startsAt: visit.starts_at.toISOString(),
    endsAt: visit.ends_at.toISOString(),
    areaName: areaName(q, visit),
    // Rounded, so that a few offers do not give a home away.
    distanceMeters: Math.round(offer.meters / 100) * 100,
    services,
    tasks: tasks.map((task) => task.kind),
    manner: visit.manner,
    netPayPaisa,
    fuelPaisa: fuelPaisa(q, offer.meters),
    cashPaisa,
    why: offer.because.map((code) => wordOf(q, `why.${code}`)),
  }
}

/** A discreet service is not named before somebody has taken it. */
async function serviceNames(q: Query, visit: store.VisitRow, tasks: readonly store.TaskRow[]): Promise<LocalText[]> {
  const [{ discreet }, ...requests] = await Promise.all([
    getOrder(q, visit.order_id),
    ...tasks.map((task) => getRequest(q, task.request_id)),
  ])
  const cases = await Promise.all(requests.map((request) => caseOf(q, request)))
  return cases.map(({ service }) =>
    discreet || service.sensitivity === 'discreet' ? wordOf(q, 'privateService') : service.name,
  )
}

const wordOf = (q: Query, key: string): LocalText => q.kernel.territory.messages.words[key] ?? { en: key, ur: key }
