import type { Output, ParsedInput } from '@app/contract'
import { maskPhone, normalisePhone } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as identity from '../identity/index.ts'
import * as requests from '../requests/index.ts'

type Candidate = Output<'calls.find'>['candidates'][number]
const REQUESTS_MAX = 20
const RECENT_MAX = 5

/** Who it could be: by number in any form, tracking number, or name in either script. Every candidate, open requests first. */
export async function findCaller(q: Query, input: ParsedInput<'calls.find'>): Promise<Output<'calls.find'>> {
  if (q.actor.kind !== 'staff') return refuse('not_yours')
  const byTracking = await requests.findByTracking(q, requests.normaliseTrackingNo(input.q))
  if (byTracking) return { candidates: await candidates(q, [{ ...byTracking, account_id: (await requests.order(q, byTracking.order_id)).accountId }], 'tracking', []) }
  const phone = normalisePhone(input.q)
  if (phone) return { candidates: await candidates(q, await requests.requestsOfPhone(q, phone, REQUESTS_MAX), 'phone', await identity.citizensByPhone(q, phone)) }
  const accounts = await identity.citizensByName(q, input.q)
  return { candidates: await candidates(q, await requests.requestsBySubject(q, input.q, REQUESTS_MAX), 'name', accounts) }
}

type Found = requests.RequestRow & { account_id: string }

async function candidates(q: Query, found: Found[], matchedBy: Candidate['matchedBy'], accounts: identity.AccountFacts[]): Promise<Candidate[]> {
  const ids = [...new Set([...accounts.map((a) => a.id), ...found.map((r) => r.account_id)])]
  return Promise.all(ids.map(async (accountId) => {
    const account = accounts.find((a) => a.id === accountId) ?? (await identity.getAccount(q, accountId))
    const own = matchedBy === 'tracking' ? found : await requests.requestsOfAccount(q, accountId, null, null, REQUESTS_MAX)
    await requests.noteReading(q, own.map((row) => row.id), 'search')
    const cards = await Promise.all(own.map((row) => requests.cardOfRow(q, row)))
    const ended = (card: requests.Card) => ['closed', 'rejected', 'withdrawn', 'cancelled', 'failed'].includes(card.state)
    return { accountId, personId: account.personId, name: account.name, phoneMasked: maskPhone(account.phone), matchedBy, open: cards.filter((c) => !ended(c)), recent: cards.filter(ended).slice(0, RECENT_MAX) }
  }))
}
