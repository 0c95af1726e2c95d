import type { Events, RequestMoved } from '@app/contract/events'
import { formatRupees, textIn, type TemplateValue } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import { TOLD_BY_CITIZEN } from '../applications/index.ts'
import * as dispatch from '../dispatch/index.ts'
import * as requests from '../requests/index.ts'
import { officeOf } from '../places/index.ts'
import * as workforce from '../workforce/index.ts'
import { languageOf } from '../identity/index.ts'
import { about, listed, offsetOf, papersOf, tell, word, type About } from './people.ts'
import { refundReactions } from './refunds.ts'
import { say } from './say.ts'

type Told = (tx: Tx, to: About, event: RequestMoved) => Promise<Record<string, TemplateValue>>
const nothing: Told = async () => ({})
const day = (tx: Tx, to: About, at: Date | null): string =>
  at ? requests.words.whenIn(at, to.language, offsetOf(tx), 'day') : ''

/** What is told when a request comes to a state: the template, and what it needs to know. */
const TOLD: Partial<
  Record<RequestMoved['to'], { template: string; facts: Told; unless?: (event: RequestMoved) => boolean }>
> = {
  booked: {
    template: 'booked',
    facts: async (tx, to) => ({ owed: await owedSaid(tx, to) }),
    unless: (e) => e.from !== 'draft' && e.action !== 'no_capacity',
  },
  scheduled: {
    template: 'scheduled',
    facts: scheduledFacts,
    unless: (e) => e.action === 'give_back' || e.action === 'facilitator_lost',
  },
  submitted: {
    template: 'submitted',
    facts: async (tx, to) => ({ office: officeName(tx, to), until: day(tx, to, to.request.dueAt) }),
  },
  objected: {
    template: 'objection',
    facts: async (tx, to) => ({
      objection: to.request.objection ? word(to, to.request.objection.words) : '',
      until: day(tx, to, to.request.dueAt),
    }),
  },
  approved: { template: 'approved', facts: nothing },
  rejected: {
    template: 'rejected',
    facts: async (_tx, to) => ({ reason: to.request.endReason ? word(to, to.request.endReason) : '' }),
  },
  issued: { template: 'issued', facts: nothing },
  at_office: { template: 'at_office', facts: async (tx, to) => ({ office: officeName(tx, to) }) },
  delivered: { template: 'delivered', facts: nothing },
  cancelled: { template: 'cancelled', facts: nothing },
  withdrawn: { template: 'withdrawn', facts: nothing },
  failed: {
    template: 'failed',
    facts: async (_tx, to) => ({ reason: to.request.endReason ? word(to, to.request.endReason) : '' }),
  },
}

const owedSaid = (tx: Tx, { request, order, language }: About): Promise<string> =>
  requests.words.owedSaid(tx, { requestId: request.id, payWith: order.payWith }, language)

const officeName = (tx: Tx, to: About): string => {
  const office = to.request.officeId ? officeOf(tx.kernel, to.request.officeId) : undefined
  return office ? word(to, office.name) : ''
}

/** When, how much, which papers to have ready and until when the time may change: one visit suffices because the list was right. */
async function scheduledFacts(tx: Tx, to: About): Promise<Record<string, TemplateValue>> {
  return {
    when: to.order.slotStartsAt ? requests.words.whenIn(to.order.slotStartsAt, to.language, offsetOf(tx)) : '',
    papers: await papersOf(tx, to),
    owed: await owedSaid(tx, to),
    moving: requests.words.movingSaid(tx, to.order, to.language),
  }
}

async function requestMoved(tx: Tx, event: RequestMoved): Promise<void> {
  const told = TOLD[event.to]
  // What the citizen has told us themselves is not told back to them.
  if (!told || told.unless?.(event) || event.reason === TOLD_BY_CITIZEN) return
  const to = await about(tx, event.requestId)
  const template =
    event.action === 'reschedule'
      ? 'rescheduled'
      : event.action === 'no_capacity'
        ? 'no_slot'
        : event.to === 'delivered' && to.tone === 'condolence'
          ? 'delivered_condolence'
          : told.template
  await tell(tx, to, template, `${event.requestId} ${to.request.version}`, await told.facts(tx, to, event))
}

async function paid(tx: Tx, event: Events['payment.received']): Promise<void> {
  const requestId = event.requestId ?? (await requests.getRequestsOfOrder(tx, event.orderId))[0]?.id
  if (requestId)
    await tell(tx, await about(tx, requestId), 'receipt', event.receiptNo, {
      amount: formatRupees(event.amountPaisa),
      receiptNo: event.receiptNo,
    })
}

async function needOpened(tx: Tx, event: Events['need.opened']): Promise<void> {
  const need = (await requests.needs.openNeeds(tx, event.requestId)).find((n) => n.id === event.needId)
  if (!need || need.owner !== 'citizen') return
  const to = await about(tx, event.requestId)
  await tell(tx, to, 'need', event.needId, { need: word(to, need.what), until: day(tx, to, need.due_at) })
  // A party in another town hears of it on their own number.
  const party = to.request.parties.find((p) => p.id === need.party_id)
  if (party?.phone && party.phone !== to.phone)
    await tell(
      tx,
      to,
      'need',
      event.needId,
      { need: word(to, need.what), until: day(tx, to, need.due_at) },
      party.phone,
    )
}

async function reminder(tx: Tx, event: Events['request.reminder']): Promise<void> {
  const to = await about(tx, event.requestId)
  const need = (await requests.needs.openNeeds(tx, event.requestId))[0]
  const what = need ? word(to, need.what) : to.request.objection ? word(to, to.request.objection.words) : ''
  await tell(tx, to, 'reminder', `${event.requestId} ${tx.at.toISOString().slice(0, 10)}`, { need: what })
}

async function psidMade(tx: Tx, event: Events['psid.made']): Promise<void> {
  const to = await about(tx, event.requestId)
  await tell(tx, to, 'psid', event.number, { psid: event.number, amount: formatRupees(event.amountPaisa) })
}

/** The department has given it a number of its own: whoever asks there is known by it. */
async function acknowledged(tx: Tx, event: Events['department.sent']): Promise<void> {
  if (event.answer !== 'accepted' || event.reference === '') return
  const to = await about(tx, event.requestId)
  await tell(tx, to, 'acknowledged', `${event.applicationId} ${event.reference}`, {
    office: officeName(tx, to) || departmentName(tx, to, event.departmentId),
    reference: event.reference,
  })
}

const departmentName = (tx: Tx, to: About, departmentId: string): string => {
  const department = tx.kernel.territory.departments.find((one) => one.id === departmentId)
  return department ? word(to, department.name) : ''
}

/** To the facilitator: their day is over, whether or not they look at the app. */
async function shiftEnded(tx: Tx, event: Events['shift.ended']): Promise<void> {
  const { phone } = await workforce.getFacilitator(tx, event.facilitatorId)
  const language = await languageOf(tx, phone, 'facilitator')
  await say(tx, {
    phone,
    template: 'shift_ended',
    language,
    facts: { when: requests.words.whenIn(tx.at, language, offsetOf(tx)) },
    key: `shift_ended ${event.shiftId}`,
  })
}

/** To the facilitator, by text: their app may lie in a pocket, its screen locked. */
async function askedWhetherSafe(tx: Tx, event: Events['trip.asked']): Promise<void> {
  const { phone } = await workforce.getFacilitator(tx, event.facilitatorId)
  const language = await languageOf(tx, phone, 'facilitator')
  await say(tx, {
    phone,
    template: 'are_you_safe',
    language,
    facts: { until: requests.words.whenIn(new Date(event.until), language, offsetOf(tx)) },
    key: `are_you_safe ${event.visitId} ${event.facilitatorId}`,
  })
}

/** The citizen hears where their papers are; whoever fetches them, from whom. */
async function papersRecovery(tx: Tx, event: Events['papers.recovery']): Promise<void> {
  const to = await about(tx, event.requestId)
  const found = await dispatch.recoveryFacts(tx, event.recoveryId)
  if (event.step === 'opened')
    return tell(tx, to, 'papers_recovery', event.recoveryId, { until: day(tx, to, found.dueAt) })
  if (event.step === 'recovered') return tell(tx, to, 'papers_recovered', event.recoveryId)
  if (event.step === 'lost') return tell(tx, to, 'papers_lost', event.recoveryId, { report: found.report })
  if (!found.fetcher) return
  const language = await languageOf(tx, found.fetcher.phone, 'facilitator')
  await say(tx, {
    phone: found.fetcher.phone,
    template: 'papers_fetch',
    language,
    facts: {
      trackingNo: to.trackingNo,
      holder: textIn(found.holder.names, language),
      phone: found.holder.phone,
      bags: listed(found.bags, language),
    },
    key: `papers_fetch ${event.recoveryId} ${found.fetcher.id}`,
  })
}

const moved = Object.fromEntries(
  Object.keys(TOLD).map((state) => [`request.${state}`, { 'notifications.tell': requestMoved }]),
)

export const reactions: NonNullable<Module['reactions']> = {
  ...moved,
  'payment.received': { 'notifications.receipt': paid },
  'need.opened': { 'notifications.need': needOpened },
  'request.reminder': { 'notifications.reminder': reminder },
  ...refundReactions,
  'psid.made': { 'notifications.psid': psidMade },
  'department.sent': { 'notifications.acknowledged': acknowledged },
  'papers.recovery': { 'notifications.papers-recovery': papersRecovery },
  'trip.asked': { 'notifications.are-you-safe': askedWhetherSafe },
  'shift.ended': { 'notifications.shift-ended': shiftEnded },
}
