import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { system } from '../../../kernel/actor.ts'
import { PATH, speakingCommand } from '../../../kernel/confined.ts'
import type { Kernel } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import type { OpenConnection } from '../../../kernel/outgoing/connection-kind.ts'
import { connectForDemo, noteOutcome, openFor, pausedFor } from '../../connections/index.ts'
import { PSID_KIND } from './psid-kind.ts'
import { callbackHolds, httpPsidRail, type PsidRail } from './psid-rail.ts'

/** The simulator's own address and key; a real rail has no knobs. */
interface Knobs {
  url: string
  secret: string
}

const started = new WeakMap<Kernel, Promise<Knobs>>()
const children = new WeakMap<Kernel, ChildProcess>()
/** What a treasury of one demo keeps. */
const MEGABYTES = 500

const ofPsid = (all: readonly OpenConnection[]): OpenConnection[] => all.filter((one) => one.kind === PSID_KIND)
const isSimulated = (open: OpenConnection): boolean => open.settings.control !== undefined

/** The rail that is on: the one that an operator has entered, or in demo the simulator, started at first need. */
export async function psidRail(kernel: Kernel): Promise<{ rail: PsidRail }> {
  const found = ofPsid(await openFor(kernel, 'rail'))
  let open = found.find((one) => !isSimulated(one))
  if (!open && kernel.mode === 'demo') {
    await simulator(kernel)
    open = ofPsid(await openFor(kernel, 'rail'))[0]
  }
  if (!open) throw new Error('no PSID rail is turned on')
  return { rail: watched(kernel, open, httpPsidRail(kernel.outgoing, open)) }
}

/** Each call leaves on the screen whether the rail is well. */
function watched(kernel: Kernel, open: OpenConnection, rail: PsidRail): PsidRail {
  const note = async <T>(call: Promise<T>): Promise<T> => {
    try {
      const answer = await call
      await noteOutcome(kernel, open.id, { ok: true })
      return answer
    } catch (error) {
      const { code = 'answer_wrong', message } = error as { code?: string; message: string }
      await noteOutcome(kernel, open.id, { ok: false, code, said: message })
      throw error
    }
  }
  return {
    capabilities: rail.capabilities,
    createIntent: (intent) => note(rail.createIntent(intent)),
    inquire: (number) => note(rail.inquire(number)),
    cancel: (number) => note(rail.cancel(number)),
    assess: (line) => note(rail.assess(line)),
  }
}

/** Whether one of our rails signed this: also one that is paused, and for a day with the secret before a rotation. */
export async function signedByRail(kernel: Kernel, body: Parameters<typeof callbackHolds>[1]): Promise<boolean> {
  const all = ofPsid([...(await openFor(kernel, 'rail')), ...(await pausedFor(kernel, 'rail'))])
  return all
    .flatMap((one) => [one.secrets.secret, one.formerSecrets.secret])
    .some((secret) => secret !== undefined && callbackHolds(secret, body))
}

function simulator(kernel: Kernel): Promise<Knobs> {
  let knobs = started.get(kernel)
  if (!knobs) {
    knobs = begin(kernel)
    started.set(kernel, knobs)
    knobs.catch(() => started.delete(kernel))
  }
  return knobs
}

async function begin(kernel: Kernel): Promise<Knobs> {
  const secret = randomBytes(24).toString('hex')
  const url = await startSimulator(kernel, secret)
  await inTransaction(kernel, { actor: system('demo') }, async (tx) => {
    await connectForDemo(tx, { kind: PSID_KIND, name: 'PSID', settings: { url }, secrets: { secret }, control: url })
  })
  return { url, secret }
}

async function startSimulator(kernel: Kernel, secret: string): Promise<string> {
  const folder = join(kernel.config.dataDir, 'simulators', 'psid')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const script = fileURLToPath(new URL('../../../simulators/psid.ts', import.meta.url))
  const { command, args } = speakingCommand(script, [folder], MEGABYTES)
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH, PSID_SECRET: secret, PSID_STATE: join(folder, 'psid.jsonl') },
  })
  children.set(kernel, child)
  // One that died is started anew at the next need, with what it had written down.
  child.on('exit', () => started.delete(kernel))
  const lines = createInterface({ input: child.stdout! })
  return new Promise((resolve, reject) => {
    lines.once('line', (line) => resolve((JSON.parse(line) as { url: string }).url))
    child.once('exit', (code) => reject(new Error(`the PSID simulator ended with ${code} before it listened`)))
  })
}

/** Speaks to the simulator's own knobs: paying at the bank, switching faults. */
export async function askSimulator<T>(kernel: Kernel, path: '/pay' | '/faults', body: object): Promise<T> {
  const knobs = await simulator(kernel)
  const response = await fetch(new URL(path, knobs.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${knobs.secret}` },
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
