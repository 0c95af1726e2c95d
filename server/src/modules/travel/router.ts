import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import type { Point } from '@app/domain/shared'
import type { Kernel } from '../../kernel/context.ts'
import { createOutgoing } from '../../kernel/outgoing/outgoing.ts'
import type { RouterSettings } from '../../kernel/outgoing/router-settings.ts'
import { createOsrm, type OnRoad, type Osrm, OsrmError, type RoadTable, type Service } from './osrm.ts'
import { Rest } from './rest.ts'

const AGAIN_MS = 100

type Told = Pick<Kernel, 'metrics' | 'log'>

/**
 * The router by road that the operator has set, as far as it is there. It throws nothing: null is "tell it by the model".
 * Each call has its time; what was slow or not answered is asked once more; three in a row, and it rests.
 */
export class Router {
  readonly settings: RouterSettings
  readonly #osrm: Osrm
  readonly #told: Told
  readonly #anywhere: Point
  readonly #now: () => number
  readonly #rest = new Rest()
  #looking: Promise<boolean> | null = null

  /** @param anywhere a place that has a road: looked for when it is seen whether the router is back */
  constructor(
    given: { settings: RouterSettings; osrm: Osrm; told: Told; anywhere: Point },
    now: () => number = () => performance.now(),
  ) {
    this.settings = given.settings
    this.#osrm = given.osrm
    this.#told = given.told
    this.#anywhere = given.anywhere
    this.#now = now
  }

  /** Whether there is any use in asking. After a rest one small question decides, for all who wait for it. */
  async ready(): Promise<boolean> {
    const state = this.#rest.state(this.#now())
    return state === 'tries' ? this.look() : state === 'asks'
  }

  /** Asks whether it is there, unless it rests: so that it is seen before somebody needs it. */
  async look(): Promise<boolean> {
    if (this.#rest.state(this.#now()) === 'rests') return false
    this.#looking ??= this.#ask('nearest', () => this.#osrm.nearest(this.#anywhere).then(sameCountry))
      .then((road) => road !== null)
      .finally(() => (this.#looking = null))
    return this.#looking
  }

  table(sources: readonly Point[], destinations: readonly Point[]): Promise<RoadTable | null> {
    return this.#ask('table', () => this.#osrm.table(sources, destinations))
  }

  async #ask<T>(service: Service, call: () => Promise<T>): Promise<T | null> {
    for (let tries = 1; ; tries++)
      try {
        const answer = await call()
        this.#answered(service)
        return answer
      } catch (error) {
        if (!(error instanceof OsrmError)) throw error
        this.#told.metrics.routerCalls.inc({ service, outcome: error.failing })
        // What was refused or wrong would be so again.
        if (tries === 1 && (error.failing === 'slow' || error.failing === 'gone')) {
          await pause(AGAIN_MS)
          continue
        }
        this.#failed(service, error)
        return null
      }
  }

  #answered(service: Service): void {
    this.#told.metrics.routerCalls.inc({ service, outcome: 'answered' })
    const asks = this.#rest.state(this.#now()) === 'asks'
    // While it is asked only a table shows that tables work; once it rests only the look does, as an old answer may come late.
    if ((service === 'nearest') === asks) return
    this.#rest.answered()
    if (asks) return
    this.#told.metrics.routerAway.set(0)
    this.#told.log.info('the router answers again')
  }

  #failed(service: Service, { failing, message }: OsrmError): void {
    const before = this.#rest.state(this.#now())
    this.#rest.failed(this.#now())
    if (before === 'rests' || this.#rest.state(this.#now()) === 'asks') return
    this.#told.metrics.routerAway.set(1)
    this.#told.log.warn(
      { service, failing, because: message },
      'the router does not answer: ways are told by the model',
    )
  }
}

/** A territory has roads: a router that knows none so near has the map of somewhere else. */
const COUNTRY_METERS = 50_000
function sameCountry(road: OnRoad): OnRoad {
  if (road.meters > COUNTRY_METERS) throw new OsrmError('wrong', 'its roads are those of another country')
  return road
}

/** From there on a point is not where the router's road is. */
const OFF_ROAD_METERS = 1_000
export const isOffRoad = ({ meters }: { meters: number }): boolean => meters > OFF_ROAD_METERS

const opened = new WeakMap<Kernel, Router>()

/** This process' router; null where none is set. */
export function routerOf(kernel: Kernel): Router | null {
  const { router: settings, outgoingNetworks: networks } = kernel.config
  if (!settings) return null
  let router = opened.get(kernel)
  if (!router) {
    // Whoever sets it owns this machine, so that it may be on it; what administrators enter in forms may not lead there.
    const outgoing = createOutgoing({ networks, ownMachine: true, traces: kernel.traces })
    const anywhere = kernel.territory.areas.tehsils[0]!.headquarters
    router = new Router({ settings, osrm: createOsrm(outgoing, settings), told: kernel, anywhere })
    opened.set(kernel, router)
  }
  return router
}

/** Begins to see whether it is there, and waits for nothing: what came of it stands in the metrics and in the log. */
export function lookForRouter(kernel: Kernel): void {
  routerOf(kernel)
    ?.look()
    .catch((error: Error) => kernel.log.error({ err: error.message }, 'the router could not be looked for'))
}
