import type { Output, ParsedInput } from '@app/contract'
import { isOpenChange } from '@app/domain/identity'
import { maskPhone } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query } from '../../../kernel/context.ts'
import { nameFor } from '../../../kernel/name-for.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { isProved } from '../caller-check.ts'
import * as store from './store.ts'

export const changeView = (change: store.ChangeRow): Output<'numbers.ask'> => ({
  changeId: change.id,
  state: change.state,
  fromMasked: maskPhone(change.from_phone),
  toMasked: maskPhone(change.to_phone ?? ''),
  askedAt: change.asked_at.toISOString(),
  movesAt: change.moves_at?.toISOString() ?? null,
})

/** One's own, or that of a caller who has read this agent the code. */
export async function myNumber(q: Query, { accountId }: ParsedInput<'number.mine'>): Promise<Output<'number.mine'>> {
  const proved = q.actor.kind === 'staff' && accountId !== undefined && (await isProved(q, accountId))
  const id = q.actor.kind === 'citizen' ? q.actor.id : proved ? accountId : refuse('caller_unproven')
  const change = await store.openChangeOf(q, id)
  return { change: change ? changeView(change) : null }
}

function placeOf(cursor: string | undefined): { at: Date; id: string } | null {
  const [at, id] = (cursor ?? '').split('~')
  const instant = at ? new Date(at) : null
  if (cursor !== undefined && (!instant || Number.isNaN(instant.getTime()) || !/^[0-9a-f-]{36}$/.test(id ?? '')))
    refuse('invalid_input', { field: 'cursor' })
  return instant && id ? { at: instant, id } : null
}

const ACCOUNT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export async function listNumbers(q: Query, input: ParsedInput<'numbers.list'>): Promise<Output<'numbers.list'>> {
  const rows = await store.listChanges(q, input.open, placeOf(input.cursor), input.limit)
  const idIn = (key: string | null): string => key?.split(':')[1] ?? ''
  const ids = new Set(rows.flatMap((row) => [idIn(row.asked_by), idIn(row.decided_by)]))
  // What the system itself asked for has no account's id.
  const found = await store.namesOf(
    q,
    [...ids].filter((id) => ACCOUNT_ID.test(id)),
  )
  const who = new Map(found.map((one) => [one.id, nameFor(q, one.name, one.name_ur)]))
  const nameOf = (key: string | null): string => who.get(idIn(key)) ?? ''
  const judge = q.actor.kind === 'staff' && q.actor.roles.includes('supervisor')
  const last = rows.at(-1)
  return {
    items: rows.map((row) => ({
      ...changeView(row),
      name: nameFor(q, row.name, row.name_ur),
      askedBy: nameOf(row.asked_by),
      seenBy: row.seen_by,
      reason: row.reason,
      decidedBy: nameOf(row.decided_by),
      decisionReason: row.decision_reason,
      mayDecide: judge && isOpenChange(row.state) && row.asked_by !== actorKey(q.actor),
    })),
    next: rows.length === input.limit && last ? `${last.asked_at.toISOString()}~${last.id}` : null,
  }
}

/** From where to where a record went, for those who write to a number of their own; null: to none. */
export async function numbersOfChange(
  q: Query,
  changeId: string,
): Promise<{ from: string; to: string | null; lost: boolean } | undefined> {
  const row = await store.findChange(q, changeId)
  return row && { from: row.from_phone, to: row.to_phone, lost: ['card', 'call', 'visit'].includes(row.seen_by) }
}
