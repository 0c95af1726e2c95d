import type { Territory } from '@app/domain/territory'
import { openClock } from './work/clock.ts'
import type { Config } from './config.ts'
import type { Kernel } from './context.ts'
import { openDatabase } from './data/database.ts'
import { read } from './data/in-transaction.ts'
import { reactionsByEvent } from './work/reactions.ts'
import { type LiveBus, openLiveBus } from './http/live.ts'
import { watchOverload } from './work/overload.ts'
import { createNudge } from './work/jobs-nudge.ts'
import { jurisdictionsOf } from './jurisdictions.ts'
import { onRecordOf } from './on-record.ts'
import { createLogger, type Logger } from './log.ts'
import type { MapFile } from './maps/map-file.ts'
import { createMetrics } from './metrics.ts'
import { connectionKinds, type Module, sealedBy } from './module.ts'
import { holdActOf, performOf } from './held-acts.ts'
import { createOutgoing } from './outgoing/outgoing.ts'
import { createSessions } from './http/sessions.ts'
import { openTraces } from './traces/open-traces.ts'
import { openFileStore } from './files/open-file-store.ts'
import { guard } from './files/guarded-store.ts'
import { openKeylessVault, openVault } from './secrets/vault.ts'

/** The channel on which processes tell each other that a key was erased, made or retired. */
export const KEYS = 'keys'

export interface KernelOptions {
  config: Config
  databaseUrl: string
  territory: Territory
  modules: readonly Module[]
  log?: Logger
  streets?: MapFile | null
  /** Nothing sealed will be opened: no master key is asked for. */
  keyless?: boolean
}

/** Opens everything that use cases reach. The database is migrated before. */
export async function openKernel({
  config,
  databaseUrl,
  territory,
  modules,
  log = createLogger(config.logLevel, config.allowInsecure ? { insecure: 'ALLOW_INSECURE=1' } : null),
  streets = null,
  keyless = false,
}: KernelOptions): Promise<Kernel & { close(): Promise<void> }> {
  const metrics = createMetrics()
  const files = guard(openFileStore(config), metrics, { writersMax: Math.max(2, Math.floor(config.poolSize / 2)) })
  const traces = await openTraces(config.traces, metrics, log)
  const db = openDatabase({
    url: databaseUrl,
    poolSize: config.poolSize,
    log,
    times: config.databaseTimes,
    nodes: config.databaseNodes,
    onLack: (lacks) => metrics.commitsUnconfirmed.set(lacks ? 1 : 0),
  })
  try {
    const clock = await openClock(db.side, config.mode)
    const vault = keyless
      ? openKeylessVault(db.side, files)
      : await openVault(
          db.side,
          files,
          config,
          (keyId) => live.signal(KEYS, { erased: keyId }),
          (line) => log.warn(line),
        )
    const live: LiveBus = await openLiveBus(db, log)
    const resolve = modules.find((module) => module.resolveSession)?.resolveSession
    const sessions = createSessions({
      resolve: async (token, app) =>
        resolve ? read(kernel, { kind: 'public' }, (query) => resolve(query, token, app)) : undefined,
      tell: (message) => live.signal('sessions', message),
    })
    const nudgeJobs = createNudge(db, log)
    const kernel: Kernel & { close(): Promise<void> } = {
      config,
      db,
      clock,
      vault,
      files,
      log,
      metrics,
      traces,
      territory,
      streets,
      live,
      sessions,
      outgoing: createOutgoing({ networks: config.outgoingNetworks, ownMachine: config.mode === 'demo', traces }),
      connectionKinds: connectionKinds(modules),
      sealed: sealedBy(modules),
      mode: config.mode,
      reactions: reactionsByEvent(modules),
      jurisdictions: jurisdictionsOf(modules),
      onRecord: onRecordOf(modules),
      holdAct: holdActOf(modules),
      provedAt: modules.find((module) => module.provedAt)?.provedAt ?? (async () => null),
      perform: performOf(modules),
      hoursAsPlanned:
        modules.find((module) => module.hoursAsPlanned)?.hoursAsPlanned ??
        (async (_, __, hours) => hours.map(() => null)),
      overload: watchOverload({ db, metrics, log }, config.overloadSeconds),
      nudgeJobs,
      async close() {
        files.close()
        await live.close()
        await nudgeJobs.last()
        await db.close()
        await traces.close()
      },
    }
    hearOthers(kernel, sessions)
    return kernel
  } catch (error) {
    files.close()
    await db.close()
    throw error
  }
}

/** Processes tell each other what changed; one that may have missed something reads all of it again. */
function hearOthers({ live, clock, vault, log }: Kernel, sessions: ReturnType<typeof createSessions>): void {
  live.onSignal('sessions', (message) => sessions.heard(message))
  const readKeys = () =>
    vault.reloadKeys().catch((error: Error) => log.warn({ err: error.message }, 'keys not read again'))
  const readClock = () =>
    clock.reload().catch((error: Error) => log.warn({ err: error.message }, 'clock not read again'))
  live.onSignal('clock', readClock)
  live.onSignal(KEYS, ({ erased, rotated }: { erased?: string; rotated?: string }) => {
    if (erased) return vault.forgetKey(erased)
    if (rotated === 'data') vault.forgetKey()
    void readKeys()
  })
  live.onGap(() => {
    sessions.forgetAll()
    void readClock()
    vault.forgetKey()
    void readKeys()
  })
}
