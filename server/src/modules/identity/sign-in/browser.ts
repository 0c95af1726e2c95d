import { SIGN_IN_RULES, type SignInRules } from '@app/domain/identity'
import type { Query } from '../../../kernel/context.ts'
import { networkOf } from '../../../kernel/http/proxies.ts'
import * as store from './store.ts'

/** A random value that a browser keeps and sends with its commands: a code is good where it was asked for. */
const KEPT = /^[\w-]{16,64}$/

/** Callers that keep none (tools, older apps) are one browser, which no number ever knows. */
const NONE = Buffer.alloc(0)

export function browserOf(q: Query): Buffer {
  const kept = q.call?.header('x-device') ?? ''
  return KEPT.test(kept) ? q.kernel.vault.blindIndex('browser', kept) : NONE
}

export const isNoBrowser = (browser: Buffer): boolean => browser.length === 0

export const networkIndexOf = (q: Query): Buffer =>
  q.kernel.vault.blindIndex('address', q.call ? networkOf(q.call.ip) : 'none')

/** Has somebody signed in to that account from this browser before? */
export const knowsBrowser = async (q: Query, accountId: string | undefined): Promise<boolean> =>
  accountId !== undefined && !isNoBrowser(browserOf(q)) && (await store.isKnown(q, accountId, browserOf(q)))

export const signInRules = (q: Query): SignInRules => ({ ...SIGN_IN_RULES, ...q.kernel.territory.settings.signIn })
