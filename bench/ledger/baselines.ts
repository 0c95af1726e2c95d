import pg from 'pg'
import type { BenchSystem } from '../api/bench-system.ts'
import { ACCOUNTS } from './journals.ts'
import type { Program } from './turns.ts'

export interface Baseline {
  name: 'for-update' | 'one-insert'
  inFlight: number
  program: Program
}

const CONNECTIONS = 64

/** The tables as ours are: the same columns, keys, indexes and references; no triggers, and nothing sealed. */
const TABLES = `
  create schema baseline;
  create table baseline.account (id bigint generated always as identity primary key, code text not null, sub text not null,
    balance_paisa bigint not null default 0, version bigint not null default 0, unique (code, sub));
  create table baseline.journal (like ledger.journal including all);
  create table baseline.posting (like ledger.posting including all,
    foreign key (journal_id) references baseline.journal, foreign key (account_id) references baseline.account);
  create table baseline.line (id bigint generated always as identity primary key, body jsonb not null);
  insert into baseline.account (code, sub) select '2200', 'bench-' || n from generate_series(1, ${ACCOUNTS}) n;
  analyze baseline.account`

const LOCK = 'select id, balance_paisa, version from baseline.account where id = any($1) order by id for update'
const JOURNAL = `insert into baseline.journal (key, body_hash, kind, effective_at, posted_at, period, actor, refs)
  values ($1, sha256(convert_to($2, 'UTF8')), 'bench', $3, $3, '2026-01', 'bench', $4)
  on conflict (key) do nothing returning id`
const POSTINGS = `insert into baseline.posting (journal_id, line, account_id, amount_paisa, balance_after_paisa, version)
  select $1, line, account, amount, balance, version from unnest($2::int[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[])
    as p(line, account, amount, balance, version)`
const BALANCES = `update baseline.account a set balance_paisa = s.balance, version = s.version
  from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as s(id, balance, version) where a.id = s.id`
const LINE = 'insert into baseline.line (body) values ($1)'

let made = 0
const refs = JSON.stringify({ requestId: '00000000-0000-4000-8000-000000000000' })

/** What most ledgers do: lock both accounts, look, write, commit. Each text is prepared once a connection. */
async function doubleEntry(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  const ask = (name: string, text: string, values: unknown[]) => client.query({ name, text, values })
  try {
    const paisa = 1 + Math.floor(Math.random() * 100_000)
    const from = 1 + Math.floor(Math.random() * ACCOUNTS)
    const to = 1 + ((from + Math.floor(Math.random() * (ACCOUNTS - 1))) % ACCOUNTS)
    await client.query('begin')
    const { rows } = await ask('lock', LOCK, [[from, to]])
    const changed = rows.map((row) => ({
      id: Number(row.id),
      amount: Number(row.id) === from ? paisa : -paisa,
      balance: Number(row.balance_paisa) + (Number(row.id) === from ? paisa : -paisa),
      version: Number(row.version) + 1,
    }))
    const key = `baseline:${++made}`
    const body = changed.map((one) => `${one.id}:${one.amount}`).join(';')
    const journal = await ask('journal', JOURNAL, [key, body, new Date(), refs])
    if (journal.rows.length !== 1) throw new Error(`the key ${key} is taken`)
    await ask('postings', POSTINGS, [
      journal.rows[0].id,
      changed.map((_, line) => line + 1),
      changed.map((one) => one.id),
      changed.map((one) => one.amount),
      changed.map((one) => one.balance),
      changed.map((one) => one.version),
    ])
    await ask('balances', BALANCES, [
      changed.map((one) => one.id),
      changed.map((one) => one.balance),
      changed.map((one) => one.version),
    ])
    await client.query('commit')
  } finally {
    client.release()
  }
}

const oneInsert = async (pool: pg.Pool): Promise<void> =>
  void (await pool.query({ name: 'line', text: LINE, values: [refs] }))

export interface Baselines {
  all: Baseline[]
  /** What they acknowledged is there, or they measure nothing. */
  faults(acknowledged: number): Promise<string[]>
  close(): Promise<void>
}

export async function openBaselines(system: BenchSystem, inFlight: readonly number[]): Promise<Baselines> {
  await system.ask(TABLES)
  const pool = new pg.Pool({ connectionString: system.databaseUrl, max: CONNECTIONS, idleTimeoutMillis: 0 })
  const of = (name: Baseline['name'], act: (pool: pg.Pool) => Promise<void>): Baseline[] =>
    inFlight.map((n) => ({ name, inFlight: n, program: { inFlight: n, act: () => act(pool) } }))
  return {
    all: [...of('for-update', doubleEntry), ...of('one-insert', oneInsert)],
    async faults(acknowledged) {
      const [row] = await system.ask<{ kept: string; sum: string }>(
        `select (select count(*) from baseline.journal) + (select count(*) from baseline.line) as kept,
          (select coalesce(sum(balance_paisa), 0) from baseline.account) as sum`,
      )
      return [
        ...(Number(row?.kept) === acknowledged
          ? []
          : [`baseline: ${acknowledged} were acknowledged, ${row?.kept} are kept`]),
        ...(row?.sum === '0' ? [] : [`baseline: its balances sum to ${row?.sum}`]),
      ]
    },
    close: () => pool.end(),
  }
}
