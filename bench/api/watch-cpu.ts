import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const TICKS_PER_SECOND = 100

/** Processor time of one process so far, user and system, in milliseconds. */
function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND) * 1_000
}

/** Of PostgreSQL: its postmaster and every backend that lives now; ended backends are counted with the postmaster. */
export function postgresCpuMs(postmaster: number): number {
  let sum = 0
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (Number(name) === postmaster)
        sum += cpuMsOf(postmaster) + ((Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND) * 1_000
      else if (Number(fields[1]) === postmaster) sum += cpuMsOf(Number(name))
    } catch {
      // A process that ended while we looked.
    }
  }
  return sum
}

export function rssMbOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024
}

export { cpuMsOf }

export interface ServerProcess {
  pid: number
  port: number
  stop(): Promise<void>
  /** At once, and without a word to it. */
  kill(): Promise<void>
}

/** Starts a server of the bench; it says its port on its first line and ends when its standard input does. */
export function startProcess(file: string, args: string[], flags: string[] = []): Promise<ServerProcess> {
  const child: ChildProcess = spawn(process.execPath, [...flags, file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
    createInterface({ input: child.stdout! }).once('line', (line) =>
      resolve({
        pid: child.pid as number,
        port: Number(line),
        async kill() {
          const gone = new Promise((done) => child.once('exit', done))
          if (child.kill('SIGKILL')) await gone
        },
        async stop() {
          if (child.exitCode !== null || child.signalCode !== null) return
          const gone = new Promise((done) => child.once('exit', done))
          child.stdin?.end()
          await gone
        },
      }),
    )
  })
}
