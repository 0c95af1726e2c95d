import { causeOf, cureOf, isObjectionCode, type ObjectionCode } from '@app/domain/applications'
import { checklistFor } from '@app/domain/catalogue'
import type { Blamed } from '@app/domain/requests'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { advance, getRequest, getOrder, recordFacts, saveAnswers } from '../../requests/index.ts'
import type { Known } from '../case-of.ts'
import { sealKey } from '../form/proof.ts'
import { recordDecision } from './record-decision.ts'
import { type ApplicationRow, closeObjection, insertObjection, patch } from '../store.ts'
import { wordsOf } from '../words.ts'

export interface Raised {
  code: ObjectionCode
  /** The office's own words. */
  note: string
  items: string[]
  action: 'object' | 'send_back' | 'redo' | 'report_error'
  cause?: Blamed
}

/** A coded "not yet": the request waits on whoever caused it, and what is to be put right stands open again. */
export async function raiseObjection(tx: Tx, application: ApplicationRow, known: Known, raised: Raised): Promise<void> {
  const { request } = known
  const cause = raised.cause ?? causeOf(raised.code, request.mode)
  const words = wordsOf(tx, `objection.${raised.code}`)
  await advance(tx, request.id, raised.action, {
    cause,
    reason: raised.code,
    words,
    ...(raised.action === 'redo' && { resolvedTo: 'objected' as const }),
  })
  await closeObjection(tx, request.id, 'other', tx.at)
  const items = knownItems(known, raised.items)
  await insertObjection(
    tx,
    {
      objection_id: newId(),
      application_id: application.application_id,
      request_id: request.id,
      code: raised.code,
      cause,
      items,
      raised_by: actorKey(tx.actor),
      note: raised.note ? await tx.kernel.vault.seal(sealKey(request.id), raised.note) : null,
    },
    tx.at,
  )
  await patch(tx, application.application_id, { state: 'objected', held_message: null })
  await recordDecision(
    tx,
    application,
    raised.code === 'misprint' ? 'misprinted' : raised.action === 'send_back' ? 'sent_back' : 'objected',
    { code: raised.code, words: raised.note },
  )
  await openAgain(tx, known, raised.code, items)
  const { pin } = await getOrder(tx, request.orderId)
  await recordFacts(tx, request.id, {
    objection: {
      code: raised.code,
      words,
      freeVisit: cureOf(raised.code) !== 'office' && pin !== null && request.mode !== 'selfService',
      cureItems: items,
    },
  })
}

/** Codes of the case's checklist or fields of its form; anything else that a system writes there means nothing to us. */
function knownItems(known: Known, items: readonly string[]): string[] {
  const papers = known.definition.documents.map((one) => one.code)
  const fields = known.definition.form.flatMap((section) => section.fields.map((field) => field.name))
  return [...new Set(items)].filter((item) => papers.includes(item) || fields.includes(item.split('.')[0] ?? ''))
}

/** What has to be put right counts as not done; a form that is open again has a new version, so that no old copy overwrites it. */
async function openAgain(tx: Tx, known: Known, code: ObjectionCode, items: readonly string[]): Promise<void> {
  const { request, definition, answers, today } = known
  const cure = cureOf(code)
  if (cure === 'office') return
  await saveAnswers(tx, request.id, request.answers, request.formVersion + 1)
  const papers = checklistFor(definition, answers, today).filter((item) => items.includes(item.code))
  if (cure === 'papers' && papers.length) await recordFacts(tx, request.id, { papersReady: false })
  if (cure === 'form') await recordFacts(tx, request.id, { formReady: false })
}

/** A department's code, as one of ours. */
export const objectionCodeOf = (code: string): ObjectionCode => (isObjectionCode(code) ? code : 'document_missing')

/** The objection is out of the world: by upload, by a visit, or because the office went on by itself. */
export async function settleObjection(
  tx: Tx,
  application: ApplicationRow,
  by: 'upload' | 'visit' | 'office' | 'other',
): Promise<void> {
  if (!(await closeObjection(tx, application.request_id, by, tx.at))) return
  await recordDecision(tx, application, 'cured', { code: by })
  await recordFacts(tx, application.request_id, { objection: null, correctionCause: null })
}

/** A decided resolution brought the request to "objected" without an objection of the office: somebody has to be able to cure it. */
export async function addObjectionOf(tx: Tx, application: ApplicationRow, reason: string): Promise<void> {
  const words = wordsOf(tx, 'objection.error_reported')
  await insertObjection(
    tx,
    {
      objection_id: newId(),
      application_id: application.application_id,
      request_id: application.request_id,
      code: 'error_reported',
      cause: 'platform',
      items: [],
      raised_by: actorKey(tx.actor),
      note: reason ? await tx.kernel.vault.seal(sealKey(application.request_id), reason) : null,
    },
    tx.at,
  )
  const request = await getRequest(tx, application.request_id)
  const { pin } = await getOrder(tx, request.orderId)
  await recordFacts(tx, request.id, {
    objection: {
      code: 'error_reported',
      words,
      freeVisit: pin !== null && request.mode !== 'selfService',
      cureItems: [],
    },
    correctionCause: 'platform',
  })
}
