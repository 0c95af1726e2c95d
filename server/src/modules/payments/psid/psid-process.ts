import { system } from '../../../kernel/actor.ts'
import type { Kernel } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import type { OpenConnection } from '../../../kernel/outgoing/connection-kind.ts'
import { connectForDemo, noteOutcome, openFor, pausedFor } from '../../connections/index.ts'
import { askSimulator, type SimulatedRail, simulator } from '../rails/simulated.ts'
import { PSID_KIND } from './psid-kind.ts'
import { callbackHolds, httpPsidRail, type PsidRail } from './psid-rail.ts'

const simulated: SimulatedRail = {
  name: 'psid',
  connect: (kernel, { url, secret }) =>
    inTransaction(kernel, { actor: system('demo') }, async (tx) => {
      await connectForDemo(tx, { kind: PSID_KIND, name: 'PSID', settings: { url }, secrets: { secret }, control: url })
    }),
}

const ofPsid = (all: readonly OpenConnection[]): OpenConnection[] => all.filter((one) => one.kind === PSID_KIND)
const isSimulated = (open: OpenConnection): boolean => open.settings.control !== undefined

/** The rail that is on: the one that an operator has entered, or in demo the simulator, started at first need. */
export async function psidRail(kernel: Kernel): Promise<{ rail: PsidRail }> {
  const found = ofPsid(await openFor(kernel, 'rail'))
  let open = found.find((one) => !isSimulated(one))
  if (!open && kernel.mode === 'demo') {
    await simulator(kernel, simulated)
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

/** Speaks to the simulator's own knobs: paying at the bank, switching faults. */
export const askPsidSimulator = <T>(kernel: Kernel, path: '/pay' | '/faults', body: object): Promise<T> =>
  askSimulator(kernel, simulated, path, body)
