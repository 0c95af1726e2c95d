import assert from 'node:assert/strict'
import type { ServiceDefinition } from '@app/domain/catalogue'
import type { Tehsil } from '@app/domain/places'
import type { DispatchWorld, Person } from './worlds/dispatch-world.ts'
import { codesOf } from '../src/modules/dispatch/visit/visit-codes.ts'
import { visitsOf } from '../src/modules/dispatch/desk/visits-of.ts'
import { recordFacts } from '../src/modules/requests/index.ts'

export interface Door {
  who: Person
  citizen: Person
  requestId: string
  requestIds: string[]
  visitId: string
  /** What is to be taken at the door. */
  due: number
}

interface Wanted {
  who?: Person
  service?: ServiceDefinition
  count?: number
  citizen?: Person
  /** Where; the world's own tehsil when absent. */
  where?: Tehsil
}

/** An order that a facilitator has taken, ridden to and begun: papers and form are done, nothing is paid. */
export async function atTheDoor(w: DispatchWorld, wanted: Wanted = {}): Promise<Door> {
  const who = wanted.who ?? (await w.facilitator())
  const service = wanted.service ?? w.service
  const { requestIds, citizen } = await w.order(
    {
      service,
      found: service.cases[0]!,
      count: wanted.count ?? 1,
      ...(wanted.where && { where: wanted.where }),
    },
    wanted.citizen,
  )
  const theirs = new Set((await w.look((tx) => visitsOf(tx, requestIds[0]!))).map((visit) => visit.id))
  const offer = (await w.act(who, 'offers.list', {})).items.find((one) => theirs.has(one.visitId))
  assert.ok(offer, 'the visit was offered')
  const visit = await w.act(who, 'offers.accept', { offerId: offer.id })
  if (w.world.clock.now() < new Date(visit.startsAt)) await w.world.clock.to(new Date(visit.startsAt))
  await w.act(who, 'visits.depart', { visitId: visit.id })
  await w.act(who, 'visits.arrive', { visitId: visit.id, at: wanted.where?.headquarters ?? w.home, accuracyMeters: 5 })
  const codes = await w.look((tx) => codesOf(tx, visit.id))
  await w.act(who, 'visits.start', { visitId: visit.id, code: codes.start })
  for (const requestId of requestIds)
    await w.look((tx) => recordFacts(tx, requestId, { formReady: true, papersReady: true, proofReady: true }))
  return { who, citizen, requestId: requestIds[0]!, requestIds, visitId: visit.id, due: codes.amountPaisa }
}

/** The completion code is given; `wrong` tells of one that was typed offline and does not fit. */
export async function finishVisit(w: DispatchWorld, door: Door, code: 'right' | 'wrong' = 'right'): Promise<void> {
  await w.world.clock.advance(900)
  const { completion } = await w.look((tx) => codesOf(tx, door.visitId))
  const other = completion === '000000' ? '000001' : '000000'
  await w.act(door.who, 'visits.complete', {
    visitId: door.visitId,
    code: code === 'right' ? completion : other,
    offline: code === 'wrong',
  })
  await w.world.settle()
}
