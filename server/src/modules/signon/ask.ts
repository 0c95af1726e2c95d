import { DAY_MS } from '@app/domain/shared'
import * as oidc from 'openid-client'
import type { Kernel, Tx } from '../../kernel/context.ts'
import { inTransaction } from '../../kernel/data/in-transaction.ts'
import { newId } from '../../kernel/id.ts'
import type { OpenConnection } from '../../kernel/outgoing/connection-kind.ts'
import { findOpen, noteOutcome } from '../connections/index.ts'
import { getAccount, invitedByEmail, mayEnter } from '../identity/index.ts'
import { type Kept, openKept } from './attempt.ts'
import { readAgain } from './begin.ts'
import type { SignOnRefusal } from './come.ts'
import { configured, discovered, keysOf, troubleOf } from './provider.ts'
import * as store from './store.ts'

const SYSTEM = { kind: 'system', id: 'signon' } as const

/** Who came, as the provider says: a subject that never changes, and an address where one was asked for. */
interface Person {
  issuer: string
  subject: string
  email: string | null
  verified: boolean
}

/** What a provider says of itself, read anew; where it does not answer, what was read before stays. */
export async function readProvider(kernel: Kernel, { connectionId }: { connectionId: string }): Promise<void> {
  const open = await findOpen(kernel, connectionId)
  if (!open) return
  try {
    const metadata = await discovered(kernel, open)
    const keys = await keysOf(kernel, open, metadata)
    await store.keepProvider(kernel.db, open.id, { metadata, keys }, kernel.clock.now())
    await noteOutcome(kernel, open.id, { ok: true })
  } catch (error) {
    const trouble = troubleOf(error)
    const said = trouble ? trouble.message : (error as Error).message
    await noteOutcome(kernel, open.id, { ok: false, code: trouble?.code ?? 'answer_wrong', said })
  }
}

/**
 * Asks the provider who came back with this code. Whatever it says is written down once; a code is good once, so after a
 * process that died between the two the person begins again.
 */
export async function askWho(kernel: Kernel, { attemptId }: { attemptId: string }): Promise<void> {
  const row = await store.findAttempt(kernel.db, attemptId)
  if (row?.step !== 'came' || !row.sealed) return
  const kept = openKept(kernel.vault, row.sealed)
  const open = await findOpen(kernel, row.connection_id)
  const known = open && (await store.findProvider(kernel.db, open.id))
  const found = open && known ? await personOf(kernel, open, known.metadata, kept) : 'signon_away'
  await inTransaction(kernel, { actor: SYSTEM }, async (tx) => {
    if ((await store.lockAttempt(tx, attemptId))?.step !== 'came') return
    const account = typeof found === 'string' ? null : await accountFor(tx, row.connection_id, found)
    if (account !== null && typeof account === 'object') await store.attemptKnown(tx, attemptId, account.id)
    else await store.attemptRefused(tx, attemptId, account ?? (found as SignOnRefusal))
    if (known && known.read_at.getTime() < tx.at.getTime() - DAY_MS) await readAgain(tx, row.connection_id)
  })
}

async function personOf(
  kernel: Kernel,
  open: OpenConnection,
  metadata: store.Metadata,
  kept: Kept,
): Promise<Person | SignOnRefusal> {
  try {
    const person = await asked(configured(kernel, open, metadata), kept)
    await noteOutcome(kernel, open.id, { ok: true })
    return person
  } catch (error) {
    const trouble = troubleOf(error)
    const { message, code = '' } = error as Error & { code?: string }
    // Never what it answered: that may name somebody.
    kernel.log.warn({ connection: open.id, err: trouble?.code ?? code }, 'a sign-in elsewhere came to nothing')
    if (!trouble) return 'signon_failed'
    await noteOutcome(kernel, open.id, { ok: false, code: trouble.code, said: trouble.message || message })
    return 'signon_away'
  }
}

/** The code for a token, whose signature, issuer, audience, times and nonce are checked; the address where it does not stand there. */
async function asked(config: oidc.Configuration, kept: Kept): Promise<Person> {
  const back = new URL(kept.redirect)
  for (const name of ['code', 'state', 'iss'] as const) if (kept[name]) back.searchParams.set(name, kept[name])
  const tokens = await oidc.authorizationCodeGrant(config, back, {
    pkceCodeVerifier: kept.verifier,
    expectedNonce: kept.nonce,
    expectedState: kept.state,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('it gave no ID token')
  const told =
    claims.email === undefined && config.serverMetadata().userinfo_endpoint
      ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
      : claims
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof told.email === 'string' ? told.email.trim() : null,
    verified: told.email_verified === true,
  }
}

/** The account that this person is bound to; at the first time, the one that an administrator invited by their address. */
async function accountFor(tx: Tx, connectionId: string, person: Person): Promise<{ id: string } | SignOnRefusal> {
  const bound = await store.findBinding(tx, person.issuer, person.subject)
  if (bound) {
    await store.seeBinding(tx, bound.id, tx.at)
    return judged(tx, bound.account_id)
  }
  if (!person.email) return 'signon_unknown'
  if (!person.verified) return 'signon_unverified'
  const accountId = await invitedByEmail(tx, person.email)
  if (accountId === undefined) return 'signon_unknown'
  const answer = await judged(tx, accountId)
  if (typeof answer === 'string') return answer
  const { issuer, subject } = person
  const binding = { id: newId(), connection_id: connectionId, issuer, subject, account_id: accountId }
  if ((await store.insertBinding(tx, binding, tx.at)) === 0) return 'signon_unknown'
  await tx.audit({ action: 'signon.bound', subject: `account:${accountId}`, details: { connectionId } })
  const { phone, language } = await getAccount(tx, accountId)
  await tx.enqueue('sms.send', { phone, template: 'sign_on_bound', language, facts: {}, accountId })
  return answer
}

async function judged(tx: Tx, accountId: string): Promise<{ id: string } | SignOnRefusal> {
  const may = await mayEnter(tx, accountId)
  return may === 'may' ? { id: accountId } : may === 'suspended' ? 'signon_suspended' : 'signon_unknown'
}
