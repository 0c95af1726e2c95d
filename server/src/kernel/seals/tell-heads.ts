import type { Kernel } from '../context.ts'
import type { SealedChain } from '../secrets/sealed-chain.ts'
import { signHeads } from './head.ts'
import { openPlaces } from './open-places.ts'
import type { HeadPlace } from './place.ts'
import * as store from './store.ts'

/** A place that hangs holds nobody else up, and not for long. */
const HOLD_MS = 60_000
/** Half an interval early is still in time: timers and clocks are not exact. */
const EARLY = 0.5

export interface Teller {
  /** Tells every place that is due; answers how many took a head. Places that fail are tried again at the next round. */
  tell(): Promise<number>
  stop(): Promise<void>
}

/** Tells where all chains stand to places outside, again and again, so that a chain that is cut or made again is found. */
export function startTeller(
  kernel: Kernel,
  chains: readonly SealedChain<Kernel>[],
  background = true,
  places: readonly HeadPlace[] = openPlaces(kernel.config, kernel.outgoing, (line) =>
    process.stdout.write(`${line}\n`),
  ),
): Teller {
  async function now(): Promise<store.Chains> {
    const heads = await Promise.all(chains.map(async (chain) => [chain.name, await chain.head(kernel)] as const))
    return Object.fromEntries(
      heads.flatMap(([name, head]) =>
        head ? [[name, { place: head.place, hash: Buffer.from(head.hash).toString('hex') }]] : [],
      ),
    )
  }

  async function tellOne(place: HeadPlace, current: store.Chains): Promise<number> {
    const sql = kernel.db.side
    const row = await store.claim(sql, place.name, place.everyMs * EARLY, HOLD_MS)
    if (!row) return 0
    if (same(row.chains, current)) {
      await store.unchanged(sql, place.name)
      return 0
    }
    const [number, at] = [row.number + 1, new Date()]
    try {
      const head = await signHeads(kernel.vault, { format: 1, number, at: at.toISOString(), chains: current })
      await place.keep(number, at, head)
      await store.took(sql, place.name, number, current)
      kernel.metrics.sealHeadsFailing.set({ place: place.name }, 0)
      return 1
    } catch (error) {
      const why = (error as Error).message.slice(0, 200)
      kernel.log.error({ place: place.name, err: why }, 'a place outside did not take the head of what is sealed')
      kernel.metrics.sealHeadsFailing.set({ place: place.name }, 1)
      await store.failed(sql, place.name, why)
      return 0
    }
  }

  async function keepOwn(current: store.Chains): Promise<void> {
    const at = new Date().toISOString()
    const { text, keyId, signature } = await signHeads(kernel.vault, { format: 1, number: 1, at, chains: current })
    await store.keepOwn(kernel.db.side, {
      day: at.slice(0, 10),
      text,
      key_id: keyId,
      signature: Buffer.from(signature, 'base64url'),
    })
  }

  let told: store.Chains = {}
  async function tell(): Promise<number> {
    const current = await now()
    if (!Object.keys(current).length) return 0
    if (!same(told, current)) await keepOwn(current)
    told = current
    const took = await Promise.all(places.map((place) => tellOne(place, current)))
    return took.reduce((sum, one) => sum + one, 0)
  }

  let working: Promise<unknown> = Promise.resolve()
  const again = () => {
    working = working
      .then(tell)
      .catch((error: Error) => kernel.log.error({ err: error.message }, 'the heads of what is sealed were not told'))
  }
  const timer = background ? setInterval(again, kernel.config.sealHeads.everyMs) : undefined
  return {
    tell,
    async stop() {
      clearInterval(timer)
      if (background) again()
      await working
    },
  }
}

const same = (a: store.Chains, b: store.Chains): boolean => {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => a[name]?.place === b[name]?.place && a[name]?.hash === b[name]?.hash)
}
