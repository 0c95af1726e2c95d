import { randomInt, timingSafeEqual } from 'node:crypto'
import type { Output, ParsedInput } from '@app/contract'
import { MINUTE_MS, SECOND_MS } from '@app/domain/shared'
import { composeText } from '@app/domain/texts'
import type { Kernel, Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse, refuseAndKeep } from '../../../kernel/refusal.ts'
import { isAnyOn, openFor } from '../../connections/index.ts'
import { getAccount } from '../../identity/index.ts'
import { sendMail } from '../mail/email-channel.ts'
import * as preferences from './store.ts'

type Preference = Output<'told.get'>
const CODE_MINUTES = 15
const TRIES_MAX = 5
const AGAIN_MS = 60 * SECOND_MS

const meOf = (q: Query): string => ('id' in q.actor ? q.actor.id : refuse('not_signed_in'))

export async function preference(q: Query): Promise<Preference> {
  const row = await preferences.findPreference(q, meOf(q))
  const email = row?.email_sealed ? q.kernel.vault.openOwn('email', row.email_sealed).toString() : null
  return {
    first: row?.first_channel ?? 'text',
    emailMasked: email && row?.email_proved_at ? masked(email) : null,
    emailWaits: email !== null && !row?.email_proved_at,
    emailPossible: await isAnyOn(q, 'mail'),
  }
}

/** `s••••@example.org`: its owner knows it, whoever looks over the shoulder does not. */
const masked = (email: string): string => email.replace(/^(.)[^@]*/, '$1••••')

export async function chooseFirst(tx: Tx, input: ParsedInput<'told.choose'>): Promise<Preference> {
  const me = meOf(tx)
  const row = await preferences.findPreference(tx, me)
  if (input.first === 'email' && !row?.email_proved_at) refuse('email_unproved', { field: 'first' })
  await preferences.putFirst(tx, me, input.first, tx.at)
  return preference(tx)
}

/** Somebody else's address must not be told anything: a code comes back from there before anything else goes. */
export async function setEmail(tx: Tx, input: ParsedInput<'told.setEmail'>): Promise<Output<'told.setEmail'>> {
  const me = meOf(tx)
  if (!(await isAnyOn(tx, 'mail'))) refuse('email_not_possible', { field: 'email' })
  const before = await preferences.findPreference(tx, me)
  const waited = before?.email_code_until
    ? tx.at.getTime() - (before.email_code_until.getTime() - CODE_MINUTES * MINUTE_MS)
    : Infinity
  if (waited < AGAIN_MS) refuse('code_too_soon', { seconds: Math.ceil((AGAIN_MS - waited) / SECOND_MS) })
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
  const { vault, territory } = tx.kernel
  await preferences.putEmail(tx, me, {
    sealed: vault.sealOwn('email', input.email),
    codeIndex: vault.blindIndex('email code', `${me} ${code}`),
    codeUntil: new Date(tx.at.getTime() + CODE_MINUTES * MINUTE_MS),
    at: tx.at,
  })
  const { language } = await getAccount(tx, me)
  const text = composeText(territory, 'email_code', language, { code, minutes: CODE_MINUTES })
  const sealed = vault.sealOwn('email', JSON.stringify({ to: input.email, text })).toString('base64')
  await tx.enqueue('mail.code', { id: newId(), sealed })
  return { done: true }
}

/** Again with growing pauses where no server takes it. */
export async function mailCode(kernel: Kernel, { id, sealed }: { id: string; sealed: string }): Promise<void> {
  const { to, text } = JSON.parse(kernel.vault.openOwn('email', Buffer.from(sealed, 'base64')).toString()) as {
    to: string
    text: string
  }
  for (const open of await openFor(kernel, 'mail')) {
    const sent = await sendMail(kernel, open, { to, subject: kernel.territory.programme.name.en, text, messageId: id })
    // Of an address that does not exist its owner hears by the code that never comes.
    if (sent.outcome !== 'refused' || sent.blames === 'message') return
  }
  throw new Error('no mail server took the code')
}

export async function proveEmail(tx: Tx, input: ParsedInput<'told.proveEmail'>): Promise<Preference> {
  const me = meOf(tx)
  const row = await preferences.lockPreference(tx, me)
  if (!row?.email_code_index || !row.email_code_until || row.email_code_until <= tx.at) return refuse('code_expired')
  if (row.email_code_tries >= TRIES_MAX) refuse('code_tries_used')
  const given = tx.kernel.vault.blindIndex('email code', `${me} ${input.code}`)
  if (!timingSafeEqual(given, row.email_code_index)) {
    await preferences.countEmailTry(tx, me)
    refuseAndKeep('code_wrong', { triesLeft: TRIES_MAX - row.email_code_tries - 1 })
  }
  await preferences.markEmailProved(tx, me, tx.at)
  return preference(tx)
}

export async function dropEmail(tx: Tx): Promise<Preference> {
  await preferences.dropEmail(tx, meOf(tx), tx.at)
  return preference(tx)
}
