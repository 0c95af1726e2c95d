import type { Output, ParsedInput } from '@app/contract'
import { caseNoOf, decisionRefusal } from '@app/domain/grievances'
import { DAY_MS } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as requests from '../../requests/index.ts'
import { lockToJudge } from '../case/access.ts'
import { frozenOf, sealKey } from '../case/freeze-evidence.ts'
import { eventOf, move } from '../case/move.ts'
import { actOn, decisionFacts } from '../case/remedies.ts'
import * as store from '../store.ts'
import { insertDecision } from './store.ts'
import { viewOf } from '../reading/view.ts'

const STANDING = ['retraining', 'pause', 'review'] as const

/** Of two who decide at once, the second finds it decided. What the decision asks for is done in the same transaction, or nothing is. */
export async function decide(tx: Tx, input: ParsedInput<'grievances.decide'>): Promise<Output<'grievances.decide'>> {
  const { row, verdict } = await lockToJudge(tx, input.grievanceId, 'decide')
  const { reasons, reopenDays } = tx.kernel.territory.grievances
  if (!reasons.some((one) => one.code === input.reasonCode && one.upheld === input.upheld))
    refuse('reason_unknown', { field: 'reasonCode' })
  const facts = await decisionFacts(tx, row)
  const against = decisionRefusal(input, facts)
  if (against) refuse(against)
  const done = await actOn(tx, row, input.remedies, facts)
  const me = tx.actor.kind === 'staff' ? tx.actor.id : refuse('not_yours')
  await insertDecision(
    tx,
    row.id,
    {
      step: row.step,
      by: actorKey(tx.actor),
      upheld: input.upheld,
      reasonCode: input.reasonCode,
      words: await tx.kernel.vault.seal(sealKey(row.id), input.words),
      remedies: input.remedies,
    },
    tx.at,
  )
  const after = await move(tx, row, {
    action: 'decide',
    to: verdict.to,
    step: verdict.step,
    change: {
      ...done,
      owner_id: me,
      due_at: null,
      minutes_left: null,
      paused_by: null,
      upheld: input.upheld,
      flag: null,
      window_until: new Date(tx.at.getTime() + reopenDays * DAY_MS),
      barred: [...new Set([...row.barred, me])],
    },
  })
  await tell(tx, after, input)
  return viewOf(tx, after)
}

async function tell(tx: Tx, row: store.GrievanceRow, input: ParsedInput<'grievances.decide'>): Promise<void> {
  const event = eventOf(row, row)
  await requests.noteInHistory(tx, row.request_id, {
    kind: 'grievance_decided',
    words: tx.kernel.territory.messages.words['note.grievance_decided'] ?? { en: '', ur: '' },
    reason: input.reasonCode,
  })
  await tx.announce('grievance.decided', { ...event, upheld: input.upheld, clawback: row.clawback })
  const asked = STANDING.filter((one) => input.remedies.some((remedy) => remedy.kind === one))
  if (input.upheld && row.accused_facilitator_id)
    await tx.announce('grievance.upheld', {
      ...event,
      remedies: asked,
      reasonCode: input.reasonCode,
      by: actorKey(tx.actor),
      caseNo: caseNoOf(row.running),
      evidenceHash: (await frozenOf(tx, row.id)).hash,
    })
}
