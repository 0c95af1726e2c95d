import type { Output } from '@app/contract'
import type { Query } from '../../../kernel/context.ts'
import { definitionOf } from '../../catalogue/index.ts'
import { getRequest, needs } from '../../requests/index.ts'
import { type ApplicationRow, find } from '../store.ts'
import { plain } from '../words.ts'

export type DeskItem = Output<'desk.take'>

/** One line of the pile. */
export async function deskItem(q: Query, row: ApplicationRow): Promise<DeskItem> {
  const request = await getRequest(q, row.request_id)
  const service = await definitionOf(q, row.service_id, row.service_version)
  const definition = service.cases.find((one) => one.id === row.case_id)
  const open = row.state !== 'issued' && row.state !== 'decided'
  return {
    applicationId: row.application_id,
    requestId: row.request_id,
    trackingNo: row.tracking_no,
    serviceId: row.service_id,
    serviceName: plain(service.name),
    caseName: plain(definition?.name ?? service.name),
    subjectName: request.subjectName,
    officeId: row.office_id,
    state: row.state,
    reference: row.reference,
    filedAt: (row.filed_at ?? q.at).toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    late: open && row.due_at !== null && row.due_at < q.at,
    channel: row.way,
    needs: (await needs.openNeeds(q, row.request_id)).map((need) => plain(need.what)),
  }
}

export async function deskItemAgain(q: Query, applicationId: string): Promise<DeskItem> {
  return deskItem(q, (await find(q, applicationId)) as ApplicationRow)
}
