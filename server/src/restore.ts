import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkRestored } from './backup/check-restored.ts'
import { backupKeys } from './backup/keys.ts'
import { checkArchive, restoreBackup } from './backup/restore-backup.ts'
import { type Config, loadConfig } from './kernel/config.ts'
import { ensureDatabase, startCluster } from './kernel/postgres/cluster.ts'
import { OperatorError } from './kernel/refusal.ts'
import { reportFailure } from './main.ts'

const HELP = `npm run restore -- FILE           puts a backup into an empty DATA_DIR (or the empty database at DATABASE_URL)
npm run restore -- FILE --check   reads it whole and says what is in it; changes nothing

MASTER_KEY_FILE names the key file of the system that made it.`

const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } }, allowPositionals: true })

/** The embedded cluster is made for the restore, and taken away again if it fails. */
async function emptyPlace(config: Config): Promise<{ url: string; undo(): void; release(): Promise<void> }> {
  if (config.databaseUrl) return { url: config.databaseUrl, undo: () => undefined, release: async () => undefined }
  const data = join(config.dataDir, 'postgres')
  if (existsSync(data)) throw new OperatorError(`${data} exists: a backup goes into an empty place only. Set DATA_DIR to a new folder.`)
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const cluster = await startCluster({ dataDir: config.dataDir, progress: (step) => console.log(step) })
  await ensureDatabase(cluster, 'app')
  return { url: cluster.url('app'), undo: () => rmSync(data, { recursive: true, force: true }), release: () => cluster.stop() }
}

async function main(): Promise<number> {
  const [file] = positionals
  if (values.help || !file) {
    console.log(HELP)
    return values.help ? 0 : 1
  }
  const config = loadConfig()
  const path = resolve(file)
  const { identities } = await backupKeys(config.masterKeyFile)
  const { manifest, ending } = await checkArchive(path, identities)
  console.log(`${path}: made ${manifest.madeAt}, ${manifest.mode}, ${Object.values(ending.rows).reduce((a, b) => a + b, 0)} rows, ${ending.files} files; whole.`)
  if (values.check) return 0
  const place = await emptyPlace(config)
  let done = false
  try {
    const restored = await restoreBackup({ path, databaseUrl: place.url, dataDir: config.dataDir, mode: config.mode, identities, manifest, ending })
    done = true
    console.log(`restored ${restored.rows} rows of ${restored.tables} tables and ${restored.files} files`)
    const { checked, faults } = await checkRestored(config, place.url)
    for (const fault of faults) console.log(fault)
    console.log(faults.length ? `${faults.length} of ${checked} checks do not hold` : `${checked} checks hold; start the system.`)
    return faults.length ? 1 : 0
  } finally {
    await place.release()
    if (!done) place.undo()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}
