import type { TaskEnded } from '@app/contract/events'
import { legPay } from '@app/domain/commissions'
import { commissionEarned, type Payee, shares } from '@app/domain/ledger'
import { localDateOf } from '@app/domain/shared'
import { commissionRuleAt } from '@app/domain/territory'
import type { Tx } from '../../kernel/context.ts'
import { definitionOf, ratesAt } from '../catalogue/index.ts'
import * as ledger from '../ledger/index.ts'
import * as requests from '../requests/index.ts'
import * as workforce from '../workforce/index.ts'
import { releaseTimer } from './release.ts'
import * as store from './store.ts'

const dayMs = 86_400_000

/** A leg has ended: whoever did it earns what the rule of that day says, once, held until nobody can dispute it any more. */
export async function accrue(tx: Tx, event: TaskEnded): Promise<void> {
  await store.lockVisit(tx, event.visitId)
  const pay = await payOf(tx, event)
  if (!pay) return
  const employer = await workforce.payeeOf(tx, event.facilitatorId)
  const payee: Payee = {
    facilitatorId: event.facilitatorId,
    ...(employer.agencyId && {
      agency: { agencyId: employer.agencyId, shareBasisPoints: Math.round(employer.agencySharePercent * 100) },
    }),
  }
  const parts = shares(payee, pay.amountPaisa)
  const { holdDays } = ratesAt(tx.kernel, tx.at)
  const releaseAt = event.unproven ? null : new Date(tx.at.getTime() + holdDays * dayMs)
  const stored = await store.insertAccrual(tx, {
    task_id: event.taskId,
    rule_id: pay.ruleId,
    rule_version: pay.ruleVersion,
    kind: pay.kind,
    leg: event.kind,
    visit_id: event.visitId,
    request_id: event.requestId,
    facilitator_id: event.facilitatorId,
    agency_id: employer.agencyId,
    gross_paisa: pay.amountPaisa,
    facilitator_paisa: parts.facilitatorPaisa,
    agency_paisa: parts.agencyPaisa,
    charged_to: pay.chargedTo,
    unproven: event.unproven,
    earned_at: tx.at,
    release_at: releaseAt,
    rate: pay.rate,
    rule_paisa: pay.rulePaisa,
    rule_further_paisa: pay.ruleFurtherPaisa,
    share_basis_points: payee.agency?.shareBasisPoints ?? null,
    hold_days: holdDays,
  })
  if (stored === 0) return
  await ledger.post(tx, [
    commissionEarned({
      taskId: event.taskId,
      ruleId: pay.ruleId,
      ruleVersion: pay.ruleVersion,
      cause: pay.kind,
      payee,
      amountPaisa: pay.amountPaisa,
    }),
  ])
  if (releaseAt) await releaseTimer(tx, event.taskId, pay.ruleId, releaseAt)
  await tx.live(`facilitator:${event.facilitatorId}`, { kind: 'message', data: { earned: pay.amountPaisa } })
}

async function payOf(tx: Tx, event: TaskEnded) {
  const request = await requests.getRequest(tx, event.requestId)
  const definition = await definitionOf(tx, request.serviceId, request.serviceVersion)
  const ruleId = definition.cases.find((one) => one.id === request.caseId)?.commission[event.kind]
  const { territory } = tx.kernel
  const rule = ruleId
    ? commissionRuleAt(territory, ruleId, localDateOf(tx.at, territory.calendar.utcOffsetMinutes))
    : undefined
  const before = (await store.accrualsOfVisit(tx, event.visitId)).filter((one) => one.task_id !== event.taskId)
  const reason = territory.reasons.find((one) => one.code === event.reason)
  const leg = {
    kind: event.kind,
    outcome: event.outcome,
    cause: event.cause,
    repeat: event.repeat,
    further: before.some((one) => one.leg === event.kind && one.kind !== 'call_out'),
    calledOut: before.some((one) => one.kind === 'call_out'),
  }
  return legPay(leg, rule, reason?.facilitatorPay ?? 'none', ratesAt(tx.kernel, tx.at).noShow.callOutPayPaisa)
}
