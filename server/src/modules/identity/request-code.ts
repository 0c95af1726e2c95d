import type { Language } from '@app/domain/shared'
import type { Output, ParsedInput } from '@app/contract'
import { isTexted, mayAskForCode } from '@app/domain/identity'
import { DAY_MS, HOUR_MS, maskPhone, MINUTE_MS, normalisePhone } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { browserOf, knowsBrowser, networkIndexOf, signInRules } from './sign-in/browser.ts'
import * as asked from './sign-in/store.ts'
import { CODE_MINUTES, codeIndex, makeCode, RESEND_SECONDS } from './codes.ts'
import { leaveForFormer } from './sign-in/former-code.ts'
import { isFlooded } from './sign-in/flood.ts'
import * as store from './store.ts'

/** Sends a code. For a number without a facilitator's or staff account nothing is sent, and nobody can tell. */
export async function requestCode(tx: Tx, input: ParsedInput<'auth.requestCode'>): Promise<Output<'auth.requestCode'>> {
  const phone = normalisePhone(input.phone) ?? refuse('phone_invalid', { field: 'phone' })
  const account = await store.findAccount(tx, phone, kindOf(input.app))
  const known = await knowsBrowser(tx, account?.id)
  const wanted = { phone, app: input.app, browser: browserOf(tx) }
  await asked.oneAtATime(tx, phone)
  const sends = await waitedEnough(tx, wanted, known)
  await capCodes(tx, phone, known)
  const code = makeCode()
  const language = readIn(input.language, account?.language)
  const sent = {
    index: codeIndex(tx.kernel.vault, `${phone} ${input.app}`, code),
    at: tx.at,
    expires: new Date(tx.at.getTime() + CODE_MINUTES * MINUTE_MS),
    sends: sends + 1,
    language,
  }
  await asked.putCode(tx, wanted, sent)
  await leaveForFormer(tx, wanted, sent)
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

/** How often it was sent here, where it may be sent again. Browsers that the number does not know wait for each other. */
async function waitedEnough(tx: Tx, wanted: asked.AskedFor, known: boolean): Promise<number> {
  const before = await asked.findCode(tx, wanted)
  const sends = before && before.expires_at > tx.at ? before.sends : 0
  const slowly = !known && isFlooded(tx.kernel)
  const longest = RESEND_SECONDS.at(-1) ?? 0
  const waits: [Date | null, number][] = []
  if (before && sends > 0)
    waits.push([before.sent_at, slowly ? longest : (RESEND_SECONDS[Math.min(sends, RESEND_SECONDS.length) - 1] ?? 0)])
  if (!known) waits.push([(await asked.lastElsewhere(tx, wanted, tx.at)).sent_at, slowly ? longest : RESEND_SECONDS[0]])
  const left = Math.max(
    0,
    ...waits.map(([at, seconds]) => (at ? seconds - (tx.at.getTime() - at.getTime()) / 1_000 : 0)),
  )
  if (left > 0) refuse('code_too_soon', { seconds: Math.ceil(left) })
  return sends
}

/** Counts a code that is about to be sent, by its number, its browser and its network. */
export async function capCodes(tx: Tx, phone: string, known = false): Promise<void> {
  const rules = signInRules(tx)
  if (!isTexted(phone, rules.prefixes)) refuse('phone_not_texted', { field: 'phone' })
  const who = { phone, network: networkIndexOf(tx), browser: browserOf(tx) }
  const before = (ms: number) => new Date(tx.at.getTime() - ms)
  const lately = await asked.askedLately(tx, who, before(HOUR_MS), before(DAY_MS))
  if (!mayAskForCode(rules, known, lately, tx.kernel.config.rateAllowance)) refuse('code_hourly_cap')
  await asked.noteRequest(tx, { ...who, known }, tx.at)
}
