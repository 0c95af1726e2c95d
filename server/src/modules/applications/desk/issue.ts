import { misprints, type OfficeDecision } from '@app/domain/applications'
import { dueAfterWorkingDays } from '@app/domain/calendar'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { enterPaper, type KeptIssued, storeMade, withdrawIssued } from '../../documents/index.ts'
import { officeOf } from '../../places/index.ts'
import { advance, calendarOf, noteInHistory, recordFacts } from '../../requests/index.ts'
import { type Known, knownOf } from '../case-of.ts'
import { queueFor } from '../filing/file-application.ts'
import { issuedPdf } from './issued-pdf.ts'
import { signFile } from './reissue.ts'
import { raiseObjection, settleObjection } from '../decision/objections.ts'
import { provedLines } from '../form/proof.ts'
import { recordDecision } from '../decision/record-decision.ts'
import { type ApplicationRow, openObjection, patch } from '../store.ts'
import { plain, same } from '../words.ts'

export interface Issued {
  documentNo: string
  /** The lines as the office printed them; none when the office does not say. */
  printed: readonly { field: string; value: string }[]
  /** The document itself, as the office made it; null where it gives none, and the copy is ours. */
  file: KeptIssued | null
  /** What the request still has to go through, in order: approved first where that was skipped. */
  actions: Extract<OfficeDecision, { ok: true }>['actions']
}

/**
 * The office made the paper. Its lines are compared with what the citizen said yes to: one that differs goes back to
 * the office at once, free, and by the office's fault; a right one is entered as a paper of the office, a digital copy or both.
 * Where the office gives the document itself, that is what the citizen gets, byte by byte.
 */
export async function issue(tx: Tx, row: ApplicationRow, given: Issued): Promise<void> {
  const known = await knownOf(tx, row.request_id)
  const { lines } = await provedLines(tx, known)
  const wrong = misprints(lines, given.printed)
  if (wrong.length)
    return printAgain(
      tx,
      row,
      known,
      given,
      wrong.map((one) => `${one.label.en}: ${one.printed} → ${one.proved}`).join('; '),
      wrong.map((one) => one.field),
    )
  for (const action of given.actions) {
    await advance(tx, row.request_id, action)
    if (action === 'approve') {
      await settleObjection(tx, row, 'office')
      await recordDecision(tx, row, 'approved')
    }
  }
  const office = officeOf(tx.kernel, row.office_id)
  const { form } = known.definition.delivery
  const paperId = form === 'digital' ? null : newId()
  const digitalFileId = given.file?.fileId ?? (form === 'paper' ? null : newId())
  if (paperId) {
    await enterPaper(tx, {
      paperId,
      requestId: row.request_id,
      itemId: 'issued',
      name: plain(known.service.name),
      handling: 'issued',
      origin: 'office',
      identityCard: false,
      holder: { kind: 'office', id: row.office_id, name: office ? plain(office.name) : same(row.office_id) },
    })
  }
  if (given.file) await signFile(tx, row, given.file, given.documentNo)
  else await withdrawIssued(tx, row.request_id)
  if (digitalFileId && !given.file)
    await storeMade(tx, {
      fileId: digitalFileId,
      requestId: row.request_id,
      itemId: 'issued',
      mediaType: 'application/pdf',
      bytes: await issuedPdf(tx, {
        known,
        documentNo: given.documentNo,
        lines,
        officeName: office ? plain(office.name) : same(row.office_id),
        proofHash: row.proof_hash,
      }),
    })
  await patch(tx, row.application_id, {
    state: 'issued',
    document_no: given.documentNo,
    paper_id: paperId,
    digital_file_id: digitalFileId,
    draft_file_id: null,
    held_message: null,
    decided_at: tx.at,
  })
  await recordDecision(tx, row, 'issued', { code: given.documentNo })
  await planSecond(tx, row, known)
}

/** Not what was said yes to: it never leaves the office. */
async function printAgain(
  tx: Tx,
  row: ApplicationRow,
  known: Known,
  given: Issued,
  note: string,
  fields: string[],
): Promise<void> {
  // Its file has the mistake too, and is not chosen any more.
  await patch(tx, row.application_id, { draft_file_id: null })
  const again = (await openObjection(tx, row.request_id)) !== undefined
  if (again) await recordDecision(tx, row, 'misprinted', { code: 'misprint', words: note })
  else {
    if (given.actions[0] === 'approve') {
      await advance(tx, row.request_id, 'approve')
      await recordDecision(tx, row, 'approved')
    }
    await raiseObjection(tx, row, known, { code: 'misprint', note, items: fields, action: 'redo', cause: 'department' })
  }
  await queueFor(tx, known, row, { kind: 'correction', note })
}

/** Number plates and the like come later, by a visit of their own; until then the request stays open. */
async function planSecond(tx: Tx, row: ApplicationRow, known: Known): Promise<void> {
  const { second } = known.definition.delivery
  if (!second || row.second_paper_id || known.request.facts.paperToCome) return
  const at = dueAfterWorkingDays(
    tx.kernel.territory.calendar,
    tx.at,
    second.afterWorkingDays,
    calendarOf(tx, { office_id: row.office_id, district_id: row.district_id }),
  )
  await tx.timer('applications.second', row.request_id, at)
  await recordFacts(tx, row.request_id, { paperToCome: true })
  await noteInHistory(tx, row.request_id, { kind: 'paper', words: plain(second.label) })
}
