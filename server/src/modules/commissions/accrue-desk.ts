import type { RequestMoved } from '@app/contract/events'
import { commissionEarned } from '@app/domain/ledger'
import { DAY_MS, localDateOf } from '@app/domain/shared'
import { commissionRuleAt } from '@app/domain/territory'
import type { Tx } from '../../kernel/context.ts'
import { ratesAt } from '../catalogue/index.ts'
import * as ledger from '../ledger/index.ts'
import * as requests from '../requests/index.ts'
import * as workforce from '../workforce/index.ts'
import { releaseTimer } from './release.ts'
import * as store from './store.ts'

/** The pack's rule for an order that was taken at a walk-in centre; a pack without it pays its centres otherwise. */
const RULE = 'centre-desk'

/**
 * The centre's leg: form, papers, proof and money were dealt with at its counter. It is paid like a collection at home, to
 * the centre, held for the same days. There is no visit and no task: it goes by the request, which is completed there once.
 */
export async function accrueAtDesk(tx: Tx, event: RequestMoved): Promise<void> {
  if (event.action !== 'complete_at_desk') return
  const { centreId } = await requests.getRequest(tx, event.requestId)
  const rule = commissionRuleAt(
    tx.kernel.territory,
    RULE,
    localDateOf(tx.at, tx.kernel.territory.calendar.utcOffsetMinutes),
  )
  // Completed by an agent for somebody at no centre of ours: nobody earns.
  if (centreId === null || !rule) return
  await store.lockVisit(tx, event.requestId)
  const payee = await workforce.centrePayee(tx, centreId)
  const { holdDays } = ratesAt(tx.kernel, tx.at)
  const releaseAt = new Date(tx.at.getTime() + holdDays * DAY_MS)
  const stored = await store.insertAccrual(tx, {
    task_id: event.requestId,
    rule_id: rule.id,
    rule_version: rule.effectiveFrom,
    kind: 'done',
    leg: 'desk',
    visit_id: event.requestId,
    request_id: event.requestId,
    facilitator_id: payee,
    agency_id: null,
    gross_paisa: rule.amountPaisa,
    facilitator_paisa: rule.amountPaisa,
    agency_paisa: 0,
    charged_to: null,
    unproven: false,
    earned_at: tx.at,
    release_at: releaseAt,
    rate: 'whole',
    rule_paisa: rule.amountPaisa,
    rule_further_paisa: rule.furtherPaisa,
    share_basis_points: null,
    hold_days: holdDays,
  })
  if (stored === 0) return
  await ledger.post(tx, [
    commissionEarned({
      taskId: event.requestId,
      ruleId: rule.id,
      ruleVersion: rule.effectiveFrom,
      cause: 'done',
      payee: { facilitatorId: payee },
      amountPaisa: rule.amountPaisa,
    }),
  ])
  await releaseTimer(tx, event.requestId, rule.id, releaseAt)
}
