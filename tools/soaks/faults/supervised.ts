import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { ROOT } from '@app/server/kernel/config'

/** One of the product's processes, kept running as systemd keeps it: whatever ends it, it is started again. */
export interface Supervised {
  readonly name: string
  readonly url: string
  /** How often it ended although nobody killed it. */
  readonly endedByItself: number
  /** kill −9; it comes back a second later. */
  kill(): void
  freeze(): () => void
  answers(): Promise<boolean>
  stop(): Promise<void>
}

/** RestartSec of the units that are shipped. */
const RESTART_MS = 1_000
const ASK_WAIT_MS = 2_000
const STOP_WAIT_MS = 15_000
/** As tools/boot.mjs starts the product. */
const FLAGS = ['--max-semi-space-size=8']

export function supervise(given: {
  name: string
  port: number
  env: Record<string, string>
  log: string
  program?: string
}): Supervised {
  const { name, port, env, log } = given
  const program = given.program ?? join(ROOT, 'server', 'src', 'main.ts')
  let child: ChildProcess
  let [stopping, killed, endedByItself] = [false, false, 0]
  const note = (words: string): void => appendFileSync(log, `--- ${new Date().toISOString()} ${name} ${words}\n`)
  const start = (): void => {
    child = spawn(process.execPath, [...FLAGS, program], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        DEMO: '1',
        DEMO_CITY: '0',
        ORDER_ALLOWANCE: '1000000',
        LOG_LEVEL: 'warn',
        PORT: String(port),
        ...env,
      },
    })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => appendFileSync(log, bytes))
    child.once('exit', (code, signal) => {
      note(`ended with ${code ?? signal}`)
      if (stopping) return
      if (!killed) endedByItself++
      killed = false
      setTimeout(() => stopping || start(), RESTART_MS)
    })
  }
  start()
  const url = `http://127.0.0.1:${port}`
  return {
    name,
    url,
    get endedByItself() {
      return endedByItself
    },
    kill() {
      killed = true
      child.kill('SIGKILL')
    },
    freeze() {
      const frozen = child
      frozen.kill('SIGSTOP')
      return () => void frozen.kill('SIGCONT')
    },
    answers: () =>
      fetch(`${url}/ready`, { signal: AbortSignal.timeout(ASK_WAIT_MS) }).then(
        (answer) => answer.ok,
        () => false,
      ),
    async stop() {
      stopping = true
      child.kill('SIGCONT')
      child.kill('SIGTERM')
      for (const end = Date.now() + STOP_WAIT_MS; Date.now() < end; await rest(50))
        if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
    },
  }
}
