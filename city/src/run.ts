import { parseArgs } from 'node:util'
import { loadConfig } from '@app/server/kernel/config'
import { loadTerritory } from '@app/server/kernel/territory'
import { play } from './play.ts'
import type { Played } from './played.ts'
import { startSystem } from './system.ts'
import type { Summary } from './summary.ts'

const USAGE = `npm run city -- [--seed N] [--requests N] [--faults] [--plant ledger|commission|custody|twice] [--data DIR] [--json]
A made-up city lives on a system of its own and checks all the time that what must hold holds.
`
const PLANTS = ['ledger', 'commission', 'custody', 'twice'] as const

/** Exits 1 at any violation; the last line on standard error then names the invariant, and the seed that repeats it. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '7' },
      requests: { type: 'string', default: '300' },
      faults: { type: 'boolean', default: false },
      plant: { type: 'string' },
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const [seed, requests] = [Number(values.seed), Number(values.requests)]
  const plant = PLANTS.find((p) => p === values.plant)
  if (
    values.help ||
    !Number.isInteger(seed) ||
    !Number.isInteger(requests) ||
    requests < 1 ||
    requests > 100_000 ||
    (values.plant !== undefined && !plant)
  ) {
    process.stdout.write(USAGE)
    process.exitCode = values.help ? 0 : 1
    return
  }
  const begun = Date.now()
  const say = (words: string): void =>
    void process.stderr.write(`${((Date.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${words}\n`)
  say(`a system of its own starts; seed ${seed}, ${requests} requests${values.faults ? ', with faults' : ''}`)
  const system = await startSystem({
    seed,
    ...(values.data !== undefined && { dataDir: values.data }),
    habits: values.faults ? { twiceShare: 0.2, outOfOrderShare: 0.1, lateShare: 0.05, neverShare: 0.01 } : {},
  })
  const end = () => void system.stop().then(() => process.exit(130))
  process.once('SIGINT', end).once('SIGTERM', end)
  let played: Played
  try {
    const known = (await loadTerritory(loadConfig(process.env).territory)).recruiting?.questions ?? []
    played = await play({ system, known, seed, requests, faults: values.faults, plant, say })
  } finally {
    await system.stop()
  }
  report(played, { seed, requests, faults: values.faults, json: values.json })
}

function report(
  { summary, violations, refusals, statesSeen, days, awaited, peakMb }: Played,
  { seed, requests, faults, json }: { seed: number; requests: number; faults: boolean; json: boolean },
): void {
  const { delivered, rejected, withdrawn, cancelled, failed, open } = summary
  process.stdout.write(
    `${summary.requests} requests in ${days} days: ${delivered} delivered, ${rejected} rejected, ${withdrawn} withdrawn, ${cancelled} cancelled, ${failed} failed, ${open} open.\n`,
  )
  process.stdout.write(
    `${summary.invariantChecks} checks, ${summary.violations} violations; ${summary.serverKills} kills, ${summary.duplicatesSent} commands sent twice; states seen: ${statesSeen.join(', ')}.\n`,
  )
  process.stdout.write(
    `${summary.complaints} complaints, ${summary.complaintsDecided} decided, ${summary.complaintsEscalated} climbed; ${summary.suspensions} suspensions, ${summary.areaEvents} area events, ${summary.sos} calls for help; figures of ${summary.figuresPublished} days published.\n`,
  )
  if (peakMb !== undefined) process.stdout.write(`The server took ${peakMb} MB at most.\n`)
  if (awaited.length) process.stdout.write(`Still awaited:\n${awaited.map((one) => `  ${one}\n`).join('')}`)
  if (refusals.length)
    process.stdout.write(`Declared refusals met: ${refusals.map(([what, n]) => `${what} ×${n}`).join('; ')}\n`)
  if (json) process.stdout.write(`${JSON.stringify(summary satisfies Summary)}\n`)
  if (!violations.length) return
  process.exitCode = 1
  process.stderr.write(
    `repeat with: npm run city -- --seed ${seed} --requests ${requests}${faults ? ' --faults' : ''}\n`,
  )
  const first = violations[0]!
  process.stderr.write(`violated: ${first.invariant}: ${first.subject} ${first.words}\n`)
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack ?? error.message}\nthe city could not be played to its end\n`)
  process.exitCode = 1
})
