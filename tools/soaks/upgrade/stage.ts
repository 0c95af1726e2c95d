import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { ROOT } from '@app/server/kernel/config'
import { inTransaction } from '@app/server/kernel/data/in-transaction'
import { ensureDatabase, startCluster } from '@app/server/kernel/data/postgres/cluster'
import { openKernel } from '@app/server/kernel/kernel'
import { loadTerritory } from '@app/server/kernel/territory'
import { modules } from '@app/server/modules'
import { testConfig } from '@app/server/test/world'
import { portToKeep } from '../../../city/src/port.ts'
import { connectForDemo } from '../../../server/src/modules/connections/index.ts'
import { type Gateway, startGateway } from '../faults/gateway.ts'
import { bookingsFor } from '../faults/load.ts'
import { supervise, type Supervised } from '../faults/supervised.ts'
import { FORMER, unpackFormer } from './former-release.ts'
import type { FormerSays } from './former-prepares.ts'

export type Version = 'former' | 'ours'

export interface Stage {
  readonly dataDir: string
  readonly databaseUrl: string
  readonly gateway: Gateway
  readonly said: FormerSays
  /** Starts a process that serves and works, and waits until it can serve. */
  begin(
    version: Version,
    n: number,
    env?: Record<string, string>,
  ): Promise<{ name: string; port: number; process: Supervised }>
}

const UP_WITHIN_MS = 90_000
const JOBS = '8'

/** A database, the former release with its city prepared, and a text gateway. */
export async function setTheStage(given: {
  seconds: number
  undo: (() => Promise<unknown> | void)[]
  say: (words: string) => void
}): Promise<Stage> {
  const { undo, say } = given
  const dataDir = mkdtempSync(join(tmpdir(), 'soak-upgrade-'))
  undo.push(() => rmSync(dataDir, { recursive: true, force: true }))
  const former = join(dataDir, 'former')
  say(`release ${FORMER.version} stands beside; its packages are ${unpackFormer(former)}`)
  const cluster = await startCluster({ dataDir, connectionsMax: 300 })
  undo.push(() => cluster.stop())
  await ensureDatabase(cluster, 'app')
  const databaseUrl = cluster.url('app')
  const gateway = await startGateway()
  undo.push(() => gateway.stop())
  const programs = { former: join(former, 'server/src/main.ts'), ours: join(ROOT, 'server/src/main.ts') }
  const begin: Stage['begin'] = async (version, n, env = {}) => {
    const port = await portToKeep()
    const name = `${version}-${n}`
    const process = supervise({
      name,
      port,
      log: join(dataDir, `${name}.log`),
      program: programs[version],
      env: { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, JOB_CONCURRENCY: JOBS, SMS_URL: gateway.url, ...env },
    })
    undo.push(() => process.stop())
    await untilUp(name, version === 'former' ? `${process.url}/health` : `${process.url}/ready`)
    return { name, port, process }
  }
  // Codes to sign in are read in their jobs: nobody works them off yet.
  const first = await begin('former', 0, { JOB_CONCURRENCY: '0' })
  const how = { dataDir, databaseUrl, port: first.port, bookings: bookingsFor(given.seconds), slotsLeast: 40 }
  const said = await formerSays(former, how)
  await first.process.stop()
  return { dataDir, databaseUrl, gateway, said, begin }
}

async function untilUp(name: string, address: string): Promise<void> {
  for (const end = Date.now() + UP_WITHIN_MS; Date.now() < end; await rest(100)) {
    const answers = await fetch(address, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    )
    if (answers) return
  }
  throw new Error(`${name} does not answer after ${UP_WITHIN_MS / 1_000} s`)
}

function formerSays(folder: string, how: object): Promise<FormerSays> {
  const program = join(ROOT, 'tools/soaks/upgrade/former-prepares.ts')
  const child = spawn(process.execPath, [program, folder, JSON.stringify(how)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code) reject(new Error(`the former release could not prepare its city: exit ${code}`))
      else resolve(JSON.parse(Buffer.concat(parts).toString('utf8')) as FormerSays)
    })
  })
}

/** The former version has its gateway as a setting; this one as a connection, which an administrator enters before it works. */
export async function connectGateway({ dataDir, databaseUrl, gateway }: Stage): Promise<void> {
  const config = testConfig(dataDir)
  const kernel = await openKernel({ config, databaseUrl, territory: await loadTerritory(config.territory), modules })
  const settings = { url: gateway.url, sender: 'TEST', pricePaisa: 150, reports: false, keepsIds: true }
  try {
    await inTransaction(kernel, { actor: { kind: 'system', id: 'soak' } }, (tx) =>
      connectForDemo(tx, {
        kind: 'text-https',
        name: 'soak',
        settings,
        secrets: { token: 'test', callSecret: 'test' },
      }),
    )
  } finally {
    await kernel.close()
  }
}
