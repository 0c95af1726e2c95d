import type { Output, ParsedInput } from '@app/contract'
import { maskPhone } from '@app/domain/shared'
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { isProvedLately } from '../../../kernel/http/proved-lately.ts'
import { nameFor } from '../../../kernel/name-for.ts'
import { refuse, refuseAndKeep } from '../../../kernel/refusal.ts'
import { getAccount } from '../store.ts'
import { ask, assertAsked } from './question.ts'
import { siteOf } from './site.ts'
import * as store from './store.ts'

const PASSKEYS_MAX = 10
/** ES256, RS256, EdDSA: what every device has one of. */
const ALGORITHMS = [-7, -257, -8]
const accountOf = (q: Query): string => ('id' in q.actor ? q.actor.id : refuse('not_signed_in'))
const shown = (row: store.PasskeyRow): Output<'passkeys.finish'> => ({
  passkeyId: row.id,
  name: row.name,
  madeAt: row.made_at.toISOString(),
  usedAt: row.used_at?.toISOString() ?? null,
  stopped: row.stopped_at !== null,
})

export async function listPasskeys(q: Query): Promise<Output<'passkeys.list'>> {
  return { items: (await store.passkeysOf(q, accountOf(q))).map(shown) }
}

export async function beginPasskey(tx: Tx, { app }: ParsedInput<'passkeys.begin'>): Promise<Output<'passkeys.begin'>> {
  // A session that is left open must not become a way in that lasts: who it is was shown a moment ago.
  if (!(await isProvedLately(tx))) refuse('sign_in_again')
  const site = siteOf(tx, app)
  const account = await getAccount(tx, accountOf(tx))
  const known = await store.passkeysOf(tx, account.id)
  if (known.length >= PASSKEYS_MAX) refuse('passkeys_full')
  const masked = maskPhone(account.phone)
  const options = await generateRegistrationOptions({
    rpName: tx.kernel.territory.programme.name.en,
    rpID: site.id,
    userID: new Uint8Array(Buffer.from(account.id.replaceAll('-', ''), 'hex')),
    // A device shows it to whoever chooses among several, and may keep it elsewhere: no whole number.
    userName: masked,
    userDisplayName: nameFor(tx, account.name, account.name_ur) || masked,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map((one) => ({
      id: one.credential_id.toString('base64url'),
      transports: one.transports,
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await ask(tx, options.challenge, account.id, 'make')
  return { options: { ...options } }
}

export async function finishPasskey(
  tx: Tx,
  { app, name, credential }: ParsedInput<'passkeys.finish'>,
): Promise<Output<'passkeys.finish'>> {
  const site = siteOf(tx, app)
  const accountId = accountOf(tx)
  const challenge = await assertAsked(tx, credential.response.clientDataJSON, accountId, 'make')
  const made = await verifyRegistrationResponse({
    response: { ...credential, clientExtensionResults: {} } as Parameters<
      typeof verifyRegistrationResponse
    >[0]['response'],
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => refuseAndKeep('passkey_wrong'))
  if (!made.verified) return refuseAndKeep('passkey_wrong')
  await store.lockAccount(tx, accountId)
  if ((await store.passkeysOf(tx, accountId)).length >= PASSKEYS_MAX) refuse('passkeys_full')
  const { id, publicKey, counter } = made.registrationInfo.credential
  const row = {
    id: newId(),
    accountId,
    credentialId: Buffer.from(id, 'base64url'),
    publicKey: Buffer.from(publicKey),
    counter,
    transports: credential.response.transports ?? [],
    name,
  }
  if ((await store.insertPasskey(tx, row, tx.at)) === 0) return refuseAndKeep('passkey_known')
  const { phone, language } = await getAccount(tx, accountId)
  await tx.enqueue('sms.send', { phone, template: 'passkey_made', language, facts: {}, accountId })
  return { passkeyId: row.id, name, madeAt: tx.at.toISOString(), usedAt: null, stopped: false }
}

export async function dropPasskey(
  tx: Tx,
  { passkeyId }: ParsedInput<'passkeys.drop'>,
): Promise<Output<'passkeys.drop'>> {
  if ((await store.dropPasskey(tx, accountOf(tx), passkeyId)) === 0) refuse('not_found')
  return { done: true }
}
