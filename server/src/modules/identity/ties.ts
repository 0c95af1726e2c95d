import type { Jurisdiction } from '@app/domain/identity'
import type { Language } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import { nameFor } from '../../kernel/name-for.ts'
import { accountsTogether, householdsOf } from './household/store.ts'
import * as store from './store.ts'

/** What ties people together, for those who must keep a judge apart from the judged. */
export interface StaffFacts {
  id: string
  personId: string
  name: string
  phone: string
  language: Language
  roles: readonly string[]
  jurisdiction: Jurisdiction
}

const factsOf = (q: Query, row: store.AccountRow): StaffFacts => ({
  id: row.id,
  personId: row.person_id,
  name: nameFor(q, row.name, row.name_ur),
  phone: row.phone,
  language: row.language,
  roles: row.roles,
  jurisdiction: row.jurisdiction,
})

export const staffWith = async (q: Query, roles: readonly string[]): Promise<StaffFacts[]> =>
  (await store.staffWith(q, roles)).map((row) => factsOf(q, row))
export const findStaff = async (q: Query, id: string): Promise<StaffFacts | undefined> => {
  const row = await store.findAccountById(q, id)
  return row?.kind === 'staff' ? factsOf(q, row) : undefined
}
/** Persons who use that number, whatever as. */
export const peopleOfPhone = async (q: Query, phone: string): Promise<string[]> =>
  (await store.peopleOfPhone(q, phone)).map((row) => row.person_id)

/** The household that somebody counts to: that of its owner, their own first. */
export async function householdOf(q: Query, personId: string): Promise<string> {
  const owners = (await householdsOf(q, personId)).map((row) => row.owner)
  return owners.find((owner) => owner !== personId) ?? personId
}
/** Citizens' accounts of everybody who counts to a household with this person. */
export const accountsOfHousehold = async (q: Query, personId: string): Promise<string[]> =>
  (await accountsTogether(q, personId)).map((row) => row.id)
/** Do the two belong to one household, as its owner or as one who has joined? */
export async function shareHousehold(q: Query, a: string, b: string): Promise<boolean> {
  const [ofA, ofB] = [await householdsOf(q, a), await householdsOf(q, b)]
  return ofA.some((one) => ofB.some((other) => other.owner === one.owner))
}
