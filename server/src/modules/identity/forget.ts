import { maskIdentifier, maskPhone, type IdentifierKind } from '@app/domain/shared'
import type { Query, Tx } from '../../kernel/context.ts'
import type { Speaker } from './caller-check.ts'
import { sendConfirmCode } from './confirm-code.ts'
import { membersFor } from './household/store.ts'
import * as store from './store.ts'

export interface OwnPerson {
  name: string
  nameUr: string
  phone: string
  phoneMasked: string
  identifierMasked: string
  sex: 'M' | 'F' | 'X' | null
  born: string | null
  language: string
  household: { name: string; relation: string; adult: boolean }[]
}

/** All that is kept of somebody as a person. */
export async function ownPerson(q: Query, who: Speaker): Promise<OwnPerson> {
  const row = await store.getPerson(q, who.personId)
  const number = row.identifier_sealed ? q.kernel.vault.openOwn('identifier', row.identifier_sealed).toString() : ''
  return {
    name: row.name,
    nameUr: row.name_ur,
    phone: who.phone,
    phoneMasked: maskPhone(who.phone),
    identifierMasked: number ? maskIdentifier({ kind: row.identifier_kind as IdentifierKind, number }) : '',
    sex: row.sex,
    born: row.born,
    language: who.language,
    household: (await membersFor(q, who.personId)).map((one) => ({
      name: one.name,
      relation: one.relation,
      adult: one.adult,
    })),
  }
}

/** A code that confirms one deletion, and opens nothing. */
export const sendRecordCode = (tx: Tx, who: Speaker) =>
  sendConfirmCode(tx, who, { kind: 'record', template: 'record_code' })

/** Closes the account and takes the person out of it. Whoever shares a household is not told, and no longer sees them. */
export async function forgetCitizen(tx: Tx, who: Speaker): Promise<void> {
  await store.forgetPerson(tx, who.personId, who.id)
  await store.forgetTies(tx, who.personId, who.id, who.phone, tx.at)
}
