import { readFileSync } from 'node:fs'
import { startApp } from '@app/server/app'
import type { Actor } from '@app/server/kernel/actor'
import { loadConfig } from '@app/server/kernel/config'

/**
 * The server as it serves in production, for callers whose sessions are in a file: token → actor. Jobs are left to nobody, and
 * the clock stands where the city left it.
 */
const [dataDir = '', databaseUrl = '', actorsFile = ''] = process.argv.slice(2)
const actors = new Map(Object.entries(JSON.parse(readFileSync(actorsFile, 'utf8')) as Record<string, Actor>))
const config = {
  ...loadConfig({
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    DEMO: '1',
    PORT: '0',
    ROLE: 'serve',
    LOG_LEVEL: 'error',
  }),
  demoCity: false,
  checkOutputs: false,
  rateAllowance: 1_000_000,
  orderAllowance: 1_000_000,
}
const app = await startApp({ config, databaseUrl })
app.kernel.sessions.find = async (token) => {
  const actor = actors.get(token)
  return actor && { actor, expiresAt: new Date('2200-01-01') }
}
process.stdin.on('end', () => app.stop().then(() => process.exit(0)))
process.stdin.resume()
process.stdout.write(`${new URL(app.url).port}\n`)
