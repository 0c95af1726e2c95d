import type { Output } from '@app/contract'
import type { LocalText } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { definitionOf } from '../../catalogue/index.ts'
import { lists, needs } from '../../requests/index.ts'
import { type ApplicationRow, find } from '../store.ts'
import { plain } from '../words.ts'

export type DeskItem = Output<'desk.take'>

/** Lines of the pile: what they are made from is read for all at once, so that a longer page asks no more questions. */
export async function deskItems(q: Query, rows: readonly ApplicationRow[]): Promise<DeskItem[]> {
  const ids = rows.map((row) => row.request_id)
  const [names, open] = await Promise.all([lists.subjectNames(q, ids), needs.openNeedsOf(q, ids)])
  return Promise.all(
    rows.map((row) =>
      itemFrom(q, row, {
        subjectName: names.get(row.request_id) ?? refuse('not_found'),
        needs: open.get(row.request_id) ?? [],
      }),
    ),
  )
}

export async function deskItem(q: Query, row: ApplicationRow): Promise<DeskItem> {
  const [item] = await deskItems(q, [row])
  return item!
}

async function itemFrom(
  q: Query,
  row: ApplicationRow,
  of: { subjectName: string; needs: readonly { what: LocalText }[] },
): Promise<DeskItem> {
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
    subjectName: of.subjectName,
    officeId: row.office_id,
    state: row.state,
    reference: row.reference,
    filedAt: (row.filed_at ?? q.at).toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    late: open && row.due_at !== null && row.due_at < q.at,
    channel: row.way,
    needs: of.needs.map((need) => plain(need.what)),
  }
}

export async function deskItemAgain(q: Query, applicationId: string): Promise<DeskItem> {
  return deskItem(q, (await find(q, applicationId)) as ApplicationRow)
}
