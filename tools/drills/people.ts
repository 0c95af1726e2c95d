import { createTranscript } from '@app/city/transcript'
import { setStage, type Stage as City } from '@app/city/stage'
import { openDatabase } from '@app/server/kernel/data/database'
import { startCluster } from '@app/server/kernel/data/postgres/cluster'
import { createLogger } from '@app/server/kernel/log'
import type { OwnSystem } from './own-system.ts'

/** People who work on a drill's system: desks and representatives, each with a sign-in. */
export const peopleOf = (system: OwnSystem): Promise<City> =>
  setStage(
    system.url,
    createTranscript(() => undefined, 300),
  )

/** A page that is open with that token, and hears what is new; `closed` is when the system let go of it. */
export async function openPage(url: string, app: string, token: string): Promise<{ closed: Promise<void> }> {
  const response = await fetch(url, {
    headers: { accept: 'text/event-stream', 'x-app': app, authorization: `Bearer ${token}` },
  })
  if (!response.ok || !response.body) throw new Error(`the page does not open: ${response.status}`)
  const reader = response.body.getReader()
  const closed = (async () => {
    for (;;) if ((await reader.read()).done) return
  })().catch(() => undefined)
  return { closed }
}

export const within = async (words: string, ms: number, work: Promise<unknown>): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${ms / 1_000} s: ${words}`)), ms)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Breaks something in the database of a running drill: for plants. */
export async function inDatabase<T>(
  system: OwnSystem,
  work: (db: ReturnType<typeof openDatabase>) => Promise<T>,
): Promise<T> {
  // It runs already: it belongs to the system that serves, which stops it.
  const cluster = await startCluster({ dataDir: system.dataDir })
  const db = openDatabase({ url: cluster.url('app'), poolSize: 1, log: createLogger('silent') })
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}

/** Remembers the sessions of an account, and puts them back, as a mistake in ending them would leave them. */
export async function sessionsToKeep(system: OwnSystem, accountId: string): Promise<() => Promise<void>> {
  const rows = await inDatabase(system, (db) =>
    db.many<{ row: object }>('select to_jsonb(s) as row from identity.session s where account_id = $1', [accountId]),
  )
  return () =>
    inDatabase(system, async (db) => {
      for (const { row } of rows)
        await db.run('insert into identity.session select * from jsonb_populate_record(null::identity.session, $1)', [
          JSON.stringify(row),
        ])
    })
}

/** Is somebody with that token still answered? */
export async function isAnswered(url: string, app: string, token: string): Promise<boolean> {
  const response = await fetch(`${url}/api/auth/me`, { headers: { 'x-app': app, authorization: `Bearer ${token}` } })
  return response.status !== 401
}
