import type { Output, ParsedInput } from '@app/contract'
import { normalisePhone } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as requests from '../requests/index.ts'
import { phasesFor } from './timeline.ts'

export async function mine(q: Query, input: ParsedInput<'requests.mine'>): Promise<Output<'requests.mine'>> {
  if (q.actor.kind !== 'citizen') return refuse('not_yours')
  const rows = await requests.lists.ofAccount(q, q.actor.id, {
    open: input.open ?? null,
    before: input.cursor ?? null,
    limit: input.limit,
  })
  return {
    items: await requests.cardsOfRows(q, rows),
    next: rows.length === input.limit ? (rows.at(-1)?.id ?? null) : null,
  }
}

/** For whoever has both the tracking number and the phone it was ordered with. A wrong pair cannot be told from an unknown one. */
export async function track(q: Query, input: ParsedInput<'requests.track'>): Promise<Output<'requests.track'>> {
  const phone = normalisePhone(input.phone) ?? refuse('phone_invalid', { field: 'phone' })
  const row = await requests.lists.byTrackingNo(q, requests.normaliseTrackingNo(input.trackingNo))
  const order = row && (await requests.getOrder(q, row.order_id))
  if (!row || order?.contactPhone !== phone) return refuse('not_found')
  const card = await requests.cardOfRow(q, row)
  return {
    trackingNo: card.trackingNo,
    stateWords: card.stateWords,
    spoken: card.spoken,
    updatedAt: card.updatedAt,
    turn: card.turn,
    nextDate: card.nextDate,
    phases: phasesFor(q, row, await requests.history.changesOf(q, row.id), card.nextDate),
  }
}
