import type { Events, GrievanceMoved } from '@app/contract/events'
import type { MessageEvidence } from '@app/domain/grievances'
import { maskPhone, textIn, type TemplateValue } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import * as grievances from '../grievances/index.ts'
import * as requests from '../requests/index.ts'
import * as workforce from '../workforce/index.ts'
import { languageOf } from '../identity/index.ts'
import { about, offsetOf, tell, type About } from './people.ts'
import { say, type Language } from './say.ts'
import { caseCame } from './staff.ts'
import * as store from './store.ts'

const dueWords = (tx: Tx, to: About, dueAt: Date | null): string =>
  dueAt ? requests.words.whenIn(dueAt, to.language, offsetOf(tx), 'day') : '—'
const daysLeft = (tx: Tx): number => tx.kernel.territory.grievances.reopenDays

/** To the one complained of, about the case and nothing of who lives there. */
async function tellAccused(
  tx: Tx,
  event: GrievanceMoved,
  template: string,
  key: string,
  facts: (language: Language) => Record<string, TemplateValue>,
): Promise<void> {
  if (!event.facilitatorId) return
  const { phone } = await workforce.getFacilitator(tx, event.facilitatorId)
  const language = await languageOf(tx, phone, 'facilitator')
  await say(tx, { phone, template, language, facts: facts(language), key: `${template} ${key}` })
}

async function opened(tx: Tx, event: Events['grievance.opened']): Promise<void> {
  const found = await grievances.caseFacts(tx, event.grievanceId)
  const to = await about(tx, event.requestId)
  const template =
    found.kind !== 'overcharge'
      ? 'grievance_opened'
      : found.goodwillPaisa > 0
        ? 'overcharge_opened'
        : found.flagged
          ? 'overcharge_looked_at'
          : 'grievance_opened'
  const phone = found.kind === 'overcharge' ? to.receiverPhone : to.phone
  await tell(tx, to, template, event.grievanceId, { caseNo: found.caseNo, until: dueWords(tx, to, found.dueAt) }, phone)
  await tellWhoIsAccused(tx, event, found)
}

async function tellWhoIsAccused(tx: Tx, event: GrievanceMoved, found: grievances.CaseFacts): Promise<void> {
  const kind = tx.kernel.territory.messages.words[`grievance.kind.${found.kind}`]
  await tellAccused(tx, event, 'grievance_about_you', event.grievanceId, (language) => ({
    caseNo: found.caseNo,
    kind: kind ? textIn(kind, language) : '',
  }))
}

/** Who is complained of now is told; and the household, if money comes back or a person looks at it. */
async function kindChanged(tx: Tx, event: Events['grievance.kind_changed']): Promise<void> {
  const found = await grievances.caseFacts(tx, event.grievanceId)
  if (event.facilitatorId !== event.before.facilitatorId) await tellWhoIsAccused(tx, event, found)
  const template =
    found.kind !== 'overcharge'
      ? undefined
      : found.goodwillPaisa > 0
        ? 'overcharge_opened'
        : found.flagged
          ? 'overcharge_looked_at'
          : undefined
  const to = await about(tx, event.requestId)
  if (template)
    await tell(
      tx,
      to,
      template,
      event.grievanceId,
      { caseNo: found.caseNo, until: dueWords(tx, to, found.dueAt) },
      to.receiverPhone,
    )
}

const MESSAGES_MAX = 100

/** What had been sent about this request before it was complained of: template, time, masked number and the sum that was named. */
async function freezeMessages(tx: Tx, event: Events['grievance.opened']): Promise<void> {
  const { filedAt } = await grievances.caseFacts(tx, event.grievanceId)
  const to = await about(tx, event.requestId)
  const frozen: MessageEvidence[] = []
  for (const phone of new Set([to.phone, to.receiverPhone])) {
    for (const row of await store.inbox(tx, phone, MESSAGES_MAX)) {
      if (row.at > filedAt) continue
      const { facts } = JSON.parse(tx.kernel.vault.openOwn('message', row.sealed).toString()) as {
        facts: Record<string, unknown>
      }
      if (facts.trackingNo === to.trackingNo)
        frozen.push({
          at: row.at.toISOString(),
          template: row.template,
          toMasked: maskPhone(phone),
          state: row.state,
          amount: typeof facts.amount === 'string' ? facts.amount : null,
        })
    }
  }
  await grievances.freeze(
    tx,
    event.grievanceId,
    'messages',
    frozen.sort((a, b) => (a.at < b.at ? -1 : 1)),
  )
}

async function climbed(tx: Tx, event: Events['grievance.climbed']): Promise<void> {
  const found = await grievances.caseFacts(tx, event.grievanceId)
  const to = await about(tx, event.requestId)
  const template = event.state === 'referred' ? 'grievance_referred' : 'grievance_climbed'
  await tell(tx, to, template, `${event.grievanceId} ${event.step}`, {
    caseNo: found.caseNo,
    until: dueWords(tx, to, found.dueAt),
  })
}

async function said(tx: Tx, event: Events['grievance.said']): Promise<void> {
  const { caseNo } = await grievances.caseFacts(tx, event.grievanceId)
  const key = `${event.grievanceId} ${tx.at.toISOString().slice(0, 13)}`
  if (event.to === 'complainant') await tell(tx, await about(tx, event.requestId), 'grievance_said', key, { caseNo })
  if (event.to === 'accused') await tellAccused(tx, event, 'grievance_said_to_you', key, () => ({ caseNo }))
}

async function decided(tx: Tx, event: Events['grievance.decided']): Promise<void> {
  const { caseNo } = await grievances.caseFacts(tx, event.grievanceId)
  const facts = { caseNo, days: daysLeft(tx) }
  await tell(
    tx,
    await about(tx, event.requestId),
    event.upheld ? 'grievance_upheld' : 'grievance_rejected',
    `${event.grievanceId} ${event.step}`,
    facts,
  )
  await tellAccused(tx, event, 'grievance_decided_about_you', `${event.grievanceId} ${event.step}`, () => facts)
}

export const grievanceReactions: NonNullable<Module['reactions']> = {
  'grievance.opened': {
    'notifications.complaint': opened,
    'notifications.freeze': freezeMessages,
    'notifications.case-owner': caseCame,
  },
  'grievance.kind_changed': { 'notifications.complaint-changed': kindChanged },
  'grievance.climbed': { 'notifications.complaint-climbed': climbed, 'notifications.case-owner-climbed': caseCame },
  'grievance.said': { 'notifications.complaint-said': said },
  'grievance.decided': { 'notifications.complaint-decided': decided },
}
