import type { Output, ParsedInput, RefusalCode } from '@app/contract'
import type { Jurisdiction, StaffRole } from '@app/domain/identity'
import { mayActFor } from '../../../kernel/actor.ts'
import type { KeptPlace, Query, Tx } from '../../../kernel/context.ts'
import { nameFor } from '../../../kernel/name-for.ts'
import { refuse, refuseAndKeep } from '../../../kernel/refusal.ts'
import { voidLinks } from '../begin/store.ts'
import * as staff from './store.ts'
import * as store from '../store.ts'

type Member = Output<'staff.get'>
/** Power over others' power, and over the trail of what was done: given by two people only. */
export const GUARDED: readonly string[] = ['admin', 'auditor']
export const isGuarded = (roles: readonly string[]): boolean => roles.some((role) => GUARDED.includes(role))
export const meOf = (q: Query): string => (q.actor.kind === 'staff' ? q.actor.id : refuse('not_yours'))

/** Says no and keeps the trace: who reached for power that is not theirs to give is itself something to know. */
async function refuseTraced(tx: Tx, code: RefusalCode, accountId: string): Promise<never> {
  await tx.audit({ action: `staff.refused.${code}`, subject: `account:${accountId}` })
  return refuseAndKeep(code)
}

/**
 * A place that is nowhere would be power nowhere, and nobody would know why. What is not spoken of stays: the tehsils,
 * the firm, the walk-in centre.
 */
export async function jurisdictionOf(
  q: Query,
  { province, districts, offices, tehsils: said, agencies, centres }: ParsedInput<'staff.setPlace'>['place'],
  before: Jurisdiction = {},
): Promise<Jurisdiction> {
  const { areas } = q.kernel.territory
  const tehsils = said ?? before.tehsils ?? []
  const [knownDistricts, knownTehsils] = [
    new Set(areas.districts.map((one) => one.id)),
    new Set(areas.tehsils.map((one) => one.id)),
  ]
  if (districts.some((id) => !knownDistricts.has(id))) refuse('place_unknown', { field: 'districts' })
  if (said?.some((id) => !knownTehsils.has(id))) refuse('place_unknown', { field: 'tehsils' })
  return {
    ...(province && { province: true as const }),
    ...(districts.length && { districts }),
    ...(tehsils.length && { tehsils }),
    ...(offices.length && { offices }),
    ...(await kept(q, 'agencies', agencies, before.agencies)),
    ...(await kept(q, 'centres', centres, before.centres)),
  }
}

/** What somebody had stays theirs, also where it has closed meanwhile; what is new must be there. */
async function kept(
  q: Query,
  part: KeptPlace,
  said: readonly string[] | undefined,
  before: readonly string[] = [],
): Promise<Pick<Jurisdiction, KeptPlace>> {
  const wanted = [...new Set(said ?? before)]
  const fresh = wanted.filter((id) => !before.includes(id))
  const known = fresh.length ? await q.kernel.jurisdictions[part]?.(q, fresh) : undefined
  if (fresh.some((id) => !known?.has(id))) refuse('place_unknown', { field: part })
  return wanted.length ? { [part]: wanted } : {}
}

/** What people call them; the id alone of what is no more. */
export async function namedPlaces(q: Query, part: KeptPlace, j: Jurisdiction): Promise<Member['agencies']> {
  const ids = j[part] ?? []
  const names = ids.length ? await q.kernel.jurisdictions[part]?.(q, ids) : undefined
  return ids.map((id) => ({ id, name: names?.get(id) ?? { en: id, ur: id } }))
}

export async function viewOf(q: Query, accountId: string): Promise<Member> {
  const row = (await staff.findMember(q, accountId)) ?? refuse('not_found')
  const asked = await staff.roleRequest(q, accountId)
  const sessions = await staff.sessionsOf(q, accountId, q.at)
  const { jurisdiction: j } = row
  return {
    id: row.id,
    name: nameFor(q, row.name, row.name_ur),
    nameUr: row.name_ur,
    phone: row.phone,
    language: row.language,
    roles: row.roles,
    province: j.province === true,
    districtIds: [...(j.districts ?? [])],
    tehsilIds: [...(j.tehsils ?? [])],
    officeIds: [...(j.offices ?? [])],
    agencies: await namedPlaces(q, 'agencies', j),
    centres: await namedPlaces(q, 'centres', j),
    suspendedAt: row.suspended_at?.toISOString() ?? null,
    secondFactor: row.totp_sealed !== null,
    me: row.id === meOf(q),
    asked: asked
      ? {
          roles: asked.roles,
          by: { id: asked.asked_by, name: nameFor(q, asked.name, asked.name_ur) },
          mine: asked.asked_by === meOf(q),
        }
      : null,
    sessions: sessions.map((one) => ({
      sessionId: one.token_index.toString('base64url'),
      madeAt: one.made_at.toISOString(),
      expiresAt: one.expires_at.toISOString(),
    })),
  }
}

export async function getStaff(q: Query, { accountId }: ParsedInput<'staff.get'>): Promise<Member> {
  assertProvince(q)
  return viewOf(q, accountId)
}

/** Who may work here, and as what, is one list for the whole territory. */
export function assertProvince(q: Query): void {
  if (!mayActFor(q.actor, {})) refuse('not_yours')
}

/** The row, locked. Nobody changes their own: not by a second account of the same person either. */
export async function another(tx: Tx, accountId: string): Promise<staff.MemberRow> {
  assertProvince(tx)
  const row = (await staff.lockMember(tx, accountId)) ?? refuse('not_found')
  const own = await staff.findMember(tx, meOf(tx))
  if (row.id === meOf(tx) || (own && own.person_id === row.person_id)) return refuseTraced(tx, 'own_roles', accountId)
  return row
}

export async function setRoles(tx: Tx, input: ParsedInput<'staff.setRoles'>): Promise<Member> {
  const row = await another(tx, input.accountId)
  const roles: StaffRole[] = [...new Set(input.roles)]
  await assertAdminLeft(tx, row, roles)
  // Taking power away needs one person; giving it, or keeping it beside something new, two.
  const gives = roles.some((role) => !row.roles.includes(role))
  if (isGuarded(roles) && gives) {
    await staff.askRoles(tx, row.id, roles, meOf(tx), tx.at)
    await tx.audit({ action: 'staff.roles_asked', subject: `account:${row.id}`, details: { roles: roles.join() } })
    return viewOf(tx, row.id)
  }
  await staff.dropRequest(tx, row.id)
  if (!isGuarded(roles)) await staff.insertGrant(tx, row.id, roles, meOf(tx), null, tx.at)
  await grant(tx, row.id, roles)
  return viewOf(tx, row.id)
}

export async function confirmRoles(tx: Tx, input: ParsedInput<'staff.confirmRoles'>): Promise<Member> {
  const row = await another(tx, input.accountId)
  const asked = (await staff.roleRequest(tx, row.id)) ?? refuse('nothing_asked')
  if (input.confirm && asked.asked_by === meOf(tx)) await refuseTraced(tx, 'same_person', row.id)
  await staff.dropRequest(tx, row.id)
  if (input.confirm) {
    await staff.insertGrant(tx, row.id, asked.roles, asked.asked_by, meOf(tx), tx.at)
    await grant(tx, row.id, asked.roles)
  } else await tx.audit({ action: 'staff.roles_refused', subject: `account:${row.id}` })
  return viewOf(tx, row.id)
}

/** A session carries its roles: with other roles it is another session. */
async function grant(tx: Tx, accountId: string, roles: readonly string[]): Promise<void> {
  await staff.setRoles(tx, accountId, roles)
  await tx.audit({ action: 'staff.roles_set', subject: `account:${accountId}`, details: { roles: roles.join() } })
  tx.kernel.sessions.forgetActor(accountId)
}

async function assertAdminLeft(tx: Tx, row: staff.MemberRow, roles: readonly string[]): Promise<void> {
  if (row.roles.includes('admin') && !roles.includes('admin') && (await staff.otherAdmins(tx, row.id)) < 2)
    await refuseTraced(tx, 'last_admin', row.id)
}

export async function setPlace(tx: Tx, input: ParsedInput<'staff.setPlace'>): Promise<Member> {
  const row = await another(tx, input.accountId)
  const place = await jurisdictionOf(tx, input.place, row.jurisdiction)
  await staff.setJurisdiction(tx, row.id, place)
  await tx.audit({
    action: 'staff.place_set',
    subject: `account:${row.id}`,
    details: {
      province: input.place.province,
      districts: input.place.districts.join(),
      tehsils: place.tehsils?.join() ?? '',
      offices: input.place.offices.length,
      agencies: place.agencies?.join() ?? '',
      centres: place.centres?.join() ?? '',
    },
  })
  tx.kernel.sessions.forgetActor(row.id)
  return viewOf(tx, row.id)
}

export async function suspend(tx: Tx, input: ParsedInput<'staff.suspend'>): Promise<Member> {
  const row = await another(tx, input.accountId)
  if (row.suspended_at) refuse('already_done')
  await assertAdminLeft(tx, row, [])
  await staff.setSuspended(tx, row.id, tx.at)
  await voidLinks(tx, row.id, tx.at)
  await endAll(tx, row.id)
  await tx.audit({ action: 'staff.suspended', subject: `account:${row.id}`, details: { reason: input.reason } })
  return viewOf(tx, row.id)
}

export async function restore(tx: Tx, input: ParsedInput<'staff.restore'>): Promise<Member> {
  const row = await another(tx, input.accountId)
  if (!row.suspended_at) refuse('already_done')
  // The number may have become another's meanwhile.
  const holder = await store.findAccount(tx, row.phone, 'staff')
  if (holder && holder.id !== row.id) refuse('already_registered')
  await staff.setSuspended(tx, row.id, null)
  await tx.audit({ action: 'staff.restored', subject: `account:${row.id}`, details: { reason: input.reason } })
  return viewOf(tx, row.id)
}

/** Ending one's own other sessions is nobody else's business: allowed to oneself as well. */
export async function endSession(tx: Tx, input: ParsedInput<'staff.endSession'>): Promise<Member> {
  assertProvince(tx)
  if (!(await staff.findMember(tx, input.accountId))) refuse('not_found')
  if (input.sessionId === undefined) await endAll(tx, input.accountId)
  else {
    await staff.endSession(tx, input.accountId, Buffer.from(input.sessionId, 'base64url'))
    tx.kernel.sessions.forgetActor(input.accountId)
  }
  await tx.audit({
    action: 'staff.session_ended',
    subject: `account:${input.accountId}`,
    details: { all: input.sessionId === undefined },
  })
  return viewOf(tx, input.accountId)
}

export async function endAll(tx: Tx, accountId: string): Promise<void> {
  await staff.endSessions(tx, accountId)
  tx.kernel.sessions.forgetActor(accountId)
}
