import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { PATH, speakingCommand } from '../../../kernel/confined.ts'
import type { Kernel } from '../../../kernel/context.ts'

/** A rail of the demo: a process of its own, which starts at first need, speaks the rail's words and ends with its parent. */
export interface SimulatedRail {
  /** Of its script and its folder. */
  name: string
  /** Fills in the connection to it, as an operator would. */
  connect(kernel: Kernel, at: Knobs): Promise<void>
}
/** Where it listens, and the secret by which its own knobs are turned; a real rail has none. */
export interface Knobs {
  url: string
  secret: string
}

/** What a rail of one demo keeps. */
const MEGABYTES = 500
const ANSWER_WITHIN_MS = 4_000

interface Running {
  knobs: Promise<Knobs>
  child?: ChildProcess
}
const runningOf = new WeakMap<Kernel, Map<string, Running>>()

/** Those of a system, by name. */
function running(kernel: Kernel): Map<string, Running> {
  const known = runningOf.get(kernel) ?? new Map<string, Running>()
  runningOf.set(kernel, known)
  return known
}

export function simulator(kernel: Kernel, rail: SimulatedRail): Promise<Knobs> {
  const all = running(kernel)
  const known = all.get(rail.name)
  if (known) return known.knobs
  const one: Running = { knobs: begin(kernel, rail) }
  all.set(rail.name, one)
  one.knobs.catch(() => all.delete(rail.name))
  return one.knobs
}

async function begin(kernel: Kernel, rail: SimulatedRail): Promise<Knobs> {
  const secret = randomBytes(24).toString('hex')
  const { url, child } = await startSimulator(rail.name, join(kernel.config.dataDir, 'simulators', rail.name), secret)
  const one = running(kernel).get(rail.name)
  if (one) one.child = child
  // One that died is started anew at the next need, with what it had written down.
  child.on('exit', () => running(kernel).delete(rail.name))
  await rail.connect(kernel, { url, secret })
  return { url, secret }
}

/** The process by itself: it writes down what was paid in its folder. */
export async function startSimulator(
  name: string,
  folder: string,
  secret: string,
): Promise<{ url: string; child: ChildProcess }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const script = fileURLToPath(new URL(`../../../simulators/${name}.ts`, import.meta.url))
  const { command, args } = speakingCommand(script, [folder], MEGABYTES)
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH, RAIL_SECRET: secret, RAIL_STATE: join(folder, `${name}.jsonl`) },
  })
  const lines = createInterface({ input: child.stdout! })
  const url = await new Promise<string>((resolve, reject) => {
    lines.once('line', (line) => resolve((JSON.parse(line) as { url: string }).url))
    child.once('exit', (code) => reject(new Error(`the simulator ${name} ended with ${code} before it listened`)))
  })
  return { url, child }
}

/** Turns the simulator's own knobs: who pays, and which faults it has. */
export async function askSimulator<T>(
  kernel: Kernel,
  rail: SimulatedRail,
  path: '/pay' | '/faults',
  body: object,
): Promise<T> {
  const { url, secret } = await simulator(kernel, rail)
  return turnKnob(url, secret, path, body)
}

export async function turnKnob<T>(url: string, secret: string, path: string, body: object): Promise<T> {
  const response = await fetch(new URL(path, url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  })
  return (await response.json()) as T
}

export async function stopSimulators(kernel: Kernel): Promise<void> {
  await Promise.all([...running(kernel).values()].map(({ child }) => child && stopSimulator(child)))
}

export async function stopSimulator(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.stdin?.end()
  child.kill('SIGTERM')
  await gone
}
