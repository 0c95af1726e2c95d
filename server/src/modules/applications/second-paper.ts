import type { Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import { planVisit } from '../dispatch/index.ts'
import { enterPaper } from '../documents/index.ts'
import { knownOf } from './case-of.ts'
import { officeHolder } from './custody.ts'
import { lockByRequest, patch } from './store.ts'
import { plain } from './words.ts'

const DELIVERED = ['delivered', 'closed']

/**
 * What comes later by itself (number plates) is ready at the office: it is fetched and brought like the first paper,
 * beside whatever state the request is in by then. Where nobody comes to the home it waits at the office.
 */
export async function bringSecondPaper(tx: Tx, requestId: string): Promise<void> {
  const application = await lockByRequest(tx, requestId)
  if (!application || application.second_paper_id) return
  const { request, definition } = await knownOf(tx, requestId)
  const { second } = definition.delivery
  if (!second || !DELIVERED.includes(request.state)) return
  const paperId = newId()
  await enterPaper(tx, {
    paperId, requestId, itemId: 'issued-second', name: plain(second.label), handling: 'issued', origin: 'office', identityCard: false, holder: officeHolder(tx, application.office_id),
  })
  await patch(tx, application.application_id, { second_paper_id: paperId })
  if (request.mode === 'doorstep') await planVisit(tx, { tasks: [{ requestId, kind: 'pickUp' }] })
}
