import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'

const STOP_WAIT_MS = 4_000
const READY_WITHIN_MS = 100_000

/** The little city that gives the demo its life: a process of its own that speaks the API like everybody. */
export function startCity(url: string): { ready: Promise<void>; stop(): Promise<void> } {
  const entry = join(ROOT, 'city', 'src', 'demo.ts')
  // Its standard input is ours: when we are gone, however we went, it ends too.
  const child = spawn(process.execPath, [entry, url], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.on('error', (error) => process.stderr.write(`the demo city could not start: ${error.message}\n`))
  // The first start gives it a few days of history; a slow machine need not wait for all of it.
  const ready = new Promise<void>((resolve) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', () => resolve())
    setTimeout(resolve, READY_WITHIN_MS).unref()
  })
  return {
    ready,
    async stop() {
      child.stdin.end()
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_WAIT_MS)
      await ended
      clearTimeout(force)
    },
  }
}
