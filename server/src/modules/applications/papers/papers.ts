import type { Output, ParsedInput } from '@app/contract'
import type { Events } from '@app/contract/events'
import { checklistFor } from '@app/domain/catalogue'
import { isIdentityCard } from '@app/domain/documents'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { facilitatorOf, type VisitFacts, visitFacts } from '../../dispatch/index.ts'
import { chain, enterPaper, handOverPaper, type NamedHolder, paperView, papersOf } from '../../documents/index.ts'
import { advance, assertMayRead, getRequest, noteInHistory } from '../../requests/index.ts'
import { knownOf } from '../case-of.ts'
import { citizenHolder, facilitatorHolder, officeHolder, retellPapers } from './custody.ts'
import { retellReadiness } from '../form/readiness.ts'
import { plain, same, wordsOf } from '../words.ts'

type Input = ParsedInput<'papers.handle'>

/**
 * What was done with a paper, at the door or at the counter: only during the visit, by the one who does it. A loss is
 * reported by the one whose bag it was in, when it is found out, wherever that is.
 */
export async function handlePaper(tx: Tx, input: Input): Promise<Output<'papers.handle'>> {
  await assertMayRead(tx, input.requestId)
  const by = { kind: 'facilitator' as const, id: facilitatorOf(tx) }
  const visit = input.act === 'lost' ? null : await visitUnderWay(tx, input, by.id)
  await enter(tx, input)
  const paper = await handOverPaper(tx, {
    paperId: input.paperId,
    act: input.act,
    to: await receiverOf(tx, input, by.id, visit?.officeId ?? null),
    bagNo: input.act === 'taken' ? input.bagNo : '',
    countersign: input.countersign,
    report: input.report,
    by,
  })
  await retellPapers(tx, input.requestId)
  await retellReadiness(tx, input.requestId)
  if (input.act === 'taken')
    await noteInHistory(tx, input.requestId, { kind: 'paper', words: wordsOf(tx, 'note.paper_taken') })
  if (input.act === 'given_back')
    await noteInHistory(tx, input.requestId, { kind: 'paper', words: wordsOf(tx, 'note.paper_home') })
  return paperView(paper)
}

async function visitUnderWay(tx: Tx, input: Input, facilitatorId: string): Promise<VisitFacts> {
  const visit = await visitFacts(tx, input.visitId ?? refuse('visit_not_yours', { field: 'visitId' }))
  if (visit.facilitatorId !== facilitatorId || !visit.requestIds.includes(input.requestId)) refuse('visit_not_yours')
  if (visit.state !== 'in_progress' && visit.state !== 'arrived') refuse('visit_moved_on')
  return visit
}

/** The first handling enters a paper of the case's list; what is known already is the same paper of the same request. */
export async function enter(tx: Tx, input: { requestId: string; paperId: string; itemId: string }): Promise<void> {
  const known = (await papersOf(tx, input.requestId)).find((paper) => paper.id === input.paperId)
  if (known) return known.itemId === input.itemId ? undefined : refuse('item_unknown', { field: 'itemId' })
  const { definition, answers, today } = await knownOf(tx, input.requestId)
  const item =
    checklistFor(definition, answers, today).find((one) => one.code === input.itemId) ??
    refuse('item_unknown', { field: 'itemId' })
  await enterPaper(tx, {
    paperId: input.paperId,
    requestId: input.requestId,
    itemId: item.code,
    name: plain(item.label),
    handling: item.handling,
    origin: 'citizen',
    identityCard: isIdentityCard(item),
    holder: citizenHolder(tx, input.requestId),
  })
  // Known already, and another request's: it is not moved from here.
  if (!(await papersOf(tx, input.requestId)).some((paper) => paper.id === input.paperId)) refuse('not_found')
}

async function receiverOf(tx: Tx, input: Input, facilitatorId: string, officeId: string | null): Promise<NamedHolder> {
  switch (input.act) {
    case 'taken':
      return facilitatorHolder(tx, facilitatorId)
    case 'surrendered':
      return officeHolder(tx, officeId ?? (await getRequest(tx, input.requestId)).officeId ?? '')
    case 'lost':
      return { kind: 'lost', id: input.report.trim() || 'unreported', name: same(input.report.trim()) }
    case 'seen':
    case 'scanned':
    case 'given_back':
    case 'delivered':
      return citizenHolder(tx, input.requestId)
  }
}

/** What the office made is lost on the way, whoever says so: it is made again, free. */
export async function makeAgain(tx: Tx, { paperId, requestId, act }: Events['paper.moved']): Promise<void> {
  if (act !== 'lost' || (await papersOf(tx, requestId)).find((paper) => paper.id === paperId)?.handling !== 'issued')
    return
  const { state } = await getRequest(tx, requestId)
  if (state === 'issued' || state === 'delivering' || state === 'at_office')
    await advance(tx, requestId, 'lose', { cause: 'facilitator', reason: 'paper_lost' })
}

/** The custody chain of one paper, for whoever may read the request. */
export async function readChain(q: Query, input: ParsedInput<'papers.chain'>): Promise<Output<'papers.chain'>> {
  await assertMayRead(q, input.requestId)
  if (!(await papersOf(q, input.requestId)).some((paper) => paper.id === input.paperId)) refuse('not_found')
  return chain(q, input.paperId)
}
