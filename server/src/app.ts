import type { Endpoint } from '@app/contract/endpoint'
import type { Territory } from '@app/domain/territory'
import type { FastifyInstance } from 'fastify'
import { startSealer } from './kernel/secrets/audit-seal.ts'
import type { Config } from './kernel/config.ts'
import type { Kernel } from './kernel/context.ts'
import { startHousekeeping } from './kernel/work/housekeeping.ts'
import { startSelfWatch } from './kernel/work/self-watch.ts'
import { checkAtStart } from './kernel/files/check-at-start.ts'
import { startTeller } from './kernel/seals/tell-heads.ts'
import { createHttp } from './kernel/http/http.ts'
import type { Runner } from './kernel/work/job-runner.ts'
import { type FailedJob, startJobs } from './kernel/work/jobs.ts'
import { LANE_NAMES } from './kernel/work/lanes.ts'
import { startPresence } from './kernel/work/presence.ts'
import { openKernel } from './kernel/kernel.ts'
import type { Logger } from './kernel/log.ts'
import { aheadBy, type Module, partedBy, servedBy } from './kernel/module.ts'
import { openStreets } from './kernel/maps/streets.ts'
import { OperatorError } from './kernel/refusal.ts'
import { serveOwnPages, serveWatch } from './kernel/pages/pages.ts'
import { clockSteering, createStepping, type Stepping } from './kernel/work/stepping.ts'
import { fitFor, loadTerritory } from './kernel/territory.ts'
import { startTimers } from './kernel/work/timers.ts'
import { VERSION } from './kernel/version.ts'
import { modules as allModules } from './modules/all.generated.ts'

export interface AppOptions {
  config: Config
  /** Address of a migrated database. */
  databaseUrl: string
  modules?: readonly Module[]
  territory?: Territory
  endpoints?: readonly Endpoint[]
  log?: Logger
  /** Told of each job or timer that failed, beside the log. */
  onFailure?: (failure: FailedJob) => void
}

export interface App {
  kernel: Kernel
  url: string
  stepping: Stepping
  http: FastifyInstance
  stop(): Promise<void>
}

/** The composition root: kernel, territory pack, modules, jobs, timers, audit sealer and HTTP, in this order. */
export async function startApp(options: AppOptions): Promise<App> {
  const { databaseUrl, modules = allModules } = options
  const config = { ...options.config }
  const endpoints = options.endpoints ?? (await import('@app/contract')).endpoints
  const handlers = servedBy(modules, endpoints)
  const territory = fitFor(config.mode, options.territory ?? (await loadTerritory(config.territory)))
  const streets = await openStreets(config, territory)
  const log = options.log && { log: options.log }
  const kernel = await openKernel({ config, databaseUrl, territory, modules, streets, ...log })
  const undo: Undo = [() => kernel.close()]
  const stop = async () => {
    for (const step of undo.splice(0).reverse())
      await step().catch((error: Error) => kernel.log.error({ err: error.message }, 'a part did not stop cleanly'))
  }
  try {
    await checkAtStart(kernel.files, kernel.log)
    const onFailure = options.onFailure ?? (() => undefined)
    for (const module of modules) {
      const started = await module.start?.(kernel)
      if (started) undo.push(() => started.stop())
    }
    const works = config.role !== 'serve'
    if (works) await keepWorking(kernel, modules, undo)
    const selfWatch = startSelfWatch(kernel, modules)
    undo.push(() => selfWatch.stop())
    const timers = startTimers(kernel, modules, works && config.sweepTimers, (kind, error) =>
      onFailure({ task: `timer ${kind}`, message: error.message, ...(error.stack && { stack: error.stack }) }),
    )
    undo.push(() => timers.stop())
    const takingPart = await takePart(kernel, modules, onFailure)
    undo.push(() => takingPart.stop())
    const stepping = createStepping(kernel, timers)
    // Whoever only works answers those alone who ask how it is.
    const served = config.role === 'work' ? [] : endpoints
    const steering = clockSteering(kernel, stepping)
    const readUpload = modules.find((module) => module.readUpload)?.readUpload
    const http = createHttp({ kernel, endpoints: served, handlers, steering, readUpload, ahead: aheadBy(modules) })
    serveWatch(http, kernel)
    if (config.role !== 'work') await serveOwnPages(http, kernel, endpoints, handlers)
    undo.push(() => http.close())
    await listen(http, config)
    const url = addressOf(http, config)
    config.ownUrl = () => url
    if (config.allowInsecure) kernel.log.warn('serving without what protects a real system: for trying out only')
    return { kernel, http, stepping, url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type Undo = (() => Promise<unknown>)[]

/** What goes on in the background beside jobs and timers. */
async function keepWorking(kernel: Kernel, modules: readonly Module[], undo: Undo): Promise<void> {
  for (const module of modules) {
    const working = await module.work?.(kernel)
    if (working) undo.push(() => working.stop())
  }
  const sealer = startSealer(kernel, kernel.config.sweepTimers)
  undo.push(() => sealer.stop())
  const teller = startTeller(kernel, kernel.sealed, kernel.config.sweepTimers)
  undo.push(() => teller.stop())
  const housekeeping = startHousekeeping(kernel, partedBy(modules))
  undo.push(() => housekeeping.stop())
}

/** Says that this process is there, and starts its workers. */
async function takePart(
  kernel: Kernel,
  modules: readonly Module[],
  onFailure: (failure: FailedJob) => void,
): Promise<{ stop(): Promise<void> }> {
  const { role, jobConcurrency: concurrency } = kernel.config
  const works = role !== 'serve'
  let jobs: Runner | undefined
  const presence = await startPresence(kernel.db, kernel.log, {
    role,
    version: VERSION,
    lanes: works ? LANE_NAMES : [],
    jobsRunning: () => jobs?.running() ?? 0,
    interrupted: () => jobs?.interrupted() ?? 0,
    woken: () => jobs?.look(),
    back: () => jobs?.reckon(),
  })
  try {
    if (works) jobs = await startJobs(kernel, modules, { workerId: presence.id, concurrency, onFailure })
  } catch (error) {
    await presence.stop()
    throw error
  }
  return {
    async stop() {
      await jobs?.stop()
      await presence.stop()
    },
  }
}

async function listen(http: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await http.listen({ host, port })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new OperatorError(
        `Port ${port} is taken: stop what uses it, or choose another, for instance PORT=${port + 1} npm start.`,
      )
    if (code === 'EACCES')
      throw new OperatorError(`Port ${port} may not be used by this user: choose one above 1023 with PORT.`)
    throw error
  }
}

function addressOf(http: FastifyInstance, { host }: Config): string {
  const address = http.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`
}
