import { loadConfig } from '@app/server/kernel/config'
import { openToServe, reportFailure, stopOnSignals } from '@app/server/main'
import { startApp } from '@app/server/app'
import { startSimulators } from '@app/server/simulators'
import { buildApps } from './build/build-apps.ts'
import { startCity } from './demo-city.ts'
import { sayPeople, welcome } from './welcome.ts'

/** `npm start`: everything from nothing, and everything away again at a signal. */
const begun = Date.now()
const progress = (step: string): void => {
  process.stderr.write(`${((Date.now() - begun) / 1_000).toFixed(1).padStart(6)} s  ${step}\n`)
}

/** What has been started, to be ended in the other order. */
const undo: (() => Promise<void>)[] = []

async function stopAll(): Promise<void> {
  if (undo.length) process.stderr.write('stopping…\n')
  for (const step of undo.splice(0).reverse())
    await step().catch((error: Error) => process.stderr.write(`${error.message}\n`))
}

async function start(): Promise<void> {
  const config = loadConfig()
  // The database starts while the apps are built: the two wait for different things.
  const ending = new AbortController()
  const opening = openToServe(config, progress, ending.signal)
  opening.catch(() => undefined)
  undo.push(async () => {
    ending.abort()
    await opening.then(
      (data) => data.release(),
      () => undefined,
    )
  })
  await buildApps(progress)
  const data = await opening
  let stopping = false
  undo.push(async () => {
    stopping = true
  })
  void data.cluster?.ended.then(() => {
    if (stopping) return
    process.stderr.write('The database ended; start again, nothing that was acknowledged is lost.\n')
    process.kill(process.pid, 'SIGTERM')
  })
  progress(`loading the pack ${config.territory} and starting the server`)
  const app = await startApp({ config, databaseUrl: data.databaseUrl })
  undo.push(() => app.stop())
  if (config.mode === 'demo') {
    progress('starting the departments’ simulators')
    const simulators = await startSimulators({
      dataDir: config.dataDir,
      departments: app.kernel.territory.departments,
      callbackOrigin: app.url,
    })
    undo.push(() => simulators.stop())
    await simulators.connect(app.url)
  }
  welcome(app)
  if (config.demoCity) {
    progress('the demo’s city gets up (DEMO_CITY=0 leaves it out)')
    const city = startCity(app.url)
    undo.push(() => city.stop())
    if (await city.settled) await sayPeople(app)
    if (await city.lived) progress('the city has its past: every screen has something on it')
  } else if (config.mode === 'demo') await sayPeople(app)
}

stopOnSignals(stopAll)
try {
  await start()
} catch (error) {
  reportFailure(error)
  await stopAll()
  process.exit(1)
}
