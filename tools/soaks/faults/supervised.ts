import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { ROOT } from '@app/server/kernel/config'
import type { Replacement } from './replacements.ts'

/** One of the product's processes, kept running as systemd keeps it: whatever ends it, it is started again. */
export interface Supervised {
  readonly name: string
  readonly url: string
  /** How often it ended although nobody killed it. */
  readonly endedByItself: number
  /** Each time that it ended and was started again. */
  readonly replacements: readonly Replacement[]
  /** kill −9; it is started again at once. */
  kill(): void
  freeze(): () => void
  answers(): Promise<boolean>
  stop(): Promise<void>
}

/** RestartSec of the units that are shipped. */
const RESTART_MS = 200
const ASK_WAIT_MS = 2_000
const LOOK_EVERY_MS = 50
const STOP_WAIT_MS = 15_000
/** As tools/boot.mjs starts the product. */
const FLAGS = ['--max-semi-space-size=8']

export function supervise(given: {
  name: string
  port: number
  env: Record<string, string>
  log: string
  program?: string
  /** Until it is started again; by itself, as shipped. */
  restartMs?: number
}): Supervised {
  const { name, port, env, log, restartMs = RESTART_MS } = given
  const program = given.program ?? join(ROOT, 'server', 'src', 'main.ts')
  let child: ChildProcess
  const url = `http://127.0.0.1:${port}`
  const replacements: Replacement[] = []
  let [stopping, endedByItself] = [false, 0]
  let killedAt: number | undefined
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
      if (killedAt === undefined) endedByItself++
      const replacement: Replacement = { name, endedAt: killedAt ?? Date.now() }
      replacements.push(replacement)
      killedAt = undefined
      setTimeout(() => {
        if (stopping) return
        start()
        void noteReady(replacement, child)
      }, restartMs)
    })
  }
  const answers = () =>
    fetch(`${url}/ready`, { signal: AbortSignal.timeout(ASK_WAIT_MS) }).then(
      (answer) => answer.ok,
      () => false,
    )
  /** One that works answers only after its workers have begun. */
  async function noteReady(replacement: Replacement, started: ChildProcess): Promise<void> {
    for (; !stopping && child === started; await rest(LOOK_EVERY_MS))
      if (await answers()) return void (replacement.readyAt = Date.now())
  }
  start()
  return {
    name,
    url,
    get endedByItself() {
      return endedByItself
    },
    replacements,
    kill() {
      killedAt = Date.now()
      child.kill('SIGKILL')
    },
    freeze() {
      const frozen = child
      frozen.kill('SIGSTOP')
      return () => void frozen.kill('SIGCONT')
    },
    answers,
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
