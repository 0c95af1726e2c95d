import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Worker, isMainThread, parentPort } from 'node:worker_threads'

/** What a bare server needs to answer on a machine that has time; above it the machine is loaded. */
const CALM_MS = 25
/** A process that starts and ends; a file is read by one, and takes its turn. */
const CALM_START_MS = 150
const START_EVERY_MS = 2_000
const EVERY_MS = 100
const KEPT = 36_000

/**
 * How loaded the machine is, by the same path as the calls: every tenth of a second this process asks a bare server that does
 * nothing. That the server under test is slow does not slow it.
 */
export interface Pings {
  /** 1 on a machine that has time; twice as much where pings in that span took twice as long as a calm one. */
  load(fromMs: number, toMs: number): number
  /** The same of what is read by a process: by starts of a process that does nothing. */
  loadOfReaders(fromMs: number, toMs: number): number
  medianMs(): number
  stop(): Promise<void>
}

interface Ping {
  at: number
  ms: number
}

export async function startPings(): Promise<Pings> {
  const worker = new Worker(new URL(import.meta.url))
  const port = await new Promise<number>((resolve) => worker.once('message', resolve))
  const send = globalThis.fetch
  const told: Ping[] = []
  const timer = setInterval(() => {
    const at = performance.now()
    const say = (): void => {
      told.push({ at, ms: performance.now() - at })
      if (told.length > KEPT) told.splice(0, KEPT >> 1)
    }
    void send(`http://127.0.0.1:${port}/`).then((answer) => answer.text().then(say), say)
  }, EVERY_MS)
  const started: Ping[] = []
  const starter = setInterval(() => {
    const at = performance.now()
    const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' })
    child.once('exit', () => started.push({ at, ms: performance.now() - at }))
  }, START_EVERY_MS)
  return {
    load: (fromMs, toMs) => slower(told, fromMs, toMs, CALM_MS),
    loadOfReaders: (fromMs, toMs) => slower(started, fromMs - START_EVERY_MS, toMs, CALM_START_MS),
    medianMs: () => median(told.map(({ ms }) => ms)),
    async stop() {
      clearInterval(timer)
      clearInterval(starter)
      await worker.terminate()
    },
  }
}

function slower(pings: readonly Ping[], fromMs: number, toMs: number, calmMs: number): number {
  const during = pings.filter(({ at, ms }) => at + ms >= fromMs && at <= toMs)
  return Math.max(1, median(during.map(({ ms }) => ms)) / calmMs)
}

function median(values: number[]): number {
  values.sort((one, other) => one - other)
  return values[values.length >> 1] ?? 0
}

if (!isMainThread) {
  const server = createServer((_request, reply) => reply.end('here'))
  server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port))
}
