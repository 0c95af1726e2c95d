import type { ParsedInput, RefusalCode } from '@app/contract'
import { breaksRunning, type DraftAction, type DraftKind, draftRefusal } from '@app/domain/administration'
import type { Tx } from '../../kernel/context.ts'
import { refuse, refuseAndKeep } from '../../kernel/refusal.ts'
import { assertProvince, type Draft, factsOf, judged, meOf, viewOf } from './draft-view.ts'
import { findVersions, likeness, todayOf, versionsOf } from './kinds.ts'
import * as store from './store.ts'
import { takeEffect } from './take-effect.ts'

const subjectOf = (row: Pick<store.DraftRow, 'kind' | 'key'>): string => `setting:${row.kind}:${row.key}`

/** Says no and keeps the trace: who tried to push what through is itself something to know. */
async function refuseTraced(
  tx: Tx,
  code: RefusalCode,
  row: store.DraftRow,
  details?: Record<string, unknown>,
): Promise<never> {
  await tx.audit({
    action: `draft.refused.${code}`,
    subject: subjectOf(row),
    details: { draftId: row.id, revision: row.revision },
  })
  return refuseAndKeep(code, details)
}

export async function startDraft(tx: Tx, input: ParsedInput<'drafts.start'>): Promise<Draft> {
  assertProvince(tx)
  const from = input.like === undefined ? await beginning(tx, input) : await anew(tx, input.kind, input.key, input.like)
  if (
    (await store.insertDraft(
      tx,
      { id: input.draftId, kind: input.kind, key: input.key, base: from.base, value: from.value, author: meOf(tx) },
      tx.at,
    )) === 0
  )
    refuse('draft_open')
  await tx.audit({
    action: 'draft.started',
    subject: `setting:${input.kind}:${input.key}`,
    details: { draftId: input.draftId, from: from.from },
  })
  return after(tx, input.draftId)
}

/** Compared with the newest that was published, even where that has not begun: a draft from what runs today would undo it. */
async function beginning(tx: Tx, { kind, key, fromVersion }: ParsedInput<'drafts.start'>) {
  const versions = await versionsOf(tx, kind, key)
  const from =
    fromVersion === undefined
      ? versions[0]
      : (versions.find((one) => one.version === fromVersion) ?? refuse('setting_unknown', { field: 'fromVersion' }))
  return { base: versions[0].version, value: from.value, from: String(from.version) }
}

async function anew(tx: Tx, kind: DraftKind, key: string, like: string) {
  if ((await findVersions(tx, kind, key)).length) refuse('setting_exists', { field: 'key' })
  return { base: 0, value: likeness(tx, kind, key, like), from: like }
}

export async function saveDraft(tx: Tx, input: ParsedInput<'drafts.save'>): Promise<Draft> {
  const row = await open(tx, input.draftId, 'save', input.revision)
  await store.saveValue(tx, row.id, input.value, meOf(tx), tx.at)
  await tx.audit({
    action: 'draft.saved',
    subject: subjectOf(row),
    details: { draftId: row.id, revision: row.revision + 1 },
  })
  return after(tx, row.id)
}

export async function submitDraft(tx: Tx, input: ParsedInput<'drafts.submit'>): Promise<Draft> {
  const row = await open(tx, input.draftId, 'submit', input.revision)
  await assertFit(tx, row)
  await assertDay(tx, row, input.effectiveFrom)
  await move(tx, row, 'submitted', { effectiveFrom: input.effectiveFrom, why: input.why, sentBack: '' })
  return after(tx, row.id)
}

export async function publishDraft(tx: Tx, input: ParsedInput<'drafts.publish'>): Promise<Draft> {
  const row = await open(tx, input.draftId, 'publish', input.revision)
  // Judged anew: requests were booked and other things published since it was handed in.
  await assertFit(tx, row)
  const from = row.effective_from ?? refuse('effective_day_invalid')
  await assertDay(tx, row, from)
  const dated = row.kind === 'service' || row.kind === 'commission' || row.kind === 'rates'
  const version = row.base + 1
  const value = dated ? { ...row.value, ...(row.kind === 'service' && { version }), effectiveFrom: from } : row.value
  await store.publish(tx, row.id, { version, approver: meOf(tx), value }, tx.at)
  await tx.audit({
    action: 'draft.published',
    subject: subjectOf(row),
    details: { draftId: row.id, version, effectiveFrom: from },
  })
  await takeEffect(tx, { ...row, value, version, effective_from: from, approver: meOf(tx) })
  return after(tx, row.id)
}

export async function sendBackDraft(tx: Tx, input: ParsedInput<'drafts.sendBack'>): Promise<Draft> {
  const row = await open(tx, input.draftId, 'sendBack')
  await move(tx, row, 'open', { effectiveFrom: null, why: row.why, sentBack: input.reason })
  return after(tx, row.id)
}

export async function withdrawDraft(tx: Tx, input: ParsedInput<'drafts.withdraw'>): Promise<Draft> {
  const row = await open(tx, input.draftId, 'withdraw')
  await move(tx, row, 'withdrawn', { effectiveFrom: row.effective_from, why: row.why, sentBack: row.sent_back })
  return after(tx, row.id)
}

/** The draft, locked, if this person may do that with it now and has read what it says now. */
async function open(tx: Tx, draftId: string, action: DraftAction, revision?: number): Promise<store.DraftRow> {
  assertProvince(tx)
  const row = (await store.lockDraft(tx, draftId)) ?? refuse('not_found')
  const refusal = draftRefusal(factsOf(row), action, meOf(tx))
  if (refusal) return refuseTraced(tx, refusal, row)
  if (revision !== undefined && revision !== row.revision)
    return refuseTraced(tx, 'draft_changed', row, { revision: row.revision })
  return row
}

async function assertFit(tx: Tx, row: store.DraftRow): Promise<void> {
  const problems = await judged(tx, row)
  if (problems.length === 0) return
  const code = problems.some(breaksRunning)
    ? 'breaks_running'
    : row.kind === 'template'
      ? 'template_unfit'
      : 'draft_unfit'
  await refuseTraced(tx, code, row, {
    problems: problems.slice(0, 20).map((one) => ({ path: one.path, code: one.code, what: one.what ?? '' })),
  })
}

/** Never in the past, nor before a version that is published already: the day decides which one holds. */
async function assertDay(tx: Tx, row: store.DraftRow, day: string): Promise<void> {
  const newest = (await findVersions(tx, row.kind, row.key))[0]?.effectiveFrom ?? ''
  if (day < todayOf(tx) || day < newest)
    await refuseTraced(tx, 'effective_day_invalid', row, { field: 'effectiveFrom' })
}

async function move(
  tx: Tx,
  row: store.DraftRow,
  state: store.DraftRow['state'],
  facts: { effectiveFrom: string | null; why: string; sentBack: string },
): Promise<void> {
  await store.setState(tx, row.id, { state, ...facts }, tx.at)
  await tx.audit({
    action: `draft.${state}`,
    subject: subjectOf(row),
    details: { draftId: row.id, ...(facts.effectiveFrom && { effectiveFrom: facts.effectiveFrom }) },
  })
}

const after = async (tx: Tx, id: string): Promise<Draft> =>
  viewOf(tx, (await store.findDraft(tx, id)) ?? refuse('not_found'))
