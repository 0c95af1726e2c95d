import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'
import { FORMER } from './former-release.ts'
import type { Stage } from './stage.ts'

/** `npm run migrate` of this version, while the former one serves. @returns how long it took, in ms */
export function migrateUnderLoad({ dataDir, databaseUrl }: Stage): Promise<number> {
  const begun = Date.now()
  const child = spawn(process.execPath, [join(ROOT, 'server/src/migrate.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DEMO: '1',
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      // What that version cannot live with waits until it has ended.
      BESIDE_RELEASE: FORMER.version,
    },
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code) reject(new Error(`the migration ended with ${code}`))
      else resolve(Date.now() - begun)
    })
  })
}
