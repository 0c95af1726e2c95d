import type { Output } from '@app/contract'
import { noClaim } from '@app/domain/commissions'
import { basisPointsOf, isLocalDate } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import * as workforce from '../../workforce/index.ts'
import { ratesAt } from '../../catalogue/index.ts'
import { type ClaimRow, claimsOf, underWay } from '../claims/store.ts'
import { openSaid } from '../claims/words.ts'
import type * as store from '../store.ts'

export type PayLine = Output<'earnings.summary'>['items'][number]

/** What is withheld from a payee today: what is not paid yet is told with it. */
export async function withholdingOf(q: Query, payeeId: string): Promise<number> {
  const { withholding } = ratesAt(q.kernel, q.at)
  // An agency or a centre is no facilitator; it is withheld from as an active taxpayer, as a registered firm is.
  const active = (await workforce.find(q, payeeId))?.taxpayerActive ?? true
  return active ? withholding.activeBasisPoints : withholding.inactiveBasisPoints
}

/** Lines of a payee as they and finance read them, each with what it was reckoned from. */
export async function linesOf(q: Query, rows: readonly store.AccrualRow[], basisPoints: number): Promise<PayLine[]> {
  const agencies = new Map<string, PayLine['why']['agencyName']>()
  for (const id of new Set(rows.flatMap((row) => row.agency_id ?? []))) {
    const name = await workforce.payeeName(q, id)
    agencies.set(id, name ? { en: name.en, ur: name.ur } : null)
  }
  const claims = new Map((await claimsOf(q, rows)).map((one) => [`${one.task_id}:${one.rule_id}`, one]))
  const going = await underWay(q, rows)
  return rows.map((row) => {
    const id = `${row.task_id}:${row.rule_id}`
    const claim = claims.get(id)
    const facts = { kind: row.kind, state: row.state, earnedAt: row.earned_at, asked: !!claim, underWay: going.has(id) }
    return {
      ...lineOf(q, row, basisPoints, (row.agency_id && agencies.get(row.agency_id)) || null),
      claim: claim ? claimShown(q, claim) : null,
      noClaim: noClaim(facts, q.at),
    }
  })
}

const claimShown = (q: Query, row: ClaimRow): NonNullable<PayLine['claim']> => ({
  claimId: row.id,
  state: row.state,
  said: openSaid(q, row.said),
  saidAt: row.said_at.toISOString(),
  furtherPaisa: row.further_paisa,
  answer: row.answer && openSaid(q, row.answer),
  answeredAt: row.answered_at?.toISOString() ?? null,
})

function lineOf(
  q: Query,
  row: store.AccrualRow,
  basisPoints: number,
  agencyName: PayLine['why']['agencyName'],
): Omit<PayLine, 'claim' | 'noClaim'> {
  const name = nameOfRule(q, row.rule_id)
  const taxPaisa = row.state === 'paid' ? row.tax_paisa : basisPointsOf(row.facilitator_paisa, basisPoints)
  const back = row.state === 'taken_back'
  return {
    at: row.earned_at.toISOString(),
    taskId: row.task_id,
    words: name,
    grossPaisa: row.gross_paisa,
    agencyPaisa: row.agency_paisa,
    taxPaisa: back ? 0 : taxPaisa,
    netPaisa: back ? 0 : row.facilitator_paisa - taxPaisa,
    state: row.state,
    releaseAt: row.state === 'held' ? (row.release_at?.toISOString() ?? null) : null,
    rule: `${row.rule_id} ${row.rule_version}`.trim(),
    why: {
      ruleId: row.rule_id,
      ruleFrom: isLocalDate(row.rule_version) ? row.rule_version : null,
      rate: row.rate,
      rulePaisa: row.rule_paisa,
      ruleFurtherPaisa: row.rule_further_paisa,
      kind: row.kind,
      chargedTo: row.charged_to as PayLine['why']['chargedTo'],
      agencyName,
      shareBasisPoints: row.share_basis_points,
      holdDays: row.hold_days,
      holds: holdsOf(row, q.at),
    },
  }
}

export function nameOfRule(q: Query, ruleId: string): { en: string; ur: string } {
  const { territory } = q.kernel
  // What an upheld claim gave more is named by its own word: the line that it belongs to says by which rule.
  const known = ruleId.startsWith('corrected:') ? 'corrected' : ruleId
  const name = territory.commissionRules.find((one) => one.id === known)?.name ??
    territory.messages.words[`pay.${known}`] ?? { en: ruleId, ur: ruleId }
  return { en: name.en, ur: name.ur }
}

function holdsOf(row: store.AccrualRow, at: Date): PayLine['why']['holds'] {
  if (row.state !== 'held') return []
  return [
    ...(row.disputed_by ? (['complaint'] as const) : []),
    ...(row.claim_id ? (['claim'] as const) : []),
    ...(row.unproven ? (['unproven'] as const) : []),
    ...(row.release_at && row.release_at > at ? (['days'] as const) : []),
  ]
}
