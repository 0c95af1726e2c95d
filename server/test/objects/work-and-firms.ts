import { addDays, localDateOf } from '@app/domain/shared'
import { newId } from '../../src/kernel/id.ts'
import type { DispatchWorld } from '../worlds/dispatch-world.ts'
import { type Side, staffOf } from './side.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** Days off, shifts, visits that are moved, what an agency and a centre ask for, an event that is proposed. */
export async function workAndFirms(w: DispatchWorld, side: Side): Promise<void> {
  const { facilitator: who, ids, where, agencyId, centreId, staff } = side
  const later = (days: number, hours = 0): string =>
    new Date(w.world.clock.now().getTime() + days * DAY_MS + hours * HOUR_MS).toISOString()
  for (const kind of [
    'dayOff',
    'shift',
    'ownShift',
    'invitation',
    'agencyChange',
    'centreChange',
    'areaEvent',
    'moves',
  ])
    ids[kind] = newId()
  await w.act(who, 'hours.takeOff', { dayOffId: ids.dayOff!, from: later(30), to: later(31), kind: 'leave' })
  const own = { shiftId: ids.ownShift!, tehsilId: where.id, startsAt: later(7), endsAt: later(7, 4) }
  await w.act(who, 'hours.planShift', own)
  const planned = { shiftId: ids.shift!, facilitatorId: who.id, tehsilId: where.id }
  await w.act(staff.agency, 'agency.planShift', { ...planned, startsAt: later(5), endsAt: later(5, 4) })
  const phone = `+92335${ids.invitation!.replace(/\D/g, '').padEnd(7, '1').slice(-7)}`
  await w.act(staff.agency, 'agency.invite', { invitationId: ids.invitation!, phone })
  const chief = await staffOf(w, 'supervisor', { province: true })
  const from = addDays(localDateOf(w.world.clock.now(), w.world.kernel.territory.calendar.utcOffsetMinutes), 20)
  const share = { changeId: ids.agencyChange!, agencyId, basisPoints: 1500, from, reason: 'A test' }
  await w.act(chief, 'agencies.askShare', share)
  const money = { changeId: ids.centreChange!, centreId, tillPaisa: 8_000_000, safePaisa: 20_000_000, reason: 'A test' }
  await w.act(staff.admin, 'centres.askMoney', money)
  const scope = { districtId: where.districtId }
  const event = { id: ids.areaEvent!, kind: 'smog' as const, scope, from: later(0), to: later(2), note: 'A test' }
  await w.act(staff.operations, 'areaEvents.propose', event)
  const slotId = (await w.slots(10, where)).at(-1)!.id
  await w.act(staff.operations, 'operations.moveVisits', {
    batchId: ids.moves!,
    reason: 'A test',
    moves: [{ visitId: ids.offeredVisit!, slotId }],
  })
}
