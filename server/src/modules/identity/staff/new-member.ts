import type { Output, ParsedInput } from '@app/contract'
import type { Jurisdiction, StaffRole } from '@app/domain/identity'
import { normalisePhone, type Language } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { firstLanguage } from '../programme.ts'
import * as accounts from '../store.ts'
import { sendInvitation } from './invite.ts'
import { assertProvince, GUARDED, isGuarded, jurisdictionOf, meOf, viewOf } from './manage-staff.ts'
import * as staff from './store.ts'

export interface NewMember {
  accountId: string
  name: string
  nameUr: string
  phone: string
  language: Language
  roles: readonly StaffRole[]
  jurisdiction: Jurisdiction
}

/** The account, with the roles that one person may give; the others wait for a second. False: the number is somebody's already. */
export async function addMember(tx: Tx, member: NewMember): Promise<boolean> {
  if (await accounts.findAccount(tx, member.phone, 'staff')) return false
  const personId = newId()
  const alone = member.roles.filter((role) => !GUARDED.includes(role))
  await accounts.insertPerson(
    tx,
    {
      id: personId,
      name: member.name,
      nameUr: member.nameUr,
      sex: null,
      born: null,
      identifierKind: 'none',
      sealed: null,
      index: null,
    },
    tx.at,
  )
  await accounts.insertAccount(
    tx,
    {
      id: member.accountId,
      personId,
      kind: 'staff',
      phone: member.phone,
      language: member.language,
      roles: alone,
      jurisdiction: member.jurisdiction,
      totp: null,
      demo: tx.kernel.mode === 'demo',
    },
    tx.at,
  )
  // An id that is somebody's already, or a number taken at the same moment: nothing of theirs is touched.
  if ((await staff.findMember(tx, member.accountId))?.person_id !== personId)
    refuse('already_registered', { field: 'phone' })
  if (isGuarded(member.roles)) await staff.askRoles(tx, member.accountId, member.roles, meOf(tx), tx.at)
  await tx.audit({
    action: 'staff.created',
    subject: `account:${member.accountId}`,
    details: { roles: alone.join(), asked: isGuarded(member.roles) },
  })
  return true
}

/** By hand. Their link goes to them alone: nobody else ever sees the second factor that they set up behind it. */
export async function createStaff(tx: Tx, input: ParsedInput<'staff.create'>): Promise<Output<'staff.create'>> {
  assertProvince(tx)
  const phone = normalisePhone(input.phone) ?? refuse('phone_invalid', { field: 'phone' })
  const added = await addMember(tx, {
    accountId: input.accountId,
    name: input.name,
    nameUr: input.nameUr,
    phone,
    language: input.language ?? firstLanguage(tx),
    roles: input.roles,
    jurisdiction: await jurisdictionOf(tx, input.place),
  })
  if (!added) refuse('already_registered', { field: 'phone' })
  await sendInvitation(tx, input.accountId, input.email ?? null)
  return { member: await viewOf(tx, input.accountId), secret: null }
}
