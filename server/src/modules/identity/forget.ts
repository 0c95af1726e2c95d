import { maskIdentifier, maskPhone, MINUTE_MS, type IdentifierKind } from '@app/domain/shared'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Speaker } from './caller-check.ts'
import { CODE_MINUTES, codeIndex, makeCode, RESEND_SECONDS } from './codes.ts'
import * as store from './store.ts'

export interface OwnPerson { name: string; nameUr: string; phone: string; phoneMasked: string; identifierMasked: string; sex: 'M' | 'F' | 'X' | null; born: string | null; language: string; household: { name: string; relation: string; adult: boolean }[] }

/** All that is kept of somebody as a person. */
export async function ownPerson(q: Query, who: Speaker): Promise<OwnPerson> {
  const row = await store.getPerson(q, who.personId)
  const number = row.identifier_sealed ? q.kernel.vault.openOwn('identifier', row.identifier_sealed).toString() : ''
  return {
    name: row.name, nameUr: row.name_ur, phone: who.phone, phoneMasked: maskPhone(who.phone), identifierMasked: number ? maskIdentifier({ kind: row.identifier_kind as IdentifierKind, number }) : '', sex: row.sex, born: row.born, language: who.language,
    household: (await store.membersFor(q, who.personId)).map((one) => ({ name: one.name, relation: one.relation, adult: one.adult })),
  }
}

const KIND = 'record'

/** A code that confirms one deletion, and opens nothing. */
export async function sendRecordCode(tx: Tx, who: Speaker): Promise<{ sentToMasked: string; expiresAfterSeconds: number }> {
  const before = await store.findCode(tx, who.phone, KIND)
  const sends = before && before.expires_at > tx.at ? before.sends : 0
  const wait = sends > 0 ? (RESEND_SECONDS[Math.min(sends, RESEND_SECONDS.length) - 1] ?? 0) : 0
  if (before && (tx.at.getTime() - before.sent_at.getTime()) / 1_000 < wait) refuse('code_too_soon', { seconds: wait })
  const code = makeCode()
  await store.putCode(tx, who.phone, KIND, codeIndex(tx.kernel.vault, `${who.phone} ${KIND}`, code), tx.at, new Date(tx.at.getTime() + CODE_MINUTES * MINUTE_MS), sends + 1)
  await tx.enqueue('sms.send', { phone: who.phone, template: 'record_code', language: who.language, facts: { code, minutes: CODE_MINUTES } })
  return { sentToMasked: maskPhone(who.phone), expiresAfterSeconds: CODE_MINUTES * 60 }
}

/** Closes the account and takes the person out of it. Whoever shares a household is not told, and no longer sees them. */
export async function forgetCitizen(tx: Tx, who: Speaker): Promise<void> {
  await store.forgetPerson(tx, who.personId, who.id)
  await store.forgetTies(tx, who.personId, who.id, who.phone, tx.at)
}
