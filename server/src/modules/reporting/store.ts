import type { Sql } from '../../kernel/sql.ts'

/** The audit trail is the kernel's; its tables may be read here. */
export const auditOf = (q: Sql, subject: string, before: number | null, limit: number) =>
  q.many<{ seq: number; at: Date; actor: string; action: string; subject: string; sealed: boolean }>(`select a.seq, a.at, a.actor, a.action, a.subject, (l.place is not null) as sealed from kernel.audit a left join kernel.audit_link l on l.audit_seq = a.seq
    where a.subject = $1 and ($2::bigint is null or a.seq < $2) order by a.seq desc limit $3`, [subject, before, limit])
export const notePlant = (q: Sql, what: string, at: Date) => q.run('insert into reporting.plant (what, at) values ($1, $2) on conflict (what) do nothing', [what, at])
export const plants = (q: Sql) => q.many<{ what: string }>('select what from reporting.plant order by what limit 10')
