import type { Output, ParsedInput } from '@app/contract'
import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { AppName } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { refuse, refuseAndKeep } from '../../../kernel/refusal.ts'
import { openSession } from '../open-session.ts'
import { kindOf } from '../request-code.ts'
import { proved } from '../step-up/step-up.ts'
import { getAccount } from '../store.ts'
import { ask, assertAsked } from './question.ts'
import { type Site, siteOf } from './site.ts'
import * as store from './store.ts'

type Credential = ParsedInput<'passkeys.signIn'>['credential']

export async function askPasskey(tx: Tx, { app }: ParsedInput<'passkeys.ask'>): Promise<Output<'passkeys.ask'>> {
  const options = await generateAuthenticationOptions({ rpID: siteOf(tx, app).id, userVerification: 'required' })
  await ask(tx, options.challenge, null, 'sign_in')
  return { options: { ...options } }
}

/** The passkey says whose it is; of an account of that app, and no other. */
export async function signInByPasskey(
  tx: Tx,
  { app, credential }: ParsedInput<'passkeys.signIn'>,
): Promise<Output<'passkeys.signIn'>> {
  const site = siteOf(tx, app)
  const challenge = await assertAsked(tx, credential.response.clientDataJSON, null, 'sign_in')
  const key = await store.findPasskey(tx, Buffer.from(credential.id, 'base64url'))
  if (key?.kind !== kindOf(app)) return refuseAndKeep('passkey_wrong')
  await assertShown(tx, key, site, challenge, credential)
  return openSession(tx, await getAccount(tx, key.account_id), app, { proved: true })
}

const staffOf = (tx: Tx): string => (tx.actor.kind === 'staff' ? tx.actor.id : refuse('not_yours'))
const DESK: AppName = 'console'

export async function askPasskeyAgain(tx: Tx): Promise<Output<'passkeys.askAgain'>> {
  const accountId = staffOf(tx)
  const { id: rpID } = siteOf(tx, DESK)
  const mine = (await store.passkeysOf(tx, accountId)).filter((one) => one.stopped_at === null)
  if (mine.length === 0) refuse('no_passkey')
  const options = await generateAuthenticationOptions({
    rpID,
    userVerification: 'required',
    allowCredentials: mine.map((one) => ({
      id: one.credential_id.toString('base64url'),
      transports: one.transports,
    })),
  })
  await ask(tx, options.challenge, accountId, 'step_up')
  return { options: { ...options } }
}

export async function stepUpByPasskey(
  tx: Tx,
  { credential }: ParsedInput<'passkeys.stepUp'>,
): Promise<Output<'passkeys.stepUp'>> {
  const accountId = staffOf(tx)
  const site = siteOf(tx, DESK)
  const challenge = await assertAsked(tx, credential.response.clientDataJSON, accountId, 'step_up')
  const key = await store.findPasskey(tx, Buffer.from(credential.id, 'base64url'))
  if (key?.account_id !== accountId) return refuseAndKeep('passkey_wrong')
  await assertShown(tx, key, site, challenge, credential)
  return proved(tx)
}

async function assertShown(
  tx: Tx,
  key: store.PasskeyRow,
  site: Site,
  challenge: string,
  credential: Credential,
): Promise<void> {
  if (key.stopped_at !== null) refuseAndKeep('passkey_copied')
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: { ...credential, clientExtensionResults: {} } as Parameters<
      typeof verifyAuthenticationResponse
    >[0]['response'],
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    // The counter is compared below, where a copy can be told from a wrong signature.
    credential: { id: credential.id, publicKey: new Uint8Array(key.public_key), counter: 0 },
  }).catch(() => refuseAndKeep('passkey_wrong'))
  if (!verified) refuseAndKeep('passkey_wrong')
  const [before, now] = [Number(key.counter), authenticationInfo.newCounter]
  if ((before > 0 || now > 0) && now <= before) {
    await store.stopPasskey(tx, key.id, tx.at)
    await tx.audit({ action: 'passkeys.copied', subject: `account:${key.account_id}`, details: { passkey: key.id } })
    refuseAndKeep('passkey_copied')
  }
  await store.usePasskey(tx, key.id, now, tx.at)
}
