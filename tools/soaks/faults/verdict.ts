import pg from 'pg'
import type { Config } from '@app/server/kernel/config'
import { inTransaction, read } from '@app/server/kernel/data/in-transaction'
import { openKernel } from '@app/server/kernel/kernel'
import { loadTerritory } from '@app/server/kernel/territory'
import { reactionsByEvent } from '@app/server/kernel/work/reactions'
import { checkRestored } from '../../../server/src/backup/check-restored.ts'
import { modules } from '../../../server/src/modules/all.generated.ts'
import { verifyFigures } from '../../../server/src/modules/reporting/index.ts'
import { publishYesterday } from '../../../server/src/modules/reporting/published/publish.ts'
import { drained } from './drained.ts'
import type { Gateway } from './gateway.ts'
import type { Acknowledged } from './load.ts'
import type { PatientCaller } from './patient-caller.ts'

export interface Verdict {
  lost: string[]
  violations: string[]
}

/** These reactions have run for each event that was written between two moments. */
export interface Due {
  reactions: readonly { type: string; name: string }[]
  since?: Date
  before?: Date
}

const LOOKED_UP_BY_HTTP = 40

/** Everything that was acknowledged is looked for, and everything that must hold is counted. */
export async function judge(given: {
  config: Config
  databaseUrl: string
  caller: PatientCaller
  gateway: Gateway
  acknowledged: Acknowledged
  /** What must have run; by itself, every reaction to every event. */
  due?: readonly Due[]
}): Promise<Verdict> {
  const { config, databaseUrl, acknowledged, caller } = given
  const violations: string[] = []
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  pool.on('error', () => undefined)
  /** What cannot even be asked is a finding, and hides none of the others. */
  const found = async (what: string, ask: () => Promise<string[]>): Promise<void> => {
    violations.push(...(await ask().catch((error: Error) => [`${what} could not be looked at: ${error.message}`])))
  }
  try {
    await found('the queue', () => drained(pool))
    const lost = [...(await missing(pool, acknowledged)), ...(await unanswered(caller, acknowledged))]
    const due = given.due ?? [{ reactions: ownReactions() }]
    await found('what must have run', () => uncounted(pool, due))
    violations.push(...unsent(given.gateway, acknowledged))
    await found('what must hold', async () => {
      const { checked, faults } = await checkRestored(config, databaseUrl)
      return checked === 0 ? ['nothing was checked', ...faults] : faults
    })
    await found('the figures', () => figuresFaults(config, databaseUrl))
    return { lost, violations }
  } finally {
    await pool.end()
  }
}

async function missing(pool: pg.Pool, { orders, files }: Acknowledged): Promise<string[]> {
  const among = async (ids: readonly string[], sql: string): Promise<string[]> => {
    const { rows } = await pool.query<{ id: string }>(sql, [ids])
    const there = new Set(rows.map((row) => row.id))
    return ids.filter((id) => !there.has(id))
  }
  const orderIds = orders.map((one) => one.orderId)
  const fileIds = files.map((one) => one.fileId)
  return [
    ...(await among(orderIds, 'select id from requests.orders where id = any($1)')).map((id) => `order ${id}`),
    ...(await among(fileIds, 'select file_id as id from documents.file where file_id = any($1)')).map(
      (id) => `file ${id}`,
    ),
  ]
}

/** As its citizen sees it: an order by its request, a session by who it is. */
async function unanswered(caller: PatientCaller, { orders, sessions }: Acknowledged): Promise<string[]> {
  const step = Math.max(1, Math.floor(orders.length / LOOKED_UP_BY_HTTP))
  const lost: string[] = []
  const ask = async (what: string, path: string, token: string): Promise<void> => {
    const { status } = await caller.ask({ method: 'GET', path, headers: { authorization: token } })
    if (status !== 200) lost.push(`${what}: ${status}`)
  }
  for (const { requestId, token } of orders.filter((_, n) => n % step === 0))
    await ask(`request ${requestId} by HTTP`, `/api/requests/${requestId}`, token)
  for (const [n, token] of sessions.entries()) await ask(`session ${n}`, '/api/auth/me', `Bearer ${token}`)
  return lost
}

export const ownReactions = (): Due['reactions'] =>
  [...reactionsByEvent(modules)].flatMap(([type, names]) => names.map((name) => ({ type, name })))

/** Each reaction of each event has run, each order has one visit, and slots gave what orders took. */
async function uncounted(pool: pg.Pool, due: readonly Due[]): Promise<string[]> {
  const count = async (sql: string, values: unknown[] = []): Promise<number> =>
    (await pool.query<{ n: number }>(sql, values)).rows[0]?.n ?? Number.NaN
  let notRun = 0
  for (const { reactions, since, before } of due)
    notRun += await count(
      `select count(*)::int as n from kernel.event e join jsonb_to_recordset($1::jsonb) as r(type text, name text) on r.type = e.type
        where not exists (select from kernel.reaction_done d where d.event_id = e.id and d.reaction = r.name)
          and e.at >= coalesce($2, '-infinity'::timestamptz) and e.at < coalesce($3, 'infinity'::timestamptz)`,
      [JSON.stringify(reactions), since ?? null, before ?? null],
    )
  const visits = await count(`select count(*)::int as n from requests.orders o
    where (select count(*) from dispatch.visit v where v.order_id = o.id) <> 1`)
  const slots = await count(`select ((select coalesce(sum(visits), 0) from slots.promised)
    - (select count(*) from requests.orders))::int as n`)
  const orders = await count('select count(*)::int as n from requests.orders')
  return [
    ...(orders > 0 ? [] : ['no order was booked: nothing was tried']),
    ...(notRun ? [`${notRun} reactions of events have not run`] : []),
    ...(visits ? [`${visits} orders have no visit, or more than one`] : []),
    ...(slots ? [`slots promised ${slots} visits more than there are orders`] : []),
  ]
}

/** A code that was asked for and acknowledged has reached its phone. */
const unsent = (gateway: Gateway, { codes }: Acknowledged): string[] =>
  codes.filter((phone) => !gateway.textsTo(phone).length).map(() => 'a sign-in code that was promised never came')

/** Published as any night, and counted again from the events. */
async function figuresFaults(config: Config, databaseUrl: string): Promise<string[]> {
  const kernel = await openKernel({ config, databaseUrl, territory: await loadTerritory(config.territory), modules })
  const actor = { kind: 'system', id: 'soak' } as const
  try {
    await inTransaction(kernel, { actor }, (tx) => publishYesterday(tx))
    const { published, faults } = await read(kernel, actor, (q) => verifyFigures(q))
    return published ? faults : ['no figures were published']
  } finally {
    await kernel.close()
  }
}
