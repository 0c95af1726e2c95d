import type { ParsedInput } from '@app/contract'
import type { Tx } from '../../kernel/context.ts'
import { NOTHING_WAITS, openToChange, write } from './change.ts'
import * as store from './store.ts'
import { after, type View } from './view.ts'

/** One person is enough to stop: what is to be sent waits, and a change that waits for confirmation goes on waiting. */
export async function pauseConnection(tx: Tx, input: ParsedInput<'connections.pause'>): Promise<View> {
  const row = await openToChange(tx, input.connectionId, 'pause')
  await write(tx, row, 'paused', { state: 'paused' })
  return after(tx, row.id)
}

/** The other side says itself that nobody listens there any more; an administrator looks, and turns it on again. */
export async function pauseForReceiver(tx: Tx, connectionId: string, code: string): Promise<void> {
  const row = await store.lockConnection(tx, connectionId)
  if (row?.state === 'on') await write(tx, row, 'paused', { state: 'paused' }, { code })
}

/** Over for good. The row stays, so that what went over it can be read; its secrets do not. */
export async function endConnection(tx: Tx, input: ParsedInput<'connections.end'>): Promise<View> {
  const row = await openToChange(tx, input.connectionId, 'end', input.revision)
  await write(tx, row, 'ended', {
    ...NOTHING_WAITS,
    state: 'ended',
    secrets: null,
    secret_names: [],
    former_secrets: null,
    former_until: null,
  })
  return after(tx, row.id)
}
