import assert from 'node:assert/strict'
import type { Input } from '@app/contract'
import { newId } from '@app/city/ids'
import { eventually } from '@app/server/test/eventually'
import type { Rehearsal } from '../world/rehearsal.ts'

/** *Try it* of the console: something marked as a test goes out, and the whole exchange is shown. */
export async function tryConnection(r: Rehearsal, connectionId: string): Promise<void> {
  const first = r.desk('first')
  const trialId = newId()
  await first.call('connections.try', { connectionId, trialId })
  const trial = () => first.call('connections.trial', { connectionId, trialId })
  await eventually('the try ends', async () => (await trial()).state === 'done')
  const { ok, code, said, steps } = await trial()
  assert.ok(ok, `the try of the connection went wrong: ${code} ${said}\n${steps.map((one) => one.what).join('\n')}`)
  r.say(`   tried from the console: ${steps.length} lines of exchange, all well`)
}

type Written = Omit<Input<'connections.save'>, 'connectionId' | 'revision'>
/** Written as a draft, tried, turned on. */
export async function connect(r: Rehearsal, written: Written): Promise<string> {
  const first = r.desk('first')
  const connectionId = newId()
  const { revision } = await first.call('connections.save', { ...written, connectionId, revision: 0 })
  await tryConnection(r, connectionId)
  await first.call('connections.turnOn', { connectionId, revision })
  return connectionId
}
