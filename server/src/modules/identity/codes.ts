import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import type { Vault } from '../../kernel/secrets/vault.ts'

export const CODE_MINUTES = 5
export const TRIES_MAX = 5
/** Seconds to wait before the second, third and later sendings. */
export const RESEND_SECONDS = [30, 60, 120] as const

/** Six digits from the operating system's generator. */
export const makeCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0')
export const makeToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a code: a keyed hash bound to whom and what it is for. */
export const codeIndex = (vault: Vault, purpose: string, code: string): Buffer =>
  vault.blindIndex('one-time-code', `${purpose}:${code}`)
export const tokenIndex = (vault: Vault, token: string): Buffer => vault.blindIndex('session-token', token)
export const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b)
