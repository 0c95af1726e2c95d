import { createHash } from 'node:crypto'
import type { Output, ParsedInput } from '@app/contract'
import { type PlaceNames, type ProofLine, proofLines, proofText, provesAll, shownLines } from '@app/domain/applications'
import { validateAnswers } from '@app/domain/catalogue'
import type { RequestState } from '@app/domain/requests'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { formWorld } from '../../catalogue/index.ts'
import { takeBack } from '../../consents/index.ts'
import { assertMayRead, lockRequest, noteReading, noteInHistory, recordFacts } from '../../requests/index.ts'
import { type Known, knownOf } from '../case-of.ts'
import { keepConsent } from './keep-consent.ts'
import { assertMayFill, isFormOpen } from './may-fill.ts'
import { amendmentsOf, dropProof, findProof, putProof } from '../store.ts'
import { plain, wordsOf } from '../words.ts'

export const sealKey = (requestId: string): string => `request:${requestId}`
const hashOf = (lines: readonly ProofLine[]): string => createHash('sha256').update(proofText(lines)).digest('hex')

export function placeNames({
  kernel: {
    territory: { areas },
  },
}: Pick<Query, 'kernel'>): PlaceNames {
  return {
    district: (id) => areas.districts.find((one) => one.id === id)?.name,
    tehsil: (id) => areas.tehsils.find((one) => one.id === id)?.name,
  }
}

/** The lines as the paper will print them, from the answers. */
const linesOf = (q: Query, { definition, answers }: Known): ProofLine[] =>
  proofLines(definition, answers, placeNames(q))

/** The same lines as screens show them, numbers of people masked unless the reader has to compare them digit by digit. */
export function toShow(q: Query, { definition, answers }: Known, lines: readonly ProofLine[], whole: boolean) {
  return shownLines(definition, answers, lines, placeNames(q), whole).map((line) => ({
    ...line,
    label: plain(line.label),
    shown: { as: line.shown.as, words: plain(line.shown.words) },
  }))
}

/** What was said yes to, with what an error report has put right since; the plain lines where nobody was asked. */
export async function provedLines(q: Query, known: Known): Promise<{ hash: string | null; lines: ProofLine[] }> {
  const requestId = known.request.id
  const row = await findProof(q, requestId)
  const lines = row
    ? (JSON.parse(await q.kernel.vault.openText(sealKey(requestId), row.lines)) as ProofLine[])
    : linesOf(q, known)
  const amended = new Map<string, string>()
  for (const { field, value } of await amendmentsOf(q, requestId))
    amended.set(field, await q.kernel.vault.openText(sealKey(requestId), value))
  return {
    hash: row?.hash ?? null,
    lines: lines.map((line) => ({ ...line, value: amended.get(line.field) ?? line.value })),
  }
}

/** Read me the name: the citizen heard every line and said yes to each. */
export async function prove(tx: Tx, input: ParsedInput<'requests.prove'>): Promise<Output<'requests.prove'>> {
  await assertMayFill(tx, input.requestId)
  const known = await knownOf(tx, input.requestId)
  const form = validateAnswers(known.definition, known.answers, formWorld(tx.kernel, known.today), { partial: false })
  if (form.problems.length)
    refuse('form_invalid', { field: form.problems[0]!.field, problems: form.problems.slice(0, 20) })
  const lines = linesOf(tx, known)
  if (!provesAll(lines, input.lines)) refuse('proof_differs')
  const proofHash = hashOf(lines)
  await putProof(
    tx,
    {
      requestId: input.requestId,
      hash: proofHash,
      lines: await tx.kernel.vault.seal(sealKey(input.requestId), JSON.stringify(lines)),
      by: actorKey(tx.actor),
    },
    tx.at,
  )
  await keepConsent(tx, known, { hash: proofHash, count: lines.length })
  if (!known.request.facts.proofReady) {
    await recordFacts(tx, input.requestId, { proofReady: true })
    await noteInHistory(tx, input.requestId, { kind: 'proof', words: wordsOf(tx, 'note.proof_given') })
  }
  return { proofHash }
}

export async function readProof(
  q: Query,
  input: ParsedInput<'requests.proofLines'>,
): Promise<Output<'requests.proofLines'>> {
  await assertMayRead(q, input.requestId)
  await noteReading(q, [input.requestId], 'request')
  const known = await knownOf(q, input.requestId)
  const proof = await findProof(q, input.requestId)
  return { lines: toShow(q, known, linesOf(q, known), false), proofHash: proof?.hash ?? null }
}

/** A changed line was not said yes to. */
export async function dropStaleProof(tx: Tx, known: Known): Promise<boolean> {
  const proof = await findProof(tx, known.request.id)
  if (!proof || proof.hash === hashOf(linesOf(tx, known))) return false
  await dropProof(tx, known.request.id)
  return true
}

/** Until they are filed the yes to the lines can be taken back: they are read again. */
export const mayReadAgain = (state: RequestState, proofReady: boolean): boolean => proofReady && isFormOpen(state)

export async function takeBackProof(tx: Tx, requestId: string): Promise<void> {
  const row = (await lockRequest(tx, requestId)) ?? refuse('not_found')
  if (!mayReadAgain(row.state, row.proof_ready)) refuse('form_closed')
  await dropProof(tx, requestId)
  await recordFacts(tx, requestId, { proofReady: false })
  await takeBack(tx, { kind: 'lines', requestId, ending: 'read_again' })
}
