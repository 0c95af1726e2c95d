import type { Output, ParsedInput } from '@app/contract'
import { actorKey } from '../../kernel/actor.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { type Alert, after, assertMay, ofMyDesk } from './alerts.ts'
import { placed } from './live.ts'
import { deskOf, kindIn } from './ring.ts'
import * as store from './store.ts'

const SHOWN_MAX = 100
const keyOf = (accountId: string): string => `staff:${accountId}`

/** Who could take it from me: those of its desk, where it is, but for whoever has it. */
export async function colleagues(
  q: Query,
  { alertId }: ParsedInput<'safety.colleagues'>,
): Promise<Output<'safety.colleagues'>> {
  const row = ofMyDesk(q, await store.findAlert(q, alertId))
  const staff = (await deskOf(q, placed(row))).filter((one) => keyOf(one.id) !== row.acknowledged_by)
  return { items: staff.slice(0, SHOWN_MAX).map(({ id, name }) => ({ id, name })) }
}

/** From one person to another, with what has to be known. It is never nobody's: whoever it goes to is told. */
export async function handOver(tx: Tx, input: ParsedInput<'safety.handOver'>): Promise<Alert> {
  const row = ofMyDesk(tx, await store.lockAlert(tx, input.alertId))
  await assertMay(tx, row, 'hand_over')
  if (row.acknowledged_by === keyOf(input.to)) refuse('alert_acknowledged')
  const next =
    (await deskOf(tx, placed(row))).find((one) => one.id === input.to) ?? refuse('alarm_not_theirs', { field: 'to' })
  await store.setOwner(tx, row.id, keyOf(next.id), tx.at)
  if (actorKey(tx.actor) !== keyOf(next.id))
    await tx.enqueue('sms.send', {
      phone: next.phone,
      accountId: next.id,
      template: 'alarm_yours',
      language: next.language,
      facts: { what: kindIn(tx, row.kind, next.language) },
      key: `alarm_yours ${row.id} ${tx.at.toISOString()}`,
    })
  return after(tx, row, 'handed_over', input.note, keyOf(next.id))
}
