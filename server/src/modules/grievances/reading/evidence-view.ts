import type { Output } from '@app/contract'
import { evidenceFor, type RatingEvidence } from '@app/domain/grievances'
import type { Query } from '../../../kernel/context.ts'
import { words } from '../../requests/index.ts'
import type { Side } from '../case/access.ts'
import { frozenOf } from '../case/freeze-evidence.ts'
import { reasonWords, wordOf } from '../words.ts'

type EvidenceView = Output<'grievances.get'>['evidence']

/** By which way it came is no matter of the case. */
function ratingView(rating: RatingEvidence | null): EvidenceView['rating'] {
  if (!rating?.answers) return null
  const { askedExtra, cameInPerson, onTime, stars, at } = rating.answers
  return { askedExtra, cameInPerson, onTime, stars, at }
}

/** The frozen facts in words, as far as that side may see them. */
export async function evidenceView(q: Query, grievanceId: string, side: Side): Promise<EvidenceView> {
  const frozen = await frozenOf(q, grievanceId)
  const core = evidenceFor(side, frozen.core)
  const { request, visit } = core
  return {
    hash: frozen.hash,
    intact: frozen.intact,
    at: core.at,
    request: {
      trackingNo: request.trackingNo,
      service: request.service.en ? request.service : wordOf(q, 'yourRequest'),
      mode: request.mode,
      stateWords: words.stateWords(q, request),
      subjectName: request.subjectName,
    },
    visit: visit && {
      startsAt: visit.startsAt,
      endsAt: visit.endsAt,
      departedAt: visit.departedAt,
      arrivedAt: visit.arrivedAt,
      startedAt: visit.startedAt,
      endedAt: visit.endedAt,
      state: visit.state,
      facilitator: visit.facilitator,
      tasks: visit.tasks.map(({ kind, outcome }) => ({ kind, outcome })),
      reason: reasonWords(q, visit.reason),
      callAttempts: visit.callAttempts,
      codes: { startProven: visit.codes.startProven, completionProven: visit.codes.completionProven },
    },
    positions: core.positions,
    money: {
      ...core.money,
      receipts: core.money.receipts.map(({ receiptNo, at, rail, amountPaisa }) => ({
        receiptNo,
        at,
        rail,
        amountPaisa,
      })),
    },
    papers: core.papers.map((paper) => ({
      name: paper.name.en ? paper.name : wordOf(q, 'yourRequest'),
      holder: paper.holder,
      intact: paper.intact,
      links: paper.links.map(({ at, from, to }) => ({ at, from, to })),
    })),
    history: core.history.map((one) => ({
      at: one.at,
      words:
        one.kind === 'state' && one.to
          ? words.stateWords(q, { state: one.to, mode: request.mode })
          : wordOf(q, `note.${one.kind}`),
      channel: one.channel,
    })),
    // Messages went to the household, and ratings stay hidden from the other side until both have spoken.
    messages: side === 'accused' ? [] : frozen.messages,
    rating: side === 'accused' ? null : ratingView(frozen.rating),
  }
}
