import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Said, Told } from './server-process.ts'

const STOP_WAIT_MS = 5_000
const ENTRY = join(import.meta.dirname, 'server-process.ts')

export interface Keeper {
  /** Where the server of the present sources answers; while it starts, its callers wait. */
  url(): Promise<string>
  /** Starts the server anew after a change. The former one answers no more, unless the new one cannot start. */
  restart(changed: string): void
  stop(): Promise<void>
}

/** Keeps one server of the present sources running, and a spare that has loaded what lies below the server for the next. */
export function keepServer(env: NodeJS.ProcessEnv, tell: (words: string) => void): Keeper {
  const children = new Set<ChildProcess>()
  const spawn = (): ChildProcess => {
    const child = fork(ENTRY, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    children.add(child)
    child.once('exit', () => children.delete(child))
    return child
  }
  let spare = spawn()
  let serving: { child: ChildProcess; url: string } | undefined
  let present: Promise<string>
  let stopping = false
  let waiting = false
  /** Whether something changed of what a spare has loaded already. */
  let below = false

  async function start(): Promise<string> {
    const begun = performance.now()
    const child = spare
    const said = await answerOf(child)
    // Only now: two that load at once take twice the time.
    spare = spawn()
    if ('problem' in said) {
      tell(`the server does not start:\n${said.problem}`)
      if (serving) return serving.url
      throw new Error('the server does not start')
    }
    if (serving) void end(serving.child)
    serving = { child, url: said.url }
    child.once('exit', () => {
      if (!stopping && serving?.child === child) tell('the server ended; the next change starts it again')
    })
    tell(`the server runs (${((performance.now() - begun) / 1_000).toFixed(1)} s)`)
    return said.url
  }

  present = start()
  present.catch(() => undefined)
  return {
    url: () => present,
    restart(changed) {
      // One after the other: the second of two changes is not overtaken by the first, and a third comes with the second.
      below ||= !changed.startsWith('server/')
      if (waiting) return
      waiting = true
      const again = (): Promise<string> => {
        waiting = false
        if (below) {
          below = false
          void end(spare)
          spare = spawn()
        }
        return start()
      }
      present = present.then(again, again)
      present.catch(() => undefined)
    },
    async stop() {
      stopping = true
      await Promise.all([...children].map(end))
    },
  }
}

function answerOf(child: ChildProcess): Promise<Said> {
  return new Promise((resolve) => {
    child.once('message', (said) => resolve(said as Said))
    child.once('exit', (code) => resolve({ problem: `it ended with ${code}` }))
    child.once('error', (error) => resolve({ problem: error.message }))
    if (child.connected) child.send('go' satisfies Told)
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_WAIT_MS)
  if (child.connected) child.send('stop' satisfies Told, () => undefined)
  await ended
  clearTimeout(force)
}
