import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Something outside that the rehearsed system speaks to. */
export interface Peer {
  /** Whose program it is, as the transcript says it. */
  by: string
  /** Not ours; ours in place of a package that is missing; or ours because there is none to install. */
  whose: 'independent' | 'standIn' | 'ours'
  stop(): Promise<void>
}

const PLACES = ['/usr/local/sbin', '/usr/sbin', '/sbin', '/usr/local/bin', '/usr/bin', '/bin']

/** `--stand-ins`: played as where nothing is installed. */
const NOTHING = process.argv.includes('--stand-ins')

/** Where a program is installed, whatever PATH this was started with. */
export const installed = (program: string): string | undefined =>
  NOTHING
    ? undefined
    : [...(process.env.PATH ?? '').split(delimiter), ...PLACES]
        .map((folder) => join(folder, program))
        .find((path) => existsSync(path))

/** A port on loopback that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

const STARTS_WITHIN_MS = 30_000

/** Until `ready` is true; with what the program said when it is not in time, or when it has ended. */
export async function untilReady(
  what: string,
  ready: () => Promise<boolean>,
  said: () => string,
  child?: ChildProcess,
): Promise<void> {
  const until = Date.now() + STARTS_WITHIN_MS
  while (!(await ready().catch(() => false))) {
    if (child && child.exitCode !== null) throw new Error(`${what} ended with ${child.exitCode}: ${said()}`)
    if (Date.now() > until) throw new Error(`${what} is not there after ${STARTS_WITHIN_MS / 1000} s: ${said()}`)
    await wait(100)
  }
}

export interface Program {
  child: ChildProcess
  said(): string
  /** TERM, and KILL when it has not ended in five seconds. */
  stop(): Promise<void>
}

/** Where the rehearsal's machine has its clock, others do not live: they have the world's. */
const OF_THE_MACHINE = /^(LD_PRELOAD|FAKETIME)/
const worldly = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_THE_MACHINE.test(name)))

const SAID_MAX = 20_000

/** A program in the foreground, its last words kept. */
export function run(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Program {
  const child = spawn(program, args, { env: worldly(), ...options, stdio: ['pipe', 'pipe', 'pipe'] })
  let words = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-SAID_MAX)
    })
  child.on('error', (error) => {
    words += error.message
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return {
    child,
    said: () => words,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 5_000)
      await ended
      clearTimeout(late)
    },
  }
}
