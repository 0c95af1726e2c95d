import type { PeriodState } from '@app/domain/ledger'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { AccountColumns, PeriodColumns, PeriodStepColumns } from '../rows.generated.ts'

/** What a month is now; whoever posts waits until this transaction ends. */
export const lockPeriod = (sql: Sql, code: string): Promise<{ state: PeriodState }> =>
  sql.one('select ledger.lock_period($1) as state', [code])

export const movePeriod = (
  sql: Sql,
  step: { code: string; to: PeriodState; askedBy: string; letGoBy: string },
  at: Date,
): Promise<number> =>
  sql.run('select ledger.move_period($1, $2, $3, $4, $5)', [step.code, step.to, step.askedBy, step.letGoBy, at])

export type PeriodRow = Pick<PeriodColumns, 'code' | 'state'>
export const periodsFrom = (sql: Sql, code: string, limit: number): Promise<PeriodRow[]> =>
  sql.many<PeriodRow>('select code, state from ledger.period where code >= $1 order by code limit $2', [code, limit])

/** The last month of those that are closed for good; they are closed in order. */
export const lastHard = (sql: Sql): Promise<{ code: string | null }> =>
  sql.one(`select max(code) as code from ledger.period where state = 'hard'`)

export type StepRow = Pick<PeriodStepColumns, 'code' | 'to_state' | 'asked_by' | 'let_go_by' | 'at'>
/** The newest steps of some months. */
export const stepsOf = (sql: Sql, codes: readonly string[], limit: number): Promise<StepRow[]> =>
  sql.many<StepRow>(
    `select code, to_state, asked_by, let_go_by, at from ledger.period_step where code = any($1::text[])
     order by id desc limit $2`,
    [codes, limit],
  )

export const firstEffective = (sql: Sql): Promise<{ at: Date | null }> =>
  sql.one('select min(effective_at) as at from ledger.journal')

/** An account of those that has not been empty since before that instant. */
export const heldSince = (
  sql: Sql,
  codes: readonly string[],
  before: Date,
): Promise<Pick<AccountColumns, 'code' | 'sub'> | undefined> =>
  sql.find(
    `select a.code, a.sub from ledger.account a cross join lateral (
       select min(j.effective_at) as at from ledger.posting p join ledger.journal j on j.id = p.journal_id
       where p.account_id = a.id and p.version > coalesce((select max(z.version) from ledger.posting z
         where z.account_id = a.id and z.balance_after_paisa = 0), 0)) since
     where a.code = any($1::text[]) and a.balance_paisa <> 0 and since.at < $2 limit 1`,
    [codes, before],
  )

/** Is anything of that month, or of one before, not in the seal yet? */
export const anyUnsealed = (sql: Sql, code: string): Promise<{ any: boolean }> =>
  sql.one(
    `select exists (select from ledger.journal j where j.period <= $1
       and not exists (select from ledger.seal s where s.journal_id = j.id)) as any`,
    [code],
  )
