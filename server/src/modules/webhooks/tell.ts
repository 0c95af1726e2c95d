import type { RequestMoved } from '@app/contract/events'
import { WEBHOOK_EVENTS, type WebhookEvent, webhookEventOf } from '@app/domain/connections'
import type { Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import type { OpenConnection } from '../../kernel/outgoing/connection-kind.ts'
import { applicationOf } from '../applications/index.ts'
import { openFor, pausedFor } from '../connections/index.ts'
import { getRequest } from '../requests/index.ts'
import { DEPARTMENT_KIND } from './kinds.ts'
import { enqueueDrain } from './drain.ts'
import * as store from './store.ts'

/** Writes down for each receiver what it is to be told of a request that moved. Sent after the commit. */
export async function tell(tx: Tx, moved: RequestMoved): Promise<void> {
  const event = webhookEventOf(moved.to)
  if (!event) return
  const service = tx.kernel.territory.services.find((one) => one.id === moved.serviceId)
  const receivers = (await receiversOf(tx)).filter((one) => hears(one, event, moved.serviceId, service?.departmentId))
  if (!receivers.length) return
  const application = await applicationOf(tx, moved.requestId)
  // What ended before it was filed was never an application.
  if (!application?.filedAt) return
  const request = await getRequest(tx, moved.requestId)
  const own = {
    applicationId: application.applicationId,
    serviceId: moved.serviceId,
    caseId: moved.caseId,
    departmentId: service?.departmentId ?? null,
    officeId: moved.officeId,
    districtId: moved.districtId,
    state: moved.to,
    filedAt: application.filedAt.toISOString(),
    dueAt: request.dueAt?.toISOString() ?? null,
  }
  for (const receiver of receivers) {
    // A department knows its own number and ours; a partner needs neither.
    const more =
      receiver.kind === DEPARTMENT_KIND ? { trackingNo: request.trackingNo, reference: application.reference } : {}
    const body = { type: WEBHOOK_EVENTS[event].type, timestamp: tx.at.toISOString(), data: { ...own, ...more } }
    await store.insertDelivery(
      tx,
      {
        id: newId(),
        connection_id: receiver.id,
        type: body.type,
        request_id: moved.requestId,
        body: JSON.stringify(body),
      },
      tx.at,
    )
    if (receiver.on) await enqueueDrain(tx, receiver.id)
  }
}

type Receiver = OpenConnection & { on: boolean }

/** For one that is paused it waits. */
const receiversOf = async (tx: Tx): Promise<Receiver[]> => [
  ...(await openFor(tx.kernel, 'webhook', undefined, tx)).map((one) => ({ ...one, on: true })),
  ...(await pausedFor(tx.kernel, 'webhook', undefined, tx)).map((one) => ({ ...one, on: false })),
]

function hears(
  open: OpenConnection,
  event: WebhookEvent,
  serviceId: string,
  departmentId: string | undefined,
): boolean {
  if (open.settings[event] === false) return false
  if (open.kind === DEPARTMENT_KIND) return open.subjectId === departmentId
  return String(open.settings.services ?? '')
    .split(/[\s,;]+/)
    .some((one) => one === serviceId || one === '*')
}
