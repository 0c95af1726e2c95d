import { getOrder, getRequest } from '../src/modules/requests/index.ts'
import { putCallerCheck } from '../src/modules/identity/caller/store.ts'
import type { DispatchWorld, Person } from './worlds/dispatch-world.ts'

/** Whoever ordered it has read the agent the code that came to their number, and stays on the line. */
export const onTheLine = (w: Pick<DispatchWorld, 'look'>, agent: Person, requestId: string): Promise<unknown> =>
  w.look(async (tx) => {
    const { accountId } = await getOrder(tx, (await getRequest(tx, requestId)).orderId)
    if (agent.actor.kind === 'staff')
      await putCallerCheck(tx, agent.actor.id, accountId, tx.at, new Date('2100-01-01T00:00:00Z'))
  })
