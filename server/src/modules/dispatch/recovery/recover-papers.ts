import type { Output, ParsedInput } from '@app/contract'
import { mayWork } from '@app/domain/dispatch'
import { areaOf } from '../../../kernel/area.ts'
import { mayActFor } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { carriedBy, handOverPaper, originalsOut } from '../../documents/index.ts'
import { allowFacilitator, getRequest, noteInHistory, recordFacts } from '../../requests/index.ts'
import * as workforce from '../../workforce/index.ts'
import { noteWords } from '../visit/move-visit.ts'
import { offerVisit, withdrawOffers } from '../visit/offer-visit.ts'
import { facilitatorOf } from '../visit/own-visit.ts'
import * as store from './store.ts'
import { lockVisit, patchVisit, tasksOfRequest } from '../store.ts'
import { endRecovery, type RecoveryRow } from '../visit/store.ts'

const LISTED = 200

const placeOf = (row: RecoveryRow) => ({ districtId: row.district_id, tehsilId: row.tehsil_id })

/** Papers to fetch back in my area, the most urgent first. */
export async function recoveries(
  q: Query,
  input: ParsedInput<'operations.recoveries'>,
): Promise<Output<'operations.recoveries'>> {
  const rows = await store.openRecoveriesIn(q, areaOf(q, input.districtId), LISTED)
  const people = new Map(
    (
      await workforce.many(q, [
        ...new Set(rows.flatMap((row) => [row.holder_id, ...(row.fetcher_id ? [row.fetcher_id] : [])])),
      ])
    ).map((one) => [one.id, one]),
  )
  const person = (id: string | null) => {
    const one = id === null ? undefined : people.get(id)
    return one ? { id: one.id, name: one.name, badgeNo: one.badgeNo, phone: one.phone } : null
  }
  const items: Output<'operations.recoveries'>['items'] = []
  for (const row of rows) {
    const holder = person(row.holder_id)
    if (!holder) continue
    items.push({
      id: row.id,
      requestId: row.request_id,
      trackingNo: (await getRequest(q, row.request_id)).trackingNo,
      holder,
      reason: row.reason,
      openedAt: row.opened_at.toISOString(),
      dueAt: row.due_at.toISOString(),
      late: row.due_at < q.at,
      fetcher: person(row.fetcher_id),
      papers: (await papersOf(q, row)).map((paper) => ({ name: paper.name, bagNo: paper.bagNo })),
    })
  }
  return { items, next: null }
}

/** What I am sent to fetch: from whom, their number, and the bags. */
export async function fetches(q: Query): Promise<Output<'papers.fetches'>> {
  const items: Output<'papers.fetches'>['items'] = []
  for (const row of await store.openRecoveriesFor(q, facilitatorOf(q), LISTED)) {
    const { id, name, badgeNo, phone } = await workforce.getFacilitator(q, row.holder_id)
    const papers = (await papersOf(q, row)).map((paper) => ({ id: paper.id, name: paper.name, bagNo: paper.bagNo }))
    items.push({
      id: row.id,
      trackingNo: (await getRequest(q, row.request_id)).trackingNo,
      holder: { id, name, badgeNo, phone },
      dueAt: row.due_at.toISOString(),
      late: row.due_at < q.at,
      papers,
    })
  }
  return { items, next: null }
}

const papersOf = async (q: Query, row: RecoveryRow) =>
  (await carriedBy(q, row.holder_id)).filter((paper) => paper.requestId === row.request_id)

const FETCHERS = 40

/** Who could fetch them: whoever may work where the household is, but for the one who has them. */
export async function fetchers(
  q: Query,
  input: ParsedInput<'operations.fetchers'>,
): Promise<Output<'operations.fetchers'>> {
  const row = (await store.findRecovery(q, input.recoveryId)) ?? refuse('not_found')
  if (!mayActFor(q.actor, placeOf(row))) refuse('not_yours')
  const { tehsilId } = await getRequest(q, row.request_id)
  const people = tehsilId === null ? [] : await workforce.many(q, await workforce.serving(q, tehsilId, FETCHERS))
  return {
    items: people
      .filter((one) => one.id !== row.holder_id)
      .map(({ id, name, badgeNo, phone }) => ({ id, name, badgeNo, phone })),
  }
}

/** What a message about it has to say. */
export async function recoveryFacts(
  q: Query,
  recoveryId: string,
): Promise<{
  holder: workforce.Facilitator
  fetcher: workforce.Facilitator | null
  bags: string[]
  dueAt: Date
  report: string
}> {
  const row = (await store.findRecovery(q, recoveryId)) ?? refuse('not_found')
  return {
    holder: await workforce.getFacilitator(q, row.holder_id),
    fetcher: row.fetcher_id === null ? null : await workforce.getFacilitator(q, row.fetcher_id),
    dueAt: row.due_at,
    report: row.report ?? '',
    bags: [...new Set((await papersOf(q, row)).flatMap((paper) => paper.bagNo ?? []))],
  }
}

/** The open recovery, locked; of whoever may act where it lies, or of the one who fetches. */
async function lockOpen(tx: Tx, recoveryId: string): Promise<RecoveryRow> {
  const row = (await store.lockRecovery(tx, recoveryId)) ?? refuse('not_found')
  const mine = tx.actor.kind === 'facilitator' ? tx.actor.id === row.fetcher_id : mayActFor(tx.actor, placeOf(row))
  if (!mine) refuse('not_yours')
  return row.ended_at === null ? row : refuse('recovery_ended')
}

/** Names who fetches the papers: told at once from whom, with the numbers of the bags. */
export async function sendFetcher(
  tx: Tx,
  input: ParsedInput<'operations.sendFetcher'>,
): Promise<Output<'operations.sendFetcher'>> {
  const row = await lockOpen(tx, input.recoveryId)
  const fetcher = await workforce.getFacilitator(tx, input.facilitatorId)
  const { tehsilId } = await getRequest(tx, row.request_id)
  const serves = tehsilId !== null && fetcher.tehsilIds.includes(tehsilId)
  if (!mayWork(fetcher.standing) || !serves || fetcher.id === row.holder_id)
    refuse('not_eligible', { field: 'facilitatorId' })
  await store.setFetcher(tx, row.id, fetcher.id)
  await allowFacilitator(tx, row.request_id, fetcher.id, null)
  await tx.audit({ action: 'recovery.send', subject: `request:${row.request_id}`, details: { fetcherId: fetcher.id } })
  for (const id of new Set([fetcher.id, row.fetcher_id]))
    if (id) await tx.live(`facilitator:${id}`, { kind: 'message', data: { recoveryId: row.id } })
  await tx.announce('papers.recovery', {
    recoveryId: row.id,
    requestId: row.request_id,
    holderId: row.holder_id,
    step: 'sent',
  })
  return { done: true }
}

/**
 * They are in the fetcher's bag, signed for by whoever gave them up; what was planned with them goes on with the fetcher.
 * Operations write down what they heard by telephone; whoever stands there has the signature and the bag in hand.
 */
export async function papersRecovered(
  tx: Tx,
  input: ParsedInput<'operations.papersRecovered'>,
): Promise<Output<'operations.papersRecovered'>> {
  const row = await lockOpen(tx, input.recoveryId)
  const fetcher = await workforce.getFacilitator(tx, row.fetcher_id ?? refuse('fetcher_needed'))
  const there = tx.actor.kind === 'facilitator'
  if (there && input.mark === '') refuse('countersign_needed', { field: 'mark' })
  const to = {
    kind: 'facilitator' as const,
    id: fetcher.id,
    name: { en: `${fetcher.name} (${fetcher.badgeNo})`, ur: `${fetcher.name} (${fetcher.badgeNo})` },
  }
  for (const paper of await papersOf(tx, row)) {
    const bagNo = input.bagNo || (paper.bagNo ?? (there ? '' : `R-${paper.id.slice(-8)}`))
    await handOverPaper(tx, {
      paperId: paper.id,
      act: 'taken',
      to,
      bagNo,
      countersign: { by: 'facilitator', name: input.handedBy, mark: input.mark },
      by: { kind: 'facilitator', id: fetcher.id },
    })
  }
  await end(tx, row, 'recovered')
  await goOnWith(tx, row, fetcher.id)
  return { done: true }
}

/** They will not come back: on a police report or the programme's own. What the office made is made again, free. */
export async function papersLost(
  tx: Tx,
  input: ParsedInput<'operations.papersLost'>,
): Promise<Output<'operations.papersLost'>> {
  const row = await lockOpen(tx, input.recoveryId)
  for (const paper of await papersOf(tx, row))
    await handOverPaper(tx, {
      paperId: paper.id,
      act: 'lost',
      to: { kind: 'lost', id: input.report, name: { en: input.report, ur: input.report } },
      report: input.report,
    })
  await end(tx, row, 'lost', input.report)
  await goOnWith(tx, row, null)
  return { done: true }
}

async function end(
  tx: Tx,
  row: RecoveryRow,
  outcome: 'recovered' | 'lost',
  report: string | null = null,
): Promise<void> {
  await endRecovery(tx, row.id, outcome, report, tx.at)
  const { count, holder } = await originalsOut(tx, row.request_id)
  await recordFacts(tx, row.request_id, { originalsOut: count, originalsHolder: holder?.kind ?? null })
  await noteInHistory(tx, row.request_id, { kind: `papers_${outcome}`, words: noteWords(tx, `note.papers_${outcome}`) })
  await tx.audit({
    action: `recovery.${outcome}`,
    subject: `request:${row.request_id}`,
    details: { holderId: row.holder_id },
  })
  await tx.announce('papers.recovery', {
    recoveryId: row.id,
    requestId: row.request_id,
    holderId: row.holder_id,
    step: outcome,
  })
}

/** Visits that waited for the one who had the papers wait for nobody, or for the one who has them now. */
async function goOnWith(tx: Tx, row: RecoveryRow, fetcherId: string | null): Promise<void> {
  for (const task of await tasksOfRequest(tx, row.request_id)) {
    const visit = task.state === 'open' ? await lockVisit(tx, task.visit_id) : undefined
    if (!visit || (visit.state !== 'planned' && visit.state !== 'offered')) continue
    if (visit.only_facilitator_id === row.holder_id) await patchVisit(tx, visit.id, { only_facilitator_id: fetcherId })
    else if (task.kind === 'collection') await patchVisit(tx, visit.id, { prefer_facilitator_id: fetcherId })
    else continue
    await withdrawOffers(tx, visit.id, 'papers_elsewhere')
    await offerVisit(tx, visit.id)
  }
}
