import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Api, EndpointId, Input, Output } from '@app/contract'
import { type CallOptions, createClient } from '@app/contract/client'
import type { Endpoint } from '@app/contract/endpoint'
import type { Territory } from '@app/domain/territory'
import { type App, startApp } from '../src/app.ts'
import type { Actor, AppName } from '../src/kernel/actor.ts'
import { type Config, loadConfig } from '../src/kernel/config.ts'
import type { Kernel, Tx } from '../src/kernel/context.ts'
import { inTransaction } from '../src/kernel/data/in-transaction.ts'
import { newId } from '../src/kernel/id.ts'
import type { FailedJob } from '../src/kernel/work/jobs.ts'
import type { Module } from '../src/kernel/module.ts'
import { cloneDatabase } from './database.ts'

/** A whole system of its own: a cloned database, the real server on an ephemeral port, and hands on its clock. */
export interface World {
  kernel: Kernel
  url: string
  app: App
  /** The contract over HTTP; refusals are thrown as `Refused`. */
  call<Id extends EndpointId>(id: Id, input: Input<Id>, options?: CallOptions & { app?: AppName }): Promise<Output<Id>>
  clock: {
    now(): Date
    /** Moves business time, running what falls due in order and their jobs. */
    advance(seconds: number): Promise<void>
    to(instant: Date): Promise<void>
  }
  /** Waits until no job is ready; fails when a job or timer failed, unless the test expects it. */
  settle(options?: { failuresExpected?: boolean }): Promise<void>
  /** One transaction as that actor (the system by default), for arranging and looking. */
  as<T>(fn: (tx: Tx) => Promise<T>, actor?: Actor): Promise<T>
  failures: FailedJob[]
  close(): Promise<void>
}

export interface WorldOptions {
  modules?: readonly Module[]
  territory?: Territory
  endpoints?: readonly Endpoint[]
  config?: Partial<Config>
  /** Something between the server and its database: given the database's address, says the one to use. */
  through?: (databaseUrl: string) => string | Promise<string>
}

/** Configuration of a test's own server: nothing from the environment, everything in a folder that goes away. */
export function testConfig(dataDir: string, more: Partial<Config> = {}): Config {
  return {
    ...loadConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal' }),
    port: 0,
    poolSize: 12,
    sweepTimers: false,
    demoCity: false,
    rateAllowance: 1_000_000,
    orderAllowance: 1_000_000,
    // Who is asked first is the nearest, for most tests; those about plans say so.
    planner: false,
    // A real system's key is made by its operator; a test's real system makes its own.
    allowInsecure: more.mode === 'real',
    ...more,
  }
}

export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { url: databaseUrl, drop } = await cloneDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'world-'))
  const failures: FailedJob[] = []
  const { config, through = (url) => url, ...parts } = options
  const app = await startApp({
    ...parts,
    config: testConfig(dataDir, config),
    databaseUrl: await through(databaseUrl),
    onFailure: (failure) => failures.push(failure),
  })
  const call = createClient({ origin: app.url, newId })
  const calls = new Map<AppName, typeof call>()
  const callOf = (name: AppName) => {
    const known = calls.get(name) ?? createClient({ origin: app.url, newId, app: name })
    calls.set(name, known)
    return known
  }
  const { kernel, stepping } = app
  const failOn = (expected: boolean | undefined) => {
    const [failure] = failures
    if (failure && !expected)
      throw new Error(
        `${failures.length} failed in the background, first ${failure.task}: ${failure.stack ?? failure.message}`,
      )
  }
  return {
    kernel,
    app,
    url: app.url,
    failures,
    call: (id, input, { app: name, ...rest } = {}) => (name ? callOf(name) : call)(id, input, rest) as never,
    clock: {
      now: () => kernel.clock.now(),
      async advance(seconds) {
        await stepping.advanceTo(new Date(kernel.clock.now().getTime() + seconds * 1_000))
      },
      async to(instant) {
        await stepping.advanceTo(instant)
      },
    },
    async settle({ failuresExpected } = {}) {
      if (!(await stepping.settle(30_000))) throw new Error('jobs are still running after 30 s')
      failOn(failuresExpected)
    },
    as: (fn, actor = { kind: 'system', id: 'test' }) => inTransaction(kernel, { actor }, fn),
    async close() {
      await app.stop()
      await drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export type { Api }
