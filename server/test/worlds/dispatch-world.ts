import { api, endpoints, type EndpointId, type Input, type Output } from '@app/contract'
import { visitHours, weekdayOf } from '@app/domain/calendar'
import { exampleAnswers, type CaseDefinition, type ServiceDefinition } from '@app/domain/catalogue'
import type { Tehsil } from '@app/domain/places'
import { addDays, instantAt, localDateOf, type Point } from '@app/domain/shared'
import { startWorld, type World } from '../world.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Config } from '../../src/kernel/config.ts'
import type { Tx } from '../../src/kernel/context.ts'
import { newId } from '../../src/kernel/id.ts'
import { declared } from '../declared.ts'
import { type Module, servedBy } from '../../src/kernel/module.ts'
import { catalogueModule, priceItems } from '../../src/modules/catalogue/index.ts'
import { documentsModule } from '../../src/modules/documents/index.ts'
import { identityModule, seedPeople } from '../../src/modules/identity/index.ts'
import { ledgerModule } from '../../src/modules/ledger/index.ts'
import { placesModule } from '../../src/modules/places/index.ts'
import { getRequest, recordFacts, requestsModule } from '../../src/modules/requests/index.ts'
import { openSlots, slotsModule, type TakenSlot } from '../../src/modules/slots/index.ts'
import { trackingModule } from '../../src/modules/tracking/index.ts'
import {
  EVERY_HOUR,
  getFacilitator,
  seedFacilitator,
  type SeededFacilitator,
  workforceModule,
} from '../../src/modules/workforce/index.ts'
import { dispatchModule } from '../../src/modules/dispatch/index.ts'
import { publishCapacity } from '../../src/modules/dispatch/shifts/shift.ts'
import * as store from '../../src/modules/dispatch/store.ts'
import { beginShift } from '../../src/modules/dispatch/shifts/store.ts'
import { codesOf } from '../../src/modules/dispatch/visit/visit-codes.ts'

const modules = [
  identityModule,
  catalogueModule,
  placesModule,
  slotsModule,
  documentsModule,
  ledgerModule,
  requestsModule,
  trackingModule,
  workforceModule,
  dispatchModule,
]

export interface Person {
  actor: Actor
  id: string
}
export interface Order {
  orderId: string
  requestIds: string[]
  citizen: Person
}
type OrderOptions = Partial<Pick<Input<'requests.book'>, 'manner' | 'slotId' | 'discreet'>> & {
  count?: number
  service?: ServiceDefinition
  found?: CaseDefinition
  pin?: Point
  /** Where it is done; the world's own tehsil when absent. */
  where?: Tehsil
  /** Whom the paper is about, beside the name. */
  subject?: Partial<Input<'requests.book'>['requests'][number]['subject']>
}

/**
 * Arranges people, orders and visits on a system of its own whose clock stands at a working morning, with higher
 * modules if wanted. For tests only.
 */
export async function dispatchWorld(higher: readonly Module[] = [], config: Partial<Config> = {}) {
  // All there are may be given: those below are there once.
  const whole = [...new Set([...modules, ...higher])]
  const world = await startWorld({ modules: whole, config })
  const served = servedBy(whole, endpoints)
  const { territory } = world.kernel
  const tehsil = territory.areas.tehsils[0]!
  const home = tehsil.headquarters
  const service = territory.services.find(
    (one) =>
      one.sensitivity === 'normal' && one.cases.some((c) => c.legs.includes('filing') && c.legs.includes('pickUp')),
  )!
  const found = service.cases.find((c) => c.legs.includes('filing'))!
  await world.clock.to(workingMorning(world))
  let made = 0

  const act = <Id extends EndpointId>(who: Person, id: Id, input: Input<Id>): Promise<Output<Id>> =>
    world.as(async (tx) => {
      const output = await declared(id, served.get(id)!(tx, api[id].input.parse(input)))
      return api[id].output.parse(output) as Output<Id>
    }, who.actor)

  async function facilitator(
    more: Partial<SeededFacilitator> & { shift?: boolean; at?: Point; goesHome?: boolean } = {},
  ): Promise<Person> {
    const n = ++made
    const [id, personId] = [newId(), newId()]
    const phone = `+92311${String(n).padStart(7, '0')}`
    const { shift = true, at = home, goesHome = false, ...rest } = more
    await world.as(async (tx) => {
      await seedPeople(tx, [
        { accountId: id, personId, kind: 'facilitator', name: `Test Facilitator ${n}`, sex: more.sex ?? 'M', phone },
      ])
      await seedFacilitator(tx, {
        accountId: id,
        personId,
        name: `Test Facilitator ${n}`,
        phone,
        badgeNo: `T-${1000 + n}`,
        sex: 'M',
        tehsilIds: [tehsil.id],
        skills: ['vehicle', 'discretion'],
        week: EVERY_HOUR,
        ...rest,
      })
      await publishCapacity(tx, rest.tehsilIds ?? [tehsil.id])
    })
    const who: Person = { id, actor: { kind: 'facilitator', id, accountId: id, personId } }
    if (shift) await act(who, 'shift.start', { at })
    if (shift && !goesHome) await worksThrough(who)
    return who
  }

  /** Most tests are not about days: the shift that was begun has no end that they would see. */
  const worksThrough = ({ id }: Person): Promise<unknown> =>
    look((tx) => beginShift(tx, newId(), id, new Date(tx.at.getTime() + 365 * 86_400_000), tx.at))

  async function citizen(): Promise<Person> {
    const n = ++made
    const [id, personId] = [newId(), newId()]
    const phone = `+92300${String(n).padStart(7, '0')}`
    await world.as((tx) =>
      seedPeople(tx, [{ accountId: id, personId, kind: 'citizen', name: `Test Citizen ${n}`, phone }]),
    )
    return { id, actor: { kind: 'citizen', id, personId, phone } }
  }

  /** The slots of the tehsil that still have room, the soonest first. */
  const slots = (days = 10, where = tehsil): Promise<(TakenSlot & { left: number })[]> =>
    world.as(async (tx) =>
      (
        await openSlots(tx, {
          tehsilId: where.id,
          skills: [''],
          from: tx.at,
          to: new Date(tx.at.getTime() + days * 86_400_000),
        })
      ).filter((slot) => slot.startsAt > tx.at),
    )

  async function order(options: OrderOptions = {}, by?: Person): Promise<Order> {
    const who = by ?? (await citizen())
    const where = options.where ?? tehsil
    const wanted = { service: options.service ?? service, found: options.found ?? found }
    const answers = exampleAnswers(wanted.found, {
      seed: made,
      today: localDateOf(world.clock.now(), territory.calendar.utcOffsetMinutes),
      tehsilId: where.id,
      districtId: where.districtId,
    })
    const count = options.count ?? 1
    const [quote] = await world.as((tx) =>
      priceItems(
        tx,
        Array.from({ length: count }, () => ({
          definition: wanted.service,
          caseId: wanted.found.id,
          mode: 'doorstep' as const,
          answers,
        })),
      ),
    )
    const orderId = newId()
    const n = ++made
    const requestIds = Array.from({ length: count }, () => newId())
    await act(who, 'requests.book', {
      orderId,
      mode: 'doorstep',
      discreet: options.discreet ?? false,
      manner: options.manner ?? 'soonest',
      slotId: options.slotId ?? (await slots(10, where))[0]!.id,
      requests: requestIds.map((requestId) => ({
        requestId,
        serviceId: wanted.service.id,
        serviceVersion: wanted.service.version,
        caseId: wanted.found.id,
        subject: { name: `Test Citizen ${n}`, ...options.subject },
        forWhom: 'self',
        answers,
        quoteSignature: quote!.signature,
        placeOfEvent: { tehsilId: where.id },
      })),
      address: { pin: options.pin ?? where.headquarters, accuracyMeters: 10, landmark: 'opposite the test school' },
      receiver: { name: 'Test Receiver', relation: 'sister', phone: `+92333${String(n).padStart(7, '0')}` },
    })
    await world.settle()
    return { orderId, requestIds, citizen: who }
  }

  /** As if form, papers, proof and payment were done by their own modules. */
  const ready = (requestId: string): Promise<void> =>
    world.as((tx) =>
      recordFacts(tx, requestId, { formReady: true, papersReady: true, proofReady: true, paid: true, owedPaisa: 0 }),
    )
  /** Whoever was asked for the request's open visit takes it. */
  async function accept(requestId: string): Promise<{ who: Person; visit: Output<'visits.get'> }> {
    const task = (await look((tx) => store.tasksOfRequest(tx, requestId))).findLast((one) => one.state === 'open')
    if (!task) throw new Error('no task is open')
    const offer = (await look((tx) => store.offersOfVisit(tx, task.visit_id))).find((one) => one.state === 'open')
    if (!offer) throw new Error('nobody was asked')
    const id = offer.facilitator_id
    const { personId } = await look((tx) => getFacilitator(tx, id))
    const who: Person = { id, actor: { kind: 'facilitator', id, accountId: id, personId } }
    return { who, visit: await act(who, 'offers.accept', { offerId: offer.id }) }
  }
  /** … rides there in its time and stands before the door or counter. */
  async function arrive(requestId: string): Promise<{ who: Person; visit: Output<'visits.get'> }> {
    const { who, visit } = await accept(requestId)
    if (new Date(visit.startsAt) > world.clock.now()) await world.clock.to(new Date(visit.startsAt))
    await act(who, 'visits.depart', { visitId: visit.id })
    return {
      who,
      visit: await act(who, 'visits.arrive', {
        visitId: visit.id,
        at: visit.office?.point ?? visit.place!.point,
        accuracyMeters: 10,
      }),
    }
  }
  /** … and begins the work with the household's code. */
  async function begin(requestId: string): Promise<{
    who: Person
    visit: Output<'visits.get'>
    codes: { start: string; completion: string; amountPaisa: number }
  }> {
    const { who, visit } = await arrive(requestId)
    const codes = await look((tx) => codesOf(tx, visit.id))
    return { who, codes, visit: await act(who, 'visits.start', { visitId: visit.id, code: codes.start }) }
  }
  /** … and ends it: the request is ready. */
  async function collect(requestId: string): Promise<Person> {
    const { who, visit, codes } = await begin(requestId)
    await ready(requestId)
    await world.clock.advance(900)
    await act(who, 'visits.complete', { visitId: visit.id, code: codes.completion })
    await world.settle()
    return who
  }
  const stateOf = async (requestId: string): Promise<string> => (await look((tx) => getRequest(tx, requestId))).state
  const look = <T>(fn: (tx: Tx) => Promise<T>): Promise<T> => world.as(fn)
  const operations: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['operations'], jurisdiction: { districts: [tehsil.districtId] } },
  }
  return {
    world,
    tehsil,
    home,
    service,
    found,
    act,
    facilitator,
    worksThrough,
    citizen,
    order,
    slots,
    ready,
    look,
    operations,
    accept,
    arrive,
    begin,
    collect,
    stateOf,
  }
}

export type DispatchWorld = Awaited<ReturnType<typeof dispatchWorld>>

/** Half past eight on the next day from Monday to Thursday that is no holiday. */
function workingMorning(world: World): Date {
  const { calendar } = world.kernel.territory
  let day = addDays(localDateOf(world.clock.now(), calendar.utcOffsetMinutes), 1)
  while (!visitHours(calendar, day) || ['fri', 'sat', 'sun'].includes(weekdayOf(day))) day = addDays(day, 1)
  return instantAt(day, '08:30', calendar.utcOffsetMinutes)
}

/** The refusal's code, or what came instead of one. */
export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
    return 'no refusal'
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}
