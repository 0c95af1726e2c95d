import type { Output, ParsedInput } from '@app/contract'
import { mayActFor } from '../../kernel/actor.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { namesOf } from '../connections/index.ts'
import { closeToStaff, emailOfStaff, findStaff, inviteByEmail } from '../identity/index.ts'
import * as store from './store.ts'

type Member = Output<'signon.member'>

export async function signOnOf(q: Query, { accountId }: ParsedInput<'signon.member'>): Promise<Member> {
  if (!mayActFor(q.actor, {})) refuse('not_yours')
  if (!(await findStaff(q, accountId))) refuse('not_found')
  return viewOf(q, accountId)
}

async function viewOf(q: Query, accountId: string): Promise<Member> {
  const invited = await emailOfStaff(q, accountId)
  const bound = await store.bindingsOf(q, accountId)
  const names = new Map(bound.length ? (await namesOf(q, 'signin')).map(({ id, name }) => [id, name]) : [])
  return {
    email: invited?.email ?? null,
    invitedUntil: invited && invited.until > q.at ? invited.until.toISOString() : null,
    bound: bound.map((one) => ({
      bindingId: one.id,
      way: names.get(one.connection_id) ?? one.issuer,
      issuer: one.issuer,
      boundAt: one.bound_at.toISOString(),
      lastAt: one.last_at?.toISOString() ?? null,
    })),
  }
}

/** Another's address: by it they are known once to whichever sign-in proves it. */
export async function inviteMember(tx: Tx, { accountId, email }: ParsedInput<'signon.invite'>): Promise<Member> {
  await inviteByEmail(tx, accountId, email.trim())
  return viewOf(tx, accountId)
}

/** For a card that was lost over there, or a person who was bound by mistake. */
export async function releaseMember(tx: Tx, input: ParsedInput<'signon.release'>): Promise<Member> {
  const by = await closeToStaff(tx, input.accountId)
  if ((await store.endBinding(tx, input.bindingId, input.accountId, tx.at)) === 0) refuse('already_done')
  await tx.audit({ action: 'signon.released', subject: `account:${input.accountId}`, details: { by } })
  return viewOf(tx, input.accountId)
}
