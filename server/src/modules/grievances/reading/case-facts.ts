import { caseNoOf, type GrievanceKind, type GrievanceState } from '@app/domain/grievances'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as store from '../store.ts'

/** A case as the modules above know it: enough to tell people, nothing of what was said. */
export interface CaseFacts {
  id: string
  caseNo: string
  requestId: string
  visitId: string | null
  kind: GrievanceKind
  state: GrievanceState
  accusedFacilitatorId: string | null
  accountId: string
  /** Who of the staff it lies with; null: with nobody yet, or outside. */
  ownerId: string | null
  dueAt: Date | null
  filedAt: Date
  upheld: boolean | null
  goodwillPaisa: number
  flagged: boolean
}

export async function caseFacts(q: Query, grievanceId: string): Promise<CaseFacts> {
  const row = (await store.findGrievance(q, grievanceId)) ?? refuse('not_found')
  return {
    id: row.id,
    caseNo: caseNoOf(row.running),
    requestId: row.request_id,
    visitId: row.visit_id,
    kind: row.kind,
    state: row.state,
    accusedFacilitatorId: row.accused_facilitator_id,
    accountId: row.account_id,
    ownerId: row.owner_id,
    dueAt: row.due_at,
    filedAt: row.filed_at,
    upheld: row.upheld,
    goodwillPaisa: row.goodwill_paisa,
    flagged: row.flag !== null,
  }
}
