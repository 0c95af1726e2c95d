import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadConfig, ROOT } from '@app/server/kernel/config'
import { loadTerritory } from '@app/server/kernel/territory'
import { openData, reportFailure, stopOnSignals } from '@app/server/main'
import { startSimulators } from '@app/server/simulators'
import { startCity } from './demo-city.ts'
import { openFront } from './dev/front.ts'
import { type Keeper, keepServer } from './dev/server-keeper.ts'
import { watchServer } from './dev/watch-server.ts'
import { sayPeople } from './welcome.ts'

/**
 * `npm run dev`: the demo from its sources. The server starts anew when one of its sources changes, and the pages of the
 * three apps load anew when one of theirs does; the database stays. `--city` lets people live in it, `--fresh` begins with an
 * empty one. Public pages are drawn in the browser only: `npm start` draws them on the server too.
 */
const { values: options } = parseArgs({
  options: { city: { type: 'boolean', default: false }, fresh: { type: 'boolean', default: false } },
})
const begun = Date.now()
const progress = (step: string): void => {
  process.stderr.write(`${((Date.now() - begun) / 1_000).toFixed(1).padStart(6)} s  ${step}\n`)
}

/** What has been started, to be ended in the other order. */
const undo: (() => Promise<unknown>)[] = []
async function stopAll(): Promise<void> {
  for (const step of undo.splice(0).reverse())
    await step().catch((error: Error) => process.stderr.write(`${error.message}\n`))
}

async function start(): Promise<void> {
  const dataDir = process.env.DATA_DIR || join(ROOT, '.data', 'dev')
  if (options.fresh) rmSync(dataDir, { recursive: true, force: true })
  const config = loadConfig({ ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' })
  const data = await openData(config, progress)
  undo.push(() => data.release())
  const { departments } = await loadTerritory(config.territory)
  const { promise: kept, resolve: keep } = Promise.withResolvers<Keeper>()
  const front = await openFront(config.port, async () => (await kept).url())
  undo.push(() => front.stop())
  const simulators = await startSimulators({ dataDir, departments, callbackOrigin: front.url })
  undo.push(() => simulators.stop())
  const env = { ...process.env, DATABASE_URL: data.databaseUrl, DATA_DIR: dataDir, DEMO: '1', PORT: '0' }
  const server = keepServer({ LOG_LEVEL: 'warn', ...env }, progress)
  undo.push(() => server.stop())
  keep(server)
  await watchServer(front.vites[0]!, (path) => {
    progress(`${path} changed`)
    server.restart(path)
  })
  await server
    .url()
    .then((url) => simulators.connect(url))
    .catch(() => undefined)
  process.stdout.write(
    `\nReady; what is changed is seen at once.\n\n  ${front.url}/  /facilitator  /console  /inbox  /api/docs\n\n`,
  )
  const city = options.city ? startCity(front.url) : undefined
  if (city) undo.push(() => city.stop())
  if (city && !(await city.settled)) progress('the city did not settle')
  await sayPeople(front)
  if (!options.city)
    process.stdout.write(
      `A citizen signs in at ${front.url}/sign-in with any number; the code is at ${front.url}/inbox. Staff come with --city.\n`,
    )
}

stopOnSignals(stopAll)
try {
  await start()
} catch (error) {
  reportFailure(error)
  await stopAll()
  process.exit(1)
}
