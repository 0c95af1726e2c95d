import { createHash } from 'node:crypto'
import type { Evidence, MessageEvidence, RatingEvidence } from '@app/domain/grievances'
import { advance, refundPayable } from '@app/domain/ledger'
import { HOUR_MS } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { definitionOf } from '../../catalogue/index.ts'
import type * as dispatch from '../../dispatch/index.ts'
import * as documents from '../../documents/index.ts'
import * as ledger from '../../ledger/index.ts'
import { receiptsOf } from '../../payments/index.ts'
import * as requests from '../../requests/index.ts'
import { nearBy } from '../../tracking/index.ts'
import * as store from './store.ts'

export const sealKey = (grievanceId: string): string => `grievance:${grievanceId}`
const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** What is known now, from the request's own history. Read in the transaction that files, so that nothing comes between. */
export async function evidenceNow(
  q: Query,
  request: requests.RequestFacts,
  order: requests.OrderFacts,
  visit: dispatch.VisitFacts | null,
): Promise<Evidence> {
  const definition = await definitionOf(q, request.serviceId, request.serviceVersion)
  return {
    at: q.at.toISOString(),
    request: {
      trackingNo: request.trackingNo,
      service: { en: definition.name.en, ur: definition.name.ur },
      discreet: order.discreet || definition.sensitivity === 'discreet',
      caseId: request.caseId,
      mode: request.mode,
      state: request.state,
      officeId: request.officeId,
      districtId: request.districtId,
      subjectName: request.subjectName,
      landmark: order.address?.landmark ?? '',
    },
    visit: visit && visitFacts(visit),
    positions: visit && (await positionsOf(q, visit)),
    money: await moneyOf(q, request),
    papers: await papersOf(q, request.id),
    history: (await requests.history.changesOf(q, request.id)).map((one) => ({
      at: one.at.toISOString(),
      kind: one.kind,
      from: one.from_state,
      to: one.to_state,
      cause: one.cause,
      reason: one.reason,
      by: one.actor,
      channel: one.channel,
    })),
  }
}

const visitFacts = (visit: dispatch.VisitFacts): NonNullable<Evidence['visit']> => ({
  kind: visit.kind,
  state: visit.state,
  startsAt: visit.startsAt.toISOString(),
  endsAt: visit.endsAt.toISOString(),
  departedAt: iso(visit.departedAt),
  arrivedAt: iso(visit.arrivedAt),
  startedAt: iso(visit.startedAt),
  endedAt: iso(visit.endedAt),
  facilitator: visit.facilitator && { name: visit.facilitator.name, badgeNo: visit.facilitator.badgeNo },
  tasks: visit.tasks.map(({ kind, state, outcome }) => ({ kind, state, outcome })),
  reason: visit.reason,
  cause: visit.cause,
  callAttempts: visit.callAttempts,
  codes: {
    startProven:
      visit.startedAt !== null &&
      visit.unprovenWhy !== 'witness' &&
      visit.unprovenWhy !== 'start_code_wrong_offline' &&
      visit.unprovenWhy !== 'denied',
    completionProven: visit.state === 'completed' && !visit.unproven,
    why: visit.unprovenWhy,
  },
})

async function positionsOf(q: Query, visit: dispatch.VisitFacts): Promise<Evidence['positions']> {
  if (!visit.facilitatorId) return null
  const from = visit.departedAt ?? new Date(visit.startsAt.getTime() - HOUR_MS)
  const near = await nearBy(
    q,
    visit.facilitatorId,
    from,
    visit.endedAt ?? new Date(Math.max(visit.endsAt.getTime(), from.getTime())),
    visit.point,
  )
  return { ...near, first: iso(near.first), last: iso(near.last) }
}

async function moneyOf(q: Query, request: requests.RequestFacts): Promise<Evidence['money']> {
  const accounts = [advance(request.id), refundPayable(request.id)]
  const lines = (
    await Promise.all(
      accounts.map(async (account) =>
        (await ledger.statement(q, account, { limit: 100 })).map((line) => ({
          at: line.postedAt.toISOString(),
          kind: line.kind,
          account: account.code as string,
          amountPaisa: line.amountPaisa,
        })),
      ),
    )
  ).flat()
  return {
    totalPaisa: request.quote.totalPaisa,
    chargePaisa: request.quote.chargePaisa,
    ledger: lines.sort((a, b) => (a.at < b.at ? -1 : 1)),
    receipts: (await receiptsOf(q, request.id)).map((one) => ({
      receiptNo: one.receiptNo,
      at: one.at.toISOString(),
      rail: one.rail,
      amountPaisa: one.amountPaisa,
      lines: one.lines,
    })),
  }
}

async function papersOf(q: Query, requestId: string): Promise<Evidence['papers']> {
  const papers = []
  for (const paper of await documents.papersOf(q, requestId)) {
    const { links, intact } = await documents.chain(q, paper.id)
    papers.push({
      item: paper.itemId,
      name: paper.name,
      holder: paper.holder.kind,
      intact,
      links: links.map(({ at, act, from, to, hash }) => ({ at, act, from, to, hash })),
    })
  }
  return papers
}

/** Sealed with the case's own key, under the hash of its text. Written once: the table refuses a change. */
export async function freeze(
  tx: Tx,
  grievanceId: string,
  part: store.EvidenceRow['part'],
  facts: Evidence | MessageEvidence[] | RatingEvidence,
): Promise<void> {
  const text = JSON.stringify(facts)
  await store.insertEvidence(
    tx,
    grievanceId,
    part,
    hashOf(text),
    await tx.kernel.vault.seal(sealKey(grievanceId), text),
    tx.at,
  )
}
const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

export interface Frozen {
  core: Evidence
  messages: MessageEvidence[]
  rating: RatingEvidence | null
  hash: string
  intact: boolean
}

/** What was frozen, and whether it is still what was hashed. One hash over the parts' hashes, in their order. */
export async function frozenOf(q: Query, grievanceId: string): Promise<Frozen> {
  const rows = (await store.evidenceOf(q, grievanceId)).sort((a, b) => (a.part < b.part ? -1 : 1))
  let intact = true
  const parts: Partial<Record<store.EvidenceRow['part'], unknown>> = {}
  for (const row of rows) {
    const text = await q.kernel.vault.openText(sealKey(grievanceId), row.sealed)
    intact &&= hashOf(text).equals(row.sha256)
    parts[row.part] = JSON.parse(text)
  }
  const core = rows.find((row) => row.part === 'core')
  if (!core) throw new Error(`the case ${grievanceId} has no evidence`)
  return {
    core: parts.core as Evidence,
    messages: (parts.messages as MessageEvidence[] | undefined) ?? [],
    rating: (parts.rating as RatingEvidence | undefined) ?? null,
    hash: core.sha256.toString('hex'),
    intact,
  }
}
