import type { Output, ParsedInput } from '@app/contract'
import { normalisePhone } from '@app/domain/shared'
import type { KeptPlace, Query } from '../../kernel/context.ts'
import { likeText } from '../../kernel/data/like.ts'
import { nameFor } from '../../kernel/name-for.ts'
import type { Handlers } from '../../kernel/module.ts'
import { refuse } from '../../kernel/refusal.ts'
import { finishFirstLink, openFirstLink, sendFirstCode } from './begin/open-link.ts'
import { recoveryNews } from './begin/recover.ts'
import { checkCaller, endCallerCheck, sendCallerCode } from './caller-check.ts'
import { addMember, confirmMember, leaveHousehold, listHousehold, renameMember } from './household/household.ts'
import { me, setProfile, signOut } from './me.ts'
import { changeNumber, sendNumberCodes } from './number/change-own.ts'
import { askForNumber, decideOnNumber, sendLostCode, stopNumber } from './number/lost.ts'
import { proveNumber, startFresh } from './number/silence.ts'
import { listNumbers, myNumber } from './number/view.ts'
import { programme, programmeTime } from './programme.ts'
import { requestCode } from './request-code.ts'
import { phonePart } from './sign-in/phone-part.ts'
import { stepUp } from './step-up/step-up.ts'
import { endMySession, endMySessions, mySessions } from './sign-in/sessions.ts'
import { beginPasskey, dropPasskey, finishPasskey, listPasskeys } from './passkeys/make.ts'
import { askPasskey, askPasskeyAgain, signInByPasskey, stepUpByPasskey } from './passkeys/show.ts'
import { demoPeople } from './seed-people.ts'
import { confirmRoles, endSession, getStaff, restore, setPlace, setRoles, suspend } from './staff/manage-staff.ts'
import { inviteAgain } from './staff/invite.ts'
import { resetSecondFactor } from './staff/reset-factor.ts'
import { createStaff } from './staff/new-member.ts'
import { previewRows, takeRows } from './staff/rows.ts'
import { membersOf, type MemberRow } from './staff/store.ts'
import { secondFactor, verifyCode } from './verify-code.ts'

/** Of my jurisdiction: who has all of it sees everybody. */
async function staffList(q: Query, input: ParsedInput<'staff.list'>): Promise<Output<'staff.list'>> {
  if (q.actor.kind !== 'staff') refuse('not_yours')
  const { jurisdiction: mine } = q.actor
  const words = input.q.trim()
  const rows = await membersOf(q, {
    role: input.role ?? null,
    like: words ? `%${likeText(normalisePhone(words) ?? words)}%` : null,
    districts: mine.province ? null : (mine.districts ?? []),
    offices: mine.offices ?? [],
    tehsils: mine.tehsils ?? [],
    after: input.cursor ?? null,
    limit: input.limit + 1,
  })
  const shown = rows.slice(0, input.limit)
  const named = await placeNames(q, shown)
  const items = shown.map(({ id, name, name_ur, roles, jurisdiction: j, suspended_at }) => ({
    id,
    name: nameFor(q, name, name_ur),
    roles,
    province: j.province === true,
    districtIds: [...(j.districts ?? [])],
    tehsilIds: [...(j.tehsils ?? [])],
    officeIds: [...(j.offices ?? [])],
    agencies: named('agencies', j.agencies),
    centres: named('centres', j.centres),
    suspended: suspended_at !== null,
  }))
  return { items, next: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null }
}

/** The agencies and centres of a whole page, asked for once. */
async function placeNames(q: Query, rows: readonly MemberRow[]) {
  const idsOf = (part: KeptPlace) => [...new Set(rows.flatMap((row) => row.jurisdiction[part] ?? []))]
  const names = {
    agencies: await q.kernel.jurisdictions.agencies?.(q, idsOf('agencies')),
    centres: await q.kernel.jurisdictions.centres?.(q, idsOf('centres')),
  }
  return (part: KeptPlace, ids: readonly string[] = []) =>
    ids.map((id) => ({ id, name: names[part]?.get(id) ?? { en: id, ur: id } }))
}

export const handlers: Handlers = {
  'auth.requestCode': requestCode,
  'auth.verifyCode': verifyCode,
  'auth.secondFactor': secondFactor,
  'auth.stepUp': stepUp,
  'passkeys.list': listPasskeys,
  'passkeys.begin': beginPasskey,
  'passkeys.finish': finishPasskey,
  'passkeys.drop': dropPasskey,
  'passkeys.ask': askPasskey,
  'passkeys.signIn': signInByPasskey,
  'passkeys.askAgain': askPasskeyAgain,
  'passkeys.stepUp': stepUpByPasskey,
  'number.sendCodes': sendNumberCodes,
  'number.change': changeNumber,
  'number.mine': myNumber,
  'number.stop': stopNumber,
  'number.prove': proveNumber,
  'number.startFresh': startFresh,
  'numbers.sendCode': sendLostCode,
  'numbers.ask': askForNumber,
  'numbers.list': listNumbers,
  'numbers.decide': decideOnNumber,
  'auth.me': me,
  'auth.setProfile': setProfile,
  'auth.signOut': signOut,
  'sessions.mine': mySessions,
  'sessions.end': endMySession,
  'sessions.endAll': endMySessions,
  'phone.part': phonePart,
  'household.list': listHousehold,
  'household.add': addMember,
  'household.rename': renameMember,
  'household.confirm': confirmMember,
  'household.leave': leaveHousehold,
  'calls.sendCheck': sendCallerCode,
  'calls.check': checkCaller,
  'calls.endCheck': endCallerCheck,
  'staff.list': staffList,
  'staff.get': getStaff,
  'staff.create': createStaff,
  'staff.invite': inviteAgain,
  'staff.previewRows': previewRows,
  'staff.takeRows': takeRows,
  'staff.setRoles': setRoles,
  'staff.confirmRoles': confirmRoles,
  'staff.setPlace': setPlace,
  'staff.suspend': suspend,
  'staff.restore': restore,
  'staff.endSession': endSession,
  'staff.resetSecondFactor': resetSecondFactor,
  'begin.open': openFirstLink,
  'begin.sendCode': sendFirstCode,
  'begin.finish': finishFirstLink,
  'recovery.news': async (q) => ({
    items: (await recoveryNews(q)).map(({ at, outcome }) => ({ at: at.toISOString(), outcome })),
  }),
  'programme.get': programme,
  'programme.time': programmeTime,
  'demo.people': demoPeople,
}
