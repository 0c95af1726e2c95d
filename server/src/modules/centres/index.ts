import { textIn } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import { refuse } from '../../kernel/refusal.ts'
import { officeOf } from '../places/index.ts'
import { centre } from '../requests/index.ts'
import { centreView, expectedMinutesOf } from './queue-view.ts'
import { handlers } from './routes.ts'
import * as store from './store.ts'
import { dayOver } from './tickets.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Timers {
    'centres.day_over': null
  }
}

/** What anybody may know of a centre; nothing where it is closed for good. */
export function findCentre(q: Query, centreId: string): ReturnType<typeof centreView> | undefined {
  const office = officeOf(q.kernel, centreId)
  return office?.centre ? centreView(q, office) : undefined
}

export interface TicketFacts {
  phone: string | null
  language: 'ur' | 'en' | 'ur-Latn'
  no: number
  counter: number | null
  centre: string
  expectedMinutes: number
}

/** What a ticket's two messages say. */
export async function ticketFacts(q: Query, ticketId: string): Promise<TicketFacts> {
  const row = (await store.findTicket(q, ticketId)) ?? refuse('not_found')
  const language = row.language as TicketFacts['language']
  return {
    phone: row.phone,
    language,
    no: row.no,
    counter: row.counter,
    centre: textIn(centre.centreOf(q, row.centre_id).office.name, language),
    expectedMinutes: await expectedMinutesOf(q, row),
  }
}

export const centresModule: Module = { name: 'centres', handlers, timers: { 'centres.day_over': dayOver } }
