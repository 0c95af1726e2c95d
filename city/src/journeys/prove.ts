import type { Ordered, RequestView } from '../robots/citizen.ts'
import { townOf } from './needs.ts'
import type { Plan } from './drive.ts'
import type { Played } from './played.ts'
import type { Stage } from './stage.ts'
import { receivedPaisa } from './transcript.ts'

/** What a journey saw, beside the report that it makes. */
export interface Seen {
  ordered: Ordered
  view: RequestView
  plan: Plan
  refundedPaisa: number
  reimbursedPaisa: number
}

/** A journey that merely ran has shown nothing: what it promised is checked. */
export function prove(stage: Stage, played: Played, seen: Seen): void {
  const { ordered, view, plan } = seen
  const must = (holds: boolean, words: string): void => {
    if (!holds) throw new Error(`${played.id}: ${words}; ${JSON.stringify(played)}`)
  }
  const done = (kind: string): number => played.visits.filter((v) => v.kind === kind && v.outcome === 'done').length
  must(played.openAdvancePaisa === 0, 'the advance is not zero at the end')
  must(played.states.at(-1) === 'closed' && played.states.includes('delivered'), 'it was not delivered and closed')
  must(
    view.papers.every((paper) => paper.home),
    'a paper is not home',
  )
  must(receivedPaisa(view) > 0 && played.receiptNo !== null, 'there is no receipt')
  if (ordered.wish.mode === 'doorstep') {
    must(done('collection') === 1, 'no collection was done')
    must(done('delivery') === (ordered.found.delivery.second ? 2 : 1), 'not everything was brought home')
    must(played.commissionPaisa > 0, 'no commission was booked')
    must(played.ratings >= 2 && played.ratings % 2 === 0, 'both sides have not rated')
  } else must(played.visits.length === 0, 'a visit was made though none is needed')
  if (plan.objection) {
    must(played.states.includes('objected'), 'the planted objection did not happen')
    must(done('correction') === (plan.objection === 'visit' ? 1 : 0), 'the objection was not cured as planned')
  }
  if (plan.misprint)
    must(
      played.states.includes('objected') && played.states.indexOf('objected') < played.states.lastIndexOf('issued'),
      'the planted misprint was not corrected',
    )
  // Corrections cost nothing: whatever came in beyond the quote would be one that did. An assessed fee is the department's own figure.
  if (!view.quote.lines.some((line) => line.kind === 'assessed'))
    must(receivedPaisa(view) === view.quote.totalPaisa, 'something else was paid than was quoted')
  proveThirdParties(must, seen)
  if (ordered.wish.otherParty) proveDistricts(stage, must, view)
}

type Must = (holds: boolean, words: string) => void

/** What the lines were quoted at was spent or came back, and whoever paid from their own pocket has it again. */
function proveThirdParties(must: Must, { view, plan, refundedPaisa, reimbursedPaisa }: Seen): void {
  const spentPaisa = Object.values(plan.thirdParties?.costs ?? {}).reduce((sum, paisa) => sum + paisa, 0)
  const quotedPaisa = view.quote.lines
    .filter((line) => line.kind === 'third_party')
    .reduce((sum, line) => sum + line.amountPaisa, 0)
  must(
    refundedPaisa === quotedPaisa - spentPaisa,
    `of ${quotedPaisa} for third parties ${spentPaisa} was spent, but ${refundedPaisa} came back`,
  )
  if (plan.thirdParties && plan.prepaid)
    must(
      reimbursedPaisa === spentPaisa,
      `${spentPaisa} was paid from the own pocket, but ${reimbursedPaisa} was reimbursed`,
    )
}

/** Each of the two appeared, and where they live. */
function proveDistricts(stage: Stage, must: Must, view: RequestView): void {
  const appeared = view.needs.filter((need) => need.kind === 'appear' && need.state === 'met')
  const places = appeared.map((need) => townOf(stage, view, need))
  must(
    appeared.length === 2 &&
      new Set(places).size === 2 &&
      places.includes(stage.home.name) &&
      places.includes(stage.away.name),
    `they appeared in ${places.join(' and ')}`,
  )
}
