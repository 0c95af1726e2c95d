import type { Output, ParsedInput } from '@app/contract'
import { isNewlyGuessing } from '@app/domain/identity'
import { HOUR_MS, normalisePhone } from '@app/domain/shared'
import * as OTPAuth from 'otpauth'
import type { Tx } from '../../kernel/context.ts'
import { refuse, refuseAndKeep } from '../../kernel/refusal.ts'
import { coarseOf } from '../../kernel/http/proxies.ts'
import { browserOf, knowsBrowser, networkIndexOf, signInRules } from './sign-in/browser.ts'
import { countFormerTry, dropFormerCode, findFormerCode } from './sign-in/former-code.ts'
import * as asked from './sign-in/store.ts'
import { codeIndex, makeToken, same, tokenIndex, TRIES_MAX } from './codes.ts'
import { doubtOf } from './number/silence.ts'
import { openSession } from './open-session.ts'
import { register } from './register.ts'
import { registerApplicant } from './applicant.ts'
import { isApplying, kindOf } from './request-code.ts'
import { isSilentCode, tellDuress } from './silent-code.ts'
import * as store from './store.ts'

const TICKET_MINUTES = 10
type AppName = ParsedInput<'auth.verifyCode'>['app']

/** Checks the code. A wrong one is counted, five end it; the account of a new citizen is made here. */
export async function verifyCode(tx: Tx, input: ParsedInput<'auth.verifyCode'>): Promise<Output<'auth.verifyCode'>> {
  const phone = normalisePhone(input.phone) ?? refuse('phone_invalid', { field: 'phone' })
  const { language } = await assertCode(tx, phone, input.app, input.code)
  const known = await store.findAccount(tx, phone, kindOf(input.app))
  const doubt = known && input.app === 'citizen' ? await doubtOf(tx, known) : null
  if (doubt) return { session: null, secondFactor: null, doubt }
  const account =
    known ??
    (input.app === 'citizen'
      ? await register(tx, phone, language)
      : isApplying(input)
        ? await registerApplicant(tx, phone, language)
        : refuse('no_such_account'))
  // An applicant gets the second factor with the badge; before, there is nothing behind the account but their own application.
  const alone = input.app === 'citizen' || (input.app === 'facilitator' && account.totp_sealed === null)
  if (alone)
    return { session: await openSession(tx, account, input.app, { proved: true }), secondFactor: null, doubt: null }
  // Staff set theirs up behind the link that was sent to them; there is no other way in before.
  if (account.totp_sealed === null) refuse('second_factor_missing')
  const ticket = await giveTicket(tx, account.id, input.app)
  return { session: null, secondFactor: { ticket, kinds: ['totp'] }, doubt: null }
}

/** Half in: who they are is known, and the second factor is asked. */
export async function giveTicket(tx: Tx, accountId: string, app: AppName): Promise<string> {
  const ticket = makeToken()
  const expires = new Date(tx.at.getTime() + TICKET_MINUTES * 60_000)
  await store.insertTicket(tx, tokenIndex(tx.kernel.vault, ticket), accountId, app, expires)
  return ticket
}

async function assertCode(tx: Tx, phone: string, app: AppName, code: string): Promise<asked.SignInCodeRow> {
  await capGuesses(tx, phone, app)
  const here = { phone, app, browser: browserOf(tx) }
  const former = await findFormerCode(tx, here)
  const known = former ?? (await asked.findCode(tx, here))
  if (!known || known.expires_at <= tx.at) refuse('code_expired')
  if (known.tries >= TRIES_MAX) refuse('code_tries_used')
  if (!same(known.code_index, codeIndex(tx.kernel.vault, `${phone} ${app}`, code))) {
    await (former ? countFormerTry(tx, here) : asked.countTry(tx, here))
    await noteGuess(tx, phone)
    refuseAndKeep('code_wrong', { triesLeft: TRIES_MAX - known.tries - 1 })
  }
  await asked.dropCodes(tx, phone, app)
  await dropFormerCode(tx, phone, app)
  return known
}

const anHourAgo = (tx: Tx): Date => new Date(tx.at.getTime() - HOUR_MS)

/** Who guesses around from one network is stopped there; somebody in a browser that their number knows is not. */
async function capGuesses(tx: Tx, phone: string, app: AppName): Promise<void> {
  const { tries } = await asked.wrongSince(tx, networkIndexOf(tx), anHourAgo(tx))
  if (tries < signInRules(tx).wrongByNetwork * tx.kernel.config.rateAllowance) return
  if (await knowsBrowser(tx, (await store.findAccount(tx, phone, kindOf(app)))?.id)) return
  refuse('code_hourly_cap')
}

async function noteGuess(tx: Tx, phone: string): Promise<void> {
  const network = networkIndexOf(tx)
  await asked.noteWrong(tx, network, tx.kernel.vault.blindIndex('guessed', phone), tx.at)
  const { numbers } = await asked.wrongSince(tx, network, anHourAgo(tx))
  if (!isNewlyGuessing(numbers, signInRules(tx))) return
  await tx.announce('codes.guessed', {
    network: network.toString('hex').slice(0, 16),
    from: coarseOf(tx.call?.ip ?? ''),
    numbers,
  })
}

/** The second factor: a time-based code, good for one step either side and only once. */
export async function secondFactor(
  tx: Tx,
  input: ParsedInput<'auth.secondFactor'>,
): Promise<Output<'auth.secondFactor'>> {
  const { vault } = tx.kernel
  const index = tokenIndex(vault, input.ticket)
  const ticket = await store.findTicket(tx, index)
  if (!ticket || ticket.expires_at <= tx.at) refuse('code_expired')
  if (ticket.tries >= TRIES_MAX) refuse('code_tries_used')
  const account = await store.getAccount(tx, ticket.account_id)
  // It calls for help and opens nothing: to whoever looks on it is a slip, and the right code comes next.
  if (account.kind === 'facilitator' && (await isSilentCode(tx, account.id, input.totp)))
    await tellDuress(tx, { facilitatorId: account.id, where: 'sign_in', visitId: null })
  if (!(await isSecondFactor(tx, account, input.totp))) {
    await store.countTicketTry(tx, index)
    refuseAndKeep('code_wrong', { triesLeft: TRIES_MAX - ticket.tries - 1 })
  }
  await store.dropTicket(tx, index)
  return openSession(tx, account, ticket.app as AppName, { proved: true })
}

/** The account's own time-based code, which is used up by it. */
export async function isSecondFactor(
  tx: Tx,
  account: Pick<store.AccountRow, 'id' | 'totp_sealed'>,
  totp: string,
): Promise<boolean> {
  if (!account.totp_sealed) return false
  const step = stepOf(tx.kernel.vault.openOwn('totp', account.totp_sealed).toString(), totp, tx.at)
  return step !== null && (await store.useTotpStep(tx, account.id, step)) > 0
}

const STEP_MS = 30_000
/** A code counts one step before its own and one after. */
const WINDOW = 1

/** The time step that the code is of, or null where it is of none that counts now. */
export function stepOf(secret: string, token: string, at: Date): number | null {
  const totp = new OTPAuth.TOTP({ secret: OTPAuth.Secret.fromBase32(secret) })
  const delta = totp.validate({ token, timestamp: at.getTime(), window: WINDOW })
  return delta === null ? null : Math.floor(at.getTime() / STEP_MS) + delta
}

/** The first time-based code that was not used yet, and when it counts: for the demo's list of people and for robots. */
export function unusedTotp(secret: string, usedStep: number, at: Date): { token: string; from: Date; until: Date } {
  const step = Math.max(Math.floor(at.getTime() / STEP_MS), usedStep + 1)
  const token = new OTPAuth.TOTP({ secret: OTPAuth.Secret.fromBase32(secret) }).generate({ timestamp: step * STEP_MS })
  return { token, from: new Date((step - WINDOW) * STEP_MS), until: new Date((step + 1 + WINDOW) * STEP_MS) }
}
