import type { Output, ParsedInput } from '@app/contract'
import { isObjectionCode, isRejectionCode, OBJECTIONS, type OfficeDecision } from '@app/domain/applications'
import { DAY_MS } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { officeOf } from '../../places/index.ts'
import { advance, needs } from '../../requests/index.ts'
import { knownOf } from '../case-of.ts'
import { chosenFile } from './choose-file.ts'
import { decided } from './decided.ts'
import { type DeskItem, deskItemAgain } from './desk-item.ts'
import { partiesOf } from './desk-parties.ts'
import { issue } from './issue.ts'
import { lockForDesk } from './load-for-desk.ts'
import { raiseObjection, settleObjection } from '../decision/objections.ts'
import { recordDecision } from '../decision/record-decision.ts'
import { type ApplicationRow, patch } from '../store.ts'
import { plain, wordsOf } from '../words.ts'

/** Into the diary. One that a facilitator had reported is confirmed, or put right, by the office's own number. */
export async function deskTake(tx: Tx, input: ParsedInput<'desk.take'>): Promise<DeskItem> {
  const row = await lockForDesk(tx, input.applicationId)
  const { actions } = await decided(tx, row, 'take')
  for (const action of actions) await advance(tx, row.request_id, action)
  await patch(tx, row.application_id, {
    state: 'in_process',
    reference: input.diaryNo,
    reported_only: false,
    taken_at: row.taken_at ?? tx.at,
  })
  await recordDecision(tx, row, row.reported_only ? 'confirmed' : 'taken', { code: input.diaryNo })
  return deskItemAgain(tx, row.application_id)
}

export async function deskObject(tx: Tx, input: ParsedInput<'desk.object'>): Promise<DeskItem> {
  const row = await lockForDesk(tx, input.applicationId)
  if (!isObjectionCode(input.code) || 'own' in OBJECTIONS[input.code])
    return refuse('reason_unknown', { field: 'code' })
  await decided(tx, row, 'object')
  await raiseObjection(tx, row, await knownOf(tx, row.request_id), {
    code: input.code,
    note: input.note,
    items: input.items,
    action: 'object',
  })
  return deskItemAgain(tx, row.application_id)
}

/** A named party has to come once: where, why, until when. The request waits on them meanwhile. */
export async function deskAppear(tx: Tx, input: ParsedInput<'desk.requireAppearance'>): Promise<DeskItem> {
  const row = await lockForDesk(tx, input.applicationId)
  await decided(tx, row, 'appear')
  const party =
    partiesOf(tx, await knownOf(tx, row.request_id)).find((one) => one.id === input.partyId) ??
    refuse('party_unknown', { field: 'partyId' })
  const place = officeOf(tx.kernel, row.office_id)
  await needs.openNeed(tx, {
    id: newId(),
    requestId: row.request_id,
    kind: 'appear',
    ...(party.partyId && { partyId: party.partyId }),
    partyLabel: { en: party.name, ur: party.name },
    what: { en: input.why, ur: input.why },
    place: place ? plain(place.name) : null,
    dueAt: new Date(tx.at.getTime() + input.days * DAY_MS),
  })
  await recordDecision(tx, row, 'appearance', { words: input.why })
  return deskItemAgain(tx, row.application_id)
}

export async function deskApprove(tx: Tx, input: ParsedInput<'desk.approve'>): Promise<DeskItem> {
  const row = await lockForDesk(tx, input.applicationId)
  const { actions } = await decided(tx, row, 'approve')
  await approve(tx, row, actions)
  return deskItemAgain(tx, row.application_id)
}

export async function approve(
  tx: Tx,
  row: ApplicationRow,
  actions: Extract<OfficeDecision, { ok: true }>['actions'],
): Promise<void> {
  for (const action of actions) await advance(tx, row.request_id, action)
  await settleObjection(tx, row, 'office')
  await patch(tx, row.application_id, { state: 'approved', held_message: null })
  await recordDecision(tx, row, 'approved')
}

export async function deskReject(tx: Tx, input: ParsedInput<'desk.reject'>): Promise<DeskItem> {
  const row = await lockForDesk(tx, input.applicationId)
  if (!isRejectionCode(input.code)) return refuse('reason_unknown', { field: 'code' })
  if (input.ground.trim() === '') refuse('ground_needed', { field: 'ground' })
  await decided(tx, row, 'reject')
  await reject(tx, row, input)
  return deskItemAgain(tx, row.application_id)
}

/** A final no: a code, words and the legal ground, all three kept and shown. */
export async function reject(
  tx: Tx,
  row: ApplicationRow,
  why: { code: string; words: string; ground: string },
): Promise<void> {
  const named = isRejectionCode(why.code) ? wordsOf(tx, `rejection.${why.code}`) : { en: why.words, ur: why.words }
  await advance(tx, row.request_id, 'reject', { cause: 'department', reason: why.code, words: named })
  await settleObjection(tx, row, 'other')
  await patch(tx, row.application_id, { state: 'decided', decided_at: tx.at, held_message: null })
  await recordDecision(tx, row, 'rejected', why)
}

export async function deskIssue(tx: Tx, input: ParsedInput<'desk.issue'>): Promise<Output<'desk.issue'>> {
  const row = await lockForDesk(tx, input.applicationId)
  const { actions } = await decided(tx, row, 'issue')
  const file = await chosenFile(tx, row, input.fileId)
  await issue(tx, row, { documentNo: input.documentNo, printed: input.printed, file, actions })
  return deskItemAgain(tx, row.application_id)
}
