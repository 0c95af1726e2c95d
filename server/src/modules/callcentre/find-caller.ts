import type { Output, ParsedInput } from '@app/contract'
import { maskPhone, normalisePhone } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as identity from '../identity/index.ts'
import * as requests from '../requests/index.ts'
import { watchReading } from './watch-reading.ts'

type Found = Output<'calls.find'>
type Candidate = Found['candidates'][number]
const REQUESTS_MAX = 20
const RECENT_MAX = 5
/** More cannot be asked apart on the telephone. */
const CANDIDATES_MAX = 10
const ENDED: readonly string[] = ['closed', 'rejected', 'withdrawn', 'cancelled', 'failed']

/** Who it could be: by number in any form, tracking number, or name in either script. Every candidate, open requests first. */
export async function findCaller(q: Query, input: ParsedInput<'calls.find'>): Promise<Found> {
  const found = await find(q, input)
  await watchReading(q)
  return found
}

async function find(q: Query, input: ParsedInput<'calls.find'>): Promise<Found> {
  if (q.actor.kind !== 'staff') return refuse('not_yours')
  const byTracking = await requests.lists.byTrackingNo(q, requests.normaliseTrackingNo(input.q))
  if (byTracking)
    return candidates(q, [(await requests.getOrder(q, byTracking.order_id)).accountId], 'tracking', [byTracking])
  const phone = normalisePhone(input.q)
  const matchedBy = phone ? 'phone' : 'name'
  const accounts = phone
    ? await identity.citizensByPhone(q, phone)
    : await identity.citizensByName(q, input.q, CANDIDATES_MAX + 1)
  const found = phone
    ? await requests.lists.ofPhone(q, phone, REQUESTS_MAX)
    : await requests.lists.bySubject(q, input.q, REQUESTS_MAX)
  return candidates(q, [...accounts.map((one) => one.id), ...found.map((row) => row.account_id)], matchedBy)
}

async function candidates(
  q: Query,
  accountIds: readonly string[],
  matchedBy: Candidate['matchedBy'],
  only?: readonly requests.ListedRow[],
): Promise<Found> {
  const ids = [...new Set(accountIds)]
  return {
    candidates: await Promise.all(ids.slice(0, CANDIDATES_MAX).map((id) => candidate(q, id, matchedBy, only))),
    more: ids.length > CANDIDATES_MAX,
  }
}

async function candidate(
  q: Query,
  accountId: string,
  matchedBy: Candidate['matchedBy'],
  only: readonly requests.ListedRow[] | undefined,
): Promise<Candidate> {
  const account = await identity.getAccount(q, accountId)
  const own = only ?? (await requests.lists.ofAccount(q, accountId, { open: null, before: null, limit: REQUESTS_MAX }))
  await requests.noteReading(
    q,
    own.map((row) => row.id),
    'search',
  )
  const cards = (await requests.cardsOfRows(q, own)).map((card) => (card.discreet ? unnamed(q, card) : card))
  const ended = (card: requests.Card) => ENDED.includes(card.state)
  return {
    accountId,
    personId: account.personId,
    name: account.name,
    phoneMasked: maskPhone(account.phone),
    matchedBy,
    pastLimit: await requests.liftInForce(q, accountId),
    open: cards.filter((card) => !ended(card)),
    recent: cards.filter(ended).slice(0, RECENT_MAX),
  }
}

/** A number or a name is not yet the person: a private service is told by its tracking number and state alone. */
function unnamed(q: Query, card: requests.Card): requests.Card {
  const { en = '', ur = '' } = q.kernel.territory.messages.words.yourRequest ?? {}
  return { ...card, serviceId: 'private', serviceName: { en, ur }, icon: 'lock' }
}
