import type { Events } from '@app/contract/events'
import { isEnd } from '@app/domain/requests'
import { DAY_MS } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { planVisit } from '../../dispatch/index.ts'
import { enterPaper } from '../../documents/index.ts'
import { recordFacts } from '../../requests/index.ts'
import { knownOf } from '../case-of.ts'
import { officeHolder } from './custody.ts'
import { lockByRequest, patch } from '../store.ts'
import { plain } from '../words.ts'

/**
 * What comes later by itself (number plates) is ready at the office: it is fetched and brought like the first paper,
 * when that one is home. Where nobody comes to the home it waits at the office.
 */
export async function bringSecondPaper(tx: Tx, requestId: string): Promise<void> {
  const application = await lockByRequest(tx, requestId)
  if (!application || application.second_paper_id) return
  const { request, definition } = await knownOf(tx, requestId)
  const { second } = definition.delivery
  if (!second) return
  if (request.state !== 'delivered' && request.state !== 'closed')
    return isEnd(request.state)
      ? undefined
      : tx.timer('applications.second', requestId, new Date(tx.at.getTime() + DAY_MS))
  const paperId = newId()
  await enterPaper(tx, {
    paperId,
    requestId,
    itemId: 'issued-second',
    name: plain(second.label),
    handling: 'issued',
    origin: 'office',
    identityCard: false,
    holder: officeHolder(tx, application.office_id),
  })
  await patch(tx, application.application_id, { second_paper_id: paperId })
  if (request.mode === 'doorstep') await planVisit(tx, { tasks: [{ requestId, kind: 'pickUp' }] })
  else await recordFacts(tx, requestId, { paperToCome: false })
}

/** It is home: nothing more is to come. Lost on the way, the office makes it again. */
export async function followSecondPaper(tx: Tx, event: Events['paper.moved']): Promise<void> {
  const application = await lockByRequest(tx, event.requestId)
  if (application?.second_paper_id !== event.paperId) return
  if (event.holder.startsWith('citizen:')) await recordFacts(tx, event.requestId, { paperToCome: false })
  if (!event.holder.startsWith('lost:')) return
  await patch(tx, application.application_id, { second_paper_id: null })
  await tx.timer('applications.second', event.requestId, new Date(tx.at.getTime() + DAY_MS))
}
