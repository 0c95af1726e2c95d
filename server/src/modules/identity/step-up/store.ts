import type { Sql } from '../../../kernel/data/sql.ts'
import type { SessionColumns } from '../rows.generated.ts'

export const findProof = (q: Sql, session: Buffer) =>
  q.find<Pick<SessionColumns, 'proved_at'>>('select proved_at from identity.session where token_index = $1', [session])
export const prove = (q: Sql, session: Buffer, at: Date) =>
  q.run('update identity.session set proved_at = $2, proof_tries = 0 where token_index = $1', [session, at])
/** @returns how many wrong ones there were in a row, this among them */
export const countWrong = (q: Sql, session: Buffer) =>
  q.find<Pick<SessionColumns, 'proof_tries'>>(
    'update identity.session set proof_tries = proof_tries + 1 where token_index = $1 returning proof_tries',
    [session],
  )
