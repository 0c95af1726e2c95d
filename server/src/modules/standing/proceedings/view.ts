import type { Output, ParsedInput } from '@app/contract'
import {
  PROCEEDING_ACTIONS,
  type ProceedingAction,
  mayDecide,
  mayHearAppeal,
  stepProceeding,
} from '@app/domain/standing'
import { QUALITY_DEFAULT } from '@app/domain/documents'
import { DAY_MS } from '@app/domain/shared'
import { FileAnswer } from '../../../kernel/http/answer.ts'
import { areaOf } from '../../../kernel/area.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { readScan, scansOf, storeScan, storeVoice } from '../../documents/index.ts'
import * as workforce from '../../workforce/index.ts'
import { assertHere, judgeOf, mayActAt, nameOf } from '../caller.ts'
import { openWords } from '../recruit/details.ts'
import { cursorOf, placeOf } from '../recruit/lists.ts'
import { payHeldOf } from './holds.ts'
import { openServed } from './sealed.ts'
import { datesOf, decisionDueAt, involvedIn, notOneself, processOf } from './step.ts'
import * as store from './store.ts'

type Proceeding = Output<'proceedings.get'>
type Notice = Output<'notices.get'>
type Card = Output<'proceedings.list'>['items'][number]
const iso = (at: Date | null | undefined): string | null => at?.toISOString() ?? null

/**
 * By when the next step is due: going on with a review, the answer, the decision, the appeal, its answer, the look at a
 * protective pause.
 */
export async function dueOf(q: Query, row: store.ProceedingRow): Promise<Date | null> {
  if (row.protective && !row.pause_reviewed_by && ['noticed', 'answered', 'unanswered'].includes(row.state))
    return row.review_due_at
  if (row.state === 'review') return new Date(row.opened_at.getTime() + processOf(q).reviewDays * DAY_MS)
  const { answerDueAt, appealDueAt } = await datesOf(q, row.id)
  if (row.state === 'noticed') return answerDueAt
  if (row.state === 'answered' || row.state === 'unanswered') {
    const from = (await store.findAnswer(q, row.id))?.at ?? answerDueAt
    return from && decisionDueAt(q, from)
  }
  if (row.state === 'decided') return appealDueAt
  return row.state === 'appealed' ? ((await store.findAppeal(q, row.id))?.due_at ?? null) : null
}

const dismissedView = async (q: Query, row: store.ProceedingRow): Promise<Notice['dismissed']> =>
  row.dismissed_words && row.ended_at
    ? {
        reason: openWords(q, row.dismissed_words),
        by: await nameOf(q, row.dismissed_by),
        at: row.ended_at.toISOString(),
      }
    : null
const pauseView = async (q: Query, row: store.ProceedingRow): Promise<Notice['pauseReview']> =>
  row.pause_words && row.pause_reviewed_at
    ? {
        kept: row.pause_kept === true,
        reason: openWords(q, row.pause_words),
        by: await nameOf(q, row.pause_reviewed_by),
        at: row.pause_reviewed_at.toISOString(),
      }
    : null

export async function noticeView(q: Query, row: store.ProceedingRow): Promise<Notice | null> {
  const notice = await store.findNotice(q, row.id)
  if (!notice) return null
  const { served, intact } = openServed(q, notice)
  const [answer, decision, appeal] = [
    await store.findAnswer(q, row.id),
    await store.findDecision(q, row.id),
    await store.findAppeal(q, row.id),
  ]
  return {
    id: row.id,
    state: row.state,
    origin: row.origin,
    protective: row.protective,
    payHeld: (await payHeldOf(q, [row.facilitator_id])).size > 0,
    words: served.words,
    evidence: served.evidence,
    hash: notice.hash,
    intact,
    servedAt: notice.served_at.toISOString(),
    readAt: iso(notice.read_at),
    answerDueAt: notice.answer_due_at.toISOString(),
    answer: answer ? { words: openWords(q, answer.sealed), files: answer.file_ids, at: answer.at.toISOString() } : null,
    decision: decision
      ? {
          outcome: decision.outcome,
          reason: openWords(q, decision.reason),
          by: await nameOf(q, decision.by),
          at: decision.at.toISOString(),
          until: iso(decision.until),
          appealDueAt: decision.appeal_due_at.toISOString(),
        }
      : null,
    appeal: appeal
      ? {
          words: openWords(q, appeal.sealed),
          files: appeal.file_ids,
          at: appeal.at.toISOString(),
          dueAt: appeal.due_at.toISOString(),
          verdict: appeal.verdict,
          reason: openWords(q, appeal.reason),
          by: await nameOf(q, appeal.by),
        }
      : null,
    pauseReview: await pauseView(q, row),
    dismissed: await dismissedView(q, row),
  }
}

async function cardView(q: Query, row: store.ProceedingRow): Promise<Card> {
  const person = await workforce.getFacilitator(q, row.facilitator_id)
  return {
    id: row.id,
    facilitatorId: person.id,
    facilitatorName: person.name,
    badgeNo: person.badgeNo,
    standing: person.standing,
    districtId: row.district_id,
    origin: row.origin,
    state: row.state,
    protective: row.protective,
    openedAt: row.opened_at.toISOString(),
    dueAt: iso(await dueOf(q, row)),
    outcome: (await store.findDecision(q, row.id))?.outcome ?? null,
    payHeld: (await payHeldOf(q, [person.id])).size > 0,
  }
}

export async function proceedingView(q: Query, row: store.ProceedingRow): Promise<Proceeding> {
  const notice = await noticeView(q, row)
  return {
    ...(await cardView(q, row)),
    ground: openWords(q, row.ground),
    facts: row.facts,
    openedBy: await nameOf(q, row.opened_by),
    notice,
    reviewDueAt: iso(row.review_due_at),
    pauseReviewedBy: await nameOf(q, row.pause_reviewed_by),
    dismissed: await dismissedView(q, row),
    files: (await scansOf(q, row.id)).map((one) => ({
      fileId: one.fileId,
      at: one.at.toISOString(),
      own: one.by === `facilitator:${row.facilitator_id}`,
    })),
    mayProtect: await mayProtect(q, row),
    pauseHours: processOf(q).protectiveReviewHours,
    actions: await actionsOf(q, row),
    history: await historyOf(q, row),
  }
}

const RULES: Partial<Record<ProceedingAction, typeof mayDecide | typeof notOneself>> = {
  serve: notOneself,
  dismiss: notOneself,
  decide: mayDecide,
  uphold: mayHearAppeal,
  overturn: mayHearAppeal,
}

/** What the caller may do now, by the tables that the commands enforce. */
async function actionsOf(q: Query, row: store.ProceedingRow): Promise<Proceeding['actions']> {
  const [dates, involved, judge] = [await datesOf(q, row.id), await involvedIn(q, row), await judgeOf(q)]
  const here = q.actor.kind === 'staff' && q.actor.roles.includes('supervisor') && mayActAt(q, row)
  return PROCEEDING_ACTIONS.filter((action) => RULES[action]).map((action) => {
    const cell = stepProceeding(row.state, action, dates, q.at)
    const refusal = !here ? 'not_yours' : 'no' in cell ? cell.no : (RULES[action]?.(judge, involved) ?? null)
    return { action, allowed: refusal === null, refusal }
  })
}

/** Whoever may look at it may pause on it while no notice is out; not oneself. */
async function mayProtect(q: Query, row: store.ProceedingRow): Promise<boolean> {
  return (
    'to' in stepProceeding(row.state, 'serve', await datesOf(q, row.id), q.at) &&
    notOneself(await judgeOf(q), await involvedIn(q, row)) === null
  )
}

async function historyOf(q: Query, row: store.ProceedingRow): Promise<Proceeding['history']> {
  const [notice, answer, decision, appeal] = [
    await store.findNotice(q, row.id),
    await store.findAnswer(q, row.id),
    await store.findDecision(q, row.id),
    await store.findAppeal(q, row.id),
  ]
  const lines: [Date | '' | null | undefined, string, string | null][] = [
    [row.opened_at, 'opened', row.opened_by],
    [notice?.served_at, 'served', notice?.served_by ?? null],
    [notice?.read_at, 'read', null],
    [row.pause_reviewed_at, 'pause_reviewed', row.pause_reviewed_by],
    [answer?.at, 'answered', null],
    [row.dismissed_by && row.ended_at, 'dismissed', row.dismissed_by],
    [decision?.at, 'decided', decision?.by ?? null],
    [appeal?.at, 'appealed', null],
    [appeal?.decided_at, appeal?.verdict ?? 'upheld', appeal?.by ?? null],
  ]
  return Promise.all(
    lines
      .flatMap(([at, what, by]) => (at ? [{ at, what, by }] : []))
      .sort((a, b) => a.at.getTime() - b.at.getTime())
      .map(async ({ at, what, by }) => ({ at: at.toISOString(), what, by: await nameOf(q, by) })),
  )
}

/** The caller as the one who is judged: what is gathered about oneself is read in the notice, not at the desk. */
async function selfAtDesk(q: Query): Promise<string | null> {
  const { personId } = await judgeOf(q)
  return personId ? ((await workforce.ofPersons(q, [personId]))[0]?.id ?? null) : null
}

export async function getProceeding(q: Query, input: { proceedingId: string }): Promise<Proceeding> {
  const row = (await store.findProceeding(q, input.proceedingId)) ?? refuse('not_found')
  assertHere(q, row)
  if ((await selfAtDesk(q)) === row.facilitator_id) refuse('not_found')
  return proceedingView(q, row)
}

export async function listProceedings(
  q: Query,
  input: ParsedInput<'proceedings.list'>,
): Promise<Output<'proceedings.list'>> {
  const area = areaOf(q)
  const rows = await store.listProceedings(q, {
    area,
    but: await selfAtDesk(q),
    state: input.state,
    after: placeOf(input.cursor),
    limit: input.limit,
  })
  const last = rows.at(-1)
  return {
    items: await Promise.all(rows.map((row) => cardView(q, row))),
    next: rows.length === input.limit && last ? cursorOf(last.opened_at, last.id) : null,
    counts: Object.fromEntries((await store.countProceedings(q, area)).map((row) => [row.state, row.count])),
  }
}

/** Of the accused, or of staff there; nobody else learns that it is there. */
async function ofMine(q: Query, proceedingId: string): Promise<store.ProceedingRow> {
  const row = (await store.findProceeding(q, proceedingId)) ?? refuse('not_found')
  if (
    q.actor.kind === 'facilitator'
      ? row.facilitator_id !== q.actor.id
      : !mayActAt(q, row) || (await selfAtDesk(q)) === row.facilitator_id
  )
    refuse('not_found')
  return row
}

export async function readFile(q: Query, input: ParsedInput<'proceedings.file'>): Promise<FileAnswer> {
  const row = await ofMine(q, input.proceedingId)
  const notice = await store.findNotice(q, row.id)
  const answer = await store.findAnswer(q, row.id)
  const appeal = await store.findAppeal(q, row.id)
  // The accused sees what is in the notice and what they sent; not what somebody only thought of using.
  if (
    q.actor.kind === 'facilitator' &&
    ![...(notice?.file_ids ?? []), ...(answer?.file_ids ?? []), ...(appeal?.file_ids ?? [])].includes(input.fileId)
  )
    refuse('not_found')
  const { bytes, mediaType } = await readScan(q, { requestId: row.id, fileId: input.fileId, why: 'proceeding' })
  return new FileAnswer(bytes, mediaType)
}

export async function uploadFile(
  tx: Tx,
  input: ParsedInput<'proceedings.upload'> & { bytes: Buffer },
): Promise<Output<'proceedings.upload'>> {
  const row = await ofMine(tx, input.proceedingId)
  if (row.ended_at) refuse('proceeding_closed')
  const file = { fileId: input.fileId, requestId: row.id, itemId: `file-${input.fileId}`, bytes: input.bytes }
  if (input.kind === 'voice') await storeVoice(tx, file)
  else await storeScan(tx, { ...file, side: 'page', page: 1, quality: QUALITY_DEFAULT, view: true })
  return { fileId: input.fileId }
}
