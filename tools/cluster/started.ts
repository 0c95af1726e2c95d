import { type ChildProcess, spawn } from 'node:child_process'
import { openSync, closeSync, readdirSync, readFileSync } from 'node:fs'
import type { Runner } from './programs.ts'

/** A program of the cluster that we started, and that ends with us however we end. */
export interface Started {
  readonly pid: number
  readonly ended: Promise<void>
  running(): boolean
  signal(name: NodeJS.Signals): void
  /** TERM, and after a while KILL. */
  stop(waitMs?: number): Promise<void>
}

const STOP_WAIT_MS = 20_000

export function startProgram(given: {
  command: string[]
  runner: Runner
  log: string
  env?: Record<string, string>
}): Started {
  const { uid, gid } = given.runner
  const become = process.getuid?.() === uid ? [] : [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  const out = openSync(given.log, 'a')
  const child: ChildProcess = spawn('setpriv', [...become, '--pdeathsig', 'TERM', '--', ...given.command], {
    stdio: ['ignore', out, out],
    cwd: '/',
    env: { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', HOME: '/nonexistent', ...given.env },
  })
  closeSync(out)
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })
  const running = (): boolean => child.exitCode === null && child.signalCode === null
  return {
    pid: child.pid ?? -1,
    ended,
    running,
    signal: (name) => void child.kill(name),
    async stop(waitMs = STOP_WAIT_MS) {
      if (!running()) return
      child.kill('SIGTERM')
      const hard = setTimeout(() => child.kill('SIGKILL'), waitMs)
      await ended
      clearTimeout(hard)
    },
  }
}

/** A process and all that came of it, the first one first. */
export function familyOf(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {
      // It ended while we looked.
    }
  }
  const family = [pid]
  for (const one of family) for (const [child, parent] of parents) if (parent === one) family.push(child)
  return family
}

export function signalAll(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids)
    try {
      process.kill(pid, name)
    } catch {
      // It has ended already.
    }
}
