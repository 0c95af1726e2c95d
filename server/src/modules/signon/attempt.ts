import { randomBytes } from 'node:crypto'
import { MINUTE_MS } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import type { Vault } from '../../kernel/secrets/vault.ts'

/** From the press of the button until they are back: somebody who finds their card and its PIN first. */
export const AWAY_MS = 15 * MINUTE_MS
/** From when they are back until they are in. */
export const BACK_MS = 5 * MINUTE_MS

const SEALED = 'signon.attempt'

/** What an answer has to fit; once it came, the answer with it. */
export interface Kept {
  redirect: string
  nonce: string
  verifier: string
  state: string
  code?: string
  iss?: string
}
export const sealKept = (vault: Vault, kept: Kept): Buffer => vault.sealOwn(SEALED, JSON.stringify(kept))
export const openKept = (vault: Vault, sealed: Uint8Array): Kept =>
  JSON.parse(vault.openOwn(SEALED, sealed).toString('utf8')) as Kept

export const randomWord = (): string => randomBytes(32).toString('base64url')
/** Neither what the provider sends back nor what the browser keeps stands in the database. */
export const stateIndex = (q: Query, state: string): Buffer => q.kernel.vault.blindIndex('signon-state', state)
export const keepIndex = (q: Query, keep: string): Buffer => q.kernel.vault.blindIndex('signon-keep', keep)
