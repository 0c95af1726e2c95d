import type { Events, VisitMoved } from '@app/contract/events'
import { clockWords, formatRupees, HOUR_MS, MINUTE_MS, type TemplateValue } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import * as dispatch from '../dispatch/index.ts'
import * as ratings from '../ratings/index.ts'
import * as requests from '../requests/index.ts'
import { about, offsetOf, tell, word, type About } from './people.ts'

/** One message an order's visit, not one a request of it. */
async function visitAbout(tx: Tx, event: VisitMoved): Promise<About | null> {
  const first = event.requestIds[0]
  return event.kind === 'household' && first ? about(tx, first) : null
}

async function visitAssigned(tx: Tx, event: VisitMoved): Promise<void> {
  const to = await visitAbout(tx, event)
  if (!to) return
  const visit = await dispatch.visitFacts(tx, event.visitId)
  const template = visit.tasks.some((t) => t.kind === 'delivery') ? 'delivering' : 'assigned'
  await tell(tx, to, template, `${event.visitId} ${event.facilitatorId}`, {
    ...person(to, visit),
    when: requests.words.whenIn(visit.startsAt, to.language, offsetOf(tx)),
  })
}

/** Before the facilitator is there, whoever opens the door has the name, the badge, both codes and the exact amount. */
async function visitDeparted(tx: Tx, event: VisitMoved): Promise<void> {
  const to = await visitAbout(tx, event)
  if (!to) return
  const visit = await dispatch.visitFacts(tx, event.visitId)
  const codes = await dispatch.codesOf(tx, event.visitId)
  const key = `${event.visitId} ${event.facilitatorId}`
  await tell(
    tx,
    to,
    'visit_departed',
    key,
    {
      ...person(to, visit),
      coming: await comingSaid(tx, to, visit),
      vehicle: visit.facilitator?.vehicle ?? '',
      link: await dispatch.linkForDoor(tx, event.visitId, to.request.id),
    },
    to.receiverPhone,
  )
  await tellCodes(tx, to, `${key} ${codes.start}`, codes)
}

/** By the road from where they are; where nobody knows that, by the time that was promised, unless that is over. */
async function comingSaid(tx: Tx, to: About, visit: dispatch.VisitFacts): Promise<string> {
  const promised = visit.endsAt > tx.at ? { from: visit.startsAt, to: visit.endsAt } : null
  const between = (await dispatch.comesBetween(tx, visit.id)) ?? promised
  if (!between) return requests.words.phraseIn(tx, 'coming.soon', to.language)
  const said = (at: Date): string => {
    const there = new Date(at.getTime() + offsetOf(tx) * MINUTE_MS)
    return clockWords(there.getUTCHours(), there.getUTCMinutes(), to.language)
  }
  return requests.words.phraseIn(tx, 'coming.between', to.language, { from: said(between.from), to: said(between.to) })
}

const tellCodes = (tx: Tx, to: About, key: string, codes: Awaited<ReturnType<typeof dispatch.codesOf>>) =>
  tell(
    tx,
    to,
    'visit_codes',
    key,
    { start: codes.start, completion: codes.completion, give: moneySaid(tx, to, 'give', codes.amountPaisa) },
    to.receiverPhone,
  )

/** A caller whose text is lost: to the same number as before, which the agent cannot choose. */
async function codesAsked(tx: Tx, event: VisitMoved): Promise<void> {
  const to = await visitAbout(tx, event)
  if (!to) return
  await tellCodes(tx, to, `${event.visitId} again ${tx.at.toISOString()}`, await dispatch.codesOf(tx, event.visitId))
}

/** A visit that takes nothing has neither a receipt nor a price to speak of. */
const moneySaid = (tx: Tx, to: About, what: 'give' | 'price', amountPaisa: number): string =>
  amountPaisa === 0
    ? requests.words.phraseIn(tx, `${what}.free`, to.language)
    : requests.words.phraseIn(tx, `${what}.paid`, to.language, { amount: formatRupees(amountPaisa) })

const person = (to: About, visit: Awaited<ReturnType<typeof dispatch.visitFacts>>): Record<string, TemplateValue> => ({
  facilitator: {
    name: visit.facilitator ? word(to, visit.facilitator.names) : '',
    sex: visit.facilitator?.sex ?? null,
  },
  badge: visit.facilitator?.badgeNo ?? '',
})

async function visitFailed(tx: Tx, event: VisitMoved): Promise<void> {
  const to = await visitAbout(tx, event)
  const reason = tx.kernel.territory.reasons.find((r) => r.code === event.reason)
  if (to) await tell(tx, to, 'visit_failed', event.visitId, { reason: reason ? word(to, reason.label) : '' })
}

/** A supervisor has spoken about a code: who stands at the door reads what it means for them. */
async function codeRuled(tx: Tx, event: Events['visit.code_ruled']): Promise<void> {
  const to = await visitAbout(tx, event)
  if (to) await tell(tx, to, `code_${event.ruling}`, `${event.visitId} ${tx.at.toISOString()}`, {}, to.receiverPhone)
}

/** Within moments of the end: the exact amount, and one key if anybody asked for more. */
async function visitCompleted(tx: Tx, event: VisitMoved): Promise<void> {
  const to = await visitAbout(tx, event)
  if (!to) return
  const codes = await dispatch.codesOf(tx, event.visitId)
  await tell(
    tx,
    to,
    'extra_money_question',
    event.visitId,
    { price: moneySaid(tx, to, 'price', codes.amountPaisa) },
    to.receiverPhone,
    event.visitId,
  )
}

/**
 * Right after the visit the same phone is asked whether anybody wanted more money, and answers that with a digit too.
 * How it was is asked by text some hours later; in the app at once.
 */
const RATING_AFTER_MS = 2 * HOUR_MS

async function ratingAsked(tx: Tx, event: Events['rating.asked']): Promise<void> {
  await tx.timer('sms.rating', event.visitId, new Date(tx.at.getTime() + RATING_AFTER_MS))
}

export async function askToRate(tx: Tx, visitId: string): Promise<void> {
  const [asked] = await ratings.askedOf(tx, [visitId])
  if (!asked?.open || asked.ratedByCitizen) return
  const visit = await dispatch.visitFacts(tx, visitId)
  const [requestId] = [...visit.requestIds].sort()
  if (!requestId) return
  const to = await about(tx, requestId)
  const template = to.tone === 'condolence' ? 'rating_ask_condolence' : 'rating_ask'
  await tell(tx, to, template, visitId, person(to, visit), to.receiverPhone, visitId)
}

export const visitReactions: NonNullable<Module['reactions']> = {
  'visit.assigned': { 'notifications.assigned': visitAssigned },
  'visit.departed': { 'notifications.departed': visitDeparted },
  'visit.failed': { 'notifications.failed': visitFailed },
  'visit.codes_asked': { 'notifications.codes-asked': codesAsked },
  'visit.code_ruled': { 'notifications.code-ruled': codeRuled },
  'visit.completed': { 'notifications.completed': visitCompleted },
  'rating.asked': { 'notifications.rating': ratingAsked },
}
