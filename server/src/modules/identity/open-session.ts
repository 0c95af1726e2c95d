import type { Output, ParsedInput } from '@app/contract'
import type { Tx } from '../../kernel/context.ts'
import { coarseOf } from '../../kernel/http/proxies.ts'
import { deviceOf } from './sign-in/device.ts'
import { browserOf } from './sign-in/browser.ts'
import { endSession, noteBrowser } from './sign-in/store.ts'
import { makeToken, tokenIndex } from './codes.ts'
import { describe } from './me.ts'
import { seen } from './number/store.ts'
import * as store from './store.ts'

const SESSION_DAYS = { citizen: 90, facilitator: 30, console: 1 } as const
type AppName = ParsedInput<'auth.verifyCode'>['app']

/** `proved`: the account's second factor has just been shown, which counts as long as if it had been asked for again. */
export async function openSession(
  tx: Tx,
  account: store.AccountRow,
  app: AppName,
  { proved = false }: { proved?: boolean } = {},
): Promise<Output<'auth.secondFactor'>> {
  const token = makeToken()
  const expires = new Date(tx.at.getTime() + SESSION_DAYS[app] * 86_400_000)
  const where = { device: deviceOf(tx.call?.header('user-agent')), network: coarseOf(tx.call?.ip ?? '') }
  const session = {
    index: tokenIndex(tx.kernel.vault, token),
    accountId: account.id,
    app,
    ...where,
    provedAt: proved ? tx.at : null,
  }
  await leaveFormer(tx, account.id)
  await store.insertSession(tx, session, tx.at, expires)
  await seen(tx, account.id, tx.at)
  await noteDevice(tx, account)
  tx.call?.setSession(token, SESSION_DAYS[app] * 86_400)
  await tx.audit({ action: 'signed_in', subject: `account:${account.id}` })
  return { token, expiresAt: expires.toISOString(), me: describe(tx, account) }
}

/** Who signs in anew where they are signed in leaves the session of before: nobody would end it, or know that it is there. */
async function leaveFormer(tx: Tx, accountId: string): Promise<void> {
  const token = tx.call?.token
  if (!token || (await endSession(tx, accountId, tokenIndex(tx.kernel.vault, token))) === 0) return
  tx.kernel.sessions.forget(token)
}

/** Whoever was signed in elsewhere before is told of a browser that is new; the first one of all is their own. */
async function noteDevice(tx: Tx, { id, phone, language }: store.AccountRow): Promise<void> {
  const { before, known } = await noteBrowser(tx, id, browserOf(tx), tx.at)
  if (before === 0 || known) return
  await tx.enqueue('sms.send', { phone, template: 'new_device', language, facts: {}, accountId: id })
}
