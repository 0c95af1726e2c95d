import { parseArgs } from 'node:util'
import { verifyAudit } from './kernel/secrets/audit-verify.ts'
import { loadConfig } from './kernel/config.ts'
import { openDatabase } from './kernel/data/database.ts'
import { createLogger } from './kernel/log.ts'
import { openFileStore } from './kernel/files/open-file-store.ts'
import { openVault } from './kernel/secrets/vault.ts'
import { retirePushKey } from './modules/notifications/index.ts'
import { openData, reportFailure } from './main.ts'

const HELP = `npm run migrate                      bring the database forward
npm run migrate -- --rewrap          wrap every data key with the newest line of the master key file
npm run migrate -- --new-push-key    browsers that turn notifications on, or come back, are given a new key
npm run migrate -- --verify-audit    check the audit chain and its signed heads; exit 1 on a fault`

const { values } = parseArgs({
  options: {
    rewrap: { type: 'boolean' },
    'new-push-key': { type: 'boolean' },
    'verify-audit': { type: 'boolean' },
    help: { type: 'boolean' },
  },
})

async function main(): Promise<number> {
  if (values.help) {
    console.log(HELP)
    return 0
  }
  const config = loadConfig()
  const data = await openData(config, (step) => console.log(step))
  const db = openDatabase({ url: data.databaseUrl, poolSize: 2, log: createLogger('warn') })
  try {
    if (!values.rewrap && !values['verify-audit'] && !values['new-push-key']) {
      console.log('The database is up to date.')
      return 0
    }
    if (values['new-push-key']) {
      await retirePushKey(db, new Date())
      console.log('The next browser is given a new push key; the others are reached by theirs until they take it.')
    }
    const vault = await openVault(db.side, openFileStore(config), config)
    if (values.rewrap)
      console.log(
        `${await vault.rewrap()} data keys wrapped anew; earlier lines of ${config.masterKeyFile} may go when every server has restarted.`,
      )
    if (!values['verify-audit']) return 0
    const verdict = await verifyAudit({ db, vault })
    console.log(
      `${verdict.sealed} rows in the chain, ${verdict.closed} gone with their months, ${verdict.heads} signed heads, ` +
        `${verdict.unsealed} not sealed yet (${verdict.unsealedLate} for more than a minute)`,
    )
    for (const fault of verdict.faults) console.log(fault)
    return verdict.faults.length ? 1 : 0
  } finally {
    await db.close()
    await data.release()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}
