import { OperatorError } from '../refusal.ts'
import { type DatabaseTimes, TIMES } from './database.ts'

/** A database elsewhere that is not there within two seconds has failed over; our own may be slow to begin. */
export function databaseTimes(
  env: NodeJS.ProcessEnv,
  embedded: boolean,
  whole: (name: string, otherwise: number, least: number, most: number) => number,
): DatabaseTimes {
  const seconds = (name: string, otherwiseMs: number, most: number) => 1_000 * whole(name, otherwiseMs / 1_000, 1, most)
  return {
    connectMs: seconds('DATABASE_CONNECT_SECONDS', embedded ? TIMES.connectMs : 2_000, 60),
    statementMs: seconds('DATABASE_STATEMENT_SECONDS', TIMES.statementMs, 600),
    lockMs: seconds('DATABASE_LOCK_SECONDS', TIMES.lockMs, 600),
    idleMs: seconds('DATABASE_IDLE_SECONDS', TIMES.idleMs, 600),
    commitMs: seconds('DATABASE_COMMIT_SECONDS', TIMES.commitMs, 60),
  }
}

export function ownerUrl(env: NodeJS.ProcessEnv, databaseUrl: string | null): string | null {
  const url = env.DATABASE_OWNER_URL || null
  if (url && !databaseUrl) throw new OperatorError('DATABASE_OWNER_URL is for a database that DATABASE_URL names.')
  return url
}
