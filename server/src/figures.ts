import { parseArgs } from 'node:util'
import { OUTCOMES } from '@app/domain/figures'
import type { Config } from './kernel/config.ts'
import { patient } from './kernel/data/database.ts'
import { read } from './kernel/data/in-transaction.ts'
import { openKernel } from './kernel/kernel.ts'
import { createLogger } from './kernel/log.ts'
import { loadTerritory } from './kernel/territory.ts'
import { reportFailure } from './main.ts'
import { applySettings } from './modules/administration/index.ts'
import { modules } from './modules/all.generated.ts'
import { latestFigures, verifyFigures } from './modules/reporting/index.ts'
import { onOwnDatabase } from './on-own-database.ts'

const HELP = `npm run figures                 the latest published figures
npm run figures -- --verify     counts every publication again from the recorded events and checks its signature;
                                exit 1 when something differs or nothing was published

The database is that of DATA_DIR (started when it is down) or DATABASE_URL. It is only read, and no key is
needed: the keys that signed are taken at the database's word. "npm run verify" asks the master key about them.`

const { values } = parseArgs({ options: { verify: { type: 'boolean' }, help: { type: 'boolean' } } })

async function main(): Promise<number> {
  if (values.help) {
    console.log(HELP)
    return 0
  }
  return onOwnDatabase('reporting.publication', 'Nothing was published: this database holds no system of ours.', tell)
}

async function tell(config: Config, databaseUrl: string): Promise<number> {
  const kernel = await openKernel({
    config,
    databaseUrl: patient(databaseUrl),
    territory: await loadTerritory(config.territory),
    modules,
    log: createLogger('warn'),
    keyless: true,
  })
  try {
    // Days off that were published here count as they did when the figures were made.
    await applySettings(kernel)
    return await read(kernel, { kind: 'system', id: 'figures' }, async (q) => {
      if (!values.verify) {
        const latest = await latestFigures(q)
        if (!latest) console.log('Nothing has been published yet.')
        else {
          console.log(
            `as of ${latest.asOf}: received ${latest.total.received} = ` +
              OUTCOMES.map((outcome) => `${outcome} ${latest.total[outcome]}`).join(' + '),
          )
          for (const row of latest.byMode)
            console.log(`  ${row.id}: received ${row.received}, delivered ${row.delivered}`)
        }
        return latest ? 0 : 1
      }
      const { published, compared, faults, notes } = await verifyFigures(q)
      for (const line of [...notes, ...faults]) console.log(line)
      console.log(
        published === 0
          ? 'Nothing was published: there is nothing to verify.'
          : `${published} publications, ${compared} parts counted again, ${faults.length} differ`,
      )
      return published === 0 || faults.length ? 1 : 0
    })
  } finally {
    await kernel.close()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}
