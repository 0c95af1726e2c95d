import { EVERY_HOUR, seedFacilitator } from '../../server/src/modules/workforce/index.ts'
import { seedPeople } from '../../server/src/modules/identity/index.ts'
import { makeToken, tokenIndex } from '../../server/src/modules/identity/codes.ts'
import { insertSession } from '../../server/src/modules/identity/store.ts'
import { beginShift } from '../../server/src/modules/dispatch/shifts/store.ts'
import { begin as showMarker } from '../../server/src/modules/tracking/index.ts'
import { inTransaction } from '@app/server/kernel/data/in-transaction'
import type { Kernel, Tx } from '@app/server/kernel/context'
import { newId } from '@app/server/kernel/id'
import { openKernel } from '@app/server/kernel/kernel'
import { loadTerritory } from '@app/server/kernel/territory'
import { testConfig } from '@app/server/test/world'

const BENCH = { actor: { kind: 'system', id: 'bench' } } as const
const HOUR_MS = 3_600_000
/** Made in one transaction. */
const AT_ONCE = 50

export interface CrewMember {
  id: string
  token: string
  at: { lat: number; lon: number }
}
interface Place {
  tehsilId: string
  at: { lat: number; lon: number }
}
type OpenKernel = Awaited<ReturnType<typeof openKernel>>

/** A kernel beside the servers', with the same keys and nothing that runs. */
export async function kernelBeside(system: { dataDir: string; databaseUrl: string }): Promise<OpenKernel> {
  const config = testConfig(system.dataDir)
  const territory = await loadTerritory(config.territory)
  return openKernel({ config, databaseUrl: system.databaseUrl, territory, modules: [] })
}

/** A session as signing in makes it. */
export async function sessionFor(
  tx: Tx,
  accountId: string,
  app: 'citizen' | 'facilitator' | 'console',
): Promise<string> {
  const token = makeToken()
  const expires = new Date(tx.at.getTime() + 24 * HOUR_MS)
  const session = {
    index: tokenIndex(tx.kernel.vault, token),
    accountId,
    app,
    device: '',
    network: '',
    provedAt: tx.at,
  }
  await insertSession(tx, session, tx.at, expires)
  return token
}

/** Facilitators who are signed in and have been on shift for an hour, spread over the places. */
export async function makeCrew(kernel: Kernel, count: number, places: readonly Place[]): Promise<CrewMember[]> {
  const crew: CrewMember[] = []
  while (crew.length < count)
    await inTransaction(kernel, BENCH, async (tx) => {
      for (let n = 0; n < AT_ONCE && crew.length < count; n++)
        crew.push(await makeOne(tx, crew.length, places[crew.length % places.length] as Place))
    })
  return crew
}

async function makeOne(tx: Tx, n: number, { tehsilId, at }: Place): Promise<CrewMember> {
  const [id, personId] = [newId(), newId()]
  const [name, phone] = [`Test Facilitator ${n}`, `+92311${String(n).padStart(7, '0')}`]
  await seedPeople(tx, [{ accountId: id, personId, kind: 'facilitator', name, sex: 'M', phone }])
  const known = { accountId: id, personId, name, phone, badgeNo: `B-${10_000 + n}`, sex: 'M' as const }
  await seedFacilitator(tx, { ...known, tehsilIds: [tehsilId], week: EVERY_HOUR })
  await showMarker(tx, id, at)
  await beginShift(tx, newId(), id, new Date(tx.at.getTime() + 12 * HOUR_MS), new Date(tx.at.getTime() - HOUR_MS))
  return { id, at, token: await sessionFor(tx, id, 'facilitator') }
}

/**
 * Lets them be on the way to a door far off that a household watches: what costs most of a position is then done. The
 * way there (offer, acceptance, departure) is not what is measured.
 */
export async function sendOut(kernel: Kernel, crew: readonly CrewMember[]): Promise<void> {
  const tehsil = kernel.territory.areas.tehsils[0]
  if (!tehsil) throw new Error('the pack has no tehsil')
  for (const { id, at } of crew)
    await inTransaction(kernel, BENCH, async (tx) => {
      await tx.run(
        `insert into dispatch.visit (id, kind, state, order_id, tehsil_id, tehsils, district_id, lat, lon, starts_at,
          ends_at, manner, minutes, minimum_dwell_seconds, facilitator_id, block, planned_at, departed_at)
        values ($1, 'household', 'en_route', $2, $3::text, array[$3::text], $4, $5::float8 + 0.2, $6, $7::timestamptz,
          $7::timestamptz + interval '2 hours', 'soonest', 30, 300, $8,
          tstzrange($7::timestamptz, $7::timestamptz + interval '2 hours'), $7, $7)`,
        [newId(), newId(), tehsil.id, tehsil.districtId, at.lat, at.lon, tx.at, id],
      )
      await tx.run(`insert into tracking.viewer (request_id, facilitator_id, from_at) values ($1, $2, $3)`, [
        newId(),
        id,
        tx.at,
      ])
    })
}

/** What a phone sends: so many fixes, a second apart or less, walking north at a metre or so a second. */
export function fixesOf(
  { at }: Pick<CrewMember, 'at'>,
  fromMs: number,
  count: number,
  everyMs = 1_000,
): { at: string; lat: number; lon: number; accuracyMeters: number; speedMps: number }[] {
  return Array.from({ length: count }, (_, n) => ({
    at: new Date(fromMs + n * everyMs).toISOString(),
    lat: Number((at.lat + (((fromMs + n * everyMs) / 1_000) % 3_000) * 1e-5).toFixed(6)),
    lon: at.lon,
    accuracyMeters: 8,
    speedMps: 1.1,
  }))
}
