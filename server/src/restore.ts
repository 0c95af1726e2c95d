import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkRestored } from './backup/check-restored.ts'
import { readDeleted, repeatDeletions } from './backup/delete-again.ts'
import { isFree } from './backup/empty-place.ts'
import { backupKeys } from './backup/keys.ts'
import { checkArchive, restoreBackup } from './backup/restore-backup.ts'
import { type Config, loadConfig } from './kernel/config.ts'
import { openFileStore } from './kernel/files/open-file-store.ts'
import { migrate } from './kernel/data/migrations.ts'
import { holderOf } from './kernel/lock-file.ts'
import { ensureDatabase, startCluster } from './kernel/data/postgres/cluster.ts'
import { OperatorError } from './kernel/refusal.ts'
import { reportFailure } from './main.ts'

const HELP = `npm run restore -- FILE           puts a backup into an empty DATA_DIR (or the empty database at DATABASE_URL)
npm run restore -- FILE --check   reads it whole and says what is in it; changes nothing

npm run restore -- FILE --deleted LIST   … and deletes again the accounts of the list, one id a line: their people
                                          had their record deleted after the copy was made

MASTER_KEY_FILE names the key file of the system that made it.`

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean' }, deleted: { type: 'string' }, help: { type: 'boolean' } },
  allowPositionals: true,
})

/** The embedded cluster is made for the restore, and taken away again if it fails. */
async function emptyPlace(config: Config): Promise<{ url: string; undo(): void; release(): Promise<void> }> {
  const given = config.databaseOwnerUrl ?? config.databaseUrl
  if (given) return { url: given, undo: () => undefined, release: async () => undefined }
  const data = join(config.dataDir, 'postgres')
  const full = () =>
    new OperatorError(`${data} exists: a backup goes into an empty place only. Set DATA_DIR to a new folder.`)
  const wasThere = existsSync(data)
  if (holderOf(join(config.dataDir, 'server.lock')) !== undefined) throw full()
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const cluster = await startCluster({ dataDir: config.dataDir, progress: (step) => console.log(step) })
  await ensureDatabase(cluster, 'app')
  // Half of a restore that was killed is nobody's system: it is begun anew.
  if (wasThere && !(await isFree(cluster.url('app')))) {
    if (!cluster.takenOver) await cluster.stop()
    throw full()
  }
  return {
    url: cluster.url('app'),
    undo: () => rmSync(data, { recursive: true, force: true }),
    release: () => cluster.stop(),
  }
}

async function main(): Promise<number> {
  const [file] = positionals
  if (values.help || !file) {
    console.log(HELP)
    return values.help ? 0 : 1
  }
  const config = loadConfig()
  const path = resolve(file)
  const deleted = values.deleted === undefined ? [] : readDeleted(resolve(values.deleted))
  const { identities } = await backupKeys(config.masterKeyFile, config.kms)
  const { manifest, ending } = await checkArchive(path, identities)
  const rows = Object.values(ending.rows).reduce((a, b) => a + b, 0)
  console.log(`${path}: made ${manifest.madeAt}, ${manifest.mode}, ${rows} rows, ${ending.files} files; whole.`)
  if (values.check) return 0
  const place = await emptyPlace(config)
  let done = false
  try {
    const restored = await restoreBackup({
      path,
      databaseUrl: place.url,
      store: openFileStore(config),
      mode: config.mode,
      identities,
      manifest,
      ending,
    })
    done = true
    console.log(`restored ${restored.rows} rows of ${restored.tables} tables and ${restored.files} files`)
    // The copy has the schema of its day; what checks it, and what will start on it, are of today.
    const brought = await migrate({ url: place.url, mode: config.mode })
    if (brought) console.log(`brought forward by ${brought} migrations`)
    const again = await repeatDeletions(config, place.url, deleted)
    if (deleted.length) console.log(`${again.gone} records deleted again`)
    const { checked, faults } = await checkRestored(config, place.url)
    faults.push(...again.left)
    for (const fault of faults) console.log(fault)
    console.log(
      faults.length ? `${faults.length} of ${checked} checks do not hold` : `${checked} checks hold; start the system.`,
    )
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
