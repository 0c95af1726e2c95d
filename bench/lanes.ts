/**
 * How long what is urgent waits while much else does: a code to sign in behind ten thousand jobs, and each lane behind a
 * gateway that takes five seconds a text.
 *
 *   npm run bench -- lanes [--jobs 10000] [--json] [--plant one-line]
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as rest } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startWorld, type World } from '@app/server/test/world'
import { type Lane, laneOf, LANES } from '@app/server/kernel/work/lanes'
import { connectForDemo } from '../server/src/modules/connections/index.ts'
import { modules } from '../server/src/modules/all.generated.ts'

declare module '../server/src/kernel/work/work-list.ts' {
  interface Jobs {
    'bench.step': { lane: Lane }
  }
}

const CODE_WITHIN_MS = 1_000
const LANE_WITHIN_MS = 1_000
const SLOW_MS = 5_000
const CODES = 10
const GIVE_UP_MS = 60_000

/** When each phone's text came to the gateway. */
type Arrived = ReadonlyMap<string, number>

async function openGateway(world: World): Promise<{ arrived: Arrived; slow(): void; close(): void }> {
  const arrived = new Map<string, number>()
  let waitMs = 0
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', async () => {
      const { id, to } = JSON.parse(body) as { id: string; to: string }
      arrived.set(to, performance.now())
      await rest(waitMs, undefined, { ref: false })
      response.writeHead(200).end(JSON.stringify({ id }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await world.as((tx) =>
    connectForDemo(tx, {
      kind: 'text-https',
      name: 'bench',
      settings: { url, sender: 'TEST', pricePaisa: 0, reports: false },
      secrets: { token: 'test', callSecret: 'bench' },
    }),
  )
  return {
    arrived,
    slow: () => void (waitMs = SLOW_MS),
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

interface Placed {
  task: string
  payload: object
  lane: Lane
}
const text = (phone: string, template: string, facts: Record<string, string | number>): Placed => {
  const payload = { phone, template, language: 'en' as const, facts }
  return { task: 'sms.send', payload, lane: laneOf('sms.send', payload) }
}
const phoneOf = (series: number, n: number): string => `+923${series}${String(n).padStart(7, '0')}`

async function place(world: World, jobs: readonly Placed[], oneLine: boolean): Promise<void> {
  const given = jobs.map(({ task, payload, lane }) => ({ task, payload, priority: oneLine ? 0 : LANES[lane].priority }))
  await world.kernel.db.run('select kernel.finish($1::jsonb, now(), null, null, null, null, null)', [
    JSON.stringify({ actor: 'system:bench', channel: 'system', jobs: given }),
  ])
  world.kernel.nudgeJobs(given.length)
}

async function until(when: () => number | undefined): Promise<number> {
  for (const end = performance.now() + GIVE_UP_MS; performance.now() < end; await rest(2)) {
    const at = when()
    if (at !== undefined) return at
  }
  return Infinity
}

async function measure(jobs: number, oneLine: boolean) {
  const steps = new Map<Lane, number>()
  const step = async (_kernel: unknown, { lane }: { lane: Lane }) => void steps.set(lane, performance.now())
  const bench = { name: 'bench', handlers: {}, jobs: { 'bench.step': step } }
  const world = await startWorld({ modules: [...modules, bench], config: { poolSize: 20 } })
  const gateway = await openGateway(world)
  const codes = async (series: number): Promise<number[]> => {
    const waited: number[] = []
    for (let n = 0; n < CODES; n++) {
      const phone = phoneOf(series, n)
      const placedAt = performance.now()
      await place(world, [text(phone, 'login_code', { code: '123456', minutes: 5 })], oneLine)
      const arrivedAt = await until(() => gateway.arrived.get(phone))
      waited.push(Math.round(arrivedAt - placedAt))
      if (arrivedAt === Infinity) break
    }
    return waited
  }
  try {
    const many = Array.from({ length: jobs }, (_, n) => text(phoneOf(10, n), 'status', { status: `Test ${n}` }))
    await place(world, many, oneLine)
    const behindMany = await codes(20)
    const left = await world.kernel.db.one<{ jobs: number }>(
      'select count(*)::int as jobs from graphile_worker._private_jobs',
    )
    gateway.slow()
    await rest(SLOW_MS / 5)
    const behindSlow: Partial<Record<Lane, number>> = {}
    for (const lane of ['urgent', 'offers', 'work'] as const) {
      const placedAt = performance.now()
      await place(world, [{ task: 'bench.step', payload: { lane }, lane }], oneLine)
      behindSlow[lane] = Math.round((await until(() => steps.get(lane))) - placedAt)
    }
    return { codesMs: behindMany, jobsLeft: left.jobs, slowMs: behindSlow }
  } finally {
    gateway.close()
    await world.close()
  }
}

export default async function lanes(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { jobs: { type: 'string' }, json: { type: 'boolean', default: false }, plant: { type: 'string' } },
  })
  if (values.plant !== undefined && values.plant !== 'one-line') throw new Error(`no such plant: ${values.plant}`)
  const jobs = Number(values.jobs ?? 10_000)
  const found = await measure(jobs, values.plant === 'one-line')
  const codeMs = Math.max(...found.codesMs)
  const faults = [
    ...(codeMs > CODE_WITHIN_MS ? [`a code came after ${codeMs} ms`] : []),
    // A queue that was empty by then proves nothing.
    ...(found.jobsLeft < jobs / 10 ? [`only ${found.jobsLeft} jobs were left when the last code came`] : []),
    ...Object.entries(found.slowMs)
      .filter(([, ms]) => ms > LANE_WITHIN_MS)
      .map(([lane, ms]) => `${lane} waited ${ms} ms for a slow gateway`),
  ]
  console.log(`codes behind ${jobs} jobs: ${found.codesMs.join(', ')} ms; ${found.jobsLeft} jobs left then`)
  console.log(`behind a gateway of ${SLOW_MS / 1_000} s a text: ${JSON.stringify(found.slowMs)} ms`)
  for (const fault of faults) console.log(fault)
  if (values.json) console.log(JSON.stringify({ bench: 'lanes', jobs, codeMs, slowMs: found.slowMs, faults }))
  if (faults.length) process.exitCode = 1
}
