import { parseArgs } from 'node:util'
import { testConfig } from '@app/server/test/world'
import type { Kernel } from '@app/server/kernel/context'
import { inTransaction } from '@app/server/kernel/data/in-transaction'
import { openKernel } from '@app/server/kernel/kernel'
import { loadTerritory } from '@app/server/kernel/territory'
import type { Journal } from '@app/domain/ledger'
import * as ledger from '../server/src/modules/ledger/index.ts'
import { type BenchSystem, openBenchSystem } from './api/bench-system.ts'
import { openBaselines } from './ledger/baselines.ts'
import { compare, told } from './ledger/compare.ts'
import { cold, hot, warmingUp } from './ledger/journals.ts'
import { type Program, takeTurns } from './ledger/turns.ts'

const IN_FLIGHT = [1, 16, 64, 256]
/** What the comparisons are made at. */
const AT = 64
const PLANTS = ['lost-journal', 'one-each']

/**
 * `npm run bench -- ledger [--seconds 1.5] [--turns 3] [--json] [--plant NAME]`: journals a second as the product enters them
 * (`ledger.enter`), by legs and by how many are in flight, cold and onto one hot limited account; one journal a
 * transaction (`ledger.post`); beside them double entry with SELECT … FOR UPDATE, keyed, hashed and indexed like ours, and one
 * insert a transaction. One database, by turns, so that whatever else the machine does is done to all of them. What was
 * acknowledged is counted afterwards, and all of the ledger is added up again.
 */
export default async function benchLedger(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      seconds: { type: 'string', default: '1.5' },
      turns: { type: 'string', default: '3' },
      plant: { type: 'string' },
    },
  })
  if (values.plant !== undefined && !PLANTS.includes(values.plant))
    throw new Error(`nothing is planted by ${values.plant}: ${PLANTS.join(', ')}`)
  const system = await openBenchSystem('ledger', 300)
  try {
    const kernel = await kernelOf(system)
    try {
      await measure(system, kernel, {
        turns: Number(values.turns),
        ms: Number(values.seconds) * 1_000,
        json: values.json,
        plant: values.plant,
      })
    } finally {
      await kernel.close()
    }
  } finally {
    await system.stop()
  }
}

async function kernelOf({ dataDir, databaseUrl }: BenchSystem) {
  const config = { ...testConfig(dataDir), poolSize: 64 }
  return openKernel({ config, databaseUrl, territory: await loadTerritory(config.territory), modules: [] })
}

interface Options {
  turns: number
  ms: number
  json: boolean
  plant: string | undefined
}
async function measure(system: BenchSystem, kernel: Kernel, options: Options): Promise<void> {
  const keys = new Set<string>()
  let posted = 0
  const enter = async (journal: Journal): Promise<void> => {
    const { key, replayed } = await ledger.enter(kernel, journal, { job: 'bench' })
    if (replayed || keys.has(key)) throw new Error(`the journal ${key} was posted twice`)
    keys.add(key)
  }
  const post = async (journal: Journal): Promise<void> => {
    await inTransaction(kernel, { actor: { kind: 'system', id: 'bench' } }, (tx) => ledger.post(tx, [journal]))
    posted++
  }
  const alone = options.plant === 'one-each' ? post : enter
  const ours = (legs: number, inFlight: number, isHot = false) => {
    const next = isHot ? hot : () => cold(legs)
    return { legs, inFlight, hot: isHot, program: { inFlight, act: () => alone(next()) } }
  }
  const runs = [...[2, 6].flatMap((legs) => IN_FLIGHT.map((inFlight) => ours(legs, inFlight))), ours(2, AT, true)]
  const oneEach: Program = { inFlight: AT, act: () => post(cold(2)) }
  for (const journal of warmingUp()) await ledger.enter(kernel, journal, { job: 'bench' })
  const before = await journalsIn(system)
  const fsync = await waitsForDisk(system)
  const baselines = await openBaselines(system, IN_FLIGHT)
  try {
    const programs = [...runs.map(({ program }) => program), oneEach, ...baselines.all.map(({ program }) => program)]
    const measured = await takeTurns(system, programs, options)
    if (options.plant === 'lost-journal') keys.add('never entered')
    const faults = [
      ...(fsync ? [] : ['commits do not wait for the disk']),
      ...(await faultsOf(system, kernel, before + keys.size + posted)),
      ...(await baselines.faults(baselines.all.reduce((sum, { program }) => sum + measured.get(program)!.count, 0))),
    ]
    const found = { runs, oneEach, baselines: baselines.all, measured }
    const { lines, missed } = compare(found, AT)
    if (!options.json) for (const line of lines) console.log(line)
    for (const fault of [...faults, ...missed]) console.error(fault)
    if (options.json) console.log(JSON.stringify(told(found, fsync)))
    if (faults.length || missed.length) process.exitCode = 1
  } finally {
    await baselines.close()
  }
}

const journalsIn = async (system: BenchSystem): Promise<number> =>
  Number((await system.ask<{ n: string }>('select count(*) as n from ledger.journal'))[0]?.n)

async function faultsOf(system: BenchSystem, kernel: Kernel, acknowledged: number): Promise<string[]> {
  const kept = await journalsIn(system)
  const broken = await ledger.disagreements(kernel.db)
  return [
    ...(kept === acknowledged ? [] : [`lost-journal: ${acknowledged} journals were acknowledged, ${kept} are kept`]),
    ...broken.map(({ what, id }) => `${what}: ${id}`),
  ]
}

/** Whether a commit waits for the disk: nothing else is worth comparing. */
async function waitsForDisk(system: BenchSystem): Promise<boolean> {
  const [durable] = await system.ask<{ waits: boolean }>(
    `select current_setting('fsync') = 'on' and current_setting('synchronous_commit') = 'on' as waits`,
  )
  return durable?.waits === true
}
