import type { Sql } from '../kernel/data/sql.ts'
import { isAnyOn } from '../modules/connections/index.ts'

/** Whether texts can go out at all. */
export const hasGateway = (sql: Sql): Promise<boolean> => isAnyOn(sql, 'text')
export const hasMail = (sql: Sql): Promise<boolean> => isAnyOn(sql, 'mail')
