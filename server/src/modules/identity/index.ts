import { NUMBER_RULES } from '@app/domain/identity'
import { DAY_MS, type Language } from '@app/domain/shared'
import type { Module } from '../../kernel/module.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import { nameFor } from '../../kernel/name-for.ts'
import { forgetOld } from './sign-in/store.ts'
import { measureCodes } from './sign-in/flood.ts'
import { resolveSession } from './me.ts'
import { provedAt } from './step-up/step-up.ts'
import { numberDue } from './number/lost.ts'
import { forgetDoubts } from './number/store.ts'
import { forgetQuestions } from './passkeys/store.ts'
import { handlers } from './routes.ts'
import { isMember } from './household/store.ts'
import { firstLanguage } from './programme.ts'
import * as staff from './staff/store.ts'
import * as store from './store.ts'

export {
  accountsOfHousehold,
  findStaff,
  householdOf,
  peopleOfPhone,
  shareHousehold,
  type StaffFacts,
  staffWith,
} from './ties.ts'
export { leaveHousehold } from './household/household.ts'
export {
  endSpeakingFor,
  isProved,
  lineOf,
  noteLine,
  type Speaker,
  speaker,
  speakFor,
  takeCode,
} from './caller-check.ts'
export { dropConfirmCode, sendConfirmCode } from './confirm-code.ts'
export { forgetCitizen, type OwnPerson, ownPerson, sendRecordCode } from './forget.ts'
export {
  describePerson,
  enrolSecondFactor,
  inviteApplicant,
  knownFacilitators,
  namesOf,
  type PersonFacts,
} from './applicant.ts'
export { cutOffPhones, phonesCutAt } from './sign-in/cut-off.ts'
export { keepNumber } from './number/lost.ts'
export { numbersOfChange } from './number/view.ts'
export { codeForNamed, isNamedProved, proveNamed } from './named/named.ts'
export { firstLanguage } from './programme.ts'
export {
  admitStaff,
  closeToStaff,
  endStaffSessions,
  emailOfStaff,
  inviteByEmail,
  invitedByEmail,
  mayEnter,
  type MayEnter,
} from './staff/admit.ts'
export { calledSilentlyAt, hasSilentCode, isSilentCode, setSilentCode, tellDuress } from './silent-code.ts'
export {
  type Administrator,
  administrators,
  makeFirstAdministrators,
  type NewAdministrator,
  renewFirstLinks,
} from './begin/first-administrators.ts'
export { type FirstLink } from './begin/links.ts'
export { hasRecoveryCode, recover, type Recovered, renewRecoveryCode } from './begin/recover.ts'
export { seedPeople, type SeededPerson } from './seed-people.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Timers {
    /** A lost number moves when the second person's hours are over. */
    'number.due': null
  }
}

export interface AccountFacts {
  id: string
  personId: string
  kind: 'citizen' | 'facilitator' | 'staff'
  name: string
  phone: string
  language: Language
}
const factsOf = (q: Query, row: store.AccountRow): AccountFacts => ({
  id: row.id,
  personId: row.person_id,
  kind: row.kind,
  name: nameFor(q, row.name, row.name_ur),
  phone: row.phone,
  language: row.language,
})

export const getAccount = async (q: Query, accountId: string): Promise<AccountFacts> =>
  factsOf(q, await store.getAccount(q, accountId))
export const findAccount = async (q: Query, accountId: string): Promise<AccountFacts | undefined> => {
  const row = await store.findAccountById(q, accountId)
  return row && factsOf(q, row)
}
/** Every citizen's account of that number: a number may serve many people. */
export const citizensByPhone = async (q: Query, phone: string): Promise<AccountFacts[]> =>
  (await store.accountsByPhone(q, phone)).map((row) => factsOf(q, row))
export const citizensByName = async (q: Query, name: string, limit: number): Promise<AccountFacts[]> =>
  (await store.accountsByName(q, name, limit)).map((row) => factsOf(q, row))
/** The language that a number's own account chose; the programme's first where nobody has chosen. */
export async function languageOf(q: Query, phone: string, kind: AccountFacts['kind'] = 'citizen'): Promise<Language> {
  return (await store.languageOfPhone(q, phone, kind))?.language ?? firstLanguage(q)
}
/** The accounts of a number, of whatever kind. */
export const accountsOf = async (q: Query, phone: string): Promise<string[]> =>
  (await store.accountIdsOf(q, phone)).map((row) => row.id)
/** Is the person of the citizen's household, and, if adult, have they said yes? */
export const inHousehold = async (q: Query, ownerPersonId: string, personId: string): Promise<boolean> =>
  (await isMember(q, ownerPersonId, personId))?.confirmed ?? false

/** Managers of an agency, clerks of a centre: whoever has power over this one. */
export const membersAt = async (
  q: Query,
  part: 'agencies' | 'centres',
  id: string,
): Promise<{ id: string; name: string; suspended: boolean }[]> =>
  (await staff.membersAt(q, part, id)).map((row) => ({
    id: row.id,
    name: nameFor(q, row.name, row.name_ur),
    suspended: row.suspended_at !== null,
  }))

/** The citizen's account of a caller, made when an agent first orders for that number. */
export async function ensureCitizen(tx: Tx, phone: string, name: string): Promise<AccountFacts> {
  const known = await store.findAccount(tx, phone, 'citizen')
  if (known) return factsOf(tx, known)
  const personId = newId()
  await store.insertPerson(
    tx,
    { id: personId, name, nameUr: '', sex: null, born: null, identifierKind: 'none', sealed: null, index: null },
    tx.at,
  )
  await store.insertAccount(
    tx,
    {
      id: newId(),
      personId,
      kind: 'citizen',
      phone,
      language: firstLanguage(tx),
      roles: [],
      jurisdiction: {},
      totp: null,
      demo: false,
    },
    tx.at,
  )
  // Another agent may have made it meanwhile; the number's one account is everybody's.
  return factsOf(tx, (await store.findAccount(tx, phone, 'citizen')) as store.AccountRow)
}

/** The citizen's name, kept as they gave it with an order where the account has none yet. */
export async function nameCitizen(tx: Tx, accountId: string, given: string | undefined): Promise<string> {
  const { name, person_id } = await store.getAccount(tx, accountId)
  if (name !== '' || given === undefined) return name
  await store.renamePerson(tx, person_id, given)
  return given
}

const FORGET_EVERY_MS = 3_600_000
const YEAR_MS = 365 * DAY_MS

export const identityModule: Module = {
  name: 'identity',
  handlers,
  resolveSession,
  provedAt,
  parted: [{ table: 'identity.code_request', step: 'day', clock: 'business', keptDays: () => 2 }],
  measure: measureCodes,
  timers: { 'number.due': (tx, { key }) => numberDue(tx, key) },
  async work(kernel) {
    // Codes and the trace of who asked for them live a day.
    const timer = setInterval(() => {
      const now = kernel.clock.now().getTime()
      const wrongDays = kernel.territory.settings.numbers?.wrongDays ?? NUMBER_RULES.wrongDays
      Promise.all([
        store.forgetCodes(kernel.db, new Date(now - DAY_MS)),
        forgetOld(kernel.db, new Date(now - DAY_MS), new Date(now - YEAR_MS)),
        forgetQuestions(kernel.db, new Date(now - DAY_MS)),
        forgetDoubts(kernel.db, new Date(now - DAY_MS), new Date(now - wrongDays * DAY_MS)),
      ]).catch((error: Error) => kernel.log.warn({ err: error.message }, 'old codes not forgotten'))
    }, FORGET_EVERY_MS)
    return { stop: async () => clearInterval(timer) }
  },
}
