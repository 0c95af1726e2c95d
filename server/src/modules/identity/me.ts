import type { Output, ParsedInput } from '@app/contract'
import { maskPhone, MINUTE_MS } from '@app/domain/shared'
import type { Actor, AppName, Role } from '../../kernel/actor.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { nameFor } from '../../kernel/name-for.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { SessionFound } from '../../kernel/http/sessions.ts'
import { endSpeakingFor, speaker } from './caller-check.ts'
import { tokenIndex } from './codes.ts'
import { seeSession } from './sign-in/store.ts'
import * as store from './store.ts'

type Me = Output<'auth.me'>

/** The account as its own holder sees it. A facilitator's badge and standing are on their shift. */
export function describe(q: Query, account: store.AccountRow): Me {
  const { jurisdiction: j } = account
  return {
    kind: account.kind,
    id: account.id,
    name: nameFor(q, account.name, account.name_ur),
    phoneMasked: maskPhone(account.phone),
    roles: account.roles,
    jurisdiction: {
      ...(j.province && { province: true }),
      ...(j.districts && { districts: [...j.districts] }),
      ...(j.tehsils && { tehsils: [...j.tehsils] }),
      ...(j.offices && { offices: [...j.offices] }),
      ...(j.agencies && { agencies: [...j.agencies] }),
      ...(j.centres && { centres: [...j.centres] }),
    },
    language: account.language as Me['language'],
    facilitator: null,
  }
}

export async function resolveSession(q: Query, token: string, app: string | null): Promise<SessionFound | undefined> {
  const row = await store.findSession(q, tokenIndex(q.kernel.vault, token))
  if (!row || (app !== null && row.app !== app)) return undefined
  if (!(await isInUse(q, token, row))) return undefined
  return { actor: actorOf(row), expiresAt: row.expires_at, apps: [row.app], held: row.held }
}

/** Written down so often that nobody's session ends while it is used, and no call costs a write. */
const SEEN_EVERY_MS = 5 * MINUTE_MS

/** A session that nobody has used for long is over: a phone in a drawer, a desk that was left. */
async function isInUse(
  q: Query,
  token: string,
  row: Pick<store.SessionRow, 'app' | 'made_at' | 'seen_at'>,
): Promise<boolean> {
  const idleMinutes = q.kernel.config.sessionIdleMinutes[row.app as AppName]
  const quietMs = q.at.getTime() - (row.seen_at ?? row.made_at).getTime()
  if (idleMinutes > 0 && quietMs > idleMinutes * MINUTE_MS) return false
  if (quietMs > SEEN_EVERY_MS)
    await seeSession(q.kernel.db, tokenIndex(q.kernel.vault, token), q.at).catch((error: Error) =>
      q.kernel.log.warn({ err: error.message }, 'not written down that a session is used'),
    )
  return true
}

/** A facilitator's id is their account's: one person, one sign-in, one badge. */
function actorOf(row: store.AccountRow): Actor {
  switch (row.kind) {
    case 'citizen':
      return { kind: 'citizen', id: row.id, personId: row.person_id, phone: row.phone }
    case 'facilitator':
      return { kind: 'facilitator', id: row.id, accountId: row.id, personId: row.person_id }
    case 'staff':
      return { kind: 'staff', id: row.id, roles: row.roles as Role[], jurisdiction: row.jurisdiction }
  }
}

const idOf = (q: Query): string => ('id' in q.actor ? q.actor.id : refuse('not_signed_in'))

export const me = async (q: Query): Promise<Me> => describe(q, await store.getAccount(q, idOf(q)))

export async function setProfile(tx: Tx, input: ParsedInput<'auth.setProfile'>): Promise<Me> {
  // An agent who names an account speaks for a caller; without one it is their own name.
  const account = await store.getAccount(
    tx,
    input.accountId === undefined ? idOf(tx) : (await speaker(tx, input.accountId)).id,
  )
  if (input.name !== undefined) await store.renamePerson(tx, account.person_id, input.name)
  if (input.language !== undefined) await store.setLanguage(tx, account.id, input.language)
  return describe(tx, await store.getAccount(tx, account.id))
}

export async function signOut(tx: Tx): Promise<{ done: true }> {
  const token = tx.call?.token
  if (tx.actor.kind === 'staff') {
    await endSpeakingFor(tx, tx.actor.id)
    await tx.announce('staff.signed_out', { accountId: tx.actor.id })
  }
  if (token) {
    await store.dropSession(tx, tokenIndex(tx.kernel.vault, token))
    tx.kernel.sessions.forget(token)
    tx.call?.clearSession()
  }
  return { done: true }
}
