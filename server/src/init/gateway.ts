import type { Config } from '../kernel/config.ts'
import type { Sql } from '../kernel/data/sql.ts'

/** Whether texts can go out at all. */
export async function hasGateway(_sql: Sql, config: Config): Promise<boolean> {
  return config.smsUrl !== null
}
