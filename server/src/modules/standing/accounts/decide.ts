import type { Output, ParsedInput } from '@app/contract'
import { mayDecide, paysFrom, stepAccountChange } from '@app/domain/standing'
import { MINUTE_MS } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as workforce from '../../workforce/index.ts'
import { judgeOf, refuseTraced } from '../caller.ts'
import { sealWords } from '../recruit/details.ts'
import { recruitingOf } from '../recruit/move.ts'
import { currentIban, factsOf, ibanOf } from './current.ts'
import { subjectOf, tellPayee } from './payee.ts'
import * as store from './store.ts'
import { changeView, isHere } from './view.ts'

/**
 * Vetted by a named person with a reason, as at the admission. Approved, pay goes there when its hours are over; until
 * then it can still be refused.
 */
export async function decideAccount(
  tx: Tx,
  input: ParsedInput<'payAccounts.decide'>,
): Promise<Output<'payAccounts.decide'>> {
  const row = (await store.lockChange(tx, input.changeId)) ?? refuse('not_found')
  if (!isHere(tx, row)) await refuseTraced(tx, 'not_found', subjectOf(row.id), { elsewhere: true })
  const person = await workforce.getFacilitator(tx, row.facilitator_id)
  const no = mayDecide(await judgeOf(tx), {
    accusedPersonId: person.personId,
    complainants: [],
    complainantPersonIds: [],
    vettedBy: [],
    servedBy: null,
    pauseReviewedBy: null,
    decidedBy: null,
  })
  if (no) await refuseTraced(tx, no, subjectOf(row.id))
  const cell = stepAccountChange(factsOf(row), input.verdict, tx.at)
  if ('no' in cell) return refuseTraced(tx, cell.no, subjectOf(row.id), { verdict: input.verdict })
  const from = input.verdict === 'approve' ? paysFrom(tx.at, recruitingOf(tx).accountCoolingHours) : row.pays_from
  await store.decideChange(
    tx,
    row.id,
    { state: cell.to, by: actorKey(tx.actor), reason: sealWords(tx, input.reason), paysFrom: from },
    tx.at,
  )
  await tx.audit({
    action: `pay_account.${cell.to}`,
    subject: subjectOf(row.id),
    details: { facilitator: row.facilitator_id, was: row.state },
  })
  const change = { id: row.id, old: await currentIban(tx, row.facilitator_id), new: await ibanOf(tx, row) }
  if (cell.to === 'approved' && from)
    await tellPayee(tx, row.facilitator_id, 'account_change_approved', change, { from: localMinute(tx, from) })
  else await tellPayee(tx, row.facilitator_id, 'account_change_refused', change)
  return changeView(tx, (await store.findChange(tx, row.id)) ?? refuse('not_found'))
}

/** The day and the minute, by the territory's clocks. */
const localMinute = (tx: Tx, at: Date): string =>
  new Date(at.getTime() + tx.kernel.territory.calendar.utcOffsetMinutes * MINUTE_MS)
    .toISOString()
    .slice(0, 16)
    .replace('T', ' ')
