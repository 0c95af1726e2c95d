import type { OfficeReport } from '@app/contract/events'
import { isObjectionCode } from '@app/domain/applications'
import type { Tx } from '../../../kernel/context.ts'
import { advance, getRequest } from '../../requests/index.ts'
import { knownOf } from '../case-of.ts'
import { fetchFromOffice, handToOffice } from '../papers/custody.ts'
import { enterApplication, markFiled, markTaken } from './file-application.ts'
import { raiseObjection } from '../decision/objections.ts'
import { lockByRequest } from '../store.ts'

/** What the facilitator heard at the counter. It counts as reported by them until the office itself confirms. */
export async function followCounter(tx: Tx, event: OfficeReport): Promise<void> {
  switch (event.outcome) {
    case 'taken':
      return taken(tx, event)
    case 'sent_back':
      return sentBack(tx, event)
    case 'picked_up':
      return pickedUp(tx, event)
    // Closed, or not ready: the same leg is planned again by whoever plans visits.
    case 'counter_closed':
    case 'not_ready':
      return
  }
}

async function taken(tx: Tx, event: OfficeReport): Promise<void> {
  const known = await knownOf(tx, event.requestId)
  const { request } = known
  if (event.kind === 'filing' && request.state === 'ready') {
    const application = await enterApplication(tx, known, 'visit')
    await markFiled(tx, application, { reference: event.diaryNo, reportedOnly: true })
    await markTaken(tx, application, event.diaryNo)
  }
  await handToOffice(tx, {
    requestId: event.requestId,
    facilitatorId: event.facilitatorId,
    officeId: request.officeId ?? '',
    sign: event.diaryNo || 'counter',
  })
}

/** Sent back across the counter: a coded objection, by the cause that the reason names. */
async function sentBack(tx: Tx, event: OfficeReport): Promise<void> {
  const known = await knownOf(tx, event.requestId)
  if (known.request.state !== 'ready' && known.request.state !== 'submitted') return
  const application = (await lockByRequest(tx, event.requestId)) ?? (await enterApplication(tx, known, 'visit'))
  const reason = tx.kernel.territory.reasons.find((one) => one.code === event.reason)
  const code = isObjectionCode(event.reason) ? event.reason : 'sent_back'
  const cause = reason?.cause === 'areaEvent' ? 'area_event' : reason?.cause
  await raiseObjection(tx, application, known, {
    code,
    note: reason?.label.en ?? event.reason,
    items: [],
    action: 'send_back',
    ...(cause && !isObjectionCode(event.reason) && { cause }),
  })
}

async function pickedUp(tx: Tx, event: OfficeReport): Promise<void> {
  await fetchFromOffice(tx, {
    requestId: event.requestId,
    facilitatorId: event.facilitatorId,
    bagNo: event.bagNo,
    sign: event.diaryNo || 'counter',
  })
  const { state } = await getRequest(tx, event.requestId)
  if (state === 'issued' || state === 'at_office') await advance(tx, event.requestId, 'plan_delivery')
}
