import { timingSafeEqual } from 'node:crypto'
import type { Output, ParsedInput } from '@app/contract'
import type { Kernel, Tx } from '../../../kernel/context.ts'
import { heardSeen } from '../reports.ts'

const MAC_BYTES = 12
const macOf = (kernel: Kernel, attemptId: string): Buffer =>
  kernel.vault.blindIndex('push seen', attemptId).subarray(0, MAC_BYTES)

/** What a browser says back of a message: only whoever was given it can. */
export const tokenOf = (kernel: Kernel, attemptId: string): string =>
  `${attemptId}.${macOf(kernel, attemptId).toString('base64url')}`

/** Twice, late, or of a message that is gone: nothing changes, and nobody learns whether there is one. */
export async function pushSeen(tx: Tx, input: ParsedInput<'push.seen'>): Promise<Output<'push.seen'>> {
  const [attemptId = '', mac = ''] = input.token.split('.')
  const given = Buffer.from(mac, 'base64url')
  if (given.length === MAC_BYTES && timingSafeEqual(given, macOf(tx.kernel, attemptId))) await heardSeen(tx, attemptId)
  return { done: true }
}
