import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ROOT } from '@app/server/kernel/config'

const STOP_WAIT_MS = 4_000

/** What the city says of itself: its people can sign in; they have a past. */
type Word = 'settled' | 'lived'

/** Each is false when the city ended before it said so. */
export interface DemoCity {
  settled: Promise<boolean>
  lived: Promise<boolean>
  stop(): Promise<void>
}

/** The little city that gives the demo its life: a process of its own that speaks the API like everybody. */
export function startCity(url: string): DemoCity {
  const entry = join(ROOT, 'city', 'src', 'demo.ts')
  // Its standard input is ours: when we are gone, however we went, it ends too.
  const child = spawn(process.execPath, [entry, url], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.on('error', (error) => process.stderr.write(`the demo city could not start: ${error.message}\n`))
  const said = createInterface({ input: child.stdout })
  const hears = (word: Word): Promise<boolean> =>
    Promise.race([
      ended.then(() => false),
      new Promise<true>((resolve) =>
        said.on('line', (line) => {
          if (line === word) resolve(true)
        }),
      ),
    ])
  return {
    settled: hears('settled'),
    lived: hears('lived'),
    async stop() {
      child.stdin.end()
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_WAIT_MS)
      await ended
      clearTimeout(force)
    },
  }
}
