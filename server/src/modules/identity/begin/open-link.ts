import type { Output, ParsedInput } from '@app/contract'
import { maskPhone } from '@app/domain/shared'
import * as OTPAuth from 'otpauth'
import type { Tx } from '../../../kernel/context.ts'
import { nameFor } from '../../../kernel/name-for.ts'
import { refuse, refuseAndKeep } from '../../../kernel/refusal.ts'
import { takeCode } from '../caller-check.ts'
import { makeToken, tokenIndex, TRIES_MAX } from '../codes.ts'
import { sendConfirmCode } from '../confirm-code.ts'
import { endSessions } from '../staff/store.ts'
import * as accounts from '../store.ts'
import { openSession } from '../open-session.ts'
import { stepOf } from '../verify-code.ts'
import { linkHash } from './links.ts'
import * as store from './store.ts'

/** A link that is opened over and over is being tried out. */
const OPENINGS_MAX = 20
/** A kind of code of its own, bound to the link: it opens nothing else. */
const KIND = 'first_link'
const TOTP = 'totp'
const AN_ADMINISTRATOR = { opened: 'administrator.link_opened', used: 'administrator.link_used' }
const TRAIL: Record<store.Purpose, { opened: string; used: string }> = {
  first: AN_ADMINISTRATOR,
  recovery: AN_ADMINISTRATOR,
  invitation: { opened: 'staff.link_opened', used: 'staff.link_used' },
}

/** A system without a way to send texts cannot ask for what came by one; only one that says so in its every line runs so. */
const needsCode = (tx: Tx): boolean => !tx.kernel.config.allowInsecure

function assertAlive(tx: Tx, link: store.LinkRow | undefined): store.LinkRow {
  if (!link || link.expires_at <= tx.at) return refuse('link_dead')
  return link
}

const openedBy = async (tx: Tx, ticket: string): Promise<store.LinkRow> =>
  assertAlive(tx, await store.lockOpened(tx, tokenIndex(tx.kernel.vault, ticket)))

/**
 * Opens the link: a second factor of its own for this opening. It is not used up by being looked at, but whoever opened it
 * before can no longer finish; so a link that somebody else has seen as well shows itself.
 */
export async function openFirstLink(tx: Tx, { token }: ParsedInput<'begin.open'>): Promise<Output<'begin.open'>> {
  const link = assertAlive(tx, await store.lockLink(tx, linkHash(token)))
  if (link.openings >= OPENINGS_MAX) refuse('link_dead')
  const account = await accounts.getAccount(tx, link.account_id)
  const { vault, territory } = tx.kernel
  const ticket = makeToken()
  const secret = new OTPAuth.Secret({ size: 20 })
  await store.openLink(tx, link.id, tokenIndex(vault, ticket), vault.sealOwn(TOTP, secret.base32))
  await tx.audit({
    action: TRAIL[link.purpose].opened,
    subject: `account:${account.id}`,
  })
  return {
    name: nameFor(tx, account.name, account.name_ur),
    phoneMasked: maskPhone(account.phone),
    ticket,
    secret: secret.base32,
    uri: new OTPAuth.TOTP({ issuer: territory.programme.name.en, label: account.phone, secret }).toString(),
    codeNeeded: needsCode(tx),
    expiresAt: link.expires_at.toISOString(),
  }
}

/** The code that confirms the phone. */
export async function sendFirstCode(
  tx: Tx,
  { ticket, language }: ParsedInput<'begin.sendCode'>,
): Promise<Output<'begin.sendCode'>> {
  const link = await openedBy(tx, ticket)
  const { phone } = await accounts.getAccount(tx, link.account_id)
  return sendConfirmCode(tx, { phone, language }, { kind: KIND, template: 'login_code', bound: link.id })
}

/** Both codes are right: the link is used up, the account has its second factor, and its holder is in. */
export async function finishFirstLink(tx: Tx, input: ParsedInput<'begin.finish'>): Promise<Output<'begin.finish'>> {
  const link = await openedBy(tx, input.ticket)
  if (link.tries >= TRIES_MAX || !link.totp_sealed) refuse('code_tries_used')
  const account = await accounts.getAccount(tx, link.account_id)
  const secret = tx.kernel.vault.openOwn(TOTP, link.totp_sealed).toString()
  const step = stepOf(secret, input.totp, tx.at)
  if (step === null) {
    await store.countLinkTry(tx, link.id)
    refuseAndKeep('code_wrong', { field: 'totp', triesLeft: TRIES_MAX - link.tries - 1 })
  }
  if (input.code !== undefined) await takeCode(tx, account.phone, KIND, input.code, link.id)
  else if (needsCode(tx)) refuse('code_expired', { field: 'code' })
  await store.useLink(tx, link.id, input.code !== undefined, tx.at)
  await accounts.setTotp(tx, account.id, tx.kernel.vault.sealOwn(TOTP, secret))
  await accounts.useTotpStep(tx, account.id, step)
  // Whoever is lost may have lost a device that was still signed in.
  await endSessions(tx, account.id)
  tx.kernel.sessions.forgetActor(account.id)
  await tx.audit({
    action: TRAIL[link.purpose].used,
    subject: `account:${account.id}`,
    details: { purpose: link.purpose, phoneConfirmed: input.code !== undefined },
  })
  return openSession(tx, account, 'console', { proved: true })
}
