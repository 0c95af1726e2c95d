import type { Output, ParsedInput } from '@app/contract'
import { AREA_CLASSES, START_MODEL, type TravelModel } from '@app/domain/travel'
import { actorKey } from '../../kernel/actor.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { assertWholeProgramme, hasWholeProgramme } from '../../kernel/whole-programme.ts'
import { MODEL_CHANGED, modelNumbered } from './standing-model.ts'
import * as store from './store.ts'

const SHOWN = 60

/** What ways are told by, what it was before, and what came of each night. */
export async function travelTimes(q: Query): Promise<Output<'travel.times'>> {
  const [models, nights, waiting] = await Promise.all([
    store.lastModels(q, SHOWN),
    store.lastRefits(q, SHOWN),
    store.openPutBack(q),
  ])
  const now = models[0] ? { version: models[0].version, areas: models[0].areas } : START_MODEL
  const mayPutBack = q.actor.kind === 'staff' && q.actor.roles.includes('admin') && hasWholeProgramme(q)
  return {
    mayPutBack,
    version: now.version,
    areas: areasOf(now),
    versions: models.map((one) => ({
      version: one.version,
      madeAt: one.made_at.toISOString(),
      ofVersion: one.of_version,
      putBack: one.put_back,
      areas: areasOf(one),
    })),
    nights: nights.map((one) => ({
      at: one.at.toISOString(),
      outcome: one.outcome,
      version: one.version,
      trips: one.trips,
      judges: one.judges,
      errorBefore: one.error_before,
      errorAfter: one.error_after,
      coveredAfter: one.covered_after,
    })),
    waiting: waiting
      ? {
          id: waiting.id,
          version: waiting.to_version,
          reason: waiting.reason,
          askedAt: waiting.asked_at.toISOString(),
          mayDecide: mayPutBack && waiting.asked_by !== actorKey(q.actor),
        }
      : null,
  }
}

const areasOf = ({ areas }: Pick<TravelModel, 'areas'>): Output<'travel.times'>['areas'] =>
  AREA_CLASSES.map((area) => ({
    area,
    doorSeconds: Math.round(areas[area].doorSeconds),
    freeSecondsPerKm: Math.round(areas[area].secondsPerKm.free),
    eveningSecondsPerKm: Math.round(areas[area].secondsPerKm.evening),
  }))

/** One asks for an earlier version … */
export async function askPutBack(tx: Tx, input: ParsedInput<'travel.askPutBack'>): Promise<Output<'travel.times'>> {
  assertWholeProgramme(tx)
  await store.lockModels(tx)
  if (await store.openPutBack(tx)) refuse('change_waiting')
  if (input.version >= (await store.latestVersion(tx))) refuse('nothing_changed', { field: 'version' })
  if (!(await modelNumbered(tx, input.version))) refuse('not_found', { field: 'version' })
  await store.askPutBack(
    tx,
    { id: input.changeId, to_version: input.version, reason: input.reason, asked_by: actorKey(tx.actor) },
    tx.at,
  )
  await tx.audit({ action: 'travel.ask_put_back', subject: `travel:${input.version}` })
  return travelTimes(tx)
}

/** … and another lets it stand, as a version of its own. Trips from before it teach nothing any more. */
export async function decidePutBack(
  tx: Tx,
  input: ParsedInput<'travel.decidePutBack'>,
): Promise<Output<'travel.times'>> {
  assertWholeProgramme(tx)
  await store.lockModels(tx)
  const asked = (await store.lockPutBack(tx, input.changeId)) ?? refuse('not_found')
  if (asked.state !== 'asked') refuse('decided_already')
  if (asked.asked_by === actorKey(tx.actor)) refuse('same_person')
  await store.decidePutBack(
    tx,
    {
      id: asked.id,
      state: input.approve ? 'approved' : 'refused',
      decided_by: actorKey(tx.actor),
      decision_reason: input.reason,
    },
    tx.at,
  )
  if (input.approve) {
    const { areas } = (await modelNumbered(tx, asked.to_version)) ?? refuse('not_found')
    const version = (await store.latestVersion(tx)) + 1
    await store.insertModel(tx, { version, areas }, { ofVersion: asked.to_version, putBack: true }, tx.at)
    await tx.live(MODEL_CHANGED, {})
  }
  await tx.audit({ action: 'travel.decide_put_back', subject: `travel:${asked.to_version}` })
  return travelTimes(tx)
}
