import { DAY_MS } from '@app/domain/shared'
import type { Tx } from '../../../../kernel/context.ts'
import type { Source } from '../count.ts'
import { type Day, MOVED } from '../day.ts'
import * as store from './store.ts'
import { TIME_DAYS } from '../time.ts'

/** Brings what is kept up to the end of that day: reads the events of the night and of the one before it. */
export async function keepUpTo(tx: Tx, { asOf, until }: Day): Promise<void> {
  const after = (await store.countedBefore(tx, asOf))?.seq ?? 0
  await store.keepFiled(tx, MOVED, after, until)
  await store.keepStands(tx, MOVED, after, until)
  await store.keepEnded(tx, after, new Date(until.getTime() - TIME_DAYS * DAY_MS), until)
  await store.noteCounted(tx, asOf, after, until)
}

/** The figures of the one day that was kept up to, from what is kept. */
export const kept: Source = {
  standing: async (q) => [await store.keptStanding(q)],
  ended: store.keptEnded,
  filed: (q) => store.keptFiled(q),
}
