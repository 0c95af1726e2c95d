import { START_MODEL, type TravelModel } from '@app/domain/travel'
import type { Kernel } from '../../kernel/context.ts'
import type { Sql } from '../../kernel/data/sql.ts'
import * as store from './store.ts'

/** Every process reads the model again once another one is committed. */
export const MODEL_CHANGED = 'signal:travel'

const standing = new WeakMap<Kernel, TravelModel>()

/** What this process tells ways by: the latest version that it has read, and the product's own start until then. */
export const modelOf = (kernel: Kernel): TravelModel => standing.get(kernel) ?? START_MODEL

/** Ways that the model told are as long as ever while this is the same. */
export const waysVersion = (kernel: Kernel): number => modelOf(kernel).version

/** A version as it was; 0 is the product's own start. */
export async function modelNumbered(q: Sql, version: number): Promise<TravelModel | undefined> {
  if (version === START_MODEL.version) return START_MODEL
  const row = await store.findModel(q, version)
  return row && { version, areas: row.areas }
}

/** The latest version there is, if this process does not know it yet. A version that was read is never changed. */
export async function readModel(kernel: Kernel): Promise<void> {
  const version = await store.latestVersion(kernel.db)
  if (version === modelOf(kernel).version) return
  const model = await modelNumbered(kernel.db, version)
  if (model) standing.set(kernel, model)
}

/** At the start, and at every signal; a signal that was lost is made up for within the seconds of a measurement. */
export async function followModel(kernel: Kernel): Promise<void> {
  kernel.live.onSignal('travel', () =>
    readModel(kernel).catch((error: Error) =>
      kernel.log.error({ err: error.message }, 'the model of travel times was not read again'),
    ),
  )
  await readModel(kernel)
}
