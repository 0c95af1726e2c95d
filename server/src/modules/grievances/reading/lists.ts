import type { Output, ParsedInput } from '@app/contract'
import { runningOf } from '@app/domain/grievances'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as requests from '../../requests/index.ts'
import { callerAsCandidate } from '../case/accused.ts'
import { sideOf } from '../case/access.ts'
import * as store from '../store.ts'
import * as lists from './store.ts'
import { cardOf } from './view.ts'

const paged = async (q: Query, rows: store.GrievanceRow[], limit: number): Promise<Output<'grievances.mine'>> => {
  await requests.noteReading(
    q,
    rows.map((row) => row.request_id),
    'complaint',
  )
  const items = []
  for (const row of rows) items.push(await cardOf(q, row))
  return { items, next: rows.length === limit ? String(rows.at(-1)?.running) : null }
}
/** A cursor that is no number begins anew. */
const before = (cursor: string | undefined): string | null => (cursor && /^\d{1,15}$/.test(cursor) ? cursor : null)

export async function mine(q: Query, input: ParsedInput<'grievances.mine'>): Promise<Output<'grievances.mine'>> {
  const accountId = q.actor.kind === 'citizen' ? q.actor.id : refuse('not_yours')
  if (input.requestId !== undefined) await requests.assertMayRead(q, input.requestId)
  return paged(
    q,
    await lists.ofAccount(q, accountId, input.requestId ?? null, before(input.cursor), input.limit),
    input.limit,
  )
}

export async function aboutMe(
  q: Query,
  input: ParsedInput<'grievances.aboutMe'>,
): Promise<Output<'grievances.aboutMe'>> {
  const facilitatorId = q.actor.kind === 'facilitator' ? q.actor.id : refuse('not_yours')
  return paged(q, await lists.ofAccused(q, facilitatorId, before(input.cursor), input.limit), input.limit)
}

export async function ofRequest(
  q: Query,
  input: ParsedInput<'grievances.ofRequest'>,
): Promise<Output<'grievances.ofRequest'>> {
  // That there is one, and how it stands, may be told to any caller.
  const row = await requests.assertMayHear(q, input.requestId)
  const rows = []
  for (const one of await lists.ofRequest(q, row.id))
    if (
      q.actor.kind === 'staff' &&
      (q.actor.roles.includes('operations') || q.actor.roles.includes('agent') || (await sideOf(q, one)) !== null)
    )
      rows.push(one)
  return paged(q, rows, 1_000)
}

/** As the store sorts what has no day. */
const FAR = new Date('9999-12-31T00:00:00Z')

/** The desk's pile: what is due first. */
export async function pile(q: Query, input: ParsedInput<'grievances.pile'>): Promise<Output<'grievances.pile'>> {
  const me = await callerAsCandidate(q)
  const running = input.q ? (runningOf(input.q) ?? -1) : null
  const [due, last] = (input.cursor ?? '').split('|')
  const rows = await lists.pile(q, {
    me: me.id,
    person: me.personId,
    agency: me.agencyId,
    whose: input.q ? 'all' : input.whose,
    state: input.state,
    kind: input.kind ?? null,
    running,
    districts: me.jurisdiction.province ? null : [...(me.jurisdiction.districts ?? [])],
    tehsils: [...(me.jurisdiction.tehsils ?? [])],
    after:
      due && last && /^-?\d+$/.test(due) && /^\d+$/.test(last)
        ? { due: new Date(Number(due)), running: Number(last) }
        : null,
    limit: input.limit,
  })
  const { items } = await paged(q, rows, input.limit)
  const end = rows.at(-1)
  return { items, next: rows.length === input.limit && end ? `${(end.due_at ?? FAR).getTime()}|${end.running}` : null }
}
