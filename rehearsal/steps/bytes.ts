import assert from 'node:assert/strict'
import type { EndpointId, Input } from '@app/contract'
import { address } from '@app/contract/client'
import type { Voice } from '@app/city/voice'
import type { App } from '../world/machine.ts'
import type { Rehearsal } from '../world/rehearsal.ts'

/** A file that an endpoint answers with, as a browser of that app saves it. */
export async function bytesOf<Id extends EndpointId>(
  r: Rehearsal,
  voice: Voice,
  id: Id,
  input: Input<Id>,
  app: App = 'console',
): Promise<Buffer> {
  const response = await fetch(address(r.machine.urls[app], id, input).url, {
    headers: { authorization: `Bearer ${await voice.token()}`, 'x-app': app },
    signal: AbortSignal.timeout(30_000),
  })
  assert.equal(response.status, 200, `${id} answers ${response.status}`)
  return Buffer.from(await response.arrayBuffer())
}
