import { isDeepStrictEqual } from 'node:util'
import type { ParsedInput } from '@app/contract'
import { CENTRE_KIND, cashHeldMaxPaisa, deskRefusal, isEmptied } from '@app/domain/centres'
import type { Office } from '@app/domain/places'
import { distanceMeters } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { locate, officeOf, putOffice, tehsilOf } from '../../places/index.ts'
import { capCentre, centreAccounts } from '../../workforce/index.ts'
import * as store from './store.ts'
import { assertHere, cardNow, cardOf, type CentreCard, leftThere } from './view.ts'

/** A digit too many puts a centre into another district. */
const FARTHEST_METERS = 50_000
type Details = Pick<
  ParsedInput<'centres.make'>,
  'name' | 'address' | 'phone' | 'point' | 'week' | 'opens' | 'closes' | 'counters'
>

function assertFit(q: Query, office: Office, near: { lat: number; lon: number }): void {
  if (!locate(q.kernel, office.point).served || distanceMeters(near, office.point) > FARTHEST_METERS)
    refuse('point_elsewhere', { field: 'point' })
  const no = office.centre ? deskRefusal(office.centre) : 'hours_wrong'
  if (no) refuse(no)
}

export async function write(
  tx: Tx,
  change: Pick<store.ChangeRow, 'id' | 'kind' | 'before' | 'after' | 'reason' | 'state'>,
): Promise<CentreCard> {
  const { id: centreId } = change.after
  await store.insertChange(tx, { ...change, centre_id: centreId, by: actorKey(tx.actor) }, tx.at)
  await tx.audit({ action: `centre.${change.kind}_${change.state}`, subject: `centre:${centreId}` })
  return cardNow(tx, centreId)
}

async function assertNothingWaits(tx: Tx, centreId: string): Promise<void> {
  await store.lockCentre(tx, centreId)
  if ((await store.changesOf(tx, centreId, 60)).some((row) => row.state === 'asked')) refuse('change_waiting')
}

const withDetails = (office: Office, given: Details): Office => {
  const { phone: _before, ...rest } = office
  const { name, address, phone, point, week, opens, closes, counters } = given
  const desk = { cashCapPaisa: 0, ...office.centre, opens, closes, counters }
  return { ...rest, name, address, point, week, ...(phone !== '' && { phone }), centre: desk }
}

/** A centre that was not there: everything of it is asked by one, and another says yes. */
export async function make(tx: Tx, input: ParsedInput<'centres.make'>): Promise<CentreCard> {
  const tehsil = tehsilOf(tx.kernel, input.tehsilId) ?? refuse('place_unknown', { field: 'tehsilId' })
  const home = tx.kernel.territory.departments.find((one) => one.officeKinds.some(({ kind }) => kind === CENTRE_KIND))
  const departmentId = home?.id ?? refuse('centre_unknown')
  assertHere(tx, { id: input.centreId, districtId: tehsil.districtId, tehsilId: tehsil.id })
  const before = officeOf(tx.kernel, input.centreId)
  if (before && (before.centre || before.kind !== CENTRE_KIND)) refuse('setting_exists', { field: 'centreId' })
  await assertNothingWaits(tx, input.centreId)
  const { districtId } = tehsil
  const bare = { id: input.centreId, departmentId, kind: CENTRE_KIND, districtId, tehsilId: tehsil.id, demo: false }
  const nowhere = { ...input, ...bare, serves: 'district' as const }
  const made = withDetails(officeShape(nowhere), input)
  const after = { ...made, centre: { ...made.centre!, ...caps(input) } }
  assertFit(tx, after, tehsil.headquarters)
  return write(tx, { id: input.changeId, kind: 'make', before: null, after, reason: input.reason, state: 'asked' })
}

const officeShape = (given: Office): Office => {
  const { id, departmentId, kind, name, districtId, tehsilId, serves, address, point, week, demo } = given
  return { id, departmentId, kind, name, districtId, tehsilId, serves, address, point, week, demo }
}
const caps = ({ tillPaisa, safePaisa }: { tillPaisa: number; safePaisa: number }) => ({
  cashCapPaisa: tillPaisa,
  ...(safePaisa > 0 && { safeCapPaisa: safePaisa }),
})

export async function openCentre(tx: Tx, centreId: string): Promise<Office> {
  const office = officeOf(tx.kernel, centreId)
  if (!office?.centre) return refuse('centre_unknown', { field: 'centreId' })
  assertHere(tx, office)
  await assertNothingWaits(tx, centreId)
  return office
}

export async function correct(tx: Tx, input: ParsedInput<'centres.correct'>): Promise<CentreCard> {
  const before = await openCentre(tx, input.centreId)
  const after = withDetails(before, input)
  assertFit(tx, after, before.point)
  if (isDeepStrictEqual(before, after)) refuse('nothing_changed')
  await putOffice(tx, after)
  return write(tx, { id: input.changeId, kind: 'details', before, after, reason: input.reason, state: 'set' })
}

export async function askMoney(tx: Tx, input: ParsedInput<'centres.askMoney'>): Promise<CentreCard> {
  const before = await openCentre(tx, input.centreId)
  const { safeCapPaisa: _safe, ...desk } = before.centre!
  const after = { ...before, centre: { ...desk, ...caps(input) } }
  assertFit(tx, after, before.point)
  if (isDeepStrictEqual(before, after)) refuse('nothing_changed')
  return write(tx, { id: input.changeId, kind: 'money', before, after, reason: input.reason, state: 'asked' })
}

async function assertEmptied(tx: Tx, centreId: string): Promise<void> {
  const left = await leftThere(tx, centreId)
  if (!isEmptied(left)) refuse('centre_still_open', { ...left })
}

export async function askClose(tx: Tx, input: ParsedInput<'centres.askClose'>): Promise<CentreCard> {
  const before = await openCentre(tx, input.centreId)
  await assertEmptied(tx, input.centreId)
  const { centre: _desk, ...after } = before
  return write(tx, { id: input.changeId, kind: 'close', before, after, reason: input.reason, state: 'asked' })
}

/** Another says yes or no, once. What was corrected since it was asked for stays corrected. */
export async function decide(tx: Tx, input: ParsedInput<'centres.decide'>): Promise<CentreCard> {
  const row = (await store.lockChange(tx, input.changeId)) ?? refuse('not_found')
  assertHere(tx, row.after)
  if (row.state !== 'asked') refuse('decided_already')
  if (row.asked_by === actorKey(tx.actor)) refuse('same_person')
  await store.decideChange(tx, row.id, input.approve ? 'approved' : 'refused', actorKey(tx.actor), input.reason, tx.at)
  await tx.audit({
    action: `centre.${row.kind}_${input.approve ? 'approved' : 'refused'}`,
    subject: `centre:${row.centre_id}`,
  })
  if (input.approve) await bringAbout(tx, row)
  return decided(row, input.approve)
}

/** The office is read again by every process once this is committed; the answer says already what will be. */
function decided(row: store.ChangeRow, approved: boolean): CentreCard {
  const after = approved && row.kind !== 'close'
  return cardOf(after ? row.after : (row.before ?? row.after), approved ? after : row.before !== null, null)
}

/** The part that was asked for, on what it is now: what was set right meanwhile stays so. */
function changed(now: Office, { kind, after }: store.ChangeRow): Office {
  const { centre: desk, ...rest } = now
  if (kind === 'close' || !desk || !after.centre) return rest
  const { safeCapPaisa: _safe, ...hours } = desk
  const { cashCapPaisa, safeCapPaisa } = after.centre
  return { ...rest, centre: { ...hours, cashCapPaisa, ...(safeCapPaisa !== undefined && { safeCapPaisa }) } }
}

async function bringAbout(tx: Tx, row: store.ChangeRow): Promise<void> {
  const now = officeOf(tx.kernel, row.centre_id)
  if (row.kind === 'make' && now?.centre) refuse('setting_exists')
  if (row.kind !== 'make' && !now?.centre) refuse('centre_unknown')
  if (row.kind === 'account') return void (await centreAccounts.begin(tx, row.id))
  if (row.kind === 'close') await assertEmptied(tx, row.centre_id)
  const after = now && row.kind !== 'make' ? changed(now, row) : row.after
  await putOffice(tx, after)
  if (after.centre) await capCentre(tx, row.centre_id, cashHeldMaxPaisa(after.centre))
}
