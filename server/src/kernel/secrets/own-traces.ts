import type { Query, Tx } from '../context.ts'

export interface Trace {
  seq: number
  at: Date
  actor: string
  action: string
  subject: string
}

/** What staff and facilitators did to these subjects, the latest first: for the people whom it is about. */
export const tracesOf = (q: Query, subjects: readonly string[], before: Date | null, limit: number): Promise<Trace[]> =>
  q.many<Trace>(
    `select seq, at, actor, action, subject from kernel.audit
      where subject = any($1) and (actor like 'staff:%' or actor like 'facilitator:%')
    and ($2::timestamptz is null or at < $2) order by at desc, seq desc limit $3`,
    [subjects, before, limit],
  )

/** Forgets the answers that were kept for somebody's commands: they hold what is being deleted. */
export const forgetAnswers = (tx: Tx, actor: string): Promise<number> =>
  tx.run('delete from kernel.command where actor = $1', [actor])

/** Takes typed words out of what was announced of these requests; codes stay. */
export const forgetTyped = (tx: Tx, requestIds: readonly string[]): Promise<number> =>
  tx.run(
    `update kernel.event set payload = payload - 'reason' where payload->>'requestId' = any($1) and payload->>'reason' !~ '^[a-z_]+$'`,
    [requestIds],
  )
