import type { Output, ParsedInput } from '@app/contract'
import { comparable } from '@app/domain/applications'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { actForOrderer, cardOf } from '../../requests/index.ts'
import { knownOf } from '../case-of.ts'
import { queueFor } from './file-application.ts'
import { raiseObjection } from '../decision/objections.ts'
import { provedLines, sealKey } from '../form/proof.ts'
import { lockByRequest, putAmendment } from '../store.ts'

/**
 * The paper has a mistake: it is made again, free, on a clock of its own. If it says something else than what the
 * citizen had said yes to, the department misprinted; if it says just that, we had let a mistake pass.
 */
export async function reportError(
  tx: Tx,
  input: ParsedInput<'requests.reportError'>,
): Promise<Output<'requests.reportError'>> {
  const row = await actForOrderer(tx, input.requestId)
  if (row.state !== 'delivered') refuse(row.state === 'closed' ? 'request_ended' : 'not_delivered_yet')
  const application = (await lockByRequest(tx, input.requestId)) ?? refuse('not_delivered_yet')
  const known = await knownOf(tx, input.requestId)
  const line =
    (await provedLines(tx, known)).lines.find((one) => one.field === input.field) ??
    refuse('line_not_on_paper', { field: 'field' })
  const proved = comparable(line.value) === comparable(input.shouldBe)
  await putAmendment(
    tx,
    input.requestId,
    input.field,
    await tx.kernel.vault.seal(sealKey(input.requestId), input.shouldBe.trim()),
    tx.at,
  )
  const note = `${line.label.en}: ${input.shouldBe.trim()}`
  await raiseObjection(tx, application, known, {
    code: 'error_reported',
    note,
    items: [input.field],
    action: 'report_error',
    cause: proved ? 'department' : 'platform',
  })
  await queueFor(tx, known, application, { kind: 'correction', note })
  return cardOf(tx, input.requestId)
}
