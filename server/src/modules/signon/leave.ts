import type { Output, ParsedInput } from '@app/contract'
import { createLocalJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import type { Tx } from '../../kernel/context.ts'
import type { OpenConnection } from '../../kernel/outgoing/connection-kind.ts'
import { refuse, refuseAndKeep } from '../../kernel/refusal.ts'
import { connectionsWithState } from '../connections/index.ts'
import { endStaffSessions } from '../identity/index.ts'
import { readAgain } from './begin.ts'
import { SIGNATURES } from './provider.ts'
import * as store from './store.ts'

/** OpenID Connect Back-Channel Logout 1.0: what a logout token says that it is. */
const EVENT = 'http://schemas.openid.net/event/backchannel-logout'
/** An older one was kept by somebody. */
const AGE_MAX = '5 minutes'

/** The provider tells that somebody has signed out there: here every session of theirs ends too. Twice does no harm. */
export async function leave(tx: Tx, input: ParsedInput<'signon.leave'>): Promise<Output<'signon.leave'>> {
  const way = (await connectionsWithState(tx, 'signin')).find(({ open }) => open.id === input.connectionId)
  const provider = way && (await store.findProvider(tx, way.open.id))
  if (!way || !provider) return refuse('signature_wrong')
  const token = new URLSearchParams(tx.call?.rawBody?.toString('utf8') ?? '').get('logout_token') ?? ''
  const said = await verified(tx, way.open, provider, token)
  const bound = await store.findBinding(tx, provider.issuer, String(said.sub))
  if (!bound) return { done: true }
  await endStaffSessions(tx, bound.account_id)
  await tx.audit({ action: 'signon.left', subject: `account:${bound.account_id}` })
  return { done: true }
}

async function verified(
  tx: Tx,
  { id, settings }: OpenConnection,
  { issuer, metadata, keys }: store.ProviderRow,
  token: string,
): Promise<JWTPayload> {
  const signs = (metadata.id_token_signing_alg_values_supported as string[] | undefined) ?? []
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
      issuer,
      audience: String(settings.clientId),
      algorithms: signs.filter((one) => SIGNATURES.test(one)),
      clockTolerance: Number(settings.toleranceSeconds),
      maxTokenAge: AGE_MAX,
      requiredClaims: ['sub', 'jti', 'events'],
    })
    // With a nonce it would be an ID token, which everybody who was signed in there has seen.
    if (payload.nonce !== undefined || !(EVENT in Object(payload.events))) return refuse('signature_wrong')
    return payload
  } catch (error) {
    // A key that is new there is read, and the next telling finds it.
    if (error instanceof errors.JWKSNoMatchingKey) await readAgain(tx, id)
    return refuseAndKeep('signature_wrong')
  }
}
