import type { Sql } from '../../../kernel/data/sql.ts'
import type { PayClaimColumns } from '../rows.generated.ts'

export type ClaimRow = Pick<
  PayClaimColumns,
  | 'id'
  | 'task_id'
  | 'rule_id'
  | 'facilitator_id'
  | 'said'
  | 'said_at'
  | 'owner'
  | 'state'
  | 'further_paisa'
  | 'answer'
  | 'answered_by'
  | 'answered_at'
>
const CLAIM = `id, task_id, rule_id, facilitator_id, said, said_at, owner, state, further_paisa, answer, answered_by,
  answered_at`

export const insertClaim = (
  sql: Sql,
  row: Pick<ClaimRow, 'id' | 'task_id' | 'rule_id' | 'facilitator_id' | 'said' | 'said_at'>,
): Promise<number> =>
  sql.run(
    `insert into commissions.pay_claim (id, task_id, rule_id, facilitator_id, said, said_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [row.id, row.task_id, row.rule_id, row.facilitator_id, row.said, row.said_at],
  )
export const findClaim = (sql: Sql, id: string): Promise<ClaimRow | undefined> =>
  sql.find<ClaimRow>(`select ${CLAIM} from commissions.pay_claim where id = $1`, [id])
export const lockClaim = (sql: Sql, id: string): Promise<ClaimRow | undefined> =>
  sql.find<ClaimRow>(`select ${CLAIM} from commissions.pay_claim where id = $1 for update`, [id])
export const setOwner = (sql: Sql, id: string, owner: string, at: Date): Promise<number> =>
  sql.run('update commissions.pay_claim set owner = $2, owned_at = $3 where id = $1', [id, owner, at])
export const setAnswered = (
  sql: Sql,
  row: Pick<ClaimRow, 'id' | 'state' | 'further_paisa' | 'answer' | 'answered_by'>,
  at: Date,
): Promise<number> =>
  sql.run(
    `update commissions.pay_claim set state = $2, further_paisa = $3, answer = $4, answered_by = $5, answered_at = $6
      where id = $1`,
    [row.id, row.state, row.further_paisa, row.answer, row.answered_by, at],
  )

/** The mark that keeps the facilitator's part from being free; null takes it away. */
export const markClaimed = (sql: Sql, taskId: string, ruleId: string, claimId: string | null): Promise<number> =>
  sql.run('update commissions.accrual set claim_id = $3 where task_id = $1 and rule_id = $2', [taskId, ruleId, claimId])

export interface ClaimPlace {
  at: Date
  id: string
}
export const openPage = (sql: Sql, after: ClaimPlace | null, limit: number): Promise<ClaimRow[]> =>
  sql.many<ClaimRow>(
    `select ${CLAIM} from commissions.pay_claim where state = 'open'
       and ($1::timestamptz is null or (said_at, id) > ($1, $2::uuid)) order by said_at, id limit $3`,
    [after?.at ?? null, after?.id ?? null, limit],
  )
export const answeredPage = (sql: Sql, after: ClaimPlace | null, limit: number): Promise<ClaimRow[]> =>
  sql.many<ClaimRow>(
    `select ${CLAIM} from commissions.pay_claim where state <> 'open'
       and ($1::timestamptz is null or (answered_at, id) < ($1, $2::uuid)) order by answered_at desc, id desc limit $3`,
    [after?.at ?? null, after?.id ?? null, limit],
  )
/** Whatever was said of those lines. */
export const claimsOf = (sql: Sql, lines: readonly { task_id: string; rule_id: string }[]): Promise<ClaimRow[]> =>
  sql.many<ClaimRow>(
    `select ${CLAIM} from commissions.pay_claim
      where (task_id, rule_id) in (select * from unnest($1::uuid[], $2::text[])) limit 1000`,
    [lines.map((line) => line.task_id), lines.map((line) => line.rule_id)],
  )

/** Of those lines, which are on their way: in a batch that waits, or with the bank without its answer. */
export const underWay = async (
  sql: Sql,
  lines: readonly { task_id: string; rule_id: string }[],
): Promise<Set<string>> =>
  new Set(
    (
      await sql.many<{ line: string }>(
        `select a.task_id || ':' || a.rule_id as line from commissions.accrual a
          where (a.task_id, a.rule_id) in (select * from unnest($1::uuid[], $2::text[]))
            and ((a.state = 'available' and exists (select from commissions.batch_line l
                   where l.batch_id = a.offered_in and l.payee_id = a.facilitator_id and l.state = 'waiting'))
              or (a.state = 'paid' and exists (select from commissions.payout p
                   where p.batch_id = a.batch_id and p.payee_id = a.facilitator_id and p.state = 'sent')))
          limit 1000`,
        [lines.map((line) => line.task_id), lines.map((line) => line.rule_id)],
      )
    ).map((row) => row.line),
  )
