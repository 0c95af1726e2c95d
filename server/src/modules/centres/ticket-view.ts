import type { Output } from '@app/contract'
import { localDateOf, maskPhone, MINUTE_MS } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import type * as store from './store.ts'

export type Ticket = Output<'centre.serve'>

export const dayOf = (q: Query): string => localDateOf(q.at, q.kernel.territory.calendar.utcOffsetMinutes)

export function ticketView(q: Query, row: store.TicketRow): Ticket {
  return {
    id: row.id,
    no: row.no,
    centreId: row.centre_id,
    purpose: row.purpose,
    priority: row.priority,
    state: row.state,
    counter: row.counter,
    wantedCounter: row.wanted_counter,
    requestId: row.request_id,
    issuedAt: row.issued_at.toISOString(),
    calledAt: row.called_at?.toISOString() ?? null,
    servedAt: row.served_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    waitMinutes: Math.max(
      0,
      Math.floor(((row.called_at ?? row.ended_at ?? q.at).getTime() - row.issued_at.getTime()) / MINUTE_MS),
    ),
    phoneMasked: row.phone && maskPhone(row.phone),
    version: row.version,
  }
}
