import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { reportFailure } from '@app/server/main'
import { testConfig } from '@app/server/test/world'
import { createChance } from '../../city/src/random.ts'
import { type Load, startLoad } from './faults/load.ts'
import { patientCaller } from './faults/patient-caller.ts'
import { type Due, judge, ownReactions } from './faults/verdict.ts'
import { type Balancer, startBalancer } from './upgrade/balancer.ts'
import { FORMER } from './upgrade/former-release.ts'
import { migrateUnderLoad } from './upgrade/migrate-under-load.ts'
import { type Plant, PLANTS, plantInDatabase } from './upgrade/plants.ts'
import { createRepeats, type Repeats } from './upgrade/repeats.ts'
import { connectGateway, setTheStage, type Stage } from './upgrade/stage.ts'

/**
 * A system of the last release is brought to this version under load: the database goes forward beneath two processes of
 * that release, which are then drained and replaced one after the other. At the end each command that was acknowledged is
 * looked up and repeated, every job has run once, and nobody was told no without words.
 *
 *   npm run soak -- upgrade [--short] [--seed 1] [--plant lost|schema|answers|locked]
 */
const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    plant: { type: 'string' },
  },
})
const plant = values.plant as Plant | undefined
if (plant !== undefined && !(plant in PLANTS)) throw new Error(`no such plant: ${plant}`)
const seed = Number(values.seed)
const short = values.short || plant !== undefined
/** How long each state of the system is under load. */
const SECONDS = short
  ? { former: 10, migrated: 15, beside: 30, ours: 10 }
  : { former: 60, migrated: 60, beside: 240, ours: 60 }
/** Beside the load itself: what starts and drains take. */
const MORE_SECONDS = 120

const begun = Date.now()
const say = (words: string): void =>
  console.log(`${String(Math.round((Date.now() - begun) / 1_000)).padStart(4)} s  ${words}`)
const undo: (() => Promise<unknown> | void)[] = []

interface Played {
  load: Load
  repeats: Repeats
  balancer: Balancer
  migrationMs: number
  due: Due[]
  /** Names of the processes, in the order in which they began. */
  names: string[]
  endedByItself: number
}

async function play(stage: Stage, caller: ReturnType<typeof patientCaller>, balancer: Balancer): Promise<Played> {
  const under = (state: keyof typeof SECONDS) => rest(SECONDS[state] * 1_000)
  const ours = { ...(plant !== 'answers' && { BESIDE_RELEASE: FORMER.version }) }
  const begin = async (...which: Parameters<Stage['begin']>) => {
    const started = await stage.begin(...which)
    balancer.add(started.name, started.port)
    return started
  }
  const leave = async ({ name, process }: Awaited<ReturnType<Stage['begin']>>): Promise<void> => {
    await balancer.drain(name)
    await process.stop()
    say(`${name} is drained and has ended`)
  }
  const one = await begin('former', 1)
  const two = await begin('former', 2)
  const repeats = createRepeats(caller, (count) => Math.floor(createChance(seed + repeats.asked).next() * count))
  const load = startLoad({ caller: repeats.caller, calls: stage.said.calls, gateway: stage.gateway })
  repeats.start()
  say(`load runs on two processes of release ${FORMER.version}`)
  await under('former')
  const migrationMs = await migrateUnderLoad(stage)
  say(`the database went forward in ${migrationMs} ms, under load`)
  await connectGateway(stage)
  if (plant === 'schema') undo.push(await plantInDatabase(stage.databaseUrl, plant))
  await under('migrated')
  const three = await begin('ours', 1, ours)
  await leave(one)
  say('both versions run side by side')
  await under('beside')
  if (plant === 'lost') balancer.loseOne()
  const four = await begin('ours', 2, ours)
  await leave(two)
  // What the former announced asks for its own reactions; of ours there are more.
  const alone = new Date()
  say('all processes are of this version')
  await under('ours')
  await Promise.all([load.stop(), repeats.stop()])
  if (plant === 'locked') undo.push(await plantInDatabase(stage.databaseUrl, plant))
  const own = ownReactions()
  const both = stage.said.reactions.filter((was) => own.some((is) => is.type === was.type && is.name === was.name))
  return {
    load,
    repeats,
    balancer,
    migrationMs,
    due: [
      { reactions: both, before: alone },
      { reactions: own, since: alone },
    ],
    names: [one, two, three, four].map(({ name }) => name),
    endedByItself: [one, two, three, four].reduce((sum, { process }) => sum + process.endedByItself, 0),
  }
}

async function main(): Promise<number> {
  const seconds = Object.values(SECONDS).reduce((sum, some) => sum + some, MORE_SECONDS)
  const stage = await setTheStage({ seconds, undo, say })
  const balancer = await startBalancer()
  undo.push(() => balancer.stop())
  const caller = patientCaller(balancer.url)
  const played = await play(stage, caller, balancer)
  const { load, repeats } = played
  say('the load has ended; everything is looked up, and asked once more')
  const { lost, violations } = await judge({
    config: testConfig(stage.dataDir),
    databaseUrl: stage.databaseUrl,
    caller,
    gateway: stage.gateway,
    acknowledged: load.acknowledged,
    due: played.due,
  })
  // Only now: a command that is asked once more would bring back what was lost.
  await repeats.all()
  const undeclared = [
    ...caller.unworded.map((one) => `${one}: answers that said neither yes nor no in words`),
    ...balancer.cut.map((one) => `cut off: ${one}`),
  ]
  violations.push(...repeats.unlike, ...load.refused, ...idle(played))
  if (played.endedByItself) violations.push(`processes ended by themselves ${played.endedByItself} times`)
  const losses = lost.map((one) => `lost: ${one} was acknowledged and is not there`)
  for (const one of [losses.slice(0, 10), undeclared.slice(0, 15), violations.slice(0, 20)].flat())
    console.log(`✖ ${one}`)
  const failed = losses.length + undeclared.length + violations.length > 0
  if (plant) tellPlant(plant, [...losses, ...undeclared, ...violations])
  if (failed) showLogs(stage.dataDir, played.names)
  const { orders, files, sessions } = load.acknowledged
  console.log(
    JSON.stringify({
      bench: 'upgrade',
      from: FORMER.version,
      seed,
      acknowledged: orders.length + files.length + sessions.length,
      orders: orders.length,
      files: files.length,
      signIns: sessions.length,
      repeated: repeats.asked,
      answered: Object.fromEntries(balancer.answered),
      migrationMs: played.migrationMs,
      slowestMs: caller.slowest.ms,
      lost: lost.length,
      undeclared: undeclared.length,
      violations: violations.length,
    }),
  )
  return failed ? 1 : 0
}

/** A soak that fails for another reason has not found what was broken. */
function tellPlant(planted: Plant, findings: readonly string[]): void {
  const named = findings.filter((one) => one.includes(PLANTS[planted])).length
  console.log(named ? `the plant ${planted} is named ${named} times` : `✖ nothing names the plant ${planted}`)
}

/** A state in which nobody was served has proved nothing. */
function idle({ balancer, names, repeats, load }: Played): string[] {
  const silent = names.filter((name) => !balancer.answered.get(name)).map((name) => `${name} answered no call`)
  const tried = [repeats.asked, load.acknowledged.files.length, load.acknowledged.sessions.length]
  return tried.every((count) => count > 0) ? silent : [...silent, `something was not tried at all: ${tried.join(', ')}`]
}

function showLogs(dataDir: string, names: readonly string[]): void {
  for (const name of names) {
    const lines = readFileSync(join(dataDir, `${name}.log`), 'utf8')
      .trim()
      .split('\n')
    console.log(`--- the end of what ${name} said\n${lines.slice(-8).join('\n')}`)
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(1))
async function end(code: number): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step()
  process.exit(code)
}
let code = 1
try {
  code = await main()
} catch (error) {
  reportFailure(error)
} finally {
  await end(code)
}
