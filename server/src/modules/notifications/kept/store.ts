import type { Sql } from '../../../kernel/data/sql.ts'
import type { MessageColumns } from '../rows.generated.ts'

// For those to whom they went

export type OwnMessageRow = Pick<MessageColumns, 'at' | 'template' | 'sealed'>
export const messagesTo = (q: Sql, phone: string, limit: number) =>
  q.many<OwnMessageRow>(
    'select at, template, sealed from notifications.message where phone = $1 order by at desc, id desc limit $2',
    [phone, limit],
  )
export const countTo = (q: Sql, phone: string) =>
  q.one<{ count: number; oldest: Date | null }>(
    'select count(*)::int as count, min(at) as oldest from notifications.message where phone = $1',
    [phone],
  )
/** With their tries. */
export async function deleteTo(q: Sql, phone: string): Promise<number> {
  await q.run(
    `delete from notifications.attempt where message_id in (select id from notifications.message where phone = $1)`,
    [phone],
  )
  return q.run('delete from notifications.message where phone = $1', [phone])
}
/**
 * What goes before its month does: an id is never younger than its message, so only months that are past are looked into.
 * It finds something where the business clock was moved, or a message that is still to be sent holds its month.
 */
export const deleteBefore = (q: Sql, before: Date, limit: number) =>
  q.run(
    `with old as materialized (
        select id from notifications.message where id < kernel.part_bound('uuid', $1)::uuid and at < $1
          and state not in ('waiting', 'sending') limit $2),
      tries as (delete from notifications.attempt where message_id in (select id from old))
      delete from notifications.message where id in (select id from old)`,
    [before, limit],
  )

// A month that is past its days

export const DROP_MESSAGES = 'select notifications.drop_month($1::regclass)'
export const DROP_TRIES = 'select kernel.drop_part($1::regclass)'
const WITHIN = `id >= kernel.part_bound('uuid', $1)::uuid and id < kernel.part_bound('uuid', $2)::uuid`
const any = async (q: Sql, text: string, start: Date, stop: Date): Promise<boolean> =>
  (await q.one<{ yes: boolean }>(`select exists (${text}) as yes`, [start, stop])).yes
export const anyBetween = (q: Sql, start: Date, stop: Date) =>
  any(q, `select from notifications.message where ${WITHIN}`, start, stop)
export const anyOpenBetween = (q: Sql, start: Date, stop: Date) =>
  any(q, `select from notifications.message where ${WITHIN} and state in ('waiting', 'sending')`, start, stop)
