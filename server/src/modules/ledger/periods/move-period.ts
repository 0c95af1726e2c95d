import type { Output, ParsedInput } from '@app/contract'
import {
  periodAfter,
  periodEnd,
  type PeriodLack,
  periodOf,
  periodStep,
  TRANSIT_DAYS_MAX,
  transitCodes,
} from '@app/domain/ledger'
import { DAY_MS } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { SecondPersonNeeded } from '../../../kernel/second-person.ts'
import { assertWholeProgramme } from '../../../kernel/whole-programme.ts'
import { trialBalance } from '../balance.ts'
import * as store from './store.ts'

/** Closes a month for the time being or for good, or takes the first back; always by two people, whatever the sum. */
export async function movePeriod(
  tx: Tx,
  { period, to }: ParsedInput<'finance.movePeriod'>,
): Promise<Output<'finance.movePeriod'>> {
  assertWholeProgramme(tx)
  const { state } = await store.lockPeriod(tx, period)
  const against = periodStep(period, { from: state, to }, await knownPeriods(tx))
  if (against) refuse(against)
  const lacks = to === 'hard' ? await lacksOf(tx, period) : []
  if (lacks.length) refuse('period_not_ready', { because: lacks.join(', ') })
  if (typeof tx.secondPerson !== 'object') throw new SecondPersonNeeded(0)
  await store.movePeriod(tx, { code: period, to, askedBy: tx.secondPerson.madeBy, letGoBy: actorKey(tx.actor) }, tx.at)
  await tx.audit({ action: 'ledger.move_period', subject: `period:${period}`, details: { from: state, to } })
  return { done: true }
}

/** The month that is going on, and the first that may still change: after the last that was closed for good, or the very first. */
export async function knownPeriods(q: Query): Promise<{ current: string; oldestNotHard: string }> {
  const { utcOffsetMinutes } = q.kernel.territory.calendar
  const { code } = await store.lastHard(q)
  const first = (await store.firstEffective(q)).at ?? q.at
  return {
    current: periodOf(q.at, utcOffsetMinutes),
    oldestNotHard: code ? periodAfter(code) : periodOf(first, utcOffsetMinutes),
  }
}

/** What holds up the closing of a month for good. */
export async function lacksOf(q: Query, period: string): Promise<PeriodLack[]> {
  const end = periodEnd(period, q.kernel.territory.calendar.utcOffsetMinutes)
  const before = new Date(Math.min(end.getTime(), q.at.getTime() - TRANSIT_DAYS_MAX * DAY_MS))
  const lacks: PeriodLack[] = []
  if ((await trialBalance(q)).sumPaisa !== 0) lacks.push('sum')
  if (await store.heldSince(q, transitCodes, before)) lacks.push('in_transit')
  if ((await store.anyUnsealed(q, period)).any) lacks.push('unsealed')
  return lacks
}
