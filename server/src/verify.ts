import { parseArgs } from 'node:util'
import type { Config } from './kernel/config.ts'
import { patient } from './kernel/data/database.ts'
import type { Kernel } from './kernel/context.ts'
import { openKernel } from './kernel/kernel.ts'
import { createLogger } from './kernel/log.ts'
import { sealedBy } from './kernel/module.ts'
import { openKept } from './kernel/seals/open-places.ts'
import { type SealsVerdict, verifySeals } from './kernel/seals/verify-seals.ts'
import { loadTerritory } from './kernel/territory.ts'
import { reportFailure } from './main.ts'
import { applySettings } from './modules/administration/index.ts'
import { modules } from './modules/all.generated.ts'
import { onOwnDatabase } from './on-own-database.ts'

const HELP = `npm run verify                       everything that is sealed: the audit trail, the ledger, hand-overs of papers, the figures
npm run verify -- --audit --ledger --custody --figures    these alone
npm run verify -- --heads PLACE      … held against the heads that PLACE keeps: folder:/path, s3:bucket/prefix, or file:PATH
                                     with a head a line; may be said more than once
npm run verify -- --json             the verdict as JSON

Names whatever was altered, deleted, inserted, put in another order, chained anew, or cut off; exit 1 when something was.
The database is that of DATA_DIR (started when it is down) or DATABASE_URL. It is only read. Needs the master key.`

const { values } = parseArgs({
  options: {
    audit: { type: 'boolean' },
    ledger: { type: 'boolean' },
    custody: { type: 'boolean' },
    figures: { type: 'boolean' },
    heads: { type: 'string', multiple: true },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})

async function main(): Promise<number> {
  if (values.help) {
    console.log(HELP)
    return 0
  }
  return onOwnDatabase(
    'kernel.seal_begin',
    'Nothing is sealed: this database holds no system of ours, or one that was not brought forward.',
    async (config, databaseUrl) => tell(await verdictOf(config, databaseUrl)),
  )
}

async function verdictOf(config: Config, databaseUrl: string): Promise<SealsVerdict> {
  const kernel: Kernel & { close(): Promise<void> } = await openKernel({
    config,
    databaseUrl: patient(databaseUrl),
    territory: await loadTerritory(config.territory),
    modules,
    log: createLogger('warn'),
  })
  try {
    // Days off that were published here count as they did when the figures were made.
    await applySettings(kernel)
    const wanted = new Set(['audit', 'ledger', 'custody', 'figures'].filter((name) => values[name as 'audit']))
    const chains = sealedBy(modules).filter(({ name }) => !wanted.size || wanted.has(name))
    return await verifySeals(
      kernel,
      chains,
      (values.heads ?? []).map((place) => openKept(config, place)),
    )
  } finally {
    await kernel.close()
  }
}

function tell(verdict: SealsVerdict): number {
  const { chains, places, faults } = verdict
  const all = [...faults, ...chains.flatMap((one) => one.faults)]
  if (values.json) console.log(JSON.stringify(verdict, null, 2))
  else {
    for (const { place, heads, newest } of places)
      console.log(`${place === 'own' ? 'heads of its own' : place}: ${heads} heads, the newest of ${newest ?? 'never'}`)
    for (const fault of faults) console.log(`  ${fault}`)
    for (const one of chains) {
      console.log(`${one.chain}: ${one.checked} sealed, ${one.faults.length} faults (${one.notes.join('; ')})`)
      for (const fault of one.faults) console.log(`  ${fault}`)
    }
    console.log(all.length ? `${all.length} faults` : 'Everything that is sealed is as it was sealed.')
  }
  return all.length ? 1 : 0
}

try {
  process.exitCode = await main()
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}
