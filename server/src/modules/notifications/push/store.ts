import type { Known } from '../../../kernel/data/known.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { PushKeyColumns, PushSubscriptionColumns } from '../rows.generated.ts'
import type { PushApp } from '@app/domain/texts'

type Subscription = Known<PushSubscriptionColumns, { app: PushApp }>
export type SubscriptionRow = Pick<Subscription, 'id' | 'account_id' | 'app' | 'sealed' | 'public_key'>

export const newestKey = (q: Sql) =>
  q.find<Pick<PushKeyColumns, 'public_key'>>(
    'select public_key from notifications.push_key where retired_at is null limit 1',
  )
/** Zero rows where another process was quicker. */
export const insertKey = (q: Sql, row: Pick<PushKeyColumns, 'public_key' | 'private_sealed' | 'made_at'>) =>
  q.run(
    `insert into notifications.push_key (public_key, private_sealed, made_at) values ($1, $2, $3) on conflict do nothing`,
    [row.public_key, row.private_sealed, row.made_at],
  )
export const findKey = (q: Sql, publicKey: string) =>
  q.find<Pick<PushKeyColumns, 'public_key' | 'private_sealed'>>(
    'select public_key, private_sealed from notifications.push_key where public_key = $1',
    [publicKey],
  )
export const retireKey = (q: Sql, at: Date) =>
  q.run('update notifications.push_key set retired_at = $1 where retired_at is null', [at])

/** The same browser for whoever is signed in there now: nothing of the former person's stays with it. */
export const putSubscription = (
  q: Sql,
  row: Pick<Subscription, 'id' | 'account_id' | 'app' | 'endpoint_index' | 'sealed' | 'public_key' | 'made_at'>,
) =>
  q.run(
    `insert into notifications.push_subscription (id, account_id, app, endpoint_index, sealed, public_key, made_at)
      values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (endpoint_index) do update set account_id = excluded.account_id, app = excluded.app,
      sealed = excluded.sealed, public_key = excluded.public_key, made_at = excluded.made_at, last_ok = null,
      rests_until = null, gone_at = null`,
    [row.id, row.account_id, row.app, row.endpoint_index, row.sealed, row.public_key, row.made_at],
  )
/** All but the newest ones, by when they were last heard of. */
export const dropOldest = (q: Sql, accountId: string, keep: number) =>
  q.run(
    `delete from notifications.push_subscription where id in (
      select id from notifications.push_subscription where account_id = $1 and gone_at is null
        order by greatest(made_at, last_ok) desc, id desc offset $2 limit 100)`,
    [accountId, keep],
  )
export const dropByEndpoint = (q: Sql, endpointIndex: Buffer) =>
  q.many<Pick<Subscription, 'account_id'>>(
    'delete from notifications.push_subscription where endpoint_index = $1 returning account_id',
    [endpointIndex],
  )
export const dropOfAccounts = (q: Sql, accountIds: readonly string[]) =>
  q.run('delete from notifications.push_subscription where account_id = any($1)', [accountIds])
export const dropGone = (q: Sql, before: Date, limit: number) =>
  q.run(
    `delete from notifications.push_subscription where id in (
      select id from notifications.push_subscription where gone_at < $1 limit $2)`,
    [before, limit],
  )

/** Those that may be written to now. */
export const openOf = (q: Sql, accountIds: readonly string[], app: PushApp | null, at: Date, limit: number) =>
  q.many<SubscriptionRow>(
    `select id, account_id, app, sealed, public_key from notifications.push_subscription
      where account_id = any($1) and ($2::text is null or app = $2) and gone_at is null
        and (rests_until is null or rests_until <= $3)
      order by greatest(made_at, last_ok) desc, id limit $4`,
    [accountIds, app, at, limit],
  )
export const anyOf = async (q: Sql, accountId: string): Promise<boolean> =>
  (
    await q.one<{ yes: boolean }>(
      `select exists (select from notifications.push_subscription where account_id = $1 and gone_at is null) as yes`,
      [accountId],
    )
  ).yes
export const markOk = (q: Sql, id: string, at: Date) =>
  q.run('update notifications.push_subscription set last_ok = $2, rests_until = null where id = $1', [id, at])
export const markGone = (q: Sql, id: string, at: Date) =>
  q.run('update notifications.push_subscription set gone_at = $2 where id = $1 and gone_at is null', [id, at])
export const markResting = (q: Sql, id: string, until: Date) =>
  q.run('update notifications.push_subscription set rests_until = $2 where id = $1', [id, until])

/** Whoever turns it on wants it first, unless they have chosen their e-mail. */
export const preferPush = (q: Sql, accountId: string, at: Date) =>
  q.run(
    `insert into notifications.preference (account_id, first_channel, changed_at) values ($1, 'push', $2)
      on conflict (account_id) do update set first_channel = 'push', changed_at = excluded.changed_at
        where notifications.preference.first_channel = 'text'`,
    [accountId, at],
  )
export const preferText = (q: Sql, accountId: string, at: Date) =>
  q.run(
    `update notifications.preference set first_channel = 'text', changed_at = $2
      where account_id = $1 and first_channel = 'push'`,
    [accountId, at],
  )
