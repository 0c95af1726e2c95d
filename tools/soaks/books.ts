import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from '@app/server/kernel/config'
import { PLANTS, type Plant, plantIn } from './books/plants.ts'
import { missingPrograms, type Reading, readByBeancount, readByHledger } from './books/programs.ts'

/**
 * A city lives, with faults, and its ledger is given to two programs that are not ours: hledger and Beancount read it without
 * a complaint, agree on every account, and compute the trial balance that the product says, at the end and on a day within.
 *
 *   npm run soak -- books [--seed 7] [--requests 300] [--data DIR] [--plant amount|entry|account|date]
 *
 * --data: no city is played; the one that `npm run city -- --data DIR` left is read.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '7' },
    requests: { type: 'string', default: '300' },
    data: { type: 'string' },
    plant: { type: 'string' },
  },
})
const plant = values.plant as Plant | undefined
if (plant !== undefined && !(plant in PLANTS)) throw new Error(`no such plant: ${values.plant}`)
const CITY_WITHIN_MS = 3_600_000
const COMMAND_WITHIN_MS = 300_000

interface Trial {
  accounts: { code: string; balancePaisa: number }[]
  sumPaisa: number
  heldMoney: { covered: boolean }
}

/** A command as an operator gives it; anything but success ends the soak in its words. */
function command(file: string, args: string[], env: Record<string, string> = {}, withinMs = COMMAND_WITHIN_MS): string {
  const { status, stdout, error } = spawnSync(process.execPath, [join(ROOT, file), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: withinMs,
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error) throw error
  if (status !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${status}: ${stdout.slice(-2_000)}`)
  return stdout
}

/** Where the trial balance and an independent program do not say the same, class by class. */
function differences(trial: Trial, found: ReadonlyMap<string, number>): string[] {
  const sums = new Map<string, number>()
  for (const [account, paisa] of found) {
    const code = /^\w+:(\d{4})-/.exec(account)?.[1] ?? account
    sums.set(code, (sums.get(code) ?? 0) + paisa)
  }
  const said = new Map(trial.accounts.map((one) => [one.code, one.balancePaisa]))
  return [...new Set([...sums.keys(), ...said.keys()])]
    .filter((code) => (sums.get(code) ?? 0) !== (said.get(code) ?? 0))
    .map((code) => `${code}: ${sums.get(code) ?? 0} there, ${said.get(code) ?? 0} here`)
}

const nonZero = (found: ReadonlyMap<string, number>) => [...found].filter(([, paisa]) => paisa !== 0)

/** One program's findings against ours; each fault in words. */
function faultsOf({ program, complaints, end, day }: Reading, trial: Trial, trialOfDay: Trial): string[] {
  const faults = complaints.map((words) => `${program} complains: ${words}`)
  if (faults.length) return faults
  for (const words of differences(trial, end)) faults.push(`${program} differs from the trial balance in ${words}`)
  for (const words of differences(trialOfDay, day)) faults.push(`${program} on that day differs in ${words}`)
  return faults
}

/** The day on which half of the entries had happened. */
function middleDay(book: string): string {
  const days = readFileSync(book, 'utf8').match(/^\d{4}-\d\d-\d\d(?= \w)/gm) ?? []
  if (!days.length) throw new Error('there is no entry in the book')
  return days.toSorted()[Math.floor(days.length / 2)]!
}

function readBooks(dataDir: string, folder: string): { faults: string[]; told: Record<string, unknown> } {
  const env = { DATA_DIR: dataDir, LOG_LEVEL: 'error' }
  const ledger = (...args: string[]) => command('server/src/ledger.ts', args, env)
  const [hledgerBook, beancountBook] = [join(folder, 'ledger.journal'), join(folder, 'ledger.beancount')]
  const written = JSON.parse(
    ledger('export', '--hledger', hledgerBook, '--beancount', beancountBook, '--json'),
  ) as Record<'journals' | 'legs' | 'accounts', number>
  const day = middleDay(hledgerBook)
  const trial = JSON.parse(ledger('trial-balance', '--json')) as Trial
  const trialOfDay = JSON.parse(ledger('trial-balance', '--json', '--at', day)) as Trial
  if (plant) for (const book of [hledgerBook, beancountBook]) plantIn(book, plant)
  const readings = [readByHledger(hledgerBook, day), readByBeancount(beancountBook, day)] as const
  const faults = readings.flatMap((one) => faultsOf(one, trial, trialOfDay))
  const [first, second] = readings.map(({ end }) => JSON.stringify(nonZero(end).toSorted()))
  if (!faults.length && first !== second) faults.push('hledger and beancount disagree on an account')
  return {
    faults,
    told: { ...written, day, classes: nonZero(readings[0].end).length, covered: trial.heldMoney.covered },
  }
}

function main(): number {
  const missing = missingPrograms()
  if (missing.length) {
    console.error(`Not installed: apt-get install ${missing.join(' ')}`)
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'soak-books-'))
  try {
    const dataDir = values.data ?? join(folder, 'data')
    if (values.data === undefined)
      command(
        'city/src/run.ts',
        ['--seed', values.seed, '--requests', values.requests, '--faults', '--data', dataDir],
        {},
        CITY_WITHIN_MS,
      )
    const { faults, told } = readBooks(dataDir, folder)
    for (const fault of faults) console.error(fault)
    console.log(JSON.stringify({ soak: 'books', ...told, faults: faults.length }))
    if (plant && !faults.some((fault) => fault.includes(PLANTS[plant]))) console.error(`${plant} was not found`)
    return faults.length || plant ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

process.exitCode = main()
