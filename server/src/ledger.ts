import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { addDays, instantAt, isLocalDate } from '@app/domain/shared'
import { readOneSnapshot } from './kernel/data/one-snapshot.ts'
import type { Sql } from './kernel/data/sql.ts'
import { OperatorError } from './kernel/refusal.ts'
import { loadTerritory } from './kernel/territory.ts'
import { reportFailure } from './main.ts'
import { exportBooks, GRAMMARS, type TrialBalance, trialBalance, trialBalanceAt } from './modules/ledger/index.ts'
import { onOwnDatabase } from './on-own-database.ts'

const HELP = `npm run ledger -- trial-balance [--at DAY|INSTANT] [--json]
npm run ledger -- export [--hledger FILE] [--beancount FILE] [--from DAY|INSTANT] [--to DAY|INSTANT] [--json]

trial-balance   every class of account, debit positive; exit 1 when they do not sum to zero or less is held than is owed
export          the journals as plain text that hledger and Beancount read, of one instant, with accounts by their keys alone
--at, --to      what had happened by then; a day (2026-11-30) is meant to its end, an instant (2026-11-30T12:00:00Z) is not in it
--from          from then on; what accounts held before is the first entry

The database is that of DATA_DIR (started when it is down) or DATABASE_URL. It is only read, and no key is needed.`

const OPTIONS = {
  at: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  hledger: { type: 'string' },
  beancount: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** The values as they are given, or a word about what cannot be understood. */
function given() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new OperatorError(`${(error as Error).message}\n\n${HELP}`)
  }
}

async function main(): Promise<number> {
  const { values, positionals } = given()
  const [verb, ...more] = positionals
  const books = Object.keys(GRAMMARS).filter((name) => values[name as keyof typeof GRAMMARS] !== undefined)
  const understood =
    !more.length &&
    ((verb === 'trial-balance' && !books.length && !values.from && !values.to) ||
      (verb === 'export' && books.length > 0 && !values.at))
  if (values.help || !understood) {
    console.log(HELP)
    return values.help ? 0 : 1
  }
  return onOwnDatabase(
    'ledger.journal',
    'There is no ledger: this database holds no system of ours, or one that was not brought forward.',
    async (config, databaseUrl) => {
      const offset = (await loadTerritory(config.territory)).calendar.utcOffsetMinutes
      return readOneSnapshot(databaseUrl, (sql) =>
        verb === 'export' ? writeBooks(sql, values, offset) : tellBalance(sql, values, offset),
      )
    },
  )
}

type Values = ReturnType<typeof given>['values']

async function tellBalance(sql: Sql, { at, json }: Values, offset: number): Promise<number> {
  const before = at === undefined ? undefined : endOf(at, offset)
  const trial = before ? await trialBalanceAt(sql, before) : await trialBalance(sql)
  if (json) console.log(JSON.stringify({ before: before?.toISOString() ?? null, ...trial }))
  else tell(trial)
  return trial.sumPaisa === 0 && trial.heldMoney.covered ? 0 : 1
}

function tell({ accounts, sumPaisa, heldMoney }: TrialBalance): void {
  const rupees = (paisa: number) => (paisa / 100).toFixed(2).padStart(18)
  for (const { code, name, balancePaisa } of accounts)
    if (balancePaisa !== 0) console.log(`${code}  ${name.padEnd(36)}${rupees(balancePaisa)}`)
  console.log(`      ${'sum'.padEnd(36)}${rupees(sumPaisa)}`)
  const verdict = heldMoney.covered ? 'covered' : 'NOT covered'
  console.log(`held ${rupees(heldMoney.heldPaisa).trim()}, owed ${rupees(heldMoney.owedPaisa).trim()}: ${verdict}`)
}

/** A file bears its name only when it is whole: a program that reads it meanwhile finds the one before, or none. */
async function writeBooks(sql: Sql, values: Values, offset: number): Promise<number> {
  const names = Object.keys(GRAMMARS) as (keyof typeof GRAMMARS)[]
  const files: { grammar: keyof typeof GRAMMARS; path: string; part: string; handle: FileHandle }[] = []
  try {
    for (const grammar of names) {
      const path = values[grammar]
      if (path === undefined) continue
      const part = `${path}.part`
      files.push({ grammar, path, part, handle: await opened(part) })
    }
    const written = await exportBooks(
      sql,
      files.map(({ grammar, handle }) => ({ grammar, write: (text) => handle.appendFile(text) })),
      {
        utcOffsetMinutes: offset,
        ...(values.from !== undefined && { from: beginOf(values.from, offset) }),
        ...(values.to !== undefined && { before: endOf(values.to, offset) }),
      },
    )
    for (const { path, part, handle } of files) {
      await handle.sync()
      await rename(part, path)
    }
    const { journals, legs, accounts } = written
    console.log(
      values.json ? JSON.stringify(written) : `${journals} journals, ${legs} legs and ${accounts} accounts written`,
    )
    return 0
  } finally {
    for (const { part, handle } of files) {
      await handle.close()
      await rm(part, { force: true })
    }
  }
}

const opened = (path: string): Promise<FileHandle> =>
  open(path, 'w', 0o600).catch((error: Error) => {
    throw new OperatorError(`${path} cannot be written: ${error.message}`)
  })

const beginOf = (text: string, offset: number): Date =>
  isLocalDate(text) ? instantAt(text, '00:00', offset) : instantOf(text)
const endOf = (text: string, offset: number): Date =>
  isLocalDate(text) ? instantAt(addDays(text, 1), '00:00', offset) : instantOf(text)

function instantOf(text: string): Date {
  const at = new Date(text)
  if (!/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) || Number.isNaN(at.getTime()))
    throw new OperatorError(`${text} is neither a day (2026-11-30) nor an instant (2026-11-30T12:00:00Z).`)
  return at
}

try {
  process.exitCode = await main()
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}
