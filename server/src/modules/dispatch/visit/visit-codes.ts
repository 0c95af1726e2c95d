import { timingSafeEqual } from 'node:crypto'
import { type CodeKind, codeSeed, type CodeVerdict, digitsOf, judgeCode } from '@app/domain/dispatch'
import { DAY_MS } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { visitDuePaisa } from './money-due.ts'
import * as store from '../store.ts'
import { findCode, insertCode } from './store.ts'

/** Derived from the system's key whenever they are shown, so the digits themselves are kept nowhere. */
function digits(q: Query, visitId: string, kind: CodeKind, turn: number): string {
  const of = (seed: string): string => digitsOf(q.kernel.vault.blindIndex('visit code', seed))
  const start = of(codeSeed(visitId, 'start', turn))
  if (kind === 'start') return start
  const completion = of(codeSeed(visitId, 'completion', turn))
  // One in a million: whoever hears the same digits twice would give the second away with the first.
  return completion === start ? of(`${codeSeed(visitId, 'completion', turn)}:again`) : completion
}

const hashOf = (q: Query, visitId: string, turn: number, kind: CodeKind, code: string): Buffer =>
  q.kernel.vault.blindIndex('visit code check', `${visitId}:${turn}:${kind}:${code}`)

export async function makeCodes(tx: Tx, visitId: string, turn: number): Promise<void> {
  for (const kind of ['start', 'completion'] as const)
    await insertCode(tx, visitId, turn, kind, hashOf(tx, visitId, turn, kind, digits(tx, visitId, kind, turn)))
}

/** The codes of the visit's present turn and the exact amount, for whoever opens the door. Refuses once they are forgotten. */
export async function codesOf(
  q: Query,
  visitId: string,
): Promise<{ start: string; completion: string; amountPaisa: number }> {
  const visit = (await store.findVisit(q, visitId)) ?? refuse('not_found')
  if (visit.kind !== 'household' || visit.facilitator_id === null || !(await findCode(q, visitId, visit.turn, 'start')))
    refuse('not_found')
  const tasks = await store.tasksOfVisit(q, visitId)
  // What was taken already belongs to the amount that the household was told.
  const takenPaisa = tasks.reduce((sum, task) => sum + task.paid_paisa, 0)
  return {
    start: digits(q, visitId, 'start', visit.turn),
    completion: digits(q, visitId, 'completion', visit.turn),
    amountPaisa: takenPaisa + (await visitDuePaisa(q, tasks)),
  }
}

/** Is what was typed right, or does a supervisor stand for it? Tries are counted by the caller, whose refusal must keep the count. */
export async function checkCode(
  q: Query,
  visit: store.VisitRow,
  kind: CodeKind,
  typed: string,
  offline: boolean,
): Promise<CodeVerdict | 'approved'> {
  const kept = await findCode(q, visit.id, visit.turn, kind)
  if ((await store.lastRuling(q, visit.id, visit.turn, kind))?.ruling === 'approved') return 'approved'
  const right = kept !== undefined && timingSafeEqual(kept.hash, hashOf(q, visit.id, visit.turn, kind, typed))
  return judgeCode({
    right,
    triesUsed: kind === 'start' ? visit.start_tries : visit.completion_tries,
    triesMax: q.kernel.territory.settings.codeTries,
    offline,
  })
}

/** When the visit is final its codes live on for a dispute, then go. */
export const forgetCodesLater = (tx: Tx, visitId: string): Promise<void> =>
  tx.timer('visit.codes', visitId, new Date(tx.at.getTime() + tx.kernel.territory.settings.codeKeptDays * DAY_MS))
