import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sweepPartials } from './backup/archive.ts'
import { makeBackup } from './backup/make-backup.ts'
import { reachDatabase } from './backup/reach.ts'
import { loadConfig } from './kernel/config.ts'
import { openFileStore } from './kernel/files/open-file-store.ts'
import { reportFailure } from './main.ts'

const HELP = `npm run backup                   one encrypted file of the database and its documents, in DATA_DIR/backups
npm run backup -- --to FILE      to that file, which must not exist

The system may be running. Whoever restores needs the master key file, which is not in the backup.`

const { values } = parseArgs({ options: { to: { type: 'string' }, help: { type: 'boolean' } } })

async function main(): Promise<void> {
  if (values.help) return console.log(HELP)
  const config = loadConfig()
  const path = resolve(
    values.to ?? join(config.dataDir, 'backups', `${new Date().toISOString().replaceAll(/[:.]/g, '-')}.tar.zst.age`),
  )
  const database = await reachDatabase(config)
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    if (!values.to) await sweepPartials(dirname(path))
    const made = await makeBackup({
      databaseUrl: database.url,
      store: openFileStore(config),
      masterKeyFile: config.masterKeyFile,
      kms: config.kms,
      territory: config.territory,
      path,
    })
    console.log(
      `${made.path}: ${made.rows} rows of ${made.tables} tables, ${made.files} files, ` +
        `${(made.bytes / 1_048_576).toFixed(1)} MB. Keep it and ${config.masterKeyFile} in different places.`,
    )
    for (const fileId of made.damaged) console.log(`file ${fileId} is damaged in the store, and not in the copy`)
    if (made.damaged.length) process.exitCode = 1
  } finally {
    await database.release()
  }
}

try {
  await main()
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}
