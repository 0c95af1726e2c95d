import type { Sql } from '../../../kernel/data/sql.ts'
import type { CentreAccountColumns, CentreColumns } from '../rows.generated.ts'

type AccountRow = Pick<CentreAccountColumns, 'change_id' | 'sealed'>

export const insertAccount = (q: Sql, a: AccountRow & { centreId: CentreAccountColumns['centre_id'] }) =>
  q.run(
    `insert into workforce.centre_account (change_id, centre_id, sealed) values ($1, $2, $3)
      on conflict (change_id) do nothing`,
    [a.change_id, a.centreId, a.sealed],
  )
export const beginAccount = (q: Sql, changeId: string, at: Date) =>
  q.run('update workforce.centre_account set begun_at = $2 where change_id = $1 and begun_at is null', [changeId, at])
export const accountNow = (q: Sql, centreId: string) =>
  q.find<AccountRow>(
    `select change_id, sealed from workforce.centre_account where centre_id = $1 and begun_at is not null
      order by begun_at desc, change_id desc limit 1`,
    [centreId],
  )
/** The last that began, by the payee whose share goes there. */
export const accountsOfPayees = (q: Sql, payeeIds: readonly string[]) =>
  q.many<Pick<AccountRow, 'change_id'> & Pick<CentreColumns, 'payee_id'>>(
    `select distinct on (c.payee_id) c.payee_id, a.change_id from workforce.centre_account a
      join workforce.centre c on c.id = a.centre_id where a.begun_at is not null and c.payee_id = any($1::uuid[])
      order by c.payee_id, a.begun_at desc, a.change_id desc limit 500`,
    [payeeIds],
  )
export const accountsOfChanges = (q: Sql, changeIds: readonly string[]) =>
  q.many<AccountRow>(
    'select change_id, sealed from workforce.centre_account where change_id = any($1::uuid[]) limit 500',
    [changeIds],
  )
