import { setTimeout as rest } from 'node:timers/promises'
import pg from 'pg'
import type { MachineCluster } from '../../cluster/start-cluster.ts'
import type { Answered } from './patient-caller.ts'

/** A time without a database: when it began, and when a primary took writes again. */
export interface Outage {
  fault: string
  begunAt: number
  promotedAt: number
  /** A machine had to be found dead first. */
  detected: boolean
}

const LOOK_EVERY_MS = 50
const GIVE_UP_MS = 90_000

/** Waits for a machine that Patroni calls primary and that takes writes, asked directly and not by the proxy. */
export async function watchPromotion(cluster: MachineCluster, fault: string, begunAt: number): Promise<Outage> {
  const password = new URL(cluster.adminUrl).password
  for (; Date.now() - begunAt < GIVE_UP_MS; await rest(LOOK_EVERY_MS)) {
    const takes = await Promise.all(cluster.machines.map(({ address }) => takesWrites(address, password)))
    if (takes.includes(true)) return { fault, begunAt, promotedAt: Date.now(), detected: true }
  }
  throw new Error(`${fault}: no machine became primary within ${GIVE_UP_MS / 1_000} s`)
}

async function takesWrites(address: string, password: string): Promise<boolean> {
  const client = new pg.Client({
    host: address,
    user: 'postgres',
    password,
    database: 'postgres',
    connectionTimeoutMillis: 500,
    query_timeout: 500,
  })
  client.on('error', () => undefined)
  try {
    const leads = await fetch(`http://${address}:8008/primary`, { signal: AbortSignal.timeout(500) })
    if (!leads.ok) return false
    await client.connect()
    const { rows } = await client.query<{ follows: boolean }>('select pg_is_in_recovery() as follows')
    return rows[0]?.follows === false
  } catch {
    return false
  } finally {
    client.end().catch(() => undefined)
  }
}

/** Of everything that was under way or begun while there was no database: how long after the promotion it was answered. */
export function recoveryTimes(outages: readonly Outage[], commands: readonly Answered[]): number[] {
  return outages.flatMap(({ begunAt, promotedAt }) =>
    commands
      .filter(({ sentAt, answeredAt }) => sentAt < promotedAt && answeredAt > begunAt)
      .map(({ answeredAt }) => Math.max(0, answeredAt - promotedAt)),
  )
}

const CALM_AFTER_MS = 20_000

/** What a command takes here while the database is there: a machine with other work to do is slow after an outage too. */
export function calmTimes(outages: readonly Outage[], commands: readonly Answered[]): number[] {
  const near = ({ sentAt, answeredAt }: Answered): boolean =>
    outages.some(({ begunAt, promotedAt }) => sentAt < promotedAt + CALM_AFTER_MS && answeredAt > begunAt)
  return commands.filter((one) => !near(one)).map(({ sentAt, answeredAt }) => answeredAt - sentAt)
}

export const share = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0
