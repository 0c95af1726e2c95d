import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Kernel } from '../../../kernel/context.ts'
import { httpPsidRail, type PsidRail } from './psid-rail.ts'
import * as store from './store.ts'

/** The rail of this kernel: a real one that the operator has entered, or in demo the simulator, started at first need. */
interface Rail {
  rail: PsidRail
  /** The simulator's own address and key; a real rail has no knobs. */
  simulator?: { url: string; secret: string }
}

const opened = new WeakMap<Kernel, Promise<Rail>>()
const children = new WeakMap<Kernel, ChildProcess>()

export function psidRail(kernel: Kernel): Promise<Rail> {
  let rail = opened.get(kernel)
  if (!rail) {
    rail = open(kernel)
    opened.set(kernel, rail)
    rail.catch(() => opened.delete(kernel))
  }
  return rail
}

async function open(kernel: Kernel): Promise<Rail> {
  const entered = await store.findRail(kernel.db, 'psid')
  if (entered)
    return { rail: httpPsidRail(entered.url, kernel.vault.openOwn('rail', entered.sealed_secret).toString('utf8')) }
  if (kernel.mode !== 'demo') throw new Error('no PSID rail has been entered')
  const secret = randomBytes(24).toString('hex')
  const url = await startSimulator(kernel, secret)
  return { rail: httpPsidRail(url, secret), simulator: { url, secret } }
}

async function startSimulator(kernel: Kernel, secret: string): Promise<string> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../../simulators/psid.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PSID_SECRET: secret, PSID_STATE: join(kernel.config.dataDir, 'simulators', 'psid.jsonl') },
  })
  children.set(kernel, child)
  // One that died is started anew at the next need, with what it had written down.
  child.on('exit', () => opened.delete(kernel))
  const lines = createInterface({ input: child.stdout! })
  return new Promise((resolve, reject) => {
    lines.once('line', (line) => resolve((JSON.parse(line) as { url: string }).url))
    child.once('exit', (code) => reject(new Error(`the PSID simulator ended with ${code} before it listened`)))
  })
}

/** Speaks to the simulator's own knobs: paying at the bank, switching faults. */
export async function askSimulator<T>(kernel: Kernel, path: '/pay' | '/faults', body: object): Promise<T> {
  const { simulator } = await psidRail(kernel)
  if (!simulator) throw new Error('only the simulator has knobs')
  const response = await fetch(new URL(path, simulator.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${simulator.secret}` },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(4_000),
  })
  return (await response.json()) as T
}

export async function stopSimulator(kernel: Kernel): Promise<void> {
  const child = children.get(kernel)
  if (!child || child.exitCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.stdin?.end()
  child.kill('SIGTERM')
  await gone
}
