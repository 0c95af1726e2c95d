import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'
import type { Cluster } from '@app/server/kernel/data/postgres/cluster'
import pg from 'pg'
import { type Program, run, untilReady } from '../peers/peer.ts'

const QUIET_MS = 400
const SETTLES_WITHIN_MS = 60_000

/** A program of the system by its command, to its end. */
export async function toItsEnd(
  file: string,
  args: readonly string[],
  settings: NodeJS.ProcessEnv,
): Promise<{ code: number; out: string; err: string }> {
  const { child } = run(process.execPath, [join(ROOT, file), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
  })
  let [out, err] = ['', '']
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()))
  child.stdin?.end()
  const code = await new Promise<number>((ended) => child.once('close', (status) => ended(status ?? 1)))
  return { code, out, err }
}

/** The server, when it answers. */
export async function serve(settings: NodeJS.ProcessEnv, port: number): Promise<Program> {
  const server = run(process.execPath, [join(ROOT, 'server', 'src', 'main.ts')], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
  })
  const health = async (): Promise<boolean> =>
    (await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(2_000) })).ok
  await untilReady('The server', health, server.said, server.child)
  return server
}

/** Until no job is ready and no timer is due for a while; false when it does not come to rest. */
export async function atRest(cluster: Cluster): Promise<boolean> {
  const client = new pg.Client({ connectionString: cluster.url('programme') })
  await client.connect()
  try {
    const until = performance.now() + SETTLES_WITHIN_MS
    let quietSince: number | undefined
    while (performance.now() < until) {
      const { rows } = await client.query<{ busy: number }>(BUSY, [new Date()])
      if (rows[0]?.busy === 0) quietSince ??= performance.now()
      else quietSince = undefined
      if (quietSince !== undefined && performance.now() - quietSince > QUIET_MS) return true
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return false
  } finally {
    await client.end()
  }
}

const BUSY = `select (select count(*) from graphile_worker._private_jobs
    where attempts < max_attempts and run_at <= clock_timestamp() or locked_at is not null)::int
  + (select count(*) from kernel.timer where due_at <= $1)::int as busy`
