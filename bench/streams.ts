import { setTimeout as rest } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { inTransaction } from '@app/server/kernel/data/in-transaction'
import { newId } from '@app/server/kernel/id'
import { seedPeople } from '../server/src/modules/identity/index.ts'
import { memoryMb, openBenchSystem, perUnit, round } from './api/bench-system.ts'
import { kernelBeside, sessionFor } from './api/crew.ts'
import { openWatchers, type Watchers } from './streams/watchers.ts'

const BENCH = { actor: { kind: 'system', id: 'bench' } } as const
const SESSIONS = 20
const EVENT_EVERY_MS = 500
const WARM_UP = 5
/** What has not come by then is lost. */
const LATEST_MS = 10_000
const GOAL_P99_MS = 100

/**
 * `npm run bench -- streams [--streams 2000] [--events 40] [--json]`: event streams of the control room on one process, and
 * events that another process commits: how long after the beginning of that transaction the last of the watchers has
 * heard of it. Every event has to reach every stream; `--plant deaf` closes one without a word, and must be found.
 */
export default async function streams(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      streams: { type: 'string', default: '2000' },
      events: { type: 'string', default: '40' },
      plant: { type: 'string' },
    },
  })
  if (values.plant !== undefined && values.plant !== 'deaf')
    throw new Error(`nothing is planted by ${values.plant}: deaf`)
  const [count, events] = [Math.max(10, Number(values.streams)), Math.max(5, Number(values.events))]
  const system = await openBenchSystem('streams')
  try {
    const server = await system.serve()
    const kernel = await kernelBeside(system)
    try {
      const tokens = await controlRoom(kernel)
      const district = kernel.territory.areas.districts[0]
      if (!district) throw new Error('the pack has no district')
      const before = memoryMb([server])
      const begun = performance.now()
      const watchers = await openWatchers({ port: server.port, path: '/api/operations/live', tokens, count })
      const openedMs = performance.now() - begun
      const say = (seq: number) =>
        inTransaction(kernel, BENCH, (tx) => tx.live(`district:${district.id}`, { kind: 'changed', data: { seq } }))
      for (let seq = 1; seq <= WARM_UP; seq++) await hear(watchers, seq, count, say)
      if (values.plant) watchers.drop()
      const used = await system.used([server])
      const took: number[] = []
      let missed = 0
      for (let seq = WARM_UP + 1; seq <= WARM_UP + events; seq++) {
        const sent = performance.now()
        missed += await hear(watchers, seq, count, say)
        took.push(...watchers.times(seq).map((at) => at - sent))
        await rest(EVENT_EVERY_MS)
      }
      const each = perUnit(used, await system.used([server]), events)
      took.sort((a, b) => a - b)
      const at = (share: number): number => round(took[Math.floor((took.length - 1) * share)] ?? Infinity, 1)
      const result = {
        bench: 'streams',
        streams: count,
        events,
        openedMs: round(openedMs, 0),
        p50Ms: at(0.5),
        p99Ms: at(0.99),
        maxMs: at(1),
        missed,
        cpuMsPerEvent: round(each.servers, 1),
        kbPerStream: round(((memoryMb([server]) - before) * 1_024) / count, 1),
        connections: await system.connections(),
      }
      watchers.close()
      if (values.json) console.log(JSON.stringify(result))
      else
        console.log(
          `${count} streams opened in ${result.openedMs} ms; an event to all: p50 ${result.p50Ms} ms, p99 ${result.p99Ms} ms, last ` +
            `${result.maxMs} ms; ${result.cpuMsPerEvent} ms of CPU an event, ${result.kbPerStream} kB a stream, ${missed} not heard`,
        )
      if (missed) console.error(`deaf: ${missed} of ${count * events} words did not come`)
      if (result.p99Ms > GOAL_P99_MS) console.error(`p99 is ${result.p99Ms} ms; ${GOAL_P99_MS} ms are the goal`)
      if (missed) process.exitCode = 1
    } finally {
      await kernel.close()
    }
  } finally {
    await system.stop()
  }
}

/** Waits until all have heard; answers how many had not by the latest. */
async function hear(
  watchers: Watchers,
  seq: number,
  count: number,
  say: (seq: number) => Promise<unknown>,
): Promise<number> {
  await say(seq)
  const latest = performance.now() + LATEST_MS
  while (watchers.heard(seq) < count && performance.now() < latest) await rest(5)
  return count - watchers.heard(seq)
}

async function controlRoom(kernel: Awaited<ReturnType<typeof kernelBeside>>): Promise<string[]> {
  const tokens: string[] = []
  await inTransaction(kernel, BENCH, async (tx) => {
    for (let n = 0; n < SESSIONS; n++) {
      const accountId = newId()
      const phone = `+92302${String(n).padStart(7, '0')}`
      const jurisdiction = { province: true } as const
      const known = { accountId, personId: newId(), kind: 'staff', name: `Test Operator ${n}`, phone } as const
      await seedPeople(tx, [{ ...known, roles: ['operations'], jurisdiction }])
      tokens.push(await sessionFor(tx, accountId, 'console'))
    }
  })
  return tokens
}
