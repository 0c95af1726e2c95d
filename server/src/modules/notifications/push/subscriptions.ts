import type { Output, ParsedInput } from '@app/contract'
import type { PushApp } from '@app/domain/texts'
import type { Actor } from '../../../kernel/actor.ts'
import type { Kernel, Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { accountsOf } from '../../identity/index.ts'
import { isOurs, publicKey } from './own-key.ts'
import * as store from './store.ts'

/** A phone, a spare, a tablet, two desks. */
export const BROWSERS_MAX = 5
const SEALED_AS = 'push subscription'

/** What a browser handed over: where to write, and by which keys it can read. */
export interface Browser {
  endpoint: string
  p256dh: string
  auth: string
}
const indexOf = (kernel: Kernel, endpoint: string): Buffer => kernel.vault.blindIndex('push endpoint', endpoint)

export const browserOf = (kernel: Kernel, sealed: Buffer): Browser =>
  JSON.parse(kernel.vault.openOwn(SEALED_AS, sealed).toString()) as Browser

export const pushKey = async (q: Query): Promise<Output<'push.key'>> => ({ key: await publicKey(q.kernel, q.at) })

function whose(actor: Actor): { accountId: string; app: PushApp } {
  switch (actor.kind) {
    case 'citizen':
      return { accountId: actor.id, app: 'citizen' }
    case 'facilitator':
      return { accountId: actor.accountId, app: 'facilitator' }
    case 'staff':
      return { accountId: actor.id, app: 'console' }
    case 'public':
    case 'department':
    case 'system':
      return refuse('not_yours')
  }
}

/** The same browser again is whoever's is signed in there now. What a browser names is an address like any other. */
export async function subscribe(tx: Tx, input: ParsedInput<'push.subscribe'>): Promise<Output<'push.subscribe'>> {
  const { accountId, app } = whose(tx.actor)
  const { kernel } = tx
  const { endpoint, p256dh, auth } = input
  if (!/^https:/.test(endpoint) && kernel.mode !== 'demo') refuse('push_address_refused')
  if (kernel.outgoing.plainlyUnfit(endpoint)) refuse('push_address_refused')
  if (!(await isOurs(tx, input.key))) refuse('push_key_unknown')
  if (input.former !== undefined) await store.dropByEndpoint(tx, indexOf(kernel, input.former))
  await store.putSubscription(tx, {
    id: newId(),
    account_id: accountId,
    app,
    endpoint_index: indexOf(kernel, endpoint),
    sealed: kernel.vault.sealOwn(SEALED_AS, JSON.stringify({ endpoint, p256dh, auth } satisfies Browser)),
    public_key: input.key,
    made_at: tx.at,
  })
  await store.dropOldest(tx, accountId, BROWSERS_MAX)
  await store.preferPush(tx, accountId, tx.at)
  return { done: true }
}

/** After the last of their browsers, what can wait comes by text again. */
export async function unsubscribe(tx: Tx, input: ParsedInput<'push.unsubscribe'>): Promise<Output<'push.unsubscribe'>> {
  for (const { account_id } of await store.dropByEndpoint(tx, indexOf(tx.kernel, input.endpoint)))
    if (!(await store.anyOf(tx, account_id))) await store.preferText(tx, account_id, tx.at)
  return { done: true }
}

export const hasBrowser = async (q: Query, accountId: string, app: PushApp): Promise<boolean> =>
  (await store.openOf(q, [accountId], app, q.at, 1)).length > 0

/** With everything else of a number. */
export const forgetBrowsers = async (tx: Tx, phone: string): Promise<number> =>
  store.dropOfAccounts(tx, await accountsOf(tx, phone))
export const forgetGone = (tx: Tx, before: Date, limit: number): Promise<number> => store.dropGone(tx, before, limit)
