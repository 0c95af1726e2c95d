import type { Endpoint } from '@app/contract/endpoint'
import type { Tx } from '../context.ts'
import { SecondPersonNeeded } from '../second-person.ts'
import type { Answer } from './idempotency.ts'

/** Runs something once for a command, in a transaction of its own. */
export type Once = (what: (tx: Tx) => Promise<Answer>, more?: { secondPerson?: 'needed' }) => Promise<Answer>

/**
 * Runs an act that moves money. Above the sum for one person what was begun is rolled back; what was asked for is kept, and the
 * caller hears that another has to let go of it.
 */
export const orHeld = (
  { id: endpoint }: Endpoint,
  input: unknown,
  run: (tx: Tx) => Promise<Answer>,
  once: Once,
): Promise<Answer> =>
  once(run, { secondPerson: 'needed' }).catch((error: unknown) => {
    if (!(error instanceof SecondPersonNeeded)) throw error
    const { amountPaisa } = error
    return once(async (tx) => {
      const { actId, expiresAt } = await tx.kernel.holdAct(tx, { endpoint, input, amountPaisa })
      await tx.audit({ action: 'act.held', subject: `act:${actId}`, details: { endpoint, amountPaisa } })
      const details = { actId, amountPaisa, expiresAt: expiresAt.toISOString() }
      return { refusal: { code: 'second_person_needed', details } }
    })
  })
