import type { Output } from '@app/contract'
import { outcomeOf } from '@app/domain/requests'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as documents from '../documents/index.ts'
import * as ledger from '../ledger/index.ts'
import { lists } from '../requests/index.ts'
import * as accountable from './accountable/checks.ts'
import * as checks from './checks.ts'

type Answer = Output<'demo.invariants'>

/** The simulator asks; in a real system nobody from outside does. */
export async function invariants(q: Query): Promise<Answer> {
  if (q.kernel.mode !== 'demo') return refuse('demo_only')
  return checkEverything(q)
}

const AWAITING_MAX = 500

/** Everything that must hold at any moment when no job is running, read from the tables themselves. */
export async function checkEverything(q: Query): Promise<Answer> {
  const violations: Answer['violations'] = []
  let checked = 0
  const found = (invariant: string, rows: readonly { subject: string; words: string }[]): void => {
    checked++
    violations.push(...rows.slice(0, 20).map((row) => ({ invariant, ...row })))
  }
  const trial = await ledger.trialBalance(q)
  found('ledger', trial.sumPaisa === 0 ? [] : [{ subject: 'trial balance', words: `sums to ${trial.sumPaisa} paisa` }])
  found(
    'ledger',
    trial.heldMoney.covered
      ? []
      : [{ subject: 'held money', words: `${trial.heldMoney.heldPaisa} held, ${trial.heldMoney.owedPaisa} owed` }],
  )
  found(
    'ledger',
    (await ledger.disagreements(q)).map((d) => ({ subject: d.id, words: d.what })),
  )
  found('commission', await checks.commissionPerTask(q))
  found('twice', await checks.twice(q))
  found('one place', await checks.facilitatorInTwoPlaces(q))
  found(
    'custody',
    (await documents.custodyFaults(q)).faults.map((f) => ({ subject: `paper:${f.paperId}`, words: f.words })),
  )
  found('custody', await checks.originalsNotHome(q))
  found('zero advance', await checks.advanceAtEnd(q))
  found('history', await checks.historyAgrees(q))
  found('turns', await checks.turnsOverlap(q))
  found('tallies', await checks.talliesAgree(q))
  found('complaints', await checks.complaintsOnTime(q))
  found('complaints', await checks.ownerNotAccused(q))
  found('clocks', await accountable.clocks(q))
  found('due process', await accountable.dueProcess(q))
  found('held pay', await accountable.heldPay(q))
  found('consent', await accountable.filedWithoutConsent(q))
  found('agencies', await accountable.agencies(q))
  found('hours', await accountable.promisedWhileOff(q))
  found('sos', await accountable.callsForHelp(q))
  found('figures', await accountable.publishedFigures(q))
  found('paid twice', await checks.paidTwice(q))
  found('goes on', await checks.nobodysTurn(q))
  found('goes on', await checks.failing(q))
  const { stuck, awaiting } = await checks.goingOn(q)
  found('goes on', stuck)
  const outcomes: Record<string, number> = { delivered: 0, rejected: 0, withdrawn: 0, cancelled: 0, failed: 0, open: 0 }
  for (const { state, count } of await lists.countByOutcome(q))
    outcomes[outcomeOf(state)] = (outcomes[outcomeOf(state)] ?? 0) + count
  return { violations, checked, outcomes, awaiting: awaiting.slice(0, AWAITING_MAX) }
}
