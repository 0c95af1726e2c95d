import { rmSync } from 'node:fs'
import { setTimeout as rest } from 'node:timers/promises'
import type { Stage } from './faults.ts'
import type { Load } from './load.ts'

const LOST_AT_LEAST = 10
const WAIT_MS = 60_000

/**
 * What must not be possible, made possible: synchronous mode off, replicas that are down, and the primary's disk thrown
 * away. What was acknowledged meanwhile is gone; a soak that does not say so counts nothing.
 */
export async function loseData(stage: Stage, load: Load): Promise<void> {
  const primary = await stage.cluster.primary()
  if (!primary) throw new Error('there is no primary to lose')
  const changed = await fetch(`http://${primary.address}:8008/config`, {
    method: 'PATCH',
    body: JSON.stringify({ synchronous_mode: false, synchronous_mode_strict: false }),
    signal: AbortSignal.timeout(5_000),
  })
  if (!changed.ok) throw new Error(`Patroni did not take it: ${changed.status}`)
  await until('no standby is synchronous', async () => {
    const roles = await Promise.all(stage.cluster.machines.map((machine) => machine.role()))
    return !roles.includes('sync_standby')
  })
  const followers = stage.cluster.machines.filter((one) => one !== primary)
  // One that is only stopped would still find, in its socket, what was sent to it.
  for (const one of followers) one.killMachine()
  const before = load.acknowledged.orders.length
  await until(
    'orders are acknowledged by the primary alone',
    () => load.acknowledged.orders.length >= before + LOST_AT_LEAST,
  )
  primary.killMachine()
  await rest(500)
  rmSync(primary.data, { recursive: true, force: true })
  for (const one of followers) one.start()
  await until('another is primary', async () => {
    const now = await stage.cluster.primary()
    return now !== undefined && now !== primary
  })
  primary.start()
  await until('all three are there', async () => {
    const roles = await Promise.all(stage.cluster.machines.map((machine) => machine.role()))
    return !roles.includes('away')
  })
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + WAIT_MS; !(await holds()); await rest(100))
    if (Date.now() > end) throw new Error(`the plant failed: not within ${WAIT_MS / 1_000} s: ${what}`)
}
