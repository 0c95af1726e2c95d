import type { Output, ParsedInput } from '@app/contract'
import { isRevealed, mayRate, type Side } from '@app/domain/ratings'
import { DAY_MS } from '@app/domain/shared'
import { actorKey } from '../../kernel/actor.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as requests from '../requests/index.ts'
import { visitUnsafe } from '../safety/index.ts'
import { phoneIndex } from './ask.ts'
import { reveal } from './reveal.ts'
import * as store from './store.ts'

type Input = ParsedInput<'ratings.rate'>
const pairDays = 90

/**
 * One side's word on a visit, once. The questions of fact come first and are the citizen's; the facilitator has a closed
 * list. Never on the facilitator's own device: whoever stands beside you is not asked about.
 */
export async function rate(tx: Tx, input: Input): Promise<Output<'ratings.rate'>> {
  const { actor } = tx
  const side: Side = actor.kind === 'facilitator' ? 'facilitator' : 'citizen'
  const ask = (await store.lockAsk(tx, input.visitId)) ?? refuse('not_found')
  if (actor.kind === 'facilitator' ? ask.facilitator_id !== actor.id : !(await speaksFor(tx, ask))) refuse('not_found')
  if (side === 'citizen' && (input.device === 'facilitator' || tx.channel === 'facilitator_app'))
    refuse('not_on_this_device')
  if (ask.state === 'waiting') refuse('visit_unproven')
  const refusal = mayRate(store.windowOf(ask), side, tx.at)
  if (refusal) refuse(refusal)
  if (side === 'citizen' && input.stars === undefined) refuse('stars_needed', { field: 'stars' })
  await put(tx, ask, side, input)
  return { done: true }
}

/** The orderer, or an agent who has them on the line. */
export async function speaksFor(tx: Query, ask: store.AskRow): Promise<boolean> {
  if (tx.actor.kind === 'citizen') return tx.actor.id === ask.account_id
  const row = tx.actor.kind === 'staff' ? await requests.lists.byId(tx, ask.request_id) : undefined
  return row !== undefined && (await requests.mayRead(tx, row))
}

async function put(tx: Tx, ask: store.AskRow, side: Side, input: Partial<Input>): Promise<void> {
  const citizen = side === 'citizen'
  const history = citizen
    ? await store.raterHistory(tx, ask.account_id, ask.facilitator_id, new Date(tx.at.getTime() - pairDays * DAY_MS))
    : { pair: 0, ever: 1 }
  const comment =
    citizen && input.comment ? await tx.kernel.vault.seal(`request:${ask.request_id}`, input.comment) : null
  await store.insertRating(tx, {
    visit_id: ask.visit_id,
    side,
    stars: citizen ? (input.stars ?? null) : null,
    asked_extra: citizen ? (input.askedExtra ?? null) : null,
    came_in_person: citizen ? (input.cameInPerson ?? null) : null,
    on_time: citizen ? (input.onTime ?? null) : null,
    department_stars: citizen ? (input.departmentStars ?? null) : null,
    flags: citizen ? [] : (input.flags ?? []),
    comment,
    credibility: history.ever === 0 ? '0.5' : '1',
    pair_ordinal: history.pair + 1,
    by: actorKey(tx.actor),
    channel: tx.channel,
    at: tx.at,
  })
  if (citizen && input.askedExtra) await extraMoney(tx, ask)
  if (!citizen && input.flags?.includes('unsafe'))
    await visitUnsafe(tx, { visitId: ask.visit_id, requestId: ask.request_id, facilitatorId: ask.facilitator_id })
  const now = await store.findAsk(tx, ask.visit_id)
  if (now && isRevealed(store.windowOf(now), tx.at)) await reveal(tx, now)
}

/** Told once a visit, and not held back until the reveal: pay is held and money goes back the same day. */
async function extraMoney(tx: Tx, ask: store.AskRow): Promise<void> {
  if ((await store.setExtraMoney(tx, ask.visit_id, tx.at)) > 0)
    await tx.announce('rating.extra_money', { visitId: ask.visit_id, requestId: ask.request_id })
}

/** By text from the receiver's or the orderer's number: of the visit that was asked about, else their latest; false without one. */
export async function rateByPhone(
  tx: Tx,
  phone: string,
  stars: number,
  visitId: string | null = null,
): Promise<boolean> {
  const ask = await askedOfPhone(tx, phone, visitId)
  if (!ask || ask.state !== 'open' || mayRate(store.windowOf(ask), 'citizen', tx.at)) return false
  await put(tx, ask, 'citizen', { stars })
  return true
}

/** Somebody asked for more than the receipt says. Also of a visit that may not be rated yet. */
export async function saidExtraMoney(tx: Tx, phone: string, visitId: string | null = null): Promise<boolean> {
  const ask = await askedOfPhone(tx, phone, visitId)
  if (ask) await extraMoney(tx, ask)
  return ask !== undefined
}

async function askedOfPhone(tx: Tx, phone: string, visitId: string | null): Promise<store.AskRow | undefined> {
  if (visitId !== null) return store.lockAsk(tx, visitId)
  const days = tx.kernel.territory.settings.ratingWindowDays + tx.kernel.territory.settings.condolenceRatingDelayDays
  const found = await store.latestByPhone(tx, phoneIndex(tx, phone), new Date(tx.at.getTime() - days * DAY_MS))
  return found && store.lockAsk(tx, found.visit_id)
}
