import type { RequestMoved } from '@app/contract/events'
import { filingWay } from '@app/domain/applications'
import { normaliseText } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { rely } from '../../consents/index.ts'
import * as departments from '../../departments/index.ts'
import { isOfTheWay, scansOf } from '../../documents/index.ts'
import { advance, getOrder, noteInHistory } from '../../requests/index.ts'
import { type Known, knownOf } from '../case-of.ts'
import { raiseObjection } from '../decision/objections.ts'
import { askOutcomeFrom } from '../own/own-outcome.ts'
import { provedLines } from '../form/proof.ts'
import { recordDecision } from '../decision/record-decision.ts'
import { type ApplicationRow, insertApplication, lockByRequest, patch } from '../store.ts'
import { wordsOf } from '../words.ts'

/** Keyed hashes of a name's words, so that a clerk finds it without the name standing in the table. */
export const nameWords = (q: Pick<Query, 'kernel'>, name: string): Buffer[] =>
  normaliseText(name)
    .split(' ')
    .filter((word) => word.length > 0)
    .slice(0, 12)
    .map((word) => q.kernel.vault.blindIndex('name', word))

/** Enters the application, or the same one again after a cure. Not filed until the office or its system has it. */
export async function enterApplication(tx: Tx, known: Known, way: ApplicationRow['way']): Promise<ApplicationRow> {
  const { request, service } = known
  const { hash } = await provedLines(tx, known)
  await insertApplication(tx, {
    application_id: newId(),
    request_id: request.id,
    order_id: request.orderId,
    tracking_no: request.trackingNo,
    service_id: request.serviceId,
    service_version: request.serviceVersion,
    case_id: request.caseId,
    department_id: service.departmentId,
    office_id: request.officeId ?? '',
    district_id: request.districtId,
    tehsil_id: request.tehsilId,
    way,
    proof_hash: hash,
    name_words: nameWords(tx, [request.subjectName, request.subject.nameUr].join(' ')),
  })
  const application = (await lockByRequest(tx, request.id)) as ApplicationRow
  await relyOn(tx, known, application, hash)
  return application
}

/** The request is ready: its application goes the way of its case. What is carried by hand waits for what the counter says. */
export async function fileReady(tx: Tx, event: Pick<RequestMoved, 'requestId'>): Promise<void> {
  const known = await knownOf(tx, event.requestId)
  if (known.request.state !== 'ready') return
  const way = filingWay(known.definition, known.service.connector.kind, known.request.mode)
  if (way === 'visit') return
  const application = await enterApplication(tx, known, way)
  if (way === 'desk' || way === 'self') return markFiled(tx, application)
  await queueFor(tx, known, application, { kind: 'application', note: '' })
}

/** What is handed over is handed over on somebody's word. */
const relyOn = (tx: Tx, { request }: Known, application: ApplicationRow, linesHash: string | null): Promise<void> =>
  rely(tx, {
    applicationId: application.application_id,
    requestId: request.id,
    linesHash,
    orderedAt: request.madeAt,
    orderer: () => getOrder(tx, request.orderId),
  })

/** Hands the envelope to the department's connector. */
export async function queueFor(
  tx: Tx,
  known: Known,
  application: ApplicationRow,
  given: { kind: 'application' | 'cure' | 'correction'; note: string },
): Promise<void> {
  const { request } = known
  if (application.way !== 'rest' && application.way !== 'csv' && application.way !== 'email') return
  const { hash, lines } = await provedLines(tx, known)
  if (given.kind === 'cure') await relyOn(tx, known, application, hash)
  await departments.queue(tx, {
    applicationId: application.application_id,
    requestId: request.id,
    trackingNo: request.trackingNo,
    kind: given.kind,
    connector: application.way,
    departmentId: application.department_id,
    officeId: application.office_id,
    districtId: request.districtId,
    tehsilId: request.tehsilId,
    serviceId: request.serviceId,
    caseId: request.caseId,
    answers: request.answers,
    proof: { hash, lines: lines.map(({ field, value }) => ({ field, value })) },
    // A paper that is only printed again needs no scans again.
    documents:
      given.kind === 'correction'
        ? []
        : (await scansOf(tx, request.id))
            .filter((scan) => scan.itemId !== 'issued' && !isOfTheWay(scan.itemId))
            .map(({ fileId, itemId, side, page }) => ({ fileId, itemId, side, page })),
    note: given.note,
  })
}

/** The office has it: in its pile, in its system, or across its counter. */
export async function markFiled(
  tx: Tx,
  application: ApplicationRow,
  more: { reference?: string; takenAt?: Date; reportedOnly?: boolean } = {},
): Promise<void> {
  const moved = await advance(tx, application.request_id, 'submit')
  await patch(tx, application.application_id, {
    state: 'to_take',
    filed_at: tx.at,
    due_at: moved.dueAt,
    ...(more.reference && { reference: more.reference }),
    ...(more.reportedOnly !== undefined && { reported_only: more.reportedOnly }),
  })
  await recordDecision(tx, application, 'filed', more.reference ? { code: more.reference } : {})
  await noteInHistory(tx, application.request_id, { kind: 'filed', words: wordsOf(tx, 'note.filed') })
  await tx.announce('application.filed', {
    applicationId: application.application_id,
    requestId: application.request_id,
    officeId: application.office_id,
  })
}

/** It was taken in, with the office's number. */
export async function markTaken(tx: Tx, application: ApplicationRow, reference: string): Promise<void> {
  await advance(tx, application.request_id, 'acknowledge')
  await patch(tx, application.application_id, { state: 'in_process', taken_at: tx.at, ...(reference && { reference }) })
  await recordDecision(tx, application, 'taken', reference ? { code: reference } : {})
}

/** What came of handing it to the department's system. */
export async function followSending(
  tx: Tx,
  event: { applicationId: string; requestId: string; answer: 'accepted' | 'later' | 'refused'; reference: string },
): Promise<void> {
  const application = await lockByRequest(tx, event.requestId)
  if (application?.application_id !== event.applicationId) return
  const known = await knownOf(tx, event.requestId)
  if (event.answer === 'refused') return refusedBySystem(tx, application, known)
  if (known.request.state !== 'ready') return
  await markFiled(tx, application, { reference: event.reference })
  if (event.answer === 'accepted' && event.reference) await markTaken(tx, application, event.reference)
}

async function refusedBySystem(tx: Tx, application: ApplicationRow, known: Known): Promise<void> {
  const { code, words } = await departments.refusalOf(tx, application.application_id)
  if (known.request.state !== 'ready' && known.request.state !== 'submitted') return
  await raiseObjection(tx, application, known, {
    code: 'refused_by_system',
    note: [code, words].filter(Boolean).join(': '),
    items: [],
    action: 'send_back',
  })
}

/** The citizen filed it themselves: the office's reference is theirs, the way from there is the same. */
export async function enterOwnFiling(tx: Tx, known: Known, reference: string): Promise<void> {
  // Whether it may be filed now comes before on whose word: who cancelled has taken their word back with it.
  const moved = await advance(tx, known.request.id, 'file_oneself')
  const application = await enterApplication(tx, known, 'self')
  await patch(tx, application.application_id, { filed_at: tx.at, due_at: moved.dueAt, reference })
  await recordDecision(tx, application, 'filed', { code: reference })
  await askOutcomeFrom(tx, known.request.id, moved.dueAt)
  await tx.announce('application.filed', {
    applicationId: application.application_id,
    requestId: known.request.id,
    officeId: application.office_id,
  })
}
