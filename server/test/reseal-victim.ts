import { createLogger } from '../src/kernel/log.ts'
import { openDatabase } from '../src/kernel/data/database.ts'
import { openFolder } from '../src/kernel/files/folder-store.ts'
import { openVault } from '../src/kernel/secrets/vault.ts'
import { sealAnew } from '../src/reseal/seal-anew.ts'

/** Seals anew, slowly, and says how far it is: to be killed in the middle. */
const [url = '', masterKeyFile = '', files = ''] = process.argv.slice(2)
const db = openDatabase({ url, poolSize: 2, log: createLogger('warn'), applicationName: 'reseal victim' })
const vault = await openVault(db.side, openFolder(files), {
  masterKeyFile,
  mode: 'demo',
  allowInsecure: false,
  besideRelease: null,
})
await sealAnew({ db, vault }, { perSecond: 20, told: (n) => process.stdout.write(`${n} sealed anew\n`) })
await db.close()
