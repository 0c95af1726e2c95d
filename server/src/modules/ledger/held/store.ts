import type { Known } from '../../../kernel/data/known.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { HeldProofColumns } from '../rows.generated.ts'

export interface ClassRow {
  code: string
  /** From the rows that were posted. */
  class_paisa: number
  /** From the balances that accounts keep. */
  accounts_paisa: number
  accounts: number
  /** Over every account that holds something, with its sum, in order. */
  digest: Buffer
}

/** Each class as it was posted, beside its accounts one by one: one statement, so that nothing comes between. */
export const classesWithAccounts = (sql: Sql): Promise<ClassRow[]> =>
  sql.many<ClassRow>(
    `select c.code, c.balance_paisa as class_paisa, coalesce(o.paisa, 0)::bigint as accounts_paisa,
       coalesce(o.accounts, 0) as accounts, coalesce(o.digest, sha256('')) as digest
     from ledger.class_balances() c left join (
       select code, sum(paisa) as paisa, count(*) as accounts,
         sha256(convert_to(string_agg(sub || ':' || paisa, ';' order by sub collate "C"), 'UTF8')) as digest
       from (
         select a.code, a.sub, case when k.family = 'limited' then a.balance_paisa
           else (select b.balance_paisa from ledger.balances(array[a.code], array[a.sub]) b) end as paisa
         from ledger.account a join ledger.account_class k on k.code = a.code
         where k.family = 'deferred' or a.balance_paisa <> 0) held
       where paisa <> 0 group by code) o on o.code = c.code
     order by c.code`,
  )

export interface Proof {
  heldPaisa: number
  owedPaisa: { citizens: number; departments: number; payees: number }
  sumPaisa: number
  covered: boolean
  /** Every class is the sum of its accounts. */
  agrees: boolean
  accounts: number
  digest: string
}
export type ProofRow = Pick<
  Known<HeldProofColumns, { proof: Proof }>,
  'day' | 'previous' | 'digest' | 'proof' | 'key_id' | 'signature' | 'signed_at'
>

export const lastProof = (sql: Sql): Promise<Pick<ProofRow, 'day' | 'digest'> | undefined> =>
  sql.find('select day, digest from ledger.held_proof order by day desc limit 1')

export const writeProof = (sql: Sql, row: ProofRow): Promise<number> =>
  sql.run('select ledger.write_held_proof($1, $2, $3, $4::jsonb, $5, $6, $7)', [
    row.day,
    row.previous,
    row.digest,
    JSON.stringify(row.proof),
    row.key_id,
    row.signature,
    row.signed_at,
  ])

export const proofsBefore = (sql: Sql, day: string | null, limit: number): Promise<ProofRow[]> =>
  sql.many<ProofRow>(
    `select day, previous, digest, proof, key_id, signature, signed_at from ledger.held_proof
     where $1::date is null or day < $1 order by day desc limit $2`,
    [day, limit],
  )
export const proofsAfter = (sql: Sql, day: string | null, limit: number): Promise<ProofRow[]> =>
  sql.many<ProofRow>(
    `select day, previous, digest, proof, key_id, signature, signed_at from ledger.held_proof
     where $1::date is null or day > $1 order by day limit $2`,
    [day, limit],
  )
