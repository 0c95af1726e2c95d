import type { Output, ParsedInput } from '@app/contract'
import {
  caseNoOf,
  type GrievanceAction,
  grievanceActions,
  REMEDIES,
  remedyRefusal,
  resolutionTargets,
} from '@app/domain/grievances'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { definitionOf } from '../../catalogue/index.ts'
import { findStaff } from '../../identity/index.ts'
import * as requests from '../../requests/index.ts'
import * as workforce from '../../workforce/index.ts'
import { getForReader, mayJudge, type Side, sideOf } from '../case/access.ts'
import { evidenceView } from './evidence-view.ts'
import { sealKey } from '../case/freeze-evidence.ts'
import { factsOf } from '../case/move.ts'
import { decisionFacts } from '../case/remedies.ts'
import * as store from '../store.ts'
import { changesOf } from './store.ts'
import { wordOf } from '../words.ts'

type Card = Output<'grievances.mine'>['items'][number]
type View = Output<'grievances.get'>

export async function getGrievance(q: Query, input: ParsedInput<'grievances.get'>): Promise<View> {
  const { row } = await getForReader(q, input.grievanceId)
  await requests.noteReading(q, [row.request_id], 'complaint')
  return viewOf(q, row)
}

/** One line of a list. To the accused a discreet service stays unnamed. */
export async function cardOf(q: Query, row: store.GrievanceRow): Promise<Card> {
  const request = await requests.getRequest(q, row.request_id)
  const order = await requests.getOrder(q, request.orderId)
  const definition = await definitionOf(q, request.serviceId, request.serviceVersion)
  const hidden = q.actor.kind === 'facilitator' && (order.discreet || definition.sensitivity === 'discreet')
  const accused = row.accused_facilitator_id ? await workforce.find(q, row.accused_facilitator_id) : undefined
  const owner = row.owner_id && q.actor.kind === 'staff' ? await findStaff(q, row.owner_id) : undefined
  return {
    id: row.id,
    caseNo: caseNoOf(row.running),
    requestId: row.request_id,
    trackingNo: request.trackingNo,
    serviceName: hidden ? wordOf(q, 'yourRequest') : { en: definition.name.en, ur: definition.name.ur },
    kind: row.kind,
    kindWords: wordOf(q, `grievance.kind.${row.kind}`),
    state: row.state,
    stateWords: wordOf(q, `grievance.state.${row.state}`),
    step: row.step,
    stepWords: wordOf(q, `grievance.step.${row.step}`),
    dueAt: row.due_at?.toISOString() ?? null,
    late: row.state === 'open' && row.due_at !== null && row.due_at < q.at,
    pausedBecause: row.state === 'paused' ? wordOf(q, 'grievance.paused') : null,
    ownerName: owner?.name ?? null,
    mine: q.actor.kind === 'staff' && row.owner_id === q.actor.id,
    flag: row.flag && q.actor.kind === 'staff' ? wordOf(q, `grievance.flag.${row.flag}`) : null,
    accusedName: accused?.name ?? null,
    districtId: row.district_id,
    filedAt: row.filed_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}

const ACTIONS: Record<Side, readonly GrievanceAction[]> = {
  complainant: ['say', 'reopen', 'withdraw'],
  accused: ['say', 'appeal'],
  owner: ['take', 'say', 'change_kind', 'decide', 'escalate'],
}

/** The whole case, from the caller's side. */
export async function viewOf(q: Query, row: store.GrievanceRow, from?: Side): Promise<View> {
  const side = from ?? (await sideOf(q, row)) ?? refuse('not_found')
  const owner = side === 'owner'
  const facts = await decisionFacts(q, row)
  const open = (sealed: Buffer) => q.kernel.vault.openText(sealKey(row.id), sealed)
  return {
    ...(await cardOf(q, row)),
    version: row.version,
    side,
    words: side === 'accused' || !row.words ? '' : await open(row.words),
    amountAskedPaisa: row.amount_asked_paisa,
    visitId: row.visit_id,
    channel: row.channel,
    goodwillPaisa: side === 'accused' ? 0 : row.goodwill_paisa,
    chargePaisa: facts.chargePaisa,
    windowUntil: row.window_until?.toISOString() ?? null,
    evidence: await evidenceView(q, row.id, side),
    messages: await messagesFor(q, row, side, open),
    history: await historyOf(q, row),
    decisions: await decisionsFor(q, row, open),
    actions: await actionsFor(q, row, side),
    remedies: owner
      ? REMEDIES.map((kind) => ({ kind, refusal: remedyRefusal(kind, facts) })).map((one) => ({
          ...one,
          allowed: one.refusal === null,
          words: wordOf(q, `grievance.remedy.${one.kind}`),
        }))
      : [],
    targets: owner ? resolutionTargets(facts).map((state) => ({ state, words: stateName(q, state) })) : [],
    reasons: owner
      ? q.kernel.territory.grievances.reasons.map((one) => ({
          code: one.code,
          words: { en: one.label.en, ur: one.label.ur },
          upheld: one.upheld,
        }))
      : [],
    hasLetter: side !== 'accused',
  }
}

/** Grey by the rules that refuse: the table's, and for judging the step's desk. */
async function actionsFor(q: Query, row: store.GrievanceRow, side: Side): Promise<View['actions']> {
  const notMine = side === 'owner' ? await mayJudge(q, row) : null
  return grievanceActions(row.state, factsOf(q, row), ACTIONS[side]).map((one) =>
    one.allowed && one.action !== 'say' && notMine ? { ...one, allowed: false, refusal: notMine } : one,
  )
}

const stateName = (q: Query, state: string) => {
  const words = q.kernel.territory.messages.states[state] ?? { en: state, ur: state }
  return { en: words.en, ur: words.ur }
}

async function messagesFor(
  q: Query,
  row: store.GrievanceRow,
  side: Side,
  open: (sealed: Buffer) => Promise<string>,
): Promise<View['messages']> {
  const messages: View['messages'] = []
  for (const one of await store.messagesOf(q, row.id)) {
    if (side !== 'owner' && one.thread !== side) continue
    messages.push({
      id: one.id,
      at: one.at.toISOString(),
      from: one.said_by,
      to: one.said_by === 'owner' ? one.thread : 'owner',
      words: one.words ? await open(one.words) : '',
      file: one.file_id ? { id: one.file_id, mediaType: one.media_type ?? '' } : null,
    })
  }
  return messages
}

async function historyOf(q: Query, row: store.GrievanceRow): Promise<View['history']> {
  return (await changesOf(q, row.id)).map((one) => ({
    at: one.at.toISOString(),
    words: wordOf(q, `grievance.act.${one.action}`),
    clock: one.clock,
    dueAt: one.due_at?.toISOString() ?? null,
  }))
}

async function decisionsFor(
  q: Query,
  row: store.GrievanceRow,
  open: (sealed: Buffer) => Promise<string>,
): Promise<View['decisions']> {
  const { reasons } = q.kernel.territory.grievances
  const decisions: View['decisions'] = []
  for (const one of await store.decisionsOf(q, row.id)) {
    const reason = reasons.find((known) => known.code === one.reason_code)?.label ?? {
      en: one.reason_code,
      ur: one.reason_code,
    }
    decisions.push({
      at: one.at.toISOString(),
      step: wordOf(q, `grievance.step.${one.step}`),
      upheld: one.upheld,
      reason: { en: reason.en, ur: reason.ur },
      words: await open(one.words),
      remedies: one.remedies.map((remedy) => ({
        kind: remedy.kind,
        words: wordOf(q, `grievance.remedy.${remedy.kind}`),
        amountPaisa: remedy.kind === 'refund' ? remedy.amountPaisa : null,
      })),
    })
  }
  return decisions
}
