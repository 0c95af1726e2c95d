import type { Output, ParsedInput } from '@app/contract'
import { validateAnswers } from '@app/domain/catalogue'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { formWorld } from '../../catalogue/index.ts'
import { noteInHistory, saveAnswers as keepAnswers } from '../../requests/index.ts'
import { knownOf } from '../case-of.ts'
import { assertMayFill } from './may-fill.ts'
import { dropStaleProof } from './proof.ts'
import { retellReadiness } from './readiness.ts'
import { markAnswered } from '../store.ts'
import { wordsOf } from '../words.ts'

/**
 * Fills the department's form, in parts or whole. What is right is kept; what is wrong is named, field by field. The
 * answers that were sealed with the quote stay as they were: price, papers and office hang on them.
 */
export async function saveAnswers(
  tx: Tx,
  input: ParsedInput<'requests.saveAnswers'>,
): Promise<Output<'requests.saveAnswers'>> {
  await assertMayFill(tx, input.requestId)
  const known = await knownOf(tx, input.requestId)
  if (input.formVersion !== known.request.formVersion)
    refuse('form_version_old', { formVersion: known.request.formVersion })
  const merged: Record<string, unknown> = { ...known.answers, ...input.answers }
  for (const { name } of known.definition.eligibility.questions) merged[name] = known.answers[name]
  const world = formWorld(tx.kernel, known.today)
  const kept = validateAnswers(known.definition, merged, world, { partial: true })
  const whole = validateAnswers(known.definition, merged, world, { partial: false })
  await keepAnswers(tx, input.requestId, kept.answers as never, known.request.formVersion)
  const complete = whole.problems.length === 0
  if (complete) await markAnswered(tx, input.requestId, tx.at)
  const proofDropped = await dropStaleProof(tx, await knownOf(tx, input.requestId))
  await retellReadiness(tx, input.requestId, { proofDropped })
  if (complete && !known.request.facts.formReady)
    await noteInHistory(tx, input.requestId, { kind: 'form', words: wordsOf(tx, 'note.form_filled') })
  const problems = input.complete ? whole.problems : kept.problems
  return { complete, problems: problems.slice(0, 200).map(({ field, refusal }) => ({ field, refusal })) }
}
