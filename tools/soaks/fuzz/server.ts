import { startApp } from '@app/server/app'
import { loadConfig } from '@app/server/kernel/config'
import type { SessionFound } from '@app/server/kernel/http/sessions'
import { modules } from '@app/server/modules'
import { isPlant, planted } from './plants.ts'

/**
 * The demo's server, with its jobs, for somebody who plays everybody: nobody is turned away for calling too often, and a session
 * once opened stays open, or the fuzz would sign itself out. Answers are not checked against the contract here: who is called
 * does that from outside, by the served document. Everything else is the product, and it logs as the product does.
 */
const [dataDir = '', databaseUrl = '', port = '0', plant] = process.argv.slice(2)
const config = {
  ...loadConfig({
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    DEMO: '1',
    DEMO_CITY: '0',
    PORT: port,
    ORDER_ALLOWANCE: '1000000',
  }),
  checkOutputs: false,
  rateAllowance: 1_000_000,
}
const app = await startApp({
  config,
  databaseUrl,
  ...(isPlant(plant) && { modules: planted(modules, plant, () => app.kernel.log) }),
})
const { sessions } = app.kernel
const find = sessions.find
const opened = new Map<string, SessionFound>()
sessions.find = async (token, name, at) => {
  const found = await find(token, name, at)
  const key = `${name} ${token}`
  if (found) opened.set(key, { ...found, expiresAt: new Date('2200-01-01') })
  return found ?? opened.get(key)
}
// Whoever is played has just shown their second factor: what lies behind it is fuzzed, too.
app.kernel.provedAt = async ({ at }) => at
process.stdin.on('end', () => app.stop().then(() => process.exit(0)))
process.stdin.resume()
process.stdout.write(`${new URL(app.url).port}\n`)
