import type { Language } from '@app/domain/shared'
import type { Output, ParsedInput } from '@app/contract'
import { maskPhone, normalisePhone } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { CODE_MINUTES, codeIndex, makeCode, RESEND_SECONDS } from './codes.ts'
import * as store from './store.ts'

const HOURLY_BY_PHONE = 8
/** Behind a carrier's address sign in hundreds; what one number may ask is capped by itself. */
const HOURLY_BY_ADDRESS = 1_000

/** Sends a code. For a number without a facilitator's or staff account nothing is sent, and nobody can tell. */
export async function requestCode(tx: Tx, input: ParsedInput<'auth.requestCode'>): Promise<Output<'auth.requestCode'>> {
  const phone = normalisePhone(input.phone) ?? refuse('phone_invalid', { field: 'phone' })
  const { vault } = tx.kernel
  const before = await store.findCode(tx, phone, input.app)
  const sends = before && before.expires_at > tx.at ? before.sends : 0
  const waited = before ? (tx.at.getTime() - before.sent_at.getTime()) / 1000 : Infinity
  const wait = sends > 0 ? (RESEND_SECONDS[Math.min(sends, RESEND_SECONDS.length) - 1] ?? 0) : 0
  if (waited < wait) refuse('code_too_soon', { seconds: Math.ceil(wait - waited) })
  await capHourly(tx, phone)
  const account = await store.findAccount(tx, phone, kindOf(input.app))
  const code = makeCode()
  const language = readIn(input.language, account?.language)
  await store.putCode(
    tx,
    phone,
    input.app,
    codeIndex(vault, `${phone} ${input.app}`, code),
    tx.at,
    new Date(tx.at.getTime() + CODE_MINUTES * 60_000),
    sends + 1,
    language,
  )
  // A citizen's account is made by the first sign-in; the others exist before or not at all.
  if (account || input.app === 'citizen' || isApplying(input))
    await tx.enqueue('sms.send', {
      phone,
      template: 'login_code',
      language,
      facts: { code, minutes: CODE_MINUTES },
    })
  return {
    sentToMasked: maskPhone(phone),
    resendAfterSeconds: RESEND_SECONDS[Math.min(sends, RESEND_SECONDS.length - 1)] ?? 120,
    expiresAfterSeconds: CODE_MINUTES * 60,
  }
}

/** The code is read beside the screen that asks for it; only who wants Urdu in Latin letters says so nowhere else. */
const readIn = (screen: Language, account: Language | undefined): Language =>
  screen === 'ur' && account === 'ur-Latn' ? account : screen

/** Somebody who wants to become a facilitator has no account yet, and says so. */
export const isApplying = (input: { app: string; applying: boolean }): boolean =>
  input.app === 'facilitator' && input.applying

export const kindOf = (app: 'citizen' | 'facilitator' | 'console') => (app === 'console' ? 'staff' : app)

export async function capHourly(tx: Tx, phone: string): Promise<void> {
  const address = tx.kernel.vault.blindIndex('address', tx.call?.ip ?? 'none')
  const since = new Date(tx.at.getTime() - 3_600_000)
  const lately = await store.codeRequestsSince(tx, phone, address, since)
  const allowance = tx.kernel.config.rateAllowance
  if (lately.phone >= HOURLY_BY_PHONE * allowance || lately.address >= HOURLY_BY_ADDRESS * allowance)
    refuse('code_hourly_cap')
  await store.noteCodeRequest(tx, phone, address, tx.at)
}
