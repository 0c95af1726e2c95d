import type { Output, ParsedInput } from '@app/contract'
import type { Query } from '../../kernel/context.ts'
import type { Handlers } from '../../kernel/module.ts'
import { checkCaller, endCallerCheck, sendCallerCode } from './caller-check.ts'
import { addMember, confirmMember, leaveHousehold, listHousehold, renameMember } from './household.ts'
import { me, setProfile, signOut } from './me.ts'
import { programme } from './programme.ts'
import { requestCode } from './request-code.ts'
import { demoPeople } from './seed-people.ts'
import { confirmRoles, createStaff, endSession, getStaff, resetSecondFactor, restore, setPlace, setRoles, suspend } from './staff/manage-staff.ts'
import { membersOf } from './staff/store.ts'
import { secondFactor, verifyCode } from './verify-code.ts'

async function staffList(q: Query, input: ParsedInput<'staff.list'>): Promise<Output<'staff.list'>> {
  const rows = await membersOf(q, input.role ?? null)
  return { items: rows.map((r) => ({ id: r.id, name: r.name, roles: r.roles, districtIds: [...(r.jurisdiction.districts ?? [])], officeIds: [...(r.jurisdiction.offices ?? [])], suspended: r.suspended_at !== null })), next: null }
}

export const handlers: Handlers = {
  'auth.requestCode': requestCode, 'auth.verifyCode': verifyCode, 'auth.secondFactor': secondFactor, 'auth.me': me, 'auth.setProfile': setProfile, 'auth.signOut': signOut,
  'household.list': listHousehold, 'household.add': addMember, 'household.rename': renameMember, 'household.confirm': confirmMember, 'household.leave': leaveHousehold,
  'calls.sendCheck': sendCallerCode, 'calls.check': checkCaller, 'calls.endCheck': endCallerCheck,
  'staff.list': staffList, 'staff.get': getStaff, 'staff.create': createStaff, 'staff.setRoles': setRoles, 'staff.confirmRoles': confirmRoles, 'staff.setPlace': setPlace, 'staff.suspend': suspend, 'staff.restore': restore,
  'staff.endSession': endSession, 'staff.resetSecondFactor': resetSecondFactor,
  'programme.get': programme, 'demo.people': demoPeople,
}
