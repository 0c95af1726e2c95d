import { loadConfig } from '@app/server/kernel/config'
import { loadTerritory } from '@app/server/kernel/territory'
import { keepHistories } from './outcome/kept-histories.ts'
import { type Options, readOptions, USAGE } from './options.ts'
import { play } from './play.ts'
import type { Played } from './outcome/played.ts'
import { startSystem } from './system.ts'
import { neverReached } from './outcome/situations.ts'
import type { Summary } from './outcome/summary.ts'
import { verdict } from './outcome/verdict.ts'

/**
 * Exits 1 at any violation, and when a large run never came to a situation that it has to reach. The last lines on standard
 * error then name the invariant or the situation, and the seed that repeats it.
 */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (!options || options.help) {
    process.stdout.write(USAGE)
    process.exitCode = options ? 0 : 1
    return
  }
  const { seed, requests, faults } = options
  const begun = Date.now()
  const say = (words: string): void =>
    void process.stderr.write(`${((Date.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${words}\n`)
  say(`a system of its own starts; seed ${seed}, ${requests} requests${faults ? ', with faults' : ''}`)
  const system = await startSystem({
    seed,
    ...(options.data !== undefined && { dataDir: options.data }),
    habits: faults
      ? { twiceShare: 0.2, outOfOrderShare: 0.1, lateShare: 0.05, neverShare: 0.01, brokenDocumentShare: 0.2 }
      : {},
  })
  const end = () => void system.stop().then(() => process.exit(130))
  process.once('SIGINT', end).once('SIGTERM', end)
  let played: Played
  try {
    const known = (await loadTerritory(loadConfig(process.env).territory)).recruiting?.questions ?? []
    played = await play({ ...options, system, known, say })
  } finally {
    await system.stop()
  }
  if (options.keepHistories !== undefined)
    say(`${keepHistories(options.keepHistories, played.lived)} histories are new in ${options.keepHistories}`)
  report(played, options)
  const against = verdict(played, options)
  if (!against.length) return
  process.exitCode = 1
  process.stderr.write(`${against.join('\n')}\n`)
}

function report(
  { summary, refusals, statesSeen, days, awaited, peakMb }: Played,
  { json }: Pick<Options, 'json'>,
): void {
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  const { delivered, rejected, withdrawn, cancelled, failed, open } = summary
  say(
    `${summary.requests} requests in ${days} days: ${delivered} delivered, ${rejected} rejected, ` +
      `${withdrawn} withdrawn, ${cancelled} cancelled, ${failed} failed, ${open} open.`,
  )
  say(
    `${summary.invariantChecks} checks, ${summary.violations} violations; ${summary.serverKills} kills, ` +
      `${summary.duplicatesSent} commands sent twice; states seen: ${statesSeen.join(', ')}.`,
  )
  say(
    `${summary.complaints} complaints, ${summary.complaintsDecided} decided, ` +
      `${summary.complaintsEscalated} climbed; ${summary.suspensions} suspensions, ${summary.areaEvents} ` +
      `area events, ${summary.sos} calls for help; figures of ${summary.figuresPublished} days published.`,
  )
  say(
    `${summary.plansMade} plans of days, ${summary.plansLost} lost; the planner’s thread ended ${summary.plannerEnds} times in the ` +
      `middle of one; ${summary.offersByPlan} offers by the plan.`,
  )
  if (peakMb !== undefined) say(`The server took ${peakMb} MB at most.`)
  if (awaited.length) say(`Still awaited:\n${awaited.map((one) => `  ${one}`).join('\n')}`)
  if (refusals.length) say(`Declared refusals met: ${refusals.map(([what, n]) => `${what} ×${n}`).join('; ')}`)
  const never = neverReached(summary.situations)
  const all = Object.keys(summary.situations).length
  say(`${all - never.length} of ${all} situations reached${never.length ? `; never: ${never.join('; ')}` : ''}.`)
  if (json) say(JSON.stringify(summary satisfies Summary))
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack ?? error.message}\nthe city could not be played to its end\n`)
  process.exitCode = 1
})
