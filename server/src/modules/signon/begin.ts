import type { Output, ParsedInput } from '@app/contract'
import * as oidc from 'openid-client'
import type { Query, Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import { publicOrigin } from '../../kernel/public-origin.ts'
import { refuse, refuseAndKeep } from '../../kernel/refusal.ts'
import { connectionsWithState } from '../connections/index.ts'
import { AWAY_MS, keepIndex, type Kept, randomWord, sealKept, stateIndex } from './attempt.ts'
import { configured, issuerOf } from './provider.ts'
import * as store from './store.ts'

/** However often the button is pressed, a provider that did not answer is left alone for so long. */
const AGAIN_MS = 15_000

export async function listWays(q: Query): Promise<Output<'signon.ways'>> {
  const ways = await connectionsWithState(q, 'signin')
  return {
    items: ways.slice(0, 20).map(({ open, failing }) => ({
      connectionId: open.id,
      button: { en: String(open.settings.buttonEn), ur: String(open.settings.buttonUr) },
      failing,
    })),
  }
}

/**
 * Where the browser goes. The provider is not asked meanwhile: what it says of itself was read before, and where that is
 * missing, or another's, it is read now and the next press finds it.
 */
export async function beginSignOn(tx: Tx, input: ParsedInput<'signon.begin'>): Promise<Output<'signon.begin'>> {
  const way = (await connectionsWithState(tx, 'signin')).find(({ open }) => open.id === input.connectionId)
  if (!way) return refuse('signon_off')
  const { open, lastBadAt } = way
  const known = await store.findProvider(tx, open.id)
  if (!known || known.issuer !== issuerOf(open)) {
    if (!lastBadAt || tx.at.getTime() - lastBadAt.getTime() > AGAIN_MS) await readAgain(tx, open.id)
    return refuseAndKeep('signon_away')
  }
  const { vault, config } = tx.kernel
  const [attemptId, keep] = [newId(), randomWord()]
  const kept: Kept = {
    redirect: `${publicOrigin(config, 'console')}/console/sign-in`,
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    state: oidc.randomState(),
  }
  await store.insertAttempt(
    tx,
    {
      id: attemptId,
      connection_id: open.id,
      state_index: stateIndex(tx, kept.state),
      keep_index: keepIndex(tx, keep),
      sealed: sealKept(vault, kept),
      expires_at: new Date(tx.at.getTime() + AWAY_MS),
    },
    tx.at,
  )
  const url = oidc.buildAuthorizationUrl(configured(tx.kernel, open, known.metadata), {
    redirect_uri: kept.redirect,
    scope: scopeOf(String(open.settings.scope)),
    state: kept.state,
    nonce: kept.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(kept.verifier),
    code_challenge_method: 'S256',
  })
  return { attemptId, keep, url: url.href }
}

/** Without `openid` nobody says who came. */
const scopeOf = (said: string): string => [...new Set(['openid', ...said.split(/\s+/).filter(Boolean)])].join(' ')

export const readAgain = (tx: Tx, connectionId: string): Promise<void> =>
  tx.enqueue('signon.read', { connectionId }, { key: `signon.read:${connectionId}` })
