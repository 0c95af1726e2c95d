import type { Output, ParsedInput } from '@app/contract'
import { type Ending, type EndingFacts, endingOf, stateOf } from '@app/domain/consents'
import { decide, isEnd } from '@app/domain/requests'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { mayReadAgain, takeBackProof } from '../applications/index.ts'
import { consentsOf, findConsent, type KeptConsent, takeBack } from '../consents/index.ts'
import { endTrip } from '../dispatch/index.ts'
import { leaveHousehold, speaker } from '../identity/index.ts'
import * as requests from '../requests/index.ts'
import { REQUESTS_MAX } from './gather.ts'
import { word } from './readers.ts'

const PAGE = 50

type View = Output<'record.consents'>['items'][number]

/** What I agreed to: in which words, when, how that is known, what was filed on it, and what taking it back would do. */
export async function consents(q: Query, input: ParsedInput<'record.consents'>): Promise<Output<'record.consents'>> {
  const who = await speaker(q, input.accountId)
  const page = await consentsOf(q, who.id, { cursor: input.cursor, limit: PAGE })
  const rows = await requests.lists.ofAccount(q, who.id, { open: null, before: null, limit: REQUESTS_MAX })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const items: View[] = []
  for (const one of page.items) items.push(await viewOf(q, one, byId.get(one.requestId ?? '')))
  await requests.noteReading(q, [...new Set(items.flatMap((one) => one.requestId ?? []))], 'search')
  return { items, next: page.next }
}

/** Everything, for the file of one's own record. */
export const allConsents = async (q: Query, accountId: string, limit: number): Promise<KeptConsent[]> =>
  (await consentsOf(q, accountId, { cursor: undefined, limit })).items

const factsFor = (one: KeptConsent, row: requests.ListedRow | undefined): EndingFacts => {
  const facts = row && { mode: row.mode, failuresByCitizen: 0, officeTook: row.office_took, workBegan: row.work_began }
  return {
    mayCancel: Boolean(row && facts && decide(row.state, 'cancel', facts).ok),
    mayWithdraw: Boolean(row && facts && decide(row.state, 'withdraw', facts).ok),
    formOpen: Boolean(row && mayReadAgain(row.state, row.proof_ready)),
    requestOpen: Boolean(row && !isEnd(row.state)),
    replaced: one.replaced,
    withdrawn: one.withdrawnAt !== null,
  }
}

async function viewOf(q: Query, one: KeptConsent, row: requests.ListedRow | undefined): Promise<View> {
  const facts = factsFor(one, row)
  const ending = endingOf(one.kind, facts)
  const said = ending ?? one.ending
  const cancelling =
    ending === 'cancel' && row ? await requests.cancelling.cancelPreview(q, { requestId: row.id }) : undefined
  return {
    id: one.id,
    kind: one.kind,
    words: one.words,
    wordsHash: one.wordsHash,
    proof: word(q, `consent.proof.${one.proof}`),
    at: one.at.toISOString(),
    requestId: one.requestId,
    trackingNo: row?.tracking_no ?? null,
    covers: one.covers,
    reliedAt: one.reliedAt?.toISOString() ?? null,
    withdrawnAt: one.withdrawnAt?.toISOString() ?? null,
    state: stateOf(one.kind, facts),
    ending,
    effect: said && { stops: word(q, `consent.stops.${said}`), stays: word(q, `consent.stays.${said}`) },
    feePaisa: cancelling?.feePaisa ?? 0,
    restDearerPaisa: cancelling?.restDearerPaisa ?? 0,
  }
}

/** Takes a yes back: what it stops is stopped in the same transaction, by whatever stops it otherwise. */
export async function withdrawConsent(
  tx: Tx,
  input: ParsedInput<'record.withdrawConsent'>,
): Promise<Output<'record.withdrawConsent'>> {
  const who = await speaker(tx, input.accountId)
  const known = await findConsent(tx, input.consentId)
  if (known?.accountId !== who.id) return refuse('not_found')
  const row = known.requestId === null ? undefined : await requests.lockRequest(tx, known.requestId)
  const ending = endingOf(known.kind, factsFor(known, row)) ?? refuse('consent_done')
  await bringAbout(tx, ending, { ...input, requestId: row?.id ?? '' })
  await tx.audit({
    action: 'consent.withdrawn',
    subject: row ? `request:${row.id}` : `account:${who.id}`,
    details: { consentId: known.id, kind: known.kind, ending },
  })
  const after = (await findConsent(tx, known.id)) ?? refuse('not_found')
  return viewOf(tx, after, row && (await requests.lockRequest(tx, row.id)))
}

async function bringAbout(
  tx: Tx,
  ending: Ending,
  of: Pick<ParsedInput<'record.withdrawConsent'>, 'accountId' | 'acceptFeePaisa' | 'acceptDearerPaisa'> & {
    requestId: string
  },
): Promise<void> {
  const { requestId, acceptFeePaisa, acceptDearerPaisa } = of
  const reason = 'consent withdrawn'
  switch (ending) {
    case 'cancel':
      await requests.cancelling.cancel(tx, { requestId, reason, acceptFeePaisa, acceptDearerPaisa })
      return
    case 'withdraw':
      await requests.withdraw(tx, { requestId, reason })
      return
    case 'read_again':
      return takeBackProof(tx, requestId)
    case 'end_links':
      await endTrip(tx, { requestId })
      return
    case 'leave':
      await leaveHousehold(tx, of.accountId === undefined ? {} : { accountId: of.accountId })
      await takeBack(tx, { kind: 'household', accountId: (await speaker(tx, of.accountId)).id, ending })
      return
  }
}
