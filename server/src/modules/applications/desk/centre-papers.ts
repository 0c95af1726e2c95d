import type { Output, ParsedInput } from '@app/contract'
import type { Holder } from '@app/domain/documents'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { handOverPaper, type NamedHolder, paperView, papersOf } from '../../documents/index.ts'
import { assertMayRead, getRequest, noteInHistory, centre } from '../../requests/index.ts'
import { citizenHolder, officeHolder, retellPapers } from '../papers/custody.ts'
import { giveAgainstCode } from './deliver.ts'
import { enter } from '../papers/papers.ts'
import { retellReadiness } from '../form/readiness.ts'
import { lockByRequest } from '../store.ts'
import { plain, same, wordsOf } from '../words.ts'

type Input = ParsedInput<'centre.paper'>

/** The request's own centre, with this clerk at its counter. Where another way was chosen since, what lies here still goes home. */
async function atCounter(
  tx: Tx,
  requestId: string,
  act?: Input['act'],
): Promise<{ officeId: string; holder: NamedHolder }> {
  await assertMayRead(tx, requestId)
  const request = await getRequest(tx, requestId)
  if (request.centreId === null || (request.mode !== 'centre' && act !== 'given_back' && act !== 'lost'))
    refuse('not_in_this_mode')
  const { office } = centre.assertOwnCentre(tx, request.centreId)
  return { officeId: request.officeId ?? '', holder: { kind: 'centre', id: office.id, name: plain(office.name) } }
}

/** What was done with a paper at the counter: the rules of custody are those of the door, the holder is the centre. */
export async function paperAtCentre(tx: Tx, input: Input): Promise<Output<'centre.paper'>> {
  const { officeId, holder } = await atCounter(tx, input.requestId, input.act)
  await enter(tx, input)
  await assertHolds(tx, input, holder)
  const paper = await handOverPaper(tx, {
    // To the chain, fetching from the office is a taking like any other.
    paperId: input.paperId,
    act: input.act === 'fetched' ? 'taken' : input.act,
    to: receiverOf(tx, input, { officeId, holder }),
    bagNo: input.act === 'taken' || input.act === 'fetched' ? input.bagNo : '',
    countersign: input.countersign,
    report: input.report,
  })
  await retellPapers(tx, input.requestId)
  await retellReadiness(tx, input.requestId)
  if (input.act === 'taken')
    await noteInHistory(tx, input.requestId, { kind: 'paper', words: wordsOf(tx, 'note.paper_at_centre') })
  if (input.act === 'given_back')
    await noteInHistory(tx, input.requestId, { kind: 'paper', words: wordsOf(tx, 'note.paper_home') })
  if (input.act === 'fetched')
    await noteInHistory(tx, input.requestId, { kind: 'paper', words: wordsOf(tx, 'note.paper_ready_at_centre') })
  if (input.act === 'given_back' || input.act === 'lost') await centre.leaveCentre(tx, input.requestId)
  return paperView(paper)
}

/** A centre gives only what lies in it, fetches only from the office, and loses only what it had. */
async function assertHolds(tx: Tx, input: Input, centre: Holder): Promise<void> {
  const held = (await papersOf(tx, input.requestId)).find((paper) => paper.id === input.paperId)?.holder.kind
  const needed =
    input.act === 'given_back' || input.act === 'surrendered' || input.act === 'lost'
      ? centre.kind
      : input.act === 'fetched'
        ? 'office'
        : 'citizen'
  if (held !== needed) refuse('not_holder')
}

function receiverOf(tx: Tx, input: Input, at: { officeId: string; holder: NamedHolder }): NamedHolder {
  switch (input.act) {
    case 'taken':
    case 'fetched':
      return at.holder
    case 'surrendered':
      return officeHolder(tx, at.officeId)
    case 'lost':
      return { kind: 'lost', id: input.report.trim() || 'unreported', name: same(input.report.trim()) }
    case 'seen':
    case 'scanned':
    case 'given_back':
      return citizenHolder(tx, input.requestId)
  }
}

/** The finished paper, which the centre has fetched, against the code that only the orderer sees. */
export async function handOverAtCentre(
  tx: Tx,
  input: ParsedInput<'centre.handOver'>,
): Promise<Output<'centre.handOver'>> {
  await atCounter(tx, input.requestId)
  const row = (await lockByRequest(tx, input.requestId)) ?? refuse('not_now')
  if (
    !(await papersOf(tx, input.requestId)).some(
      (paper) => paper.handling === 'issued' && paper.holder.kind === 'centre',
    )
  )
    refuse('paper_not_here')
  await giveAgainstCode(tx, row, 'centre', input)
  const { state, trackingNo } = await getRequest(tx, input.requestId)
  return { state, trackingNo }
}
