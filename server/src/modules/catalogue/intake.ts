import type { Output, ParsedInput } from '@app/contract'
import { actorKey, mayActFor } from '../../kernel/actor.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as store from './store.ts'
import { allRunning, running } from './versions.ts'

/** Refuses a new order for a service that is switched off. What was ordered before goes on. */
export async function assertTaken(q: Query, serviceId: string): Promise<void> {
  if (await isOff(q, serviceId)) refuse('service_off')
}

/** Whether somebody has switched it off: nobody's word means that it is on. */
export const isOff = async (q: Query, serviceId: string): Promise<boolean> =>
  (await store.findIntake(q, serviceId))?.taken === false

export const servicesOff = async (q: Query): Promise<ReadonlySet<string>> =>
  new Set((await store.intakes(q)).flatMap((row) => (row.taken ? [] : [row.service_id])))

/** A system that begins takes no order: each service is switched on by somebody who has settled its facts. */
export async function switchAllOff(tx: Tx): Promise<void> {
  const ids = allRunning(tx.kernel, tx.at).map((service) => service.id)
  await store.switchOff(tx, ids, 'a system that begins', actorKey(tx.actor), tx.at)
}

export async function listIntakes(q: Query): Promise<Output<'services.intakes'>> {
  const rows = new Map((await store.intakes(q)).map((row) => [row.service_id, row]))
  return {
    items: allRunning(q.kernel, q.at)
      .toSorted((a, b) => b.rank - a.rank)
      .map(({ id, name }) => {
        const row = rows.get(id)
        return {
          serviceId: id,
          name: { en: name.en, ur: name.ur },
          taken: row?.taken ?? true,
          why: row?.why ?? '',
          since: row?.set_at.toISOString() ?? null,
        }
      }),
  }
}

export async function setIntake(
  tx: Tx,
  { serviceId, taken, why }: ParsedInput<'services.setIntake'>,
): Promise<Output<'services.setIntake'>> {
  if (!mayActFor(tx.actor, {})) refuse('not_yours')
  if (!running(tx.kernel, serviceId, tx.at)) refuse('service_unknown')
  await store.setIntake(tx, serviceId, { taken, why }, actorKey(tx.actor), tx.at)
  await tx.audit({ action: 'service.intake_set', subject: `service:${serviceId}`, details: { taken, why } })
  return { done: true }
}
