import type { Output, ParsedInput } from '@app/contract'
import { isBirthDay } from '@app/domain/identity'
import { DAY_MS, localDateOf, maskIdentifier, normalisePhone, type IdentifierKind } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse, refuseAndKeep } from '../../../kernel/refusal.ts'
import { codeIndex, makeCode, same, TRIES_MAX } from '../codes.ts'
import { speaker } from '../caller-check.ts'
import { insertPerson, languageOfPhone } from '../store.ts'
import * as store from './store.ts'

const MEMBERS_MAX = 20
const INVITE_HOURS = 72
const INVITES_A_DAY = 6
const INVITES_TO_A_NUMBER = 3
type Member = Output<'household.add'>

function memberOf(q: Query, row: store.MemberRow): Member {
  // Until an adult has said yes, only what the owner typed is shown.
  const open = row.confirmed_at !== null
  const number =
    open && row.identifier_sealed ? q.kernel.vault.openOwn('identifier', row.identifier_sealed).toString() : ''
  return {
    personId: row.person_id,
    name: row.name,
    relation: row.relation,
    adult: row.adult,
    confirmed: open,
    sex: open ? row.sex : null,
    born: open ? row.born : null,
    identifierMasked: number ? maskIdentifier({ kind: row.identifier_kind as IdentifierKind, number }) : '',
  }
}

export async function listHousehold(q: Query, input: ParsedInput<'household.list'>): Promise<Output<'household.list'>> {
  const rows = await store.membersFor(q, (await speaker(q, input.accountId)).personId)
  return { items: rows.map((row) => memberOf(q, row)), next: null }
}

/**
 * A new person, known to this household alone: its id is ours, so that nobody is taken in by another's word. An adult's own
 * person takes its place when they say yes.
 */
export async function addMember(tx: Tx, input: ParsedInput<'household.add'>): Promise<Member> {
  const inviter = await speaker(tx, input.accountId)
  const owner = inviter.personId
  if ((await store.membersFor(tx, owner)).length >= MEMBERS_MAX) refuse('household_full')
  const phone =
    input.phone === undefined ? null : (normalisePhone(input.phone) ?? refuse('phone_invalid', { field: 'phone' }))
  const { utcOffsetMinutes } = tx.kernel.territory.calendar
  if (input.born !== undefined && !isBirthDay(input.born, localDateOf(tx.at, utcOffsetMinutes)))
    refuse('birth_invalid', { field: 'born' })
  if (input.adult && phone === null) refuse('adult_needs_phone', { field: 'phone' })
  if (input.adult && phone !== null) await capInvites(tx, owner, phone)
  const personId = newId()
  const household = await store.ensureHousehold(tx, newId(), owner)
  await insertPerson(
    tx,
    {
      id: personId,
      name: input.name,
      nameUr: '',
      sex: input.sex ?? null,
      born: input.born ?? null,
      identifierKind: 'none',
      sealed: null,
      index: null,
    },
    tx.at,
  )
  const code = input.adult ? makeCode() : null
  await store.insertMember(tx, {
    householdId: household.id,
    personId,
    relation: input.relation,
    adult: input.adult,
    phone,
    invite: code && phone ? codeIndex(tx.kernel.vault, `household ${phone}`, code) : null,
    inviteExpires: code ? new Date(tx.at.getTime() + INVITE_HOURS * 3_600_000) : null,
    confirmedAt: input.adult ? null : tx.at,
  })
  if (code && phone)
    await tx.enqueue('sms.send', {
      phone,
      template: 'household_invite',
      // Theirs, where they have an account; else that of whoever invites them.
      language: (await languageOfPhone(tx, phone, 'citizen'))?.language ?? inviter.language,
      facts: { code },
    })
  const rows = await store.membersFor(tx, owner)
  const row = rows.find((r) => r.person_id === personId) ?? refuse('not_yours')
  return memberOf(tx, row)
}

/** A text to a number that nobody has proved: few a day from one person, and few a day to one number, whoever asks. */
async function capInvites(tx: Tx, inviter: string, phone: string): Promise<void> {
  const index = tx.kernel.vault.blindIndex('invited', phone)
  const since = new Date(tx.at.getTime() - DAY_MS)
  await store.lockInvites(tx, [`invites by ${inviter}`, `invites to ${index.toString('hex')}`])
  const { by_inviter: sent, to_phone: got } = await store.countInvites(tx, inviter, index, since)
  const allowance = tx.kernel.config.rateAllowance
  if (sent >= INVITES_A_DAY * allowance || got >= INVITES_TO_A_NUMBER * allowance)
    refuse('invites_day_max', { field: 'phone' })
  await store.noteInvite(tx, inviter, index, tx.at, since)
}

/** A child, or somebody who has not said yes yet, is called as the owner writes; an adult who joined is their own person. */
export async function renameMember(tx: Tx, input: ParsedInput<'household.rename'>): Promise<Member> {
  const owner = (await speaker(tx, input.accountId)).personId
  const known =
    (await store.membersFor(tx, owner)).find((row) => row.person_id === input.personId) ?? refuse('not_yours')
  if (input.name !== known.name) {
    if (known.adult && known.confirmed_at) refuse('name_is_theirs', { field: 'name' })
    if ((await store.setPersonName(tx, known.person_id, input.name)) === 0) refuse('name_is_theirs', { field: 'name' })
  }
  await store.setRelation(tx, owner, known.person_id, input.relation)
  return memberOf(tx, { ...known, name: input.name, relation: input.relation })
}

/** The invited adult says yes with the code that came to their own number; their own person joins. */
export async function confirmMember(tx: Tx, input: ParsedInput<'household.confirm'>): Promise<{ done: true }> {
  const { id, phone, personId, language } = await speaker(tx, input.accountId)
  const invites = await store.invitesTo(tx, phone)
  if (!invites.length || invites.every((i) => i.invite_expires_at <= tx.at)) refuse('code_expired')
  if (invites.every((i) => i.invite_tries >= TRIES_MAX)) refuse('code_tries_used')
  const index = codeIndex(tx.kernel.vault, `household ${phone}`, input.code)
  const invite = invites.find(
    (i) => i.invite_expires_at > tx.at && i.invite_tries < TRIES_MAX && same(i.invite_index, index),
  )
  if (!invite) {
    await store.countInviteTry(tx, phone)
    refuseAndKeep('code_wrong')
  }
  await store.dropFormer(tx, invite.household_id, personId)
  await store.confirmMember(tx, invite.household_id, invite.person_id, personId, tx.at)
  await tx.announce('household.joined', { accountId: id, language })
  return { done: true }
}

/** Nobody is told. */
export async function leaveHousehold(tx: Tx, input: ParsedInput<'household.leave'>): Promise<{ done: true }> {
  const { id, personId } = await speaker(tx, input.accountId)
  if (input.personId === undefined || input.personId === personId) {
    await store.leaveHouseholds(tx, personId, tx.at)
    await tx.announce('household.left', { accountId: id })
  } else if ((await store.removeChild(tx, personId, input.personId, tx.at)) === 0) refuse('not_yours')
  return { done: true }
}
