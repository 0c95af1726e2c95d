import type { Output, ParsedInput } from '@app/contract'
import { holdOf, holdsPay, mayDecide, mayHearAppeal, needsPeriod, type Sanction } from '@app/domain/standing'
import { DAY_MS, textIn, type Language } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import type { TimerRow } from '../../../kernel/module.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { languageOf } from '../../identity/index.ts'
import * as workforce from '../../workforce/index.ts'
import { judgeOf, refuseTraced } from '../caller.ts'
import { sealWords } from '../recruit/details.ts'
import { appealDueAt } from './answer.ts'
import { beginRetraining, holdPay, isAdmitted, lay, liftDecision, liftProtective, releasePay } from './holds.ts'
import { assertJudge, moveProceeding, notOneself, processOf, takeProceeding, targetOf } from './step.ts'
import * as store from './store.ts'
import { proceedingView } from './view.ts'

/** A person decides, with reasons, after the answer or its days. What it lays on somebody begins at once; it can be appealed. */
export async function decide(tx: Tx, input: ParsedInput<'proceedings.decide'>): Promise<Output<'proceedings.decide'>> {
  const row = await takeProceeding(tx, input.proceedingId)
  await targetOf(tx, row, 'decide')
  await assertJudge(tx, row, await judgeOf(tx), mayDecide)
  if (needsPeriod(input.outcome) && input.days === undefined) refuse('period_needed', { field: 'days' })
  const { standing } = await workforce.getFacilitator(tx, row.facilitator_id)
  if (input.outcome !== 'no_action' && !isAdmitted(standing))
    await refuseTraced(tx, 'standing_not_possible', `proceeding:${row.id}`, { from: standing })
  const decision = {
    id: newId(),
    proceeding_id: row.id,
    facilitator_id: row.facilitator_id,
    outcome: input.outcome,
    reason: sealWords(tx, input.reason),
    until: untilOf(tx, input),
    by: actorKey(tx.actor),
    at: tx.at,
    appeal_due_at: appealDueAt(tx),
  }
  await store.insertDecision(tx, decision)
  const moved = await moveProceeding(tx, row, 'decide', input.outcome)
  await carryOut(tx, row, decision)
  await tx.cancelTimer('standing.decision_due', row.id)
  await tx.timer('standing.lapse', row.id, decision.appeal_due_at)
  await tell(
    tx,
    row,
    'decision_made',
    (language) => ({ outcome: sanctionSaid(tx, input.outcome, language) }),
    decision.id,
  )
  return proceedingView(tx, moved)
}

function untilOf(tx: Tx, { outcome, days }: { outcome: Sanction; days?: number | undefined }): Date | null {
  if (needsPeriod(outcome)) return new Date(tx.at.getTime() + (days ?? 0) * DAY_MS)
  return outcome === 'warning' ? new Date(tx.at.getTime() + processOf(tx).warningDays * DAY_MS) : null
}

/** What the decision lays on them takes the protective pause's place; pay goes on waiting only while it can still be overturned. */
async function carryOut(
  tx: Tx,
  row: store.ProceedingRow,
  decision: { id: string; outcome: Sanction; until: Date | null },
): Promise<void> {
  const kind = holdOf(decision.outcome)
  if (decision.outcome === 'retraining') await beginRetraining(tx, row.facilitator_id)
  if (kind)
    await lay(tx, {
      facilitatorId: row.facilitator_id,
      kind,
      decisionId: decision.id,
      proceedingId: row.id,
      until: decision.until,
    })
  await tx.cancelTimer('standing.protective', row.id)
  await liftProtective(tx, row.facilitator_id, row.id, 'decided')
  if (holdsPay(decision.outcome)) await holdPay(tx, row.facilitator_id, row.id)
  else await releasePay(tx, row.facilitator_id, row.id)
}

const nothing = () => ({})
async function tell(
  tx: Tx,
  row: store.ProceedingRow,
  template: string,
  facts: (language: Language) => Record<string, string | number>,
  key: string,
): Promise<void> {
  const { phone } = await workforce.getFacilitator(tx, row.facilitator_id)
  const language = await languageOf(tx, phone, 'facilitator')
  await tx.enqueue('sms.send', { phone, template, language, facts: facts(language), key: `${template} ${key}` })
}

function sanctionSaid(tx: Tx, outcome: Sanction, language: Language): string {
  const name = tx.kernel.territory.messages.words[`sanction.${outcome}`]
  return name ? textIn(name, language) : outcome
}

/** Nothing in it. Whatever protected meanwhile is lifted. */
export async function dismiss(
  tx: Tx,
  input: ParsedInput<'proceedings.dismiss'>,
): Promise<Output<'proceedings.dismiss'>> {
  const row = await takeProceeding(tx, input.proceedingId)
  await targetOf(tx, row, 'dismiss')
  await assertJudge(tx, row, await judgeOf(tx), notOneself)
  await store.setDismissed(tx, row.id, actorKey(tx.actor), sealWords(tx, input.reason))
  await moveProceeding(tx, row, 'dismiss')
  for (const kind of ['standing.answer', 'standing.protective', 'standing.decision_due'] as const)
    await tx.cancelTimer(kind, row.id)
  await endPause(tx, row, 'dismissed')
  if (row.state !== 'review') await tell(tx, row, 'proceeding_dismissed', nothing, row.id)
  return proceedingView(tx, (await store.findProceeding(tx, row.id)) ?? row)
}

/** Another looks at a protective pause within its hours, and keeps or lifts it; the proceeding itself goes on. */
export async function reviewPause(
  tx: Tx,
  input: ParsedInput<'proceedings.reviewPause'>,
): Promise<Output<'proceedings.reviewPause'>> {
  const row = await takeProceeding(tx, input.proceedingId)
  if (!row.protective || row.pause_reviewed_by) refuse('already_done')
  if (['decided', 'appealed', 'dismissed', 'final', 'upheld', 'overturned'].includes(row.state))
    await refuseTraced(tx, 'decided_already', `proceeding:${row.id}`)
  await assertJudge(tx, row, await judgeOf(tx), (judge, involved) =>
    judge.key === row.opened_by ? 'same_person' : mayDecide(judge, involved),
  )
  await store.setPauseReviewed(
    tx,
    row.id,
    { by: actorKey(tx.actor), kept: input.keep, words: sealWords(tx, input.reason) },
    tx.at,
  )
  await tx.cancelTimer('standing.protective', row.id)
  await tx.audit({
    action: input.keep ? 'proceeding.pause_kept' : 'proceeding.pause_lifted',
    subject: `proceeding:${row.id}`,
  })
  if (!input.keep) await endPause(tx, row, 'reviewed')
  return proceedingView(tx, (await store.findProceeding(tx, row.id)) ?? row)
}

/** Nobody looked in time: the pause ends by itself. What nobody stands for does not hold anybody. */
export async function protectionOver(tx: Tx, timer: TimerRow<'standing.protective'>): Promise<void> {
  const row = await store.lockProceeding(tx, timer.key)
  if (!row || row.pause_reviewed_by || !['noticed', 'answered', 'unanswered'].includes(row.state)) return
  await tx.audit({ action: 'proceeding.pause_unreviewed', subject: `proceeding:${row.id}` })
  await endPause(tx, row, 'nobody reviewed it')
}

/** Heard, and nobody has decided: a pause that was kept is over, and whoever may decide is told again each day. */
export async function decisionOverdue(tx: Tx, timer: TimerRow<'standing.decision_due'>): Promise<void> {
  const row = await store.lockProceeding(tx, timer.key)
  if (row?.state !== 'answered' && row?.state !== 'unanswered') return
  await tx.audit({ action: 'proceeding.decision_overdue', subject: `proceeding:${row.id}` })
  await endPause(tx, row, 'nobody decided')
  await shout(tx, row, 'standing.decision_due')
}

async function endPause(tx: Tx, row: store.ProceedingRow, why: string): Promise<void> {
  await liftProtective(tx, row.facilitator_id, row.id, why)
  await releasePay(tx, row.facilitator_id, row.id)
}

async function shout(
  tx: Tx,
  row: store.ProceedingRow,
  timer: 'standing.decision_due' | 'standing.appeal_due',
): Promise<void> {
  await tx.live(`district:${row.district_id}`, {
    kind: 'proceeding',
    data: { proceedingId: row.id, overdue: true, tehsilId: row.tehsil_id },
  })
  await tx.timer(timer, row.id, new Date(tx.at.getTime() + DAY_MS))
}

/** Heard by somebody who has had no hand in it. Overturned: as if it had not been decided, from now on, and the pay comes. */
export async function decideAppeal(
  tx: Tx,
  input: ParsedInput<'proceedings.decideAppeal'>,
): Promise<Output<'proceedings.decideAppeal'>> {
  const row = await takeProceeding(tx, input.proceedingId)
  await targetOf(tx, row, input.verdict)
  await assertJudge(tx, row, await judgeOf(tx), mayHearAppeal)
  const decision = (await store.findDecision(tx, row.id)) ?? refuse('not_decided_yet')
  const verdict = input.verdict === 'uphold' ? 'upheld' : 'overturned'
  await store.decideAppeal(tx, row.id, verdict, sealWords(tx, input.reason), actorKey(tx.actor), tx.at)
  await tx.cancelTimer('standing.appeal_due', row.id)
  const moved = await moveProceeding(tx, row, input.verdict, decision.outcome)
  if (verdict === 'overturned') {
    await liftDecision(tx, row.facilitator_id, decision.id, 'overturned')
    await store.setOverturned(tx, decision.id, tx.at)
  } else await becomesFinal(tx, decision)
  await releasePay(tx, row.facilitator_id, row.id)
  await tell(tx, row, verdict === 'upheld' ? 'appeal_upheld' : 'appeal_overturned', nothing, row.id)
  return proceedingView(tx, moved)
}

/** Nobody appealed within the days. */
export async function appealTimeOver(tx: Tx, timer: TimerRow<'standing.lapse'>): Promise<void> {
  const row = await store.lockProceeding(tx, timer.key)
  const decision = row?.state === 'decided' ? await store.findDecision(tx, row.id) : undefined
  if (!row || !decision) return
  await moveProceeding(tx, row, 'lapse', decision.outcome)
  await becomesFinal(tx, decision)
  await releasePay(tx, row.facilitator_id, row.id)
}

/** Only now, when nobody can overturn it, does an ending end. */
async function becomesFinal(tx: Tx, decision: store.DecisionRow): Promise<void> {
  if (decision.outcome === 'ending')
    await workforce.setStanding(tx, { facilitatorId: decision.facilitator_id, to: 'ended', reason: 'decision final' })
}

/**
 * An appeal that nobody answered in its hours is shouted about each day, not decided by a machine; the pay does not
 * wait for it any longer.
 */
export async function appealOverdue(tx: Tx, timer: TimerRow<'standing.appeal_due'>): Promise<void> {
  const row = await store.lockProceeding(tx, timer.key)
  if (row?.state !== 'appealed') return
  await tx.audit({ action: 'proceeding.appeal_overdue', subject: `proceeding:${row.id}` })
  await releasePay(tx, row.facilitator_id, row.id)
  await shout(tx, row, 'standing.appeal_due')
}
