import type { Output, ParsedInput } from '@app/contract'
import { QUALITY_DEFAULT } from '@app/domain/documents'
import { FileAnswer } from '../../../kernel/http/answer.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { portraitOf, readScan, scansOf, storeScan } from '../../documents/index.ts'
import { assertHere, refuseTraced, selfOf } from '../caller.ts'
import { recruitingOf, subjectOf } from './move.ts'
import * as store from './store.ts'
import { applicationView } from './view.ts'

type Given = ParsedInput<'recruit.upload'> & { bytes: Buffer }

/** One side of a paper. Whole when every side is there; then it waits for somebody to decide. */
export async function uploadPaper(tx: Tx, input: Given): Promise<Output<'recruit.upload'>> {
  const row = (await store.lockApplication(tx, selfOf(tx))) ?? refuse('not_found')
  const requirement =
    recruitingOf(tx).requirements.find((one) => one.id === input.requirementId) ??
    refuse('item_unknown', { field: 'requirementId' })
  if (!requirement.sides.includes(input.side)) refuse('item_unknown', { field: 'side' })
  const renewing = row.state === 'admitted'
  if (!renewing && row.state !== 'open')
    await refuseTraced(
      tx,
      row.state === 'refused'
        ? 'application_refused'
        : row.state === 'withdrawn'
          ? 'application_withdrawn'
          : 'application_submitted',
      subjectOf(row.applicant_id),
    )
  const check = await store.findCheck(tx, row.applicant_id, requirement.id)
  if (renewing && (requirement.validDays === null || check?.valid_until === null)) refuse('not_due_for_renewal')
  if (requirement.id === 'photo') await portraitOf(tx, input.bytes)
  await storeScan(tx, {
    fileId: input.fileId,
    requestId: row.applicant_id,
    itemId: requirement.id,
    side: input.side,
    page: 1,
    bytes: input.bytes,
    quality: QUALITY_DEFAULT,
    ...(requirement.id === 'photo' && { view: true }),
  })
  const here = (await scansOf(tx, row.applicant_id)).filter((one) => one.itemId === requirement.id)
  const whole = requirement.sides.every((side) => here.some((one) => one.side === side))
  if (whole) await (renewing ? store.handInRenewal : store.handIn)(tx, row.applicant_id, requirement.id, tx.at)
  await tx.audit({
    action: renewing ? 'applicant.renewal_handed_in' : 'applicant.paper_handed_in',
    subject: subjectOf(row.applicant_id),
    details: { requirementId: requirement.id },
  })
  return applicationView(tx, row)
}

/** The paper for whoever vets; that it was read is written down. */
export async function readPaper(q: Query, input: ParsedInput<'applicants.file'>): Promise<FileAnswer> {
  const row = (await store.findApplication(q, input.applicantId)) ?? refuse('not_found')
  assertHere(q, row)
  const { bytes, mediaType, itemId } = await readScan(q, {
    requestId: row.applicant_id,
    fileId: input.fileId,
    why: 'vetting',
  })
  return new FileAnswer(bytes, mediaType, `${itemId}.jpg`)
}
