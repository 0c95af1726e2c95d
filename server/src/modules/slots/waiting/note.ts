import type { Tx } from '../../../kernel/context.ts'
import * as store from './store.ts'

/** Something became free in this hour, or a place: whoever waits there is told once this is committed. */
export async function noteFreed(tx: Tx, slotId: string): Promise<void> {
  const line = await store.lineAt(tx, slotId)
  if (line) await tellSoon(tx, line)
}
/** The same where people's hours changed, or hours were opened. */
export async function noteGrown(tx: Tx, tehsilIds: readonly string[]): Promise<void> {
  for (const line of await store.linesIn(tx, tehsilIds)) await tellSoon(tx, line)
}
const tellSoon = (tx: Tx, { ring, tehsil_id: tehsilId }: { ring: string; tehsil_id: string }): Promise<void> =>
  tx.enqueue('slots.tell', { tehsilId }, { key: `tell ${ring}` })
