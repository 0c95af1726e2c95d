import type { Events } from '@app/contract/events'
import { textIn, type TemplateValue } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import { ticketFacts } from '../centres/index.ts'
import { papersOf } from '../documents/index.ts'
import { officeOf } from '../places/index.ts'
import { about, tell } from './people.ts'
import { say } from './say.ts'

/** To whoever waits at a centre, on the number they left for this ticket. */
async function ticketMoved(tx: Tx, event: Events['ticket.moved']): Promise<void> {
  const found = await ticketFacts(tx, event.ticketId)
  if (!found.phone || (event.step === 'called' && found.counter === null)) return
  const facts: Record<string, TemplateValue> =
    event.step === 'issued'
      ? { no: found.no, centre: found.centre, minutes: found.expectedMinutes }
      : { no: found.no, counter: found.counter ?? 0 }
  await say(tx, {
    phone: found.phone,
    template: `ticket_${event.step}`,
    language: found.language,
    facts,
    key: `ticket_${event.step} ${event.ticketId} ${event.step === 'called' ? tx.at.toISOString() : ''}`,
  })
}

/** The centre has fetched the finished paper: whoever ordered it may come with the code. */
async function readyAtCentre(tx: Tx, event: Events['paper.moved']): Promise<void> {
  const [kind, centreId = ''] = event.holder.split(':')
  if (
    kind !== 'centre' ||
    (await papersOf(tx, event.requestId)).find((paper) => paper.id === event.paperId)?.handling !== 'issued'
  )
    return
  const to = await about(tx, event.requestId)
  const centre = officeOf(tx.kernel, centreId)
  await tell(tx, to, 'ready_at_centre', event.paperId, { centre: centre ? textIn(centre.name, to.language) : '' })
}

async function ownReminder(tx: Tx, event: Events['own.reminder']): Promise<void> {
  await tell(tx, await about(tx, event.requestId), 'own_reminder', event.reminderId)
}

async function ownOutcome(tx: Tx, event: Events['own.outcome_asked']): Promise<void> {
  await tell(tx, await about(tx, event.requestId), 'own_outcome', `${event.requestId} ${event.times}`)
}

export const deskReactions: NonNullable<Module['reactions']> = {
  'ticket.moved': { 'notifications.ticket': ticketMoved },
  'paper.moved': { 'notifications.ready-at-centre': readyAtCentre },
  'own.reminder': { 'notifications.own-reminder': ownReminder },
  'own.outcome_asked': { 'notifications.own-outcome': ownOutcome },
}
