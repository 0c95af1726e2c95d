import { proofOf } from '@app/domain/consents'
import type { Tx } from '../../../kernel/context.ts'
import * as consents from '../../consents/index.ts'
import { openVisitOf } from '../../dispatch/index.ts'
import { isProved } from '../../identity/index.ts'
import { centre, getOrder } from '../../requests/index.ts'
import type { Known } from '../case-of.ts'

/** The yes to the lines, by the hash of exactly those; who heard it, and where. */
export async function keepConsent(tx: Tx, { request }: Known, lines: { hash: string; count: number }): Promise<void> {
  const { actor } = tx
  const order = await getOrder(tx, request.orderId)
  const writer =
    actor.kind === 'citizen' || actor.kind === 'facilitator' ? actor.kind : centre.isCentreDesk(tx) ? 'centre' : 'agent'
  const codeRead = actor.kind === 'staff' && actor.roles.includes('agent') && (await isProved(tx, order.accountId))
  const visit = actor.kind === 'facilitator' ? await openVisitOf(tx, actor.id) : undefined
  await consents.give(tx, {
    kind: 'lines',
    accountId: order.accountId,
    language: order.language,
    proof: proofOf({ writer, codeRead }),
    reference: visit?.id ?? (writer === 'centre' ? (request.centreId ?? undefined) : undefined),
    about: [{ requestId: request.id, facts: { count: String(lines.count) }, covers: lines.hash }],
  })
}
