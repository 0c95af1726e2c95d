import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { endpoints } from '@app/contract'
import { distanceMeters, type Point } from '@app/domain/shared'
import { coarse } from '@app/domain/tracking'
import { eventually } from '../../../../test/eventually.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { newId } from '../../../kernel/id.ts'
import { modules } from '../../all.generated.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld(modules)
})
after(() => w?.world.close())

/** All that can say where somebody is, and whose place that is. What is new has to be put here, and tested. */
const PLACES = {
  household: ['requests.get', 'requests.live', 'trips.get'],
  desk: ['operations.map', 'operations.room', 'operations.live', 'operations.candidates', 'operations.choices'],
  /** Where a call for help came from, which is told with the call. */
  alarm: ['safety.alerts', 'safety.handOver', 'safety.acknowledge', 'safety.note', 'safety.close', 'safety.live'],
  /** How near they were to the door in the hour of the visit: neither a track nor a place. */
  complaint: /^grievances\./,
  /** Their own: the door they are to go to, and how far that is. */
  own: /^(visits|shift|offers|facilitator)\./,
  /** Doors, offices, centres and calls. */
  others: /^(places|competence|offices|centres?|selfService|calls)\./,
}
const SAYS = /"(lat|awayMeters|whereabouts|meters|distanceMeters|nearestMeters)":/

test('whatever in the contract can say where somebody is, is among those that are tested or say nothing of representatives', () => {
  const telling = endpoints
    .filter(
      (one) =>
        one.kind === 'stream' || SAYS.test(JSON.stringify(z.toJSONSchema(one.output, { unrepresentable: 'any' }))),
    )
    .map((one) => one.id)
  const known = (id: string): boolean =>
    Object.values(PLACES).some((place) => (Array.isArray(place) ? place.includes(id) : place.test(id)))
  assert.deepEqual(
    telling.filter((id) => !known(id)),
    [],
  )
  for (const id of [...PLACES.household, ...PLACES.desk, ...PLACES.alarm])
    assert.ok((telling as string[]).includes(id), `${id} is still there`)
})

const north = (meters: number): Point => ({ lat: w.home.lat + meters / 111_195, lon: w.home.lon })
const tell = (who: Person, point: Point, secondsAgo = 0) =>
  w.act(who, 'position.report', {
    fixes: [
      {
        at: new Date(w.world.clock.now().getTime() - secondsAgo * 1_000).toISOString(),
        ...point,
        accuracyMeters: 8,
      },
    ],
  })
const RELATIVE: Person = { id: newId(), actor: { kind: 'public' } as never }

/** What each of them sees of where this representative is. */
async function seen(who: Person, citizen: Person, requestId: string, visitId: string, token: string) {
  const [request, trip, map, room, { items }, chosen] = [
    await w.act(citizen, 'requests.get', { requestId }),
    await w.act(RELATIVE, 'trips.get', { token }),
    await w.act(w.operations, 'operations.map', {}),
    await w.act(w.operations, 'operations.room', {}),
    await w.act(w.operations, 'operations.candidates', { visitId }),
    await w.act(w.operations, 'operations.choices', { visitId }),
  ]
  const marker = map.facilitators.find((one) => one.id === who.id)
  const candidate = items.find((one) => one.facilitatorId === who.id)
  assert.ok(marker && candidate)
  const { point, exact } = room.facilitators.find((one) => one.id === who.id)!
  assert.deepEqual([point, exact], [marker.point, marker.exact], 'the room shows what the map shows')
  const thought = chosen.items.flatMap(({ candidates }) => candidates).filter((one) => one.facilitatorId === who.id)
  assert.ok(thought.length)
  for (const { distanceMeters: away, score } of [candidate, ...thought]) {
    assert.equal(away % 1_000, 0, 'no circle around a door on which they would be')
    assert.ok(score % 300 === 0, 'nor a score that it could be reckoned from')
  }
  return {
    household: request.visits.find((one) => one.id === visitId)?.whereabouts.known,
    relative: trip.awayMeters,
    desk: { exact: marker.exact, point: marker.point },
  }
}

test('exact from departure to the end; before, between and afterwards by its cell alone, unless an alarm is open', async () => {
  await w.facilitator()
  const {
    requestIds: [requestId],
    citizen,
  } = await w.order()
  const { visit, who } = await w.accept(requestId!)
  const { token } = await w.act(citizen, 'requests.shareTrip', { requestId: requestId! })
  const look = () => seen(who, citizen, requestId!, visit.id, token)
  await w.world.clock.to(new Date(visit.startsAt))
  const own = north(5_203)
  await tell(who, own)
  const hidden = (point: Point) => ({
    household: 'never',
    relative: null,
    desk: { exact: false, point: coarse(point) },
  })
  assert.deepEqual(await look(), hidden(own), 'before departure')
  assert.ok(distanceMeters(own, coarse(own)) > 20)

  await w.world.clock.advance(60)
  await w.act(who, 'visits.depart', { visitId: visit.id })
  assert.deepEqual(await look(), hidden(own), 'where they were before they set out is not told afterwards either')
  await w.world.clock.advance(5)
  await tell(who, north(5_150), 20)
  assert.deepEqual(await look(), hidden(north(5_150)), 'nor is it where the phone tells it late')

  await w.world.clock.advance(20)
  await tell(who, north(4_950))
  assert.deepEqual(await look(), { household: 'fresh', relative: 5_000, desk: { exact: true, point: north(4_950) } })

  await w.act(who, 'visits.fail', { visitId: visit.id, reason: 'unsafe' })
  const alarms = () => w.act(w.operations, 'safety.alerts', { open: 'true' })
  await eventually('the alarm is there', async () => (await alarms()).items.some((one) => one.visitId === visit.id))
  const away = north(4_512)
  await w.world.clock.advance(60)
  await tell(who, away)
  assert.deepEqual((await look()).desk, { exact: true, point: away }, 'somebody may have to go there')
  assert.deepEqual([(await look()).household, (await look()).relative], ['never', null])
  const { id: alertId } = (await alarms()).items.find((one) => one.visitId === visit.id)!
  await w.act(w.operations, 'safety.acknowledge', { alertId })
  await w.act(w.operations, 'safety.close', { alertId, outcome: 'settled', note: 'A test' })
  assert.deepEqual(await look(), hidden(away), 'afterwards')
  await w.world.clock.advance(31 * 60)
  assert.equal(await refusalOf(w.act(RELATIVE, 'trips.get', { token })), 'trip_unknown')
})
