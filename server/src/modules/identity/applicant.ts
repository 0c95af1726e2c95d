import type { IdentifierKind, Language } from '@app/domain/shared'
import * as OTPAuth from 'otpauth'
import type { Query, Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import { refuse } from '../../kernel/refusal.ts'
import { secretFor } from './demo-secret.ts'
import * as store from './store.ts'

/** Which of these numbers are a facilitator's or an applicant's already. */
export const knownFacilitators = async (q: Query, phones: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set((await store.facilitatorPhones(q, phones)).map((row) => row.phone))

/** The account of somebody whom a desk asks to apply, under the name that the desk wrote. */
export async function inviteApplicant(
  tx: Tx,
  { phone, language, name, nameUr }: { phone: string; language: Language; name: string; nameUr: string },
): Promise<string> {
  const account = await registerApplicant(tx, phone, language)
  await store.namePerson(tx, account.person_id, name, nameUr)
  return account.id
}

/** The name in either script, for the form of its holder. */
export async function namesOf(q: Query, accountId: string): Promise<{ name: string; nameUr: string } | undefined> {
  const row = await store.findAccountById(q, accountId)
  return row && { name: row.name, nameUr: row.name_ur }
}

/** Somebody who wants to become a facilitator: an account of their own, by their number; no second factor before there is a badge. */
export async function registerApplicant(tx: Tx, phone: string, language: Language): Promise<store.AccountRow> {
  const personId = newId()
  const id = newId()
  await store.insertPerson(
    tx,
    { id: personId, name: '', nameUr: '', sex: null, born: null, identifierKind: 'none', sealed: null, index: null },
    tx.at,
  )
  await store.insertAccount(
    tx,
    {
      id,
      personId,
      kind: 'facilitator',
      phone,
      language,
      roles: [],
      jurisdiction: {},
      totp: null,
      demo: tx.kernel.mode === 'demo',
    },
    tx.at,
  )
  // Two codes at once: the number's one account is both's.
  return (await store.findAccount(tx, phone, 'facilitator')) ?? refuse('no_such_account')
}

export interface PersonFacts {
  name: string
  nameUr: string
  sex: 'M' | 'F' | 'X'
  born: string
  identifierKind: IdentifierKind
  identifierNumber: string
}

/** What a person's own papers say of them. */
export async function describePerson(tx: Tx, personId: string, facts: PersonFacts): Promise<void> {
  const { vault } = tx.kernel
  await store.setPerson(tx, personId, {
    ...facts,
    sealed: vault.sealOwn('identifier', facts.identifierNumber),
    index: vault.blindIndex('identifier', facts.identifierNumber),
  })
}

/** Gives the account its second factor; from now on a code by text alone opens nothing. The secret is told once. */
export async function enrolSecondFactor(
  tx: Tx,
  accountId: string,
  issuer: string,
): Promise<{ secret: string; uri: string }> {
  const account = await store.getAccount(tx, accountId)
  const secret = tx.kernel.mode === 'demo' ? secretFor(tx, account.phone) : new OTPAuth.Secret({ size: 20 }).base32
  await store.setTotp(tx, accountId, tx.kernel.vault.sealOwn('totp', secret))
  return {
    secret,
    uri: new OTPAuth.TOTP({ issuer, label: account.phone, secret: OTPAuth.Secret.fromBase32(secret) }).toString(),
  }
}
