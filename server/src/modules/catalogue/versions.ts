import type { Rates, ServiceDefinition } from '@app/domain/catalogue'
import { localDateOf } from '@app/domain/shared'
import { ratesAt as ratesOn } from '@app/domain/territory'
import type { Kernel, Query, Tx } from '../../kernel/context.ts'
import { canonical } from '../../kernel/http/idempotency.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as store from './store.ts'

/** A signal among our processes. */
const SERVICES_CHANGED = 'signal:services'

/** Every version by service, in memory: there are hundreds, and each booking reads them. */
const known = new WeakMap<Kernel, Map<string, ServiceDefinition[]>>()

function versionsOf(kernel: Kernel): Map<string, ServiceDefinition[]> {
  let map = known.get(kernel)
  if (!map) {
    map = new Map()
    for (const d of kernel.territory.services) remember(map, d)
    known.set(kernel, map)
  }
  return map
}

function remember(map: Map<string, ServiceDefinition[]>, d: ServiceDefinition): void {
  const list = map.get(d.id) ?? []
  if (!list.some((other) => other.version === d.version)) list.push(d)
  map.set(
    d.id,
    list.sort((a, b) => b.version - a.version),
  )
}

/**
 * The pack's definitions into the database, and what the database holds into memory. A version that was
 * published stays what it was: a pack that changed it without a new number is told so, and not followed.
 */
export async function loadVersions(kernel: Kernel): Promise<void> {
  kernel.live.onSignal('services', () =>
    readVersions(kernel).catch((error: Error) =>
      kernel.log.error({ err: error.message }, 'published services not read again'),
    ),
  )
  for (const d of kernel.territory.services) await store.putVersion(kernel.db, d, 'pack', kernel.clock.now())
  await readVersions(kernel)
}

async function readVersions(kernel: Kernel): Promise<void> {
  const map = new Map<string, ServiceDefinition[]>()
  const inPack = new Map(
    kernel.territory.services.map((d) => [`${d.id} ${d.version}`, canonical(JSON.parse(JSON.stringify(d)))]),
  )
  for (const { definition } of await store.allVersions(kernel.db)) {
    remember(map, definition)
    const pack = inPack.get(`${definition.id} ${definition.version}`)
    if (pack !== undefined && pack !== canonical(definition))
      kernel.log.warn(
        { serviceId: definition.id, version: definition.version },
        'the pack changed a published version; give it a new number',
      )
  }
  known.set(kernel, map)
}

/** The definition of that version. An unknown service or version is refused, each with its own word. */
export async function definitionOf(q: Query, serviceId: string, version: number): Promise<ServiceDefinition> {
  const map = versionsOf(q.kernel)
  const list = map.get(serviceId)
  const found = list?.find((d) => d.version === version)
  if (found) return found
  const stored = await store.findVersion(q, serviceId, version)
  if (!stored) return refuse(list ? 'service_version_old' : 'service_unknown')
  remember(map, stored.definition)
  return stored.definition
}

/** The version in force on the day. */
export function running(kernel: Kernel, serviceId: string, at: Date): ServiceDefinition | undefined {
  const today = localDateOf(at, kernel.territory.calendar.utcOffsetMinutes)
  return versionsOf(kernel)
    .get(serviceId)
    ?.find((d) => d.effectiveFrom <= today && (d.effectiveTo === undefined || today <= d.effectiveTo))
}

export function allRunning(kernel: Kernel, at: Date): ServiceDefinition[] {
  return [...versionsOf(kernel).keys()].flatMap((id) => running(kernel, id, at) ?? [])
}

/** Our charges, taxes and limits of the day. */
export function ratesAt(kernel: Kernel, at: Date): Rates {
  return ratesOn(kernel.territory, localDateOf(at, kernel.territory.calendar.utcOffsetMinutes))
}

export interface PublishedVersion {
  version: number
  effectiveFrom: string
  authors: string[]
  publishedBy: string
  publishedAt: Date
  definition: ServiceDefinition
}

/**
 * Every version of a service that was ever published, the newest first; read from the database, because another process
 * may have published a moment ago.
 */
export async function historyOf(q: Query, serviceId: string): Promise<PublishedVersion[]> {
  const rows = await store.versionsOf(q, serviceId)
  return rows.map((row) => ({
    version: row.version,
    effectiveFrom: row.effective_from,
    authors: row.authored_by ?? [],
    publishedBy: row.published_by,
    publishedAt: row.published_at,
    definition: row.definition,
  }))
}

/**
 * Publishes a version that people here have written; false where that number was taken meanwhile. Every process reads
 * it once this is committed.
 */
export async function publishVersion(
  tx: Tx,
  definition: ServiceDefinition,
  authors: readonly string[],
  approver: string,
): Promise<boolean> {
  if ((await store.insertVersion(tx, definition, authors, approver, tx.at)) === 0) return false
  await tx.live(SERVICES_CHANGED, {})
  return true
}
