import type { Output, ParsedInput } from '@app/contract'
import { commissionEarned, holdReleased, shares } from '@app/domain/ledger'
import { formatRupees } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { SecondPersonNeeded } from '../../../kernel/second-person.ts'
import { findAccount } from '../../identity/index.ts'
import * as ledger from '../../ledger/index.ts'
import { mayPay } from '../may-pay.ts'
import { accrualId, releaseTimer } from '../release.ts'
import { type AccrualRow, insertAccrual, lockAccrual, moveState } from '../store.ts'
import { sealSaid } from './words.ts'
import * as store from './store.ts'

/** The claim's line is locked first, as whoever makes one does: two of the desk, or the desk and a payout, take turns. */
async function lockOpen(tx: Tx, claimId: string): Promise<{ row: store.ClaimRow; line: AccrualRow }> {
  const found = (await store.findClaim(tx, claimId)) ?? refuse('not_found')
  if (!(await mayPay(tx, found.facilitator_id))) refuse('not_found')
  const line = (await lockAccrual(tx, found.task_id, found.rule_id)) ?? refuse('not_found')
  const row = (await store.lockClaim(tx, claimId)) ?? refuse('not_found')
  return row.state === 'open' ? { row, line } : refuse('claim_answered')
}

export async function takeClaim(
  tx: Tx,
  { claimId, over }: ParsedInput<'finance.takePayClaim'>,
): Promise<Output<'finance.takePayClaim'>> {
  const { row } = await lockOpen(tx, claimId)
  const me = actorKey(tx.actor)
  if (row.owner !== null && row.owner !== me && !over) refuse('claim_taken')
  await store.setOwner(tx, claimId, me, tx.at)
  return { done: true }
}

/**
 * Upheld with money, it is one more line by the same rule, split as the first was, held as long; another person lets go of it.
 * Either way nothing of the claim holds the line any more: it is free at once where nothing else does.
 */
export async function answerClaim(
  tx: Tx,
  input: ParsedInput<'finance.answerPayClaim'>,
): Promise<Output<'finance.answerPayClaim'>> {
  const { row, line } = await lockOpen(tx, input.claimId)
  const { verdict, furtherPaisa } = input
  if (verdict === 'refused' && furtherPaisa > 0) refuse('invalid_input', { field: 'furtherPaisa' })
  if (verdict === 'upheld' && line.state === 'taken_back') refuse('line_taken_back')
  if (furtherPaisa > 0 && tx.secondPerson === 'needed') throw new SecondPersonNeeded(furtherPaisa)
  await store.setAnswered(
    tx,
    {
      id: row.id,
      state: verdict,
      further_paisa: furtherPaisa,
      answer: sealSaid(tx, input.answer),
      answered_by: actorKey(tx.actor),
    },
    tx.at,
  )
  await store.markClaimed(tx, line.task_id, line.rule_id, null)
  const free =
    line.state === 'held' && !line.unproven && !line.disputed_by && line.release_at !== null && line.release_at <= tx.at
  const parts = [{ payeeId: line.facilitator_id, amountPaisa: line.facilitator_paisa }]
  const further = furtherPaisa > 0 ? furtherLine(tx, line, furtherPaisa) : undefined
  if (further) await insertAccrual(tx, further)
  await ledger.post(tx, [
    free && line.facilitator_paisa > 0
      ? holdReleased({ accrualId: `${accrualId(line)}:claim:${row.id}`, parts })
      : undefined,
    further && earned(further),
  ])
  if (free) await moveState(tx, line, 'held', 'available', 'own')
  if (further?.release_at) await releaseTimer(tx, further.task_id, further.rule_id, further.release_at)
  await tell(tx, row, verdict, furtherPaisa)
  return { done: true }
}

type NewLine = Parameters<typeof insertAccrual>[1]

function furtherLine(tx: Tx, line: AccrualRow, furtherPaisa: number): NewLine {
  const parts = shares(payeeOf(line), furtherPaisa)
  const releaseAt = line.release_at && line.release_at > tx.at ? line.release_at : tx.at
  return {
    ...line,
    rule_id: `corrected:${line.rule_id}`,
    kind: 'corrected',
    gross_paisa: furtherPaisa,
    facilitator_paisa: parts.facilitatorPaisa,
    agency_paisa: parts.agencyPaisa,
    charged_to: null,
    earned_at: tx.at,
    release_at: line.unproven ? null : releaseAt,
    rate: null,
    rule_paisa: null,
    rule_further_paisa: null,
  }
}

/** A line from before shares were written down is split as its own parts are. */
const payeeOf = (line: AccrualRow) => ({
  facilitatorId: line.facilitator_id,
  ...(line.agency_id && {
    agency: {
      agencyId: line.agency_id,
      shareBasisPoints: line.share_basis_points ?? Math.round((line.agency_paisa * 10_000) / line.gross_paisa),
    },
  }),
})

const earned = (line: NewLine) =>
  commissionEarned({
    taskId: line.task_id,
    ruleId: line.rule_id,
    ruleVersion: line.rule_version,
    cause: line.kind,
    payee: payeeOf({
      ...line,
      state: 'held',
      agency_state: null,
      disputed_by: null,
      claim_id: null,
      batch_id: null,
      tax_paisa: 0,
    }),
    amountPaisa: line.gross_paisa,
  })

/** In their language, at their own number; the reason is read in the app. */
async function tell(tx: Tx, row: store.ClaimRow, verdict: 'upheld' | 'refused', furtherPaisa: number): Promise<void> {
  const account = await findAccount(tx, row.facilitator_id)
  if (!account) return
  const template =
    verdict === 'refused' ? 'pay_claim_refused' : furtherPaisa > 0 ? 'pay_claim_paid' : 'pay_claim_upheld'
  await tx.enqueue('sms.send', {
    phone: account.phone,
    template,
    language: account.language,
    facts: furtherPaisa > 0 ? { amount: formatRupees(furtherPaisa) } : {},
    key: `${template} ${row.id}`,
  })
  await tx.live(`facilitator:${row.facilitator_id}`, { kind: 'message', data: { payClaim: row.id } })
}
