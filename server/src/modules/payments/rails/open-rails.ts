import { system } from '../../../kernel/actor.ts'
import type { Kernel, Query } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import type { OpenConnection } from '../../../kernel/outgoing/connection-kind.ts'
import { connectForDemo, noteOutcome, openFor, pausedFor } from '../../connections/index.ts'
import { callbackAddress } from '../own-address.ts'
import { EASYPAISA, easypaisa } from './easypaisa.ts'
import { JAZZCASH, jazzcash } from './jazzcash.ts'
import type { Rail, Spoken } from './rail.ts'
import { simulatedEasypaisa } from './simulated-easypaisa.ts'
import { simulatedJazzcash } from './simulated-jazzcash.ts'
import { type Knobs, type SimulatedRail, simulator, turnKnob } from './simulated.ts'

/** A rail that we speak, by the kind of its connection. */
interface KnownRail {
  adapter: Spoken
  /** It wants the last digits of the holder's identity number too. */
  asksId: boolean
  simulated(at: Knobs): Pick<OpenConnection, 'settings' | 'secrets'>
}
const SPOKEN: Readonly<Record<string, KnownRail>> = {
  [EASYPAISA]: { adapter: easypaisa, asksId: false, simulated: simulatedEasypaisa },
  [JAZZCASH]: { adapter: jazzcash, asksId: true, simulated: simulatedJazzcash },
}

export const asksId = (name: string): boolean => SPOKEN[name]?.asksId ?? false

/** In demo each rail has its simulator. */
export const simulatedRail = (name: string): SimulatedRail => ({
  name,
  async connect(kernel, at) {
    const { settings, secrets } = SPOKEN[name]!.simulated(at)
    const connectionId = await inTransaction(kernel, { actor: system('demo') }, (tx) =>
      connectForDemo(tx, { kind: name, name, settings: { ...settings }, secrets: { ...secrets }, control: at.url }),
    )
    const callbackUrl = callbackAddress(kernel, `/api/payments/rails/${connectionId}`) ?? ''
    await turnKnob(at.url, at.secret, '/faults', { callbackUrl })
  },
})

const isSimulated = (open: OpenConnection): boolean => open.settings.control !== undefined

/** The names of those by which somebody can pay now. */
export async function railsOn(q: Query): Promise<string[]> {
  const names = Object.keys(SPOKEN)
  if (q.kernel.mode === 'demo') return names
  const on = new Set((await openFor(q.kernel, 'rail', undefined, q)).map((one) => one.kind))
  return names.filter((name) => on.has(name))
}

/** The rail that is on: the one that an operator has entered, or in demo the simulator, started at first need. */
export async function openRail(kernel: Kernel, name: string): Promise<Rail> {
  const ofName = async () => (await openFor(kernel, 'rail')).filter((one) => one.kind === name)
  let open = (await ofName()).find((one) => !isSimulated(one))
  if (!open && kernel.mode === 'demo') {
    await simulator(kernel, simulatedRail(name))
    open = (await ofName())[0]
  }
  const spoken = SPOKEN[name]
  if (!open || !spoken) throw new Error(`the rail ${name} is not on`)
  return watched(kernel, open.id, spoken.adapter(kernel.outgoing, open))
}

/** The rail of a connection, for what it tells by itself: also while it is paused. */
export async function railOf(q: Query, connectionId: string): Promise<Rail | undefined> {
  const all = [...(await openFor(q.kernel, 'rail', undefined, q)), ...(await pausedFor(q.kernel, 'rail', undefined, q))]
  const open = all.find((one) => one.id === connectionId)
  return open && SPOKEN[open.kind]?.adapter(q.kernel.outgoing, open)
}

/** Each call leaves on the screen whether the rail is well. */
function watched(kernel: Kernel, connectionId: string, rail: Rail): Rail {
  const note = async <T>(call: Promise<T>): Promise<T> => {
    try {
      const answer = await call
      await noteOutcome(kernel, connectionId, { ok: true })
      return answer
    } catch (error) {
      const { code = 'answer_wrong', message } = error as { code?: string; message: string }
      await noteOutcome(kernel, connectionId, { ok: false, code, said: message })
      throw error
    }
  }
  return {
    ...rail,
    createIntent: (intent) => note(rail.createIntent(intent)),
    inquire: (reference) => note(rail.inquire(reference)),
    cancel: (reference) => note(rail.cancel(reference)),
    refund: (paid) => note(rail.refund(paid)),
  }
}
