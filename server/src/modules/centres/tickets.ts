import type { Output, ParsedInput } from '@app/contract'
import { afterTicketAct, type TicketAct, type TicketPurpose, turnAt } from '@app/domain/centres'
import { addDays, instantAt, normalisePhone } from '@app/domain/shared'
import { actorKey } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { assertMayRead, centre } from '../requests/index.ts'
import { expectedMinutesOf } from './queue-view.ts'
import * as store from './store.ts'
import { dayOf, type Ticket, ticketView } from './ticket-view.ts'

const changed = (tx: Tx, centreId: string): Promise<void> =>
  tx.live(`centre:${centreId}`, { kind: 'queue', data: { centreId } })

/** A number for whoever came in. The phone is for this ticket's two messages and goes with the day. */
export async function issueTicket(
  tx: Tx,
  input: ParsedInput<'centre.issueTicket'>,
): Promise<Output<'centre.issueTicket'>> {
  centre.assertOwnCentre(tx, input.centreId)
  const phone =
    input.phone === undefined ? null : (normalisePhone(input.phone) ?? refuse('phone_invalid', { field: 'phone' }))
  const day = dayOf(tx)
  const known = await store.findTicket(tx, input.ticketId)
  if (known && known.centre_id !== input.centreId) refuse('not_found')
  if (!known) {
    const { no } = await store.nextNo(tx, input.centreId, day)
    await store.insertTicket(
      tx,
      {
        id: input.ticketId,
        centreId: input.centreId,
        day,
        no,
        purpose: input.purpose,
        priority: input.priority,
        phone,
        language: input.language,
        turnAt: turnAt(tx.at, input.priority),
        by: actorKey(tx.actor),
      },
      tx.at,
    )
    const { utcOffsetMinutes } = tx.kernel.territory.calendar
    await tx.timer('centres.day_over', input.centreId, instantAt(addDays(day, 1), '00:30', utcOffsetMinutes))
    if (phone) await tx.announce('ticket.moved', { ticketId: input.ticketId, centreId: input.centreId, step: 'issued' })
    await changed(tx, input.centreId)
  }
  const row = (await store.findTicket(tx, input.ticketId)) as store.TicketRow
  return { ...ticketView(tx, row), expectedMinutes: await expectedMinutesOf(tx, row) }
}

/** Calls whoever is next to this counter. A counter that still has somebody finishes with them first. */
export async function callNext(tx: Tx, input: ParsedInput<'centre.next'>): Promise<Output<'centre.next'>> {
  const { desk } = centre.assertOwnCentre(tx, input.centreId)
  if (input.counter > desk.counters) refuse('counter_unknown', { field: 'counter' })
  await store.lockCounter(tx, input.centreId, input.counter)
  if (await store.atCounter(tx, input.centreId, input.counter)) refuse('counter_busy')
  const row = await store.takeNext(tx, input.centreId, dayOf(tx), input.counter)
  if (!row) return { ticket: null }
  await save(tx, row, { state: 'called', counter: input.counter, wantedCounter: null, calledAt: tx.at })
  if (row.phone) await tx.announce('ticket.moved', { ticketId: row.id, centreId: row.centre_id, step: 'called' })
  return { ticket: ticketView(tx, (await store.findTicket(tx, row.id)) as store.TicketRow) }
}

type Changes = Partial<Parameters<typeof store.setTicket>[2]>

async function save(tx: Tx, row: store.TicketRow, changes: Changes): Promise<void> {
  await store.setTicket(tx, row.id, {
    state: row.state,
    counter: row.counter,
    wantedCounter: row.wanted_counter,
    purpose: row.purpose,
    requestId: row.request_id,
    calledAt: row.called_at,
    servedAt: row.served_at,
    endedAt: row.ended_at,
    by: actorKey(tx.actor),
    ...changes,
  })
  await changed(tx, row.centre_id)
}

/** One act on one ticket: of two clerks at once the second finds what the first did. */
async function act(
  tx: Tx,
  ticketId: string,
  what: TicketAct,
  changes: (row: store.TicketRow) => Changes | Promise<Changes>,
): Promise<Ticket> {
  const row = (await store.lockTicket(tx, ticketId)) ?? refuse('not_found')
  centre.assertOwnCentre(tx, row.centre_id)
  const state = row.day === dayOf(tx) ? afterTicketAct(row.state, what) : null
  if (state === null) refuse('ticket_moved_on', { state: row.state })
  await save(tx, row, { state, ...(await changes(row)) })
  return ticketView(tx, (await store.findTicket(tx, ticketId)) as store.TicketRow)
}

export const serve = (tx: Tx, input: ParsedInput<'centre.serve'>): Promise<Ticket> =>
  act(tx, input.ticketId, 'serve', () => ({ servedAt: tx.at }))
export const noShow = (tx: Tx, input: ParsedInput<'centre.noShow'>): Promise<Ticket> =>
  act(tx, input.ticketId, 'no_show', () => ({ endedAt: tx.at, counter: null }))
export const recall = (tx: Tx, input: ParsedInput<'centre.recall'>): Promise<Ticket> =>
  act(tx, input.ticketId, 'recall', () => ({ endedAt: null, calledAt: null, counter: null }))

export const finish = (tx: Tx, input: ParsedInput<'centre.finish'>): Promise<Ticket> =>
  act(tx, input.ticketId, 'finish', async (row) => {
    // A ticket is tied only to what its own clerk may read.
    if (input.requestId) await assertMayRead(tx, input.requestId)
    return { endedAt: tx.at, counter: null, requestId: input.requestId ?? row.request_id }
  })

export const transfer = (tx: Tx, input: ParsedInput<'centre.transfer'>): Promise<Ticket> =>
  act(tx, input.ticketId, 'transfer', (row) => {
    const { desk } = centre.assertOwnCentre(tx, row.centre_id)
    if (input.counter !== undefined && input.counter > desk.counters) refuse('counter_unknown', { field: 'counter' })
    return {
      counter: null,
      wantedCounter: input.counter ?? null,
      purpose: (input.purpose ?? row.purpose) as TicketPurpose,
      calledAt: null,
      servedAt: null,
    }
  })

/** The day is over: nobody waits any more, and the numbers that people left go with it. */
export async function dayOver(tx: Tx): Promise<void> {
  await store.endDays(tx, dayOf(tx), tx.at)
}
