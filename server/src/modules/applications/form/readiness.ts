import { cureOf } from '@app/domain/applications'
import { checklistFor, missingDocuments, validateAnswers } from '@app/domain/catalogue'
import type { Tx } from '../../../kernel/context.ts'
import { formWorld } from '../../catalogue/index.ts'
import { papersOf, scansOf } from '../../documents/index.ts'
import { recordFacts } from '../../requests/index.ts'
import { type Known, knownOf } from '../case-of.ts'
import { openObjection, type ObjectionRow } from '../store.ts'

/** Required papers that are not there yet; with an objection, those that it names and that nobody has scanned again since. */
export async function missingItems(tx: Tx, known: Known, objection: ObjectionRow | undefined): Promise<string[]> {
  const { request, definition, answers, today } = known
  const checklist = checklistFor(definition, answers, today)
  const [scans, papers] = await Promise.all([scansOf(tx, request.id), papersOf(tx, request.id)])
  const missing = missingDocuments(
    checklist,
    scans.filter((scan) => scan.ok).map((scan) => ({ code: scan.itemId, side: scan.side })),
  ).map((item) => item.code)
  for (const item of checklist) {
    const own = papers.filter((paper) => paper.itemId === item.code)
    if (item.handling === 'seen' && item.required && own.length === 0) missing.push(item.code)
    // At the door a paper that the office wants in its hand is taken, or it would come to nothing.
    const travels = item.handling === 'carried' || item.handling === 'surrendered'
    if (
      travels &&
      item.required &&
      request.mode === 'doorstep' &&
      request.state === 'visiting' &&
      !own.some((paper) => paper.holder.kind === 'facilitator')
    )
      missing.push(item.code)
  }
  for (const code of objection?.items ?? []) {
    if (!checklist.some((item) => item.code === code)) continue
    if (!scans.some((scan) => scan.itemId === code && scan.at >= objection!.raised_at)) missing.push(code)
  }
  return [...new Set(missing)]
}

/** Looks again at form, papers and proof and writes down what has changed. */
export async function retellReadiness(
  tx: Tx,
  requestId: string,
  changed: { proofDropped?: boolean } = {},
): Promise<Known> {
  const [known, objection] = await Promise.all([knownOf(tx, requestId), openObjection(tx, requestId)])
  const { facts } = known.request
  const answered = !objection || cureOf(objection.code) !== 'form' || objection.answered_at !== null
  const formReady =
    answered &&
    validateAnswers(known.definition, known.answers, formWorld(tx.kernel, known.today), { partial: false }).problems
      .length === 0
  const papersReady = (await missingItems(tx, known, objection)).length === 0
  const proofReady = changed.proofDropped ? false : facts.proofReady
  if (formReady !== facts.formReady || papersReady !== facts.papersReady || proofReady !== facts.proofReady)
    await recordFacts(tx, requestId, { formReady, papersReady, proofReady })
  return known
}
