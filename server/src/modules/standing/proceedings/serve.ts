import type { Output, ParsedInput } from '@app/contract'
import { DAY_MS } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { languageOf } from '../../identity/index.ts'
import { scansOf } from '../../documents/index.ts'
import * as workforce from '../../workforce/index.ts'
import { judgeOf } from '../caller.ts'
import { openWords } from '../recruit/details.ts'
import { type Evidence, hashOf, sealServed, type Served } from './sealed.ts'
import { assertJudge, moveProceeding, notOneself, processOf, takeProceeding, targetOf } from './step.ts'
import * as store from './store.ts'
import { proceedingView } from './view.ts'

/** The notice: what is said, and all that it rests on. Frozen and hashed; what is not in it cannot be held against anybody. */
export async function serve(tx: Tx, input: ParsedInput<'proceedings.serve'>): Promise<Output<'proceedings.serve'>> {
  const row = await takeProceeding(tx, input.proceedingId)
  await targetOf(tx, row, 'serve')
  await assertJudge(tx, row, await judgeOf(tx), notOneself)
  return proceedingView(tx, await serveOn(tx, row, input))
}

export async function serveOn(
  tx: Tx,
  row: store.ProceedingRow,
  given: { words: string; evidence: readonly Evidence[] },
): Promise<store.ProceedingRow> {
  const served: Served = {
    facilitatorId: row.facilitator_id,
    origin: row.origin,
    ground: openWords(tx, row.ground),
    words: given.words,
    evidence: [...knownOf(tx, row), ...given.evidence],
  }
  // A file of another matter could not be looked at by the accused, and what they cannot see is not held against them.
  const gathered = new Set((await scansOf(tx, row.id)).map((one) => one.fileId))
  if (given.evidence.some((one) => one.fileId && !gathered.has(one.fileId)))
    refuse('file_unknown', { field: 'evidence' })
  const answerDueAt = new Date(tx.at.getTime() + processOf(tx).answerDays * DAY_MS)
  await store.insertNotice(tx, {
    proceeding_id: row.id,
    sealed: sealServed(tx, served),
    hash: hashOf(served),
    file_ids: served.evidence.flatMap((one) => (one.fileId ? [one.fileId] : [])),
    served_by: actorKey(tx.actor),
    served_at: tx.at,
    answer_due_at: answerDueAt,
  })
  const moved = await moveProceeding(tx, row, 'serve')
  await tx.timer('standing.answer', row.id, answerDueAt)
  const { phone } = await workforce.getFacilitator(tx, row.facilitator_id)
  await tx.enqueue('sms.send', {
    phone,
    template: 'notice_served',
    language: await languageOf(tx, phone, 'facilitator'),
    facts: { days: processOf(tx).answerDays },
    key: `notice ${row.id}`,
  })
  return moved
}

/** As much of a seal as the record's own page shows: enough to see that it is the same. */
const SEAL_SHOWN = 12

/**
 * What the review was opened by is evidence too, and shown: a machine's figures, or the complaint, whose record the
 * accused reads under its number.
 */
function knownOf(tx: Tx, row: store.ProceedingRow): Evidence[] {
  const { facts, origin } = row
  if (origin === 'low_rating' || origin === 'extra_money')
    return [
      {
        label: origin,
        words: Object.entries(facts)
          .map(([name, value]) => `${name} ${String(value)}`)
          .join('; '),
        fileId: null,
      },
    ]
  if (origin !== 'grievance' || !facts.caseNo) return []
  const kind = tx.kernel.territory.messages.words[`grievance.kind.${String(facts.kind)}` as 'grievance.kind.other']
  const kindWords = kind ? `${kind.ur} · ${kind.en}` : String(facts.kind)
  return [
    {
      label: origin,
      words: `${String(facts.caseNo)} · ${kindWords} · ${String(facts.evidenceHash).slice(0, SEAL_SHOWN)}`,
      fileId: null,
    },
  ]
}
