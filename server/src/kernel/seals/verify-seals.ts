import type { Kernel } from '../context.ts'
import type { ChainVerdict, SealedChain, Told } from '../secrets/sealed-chain.ts'
import type { KeptHeads } from './place.ts'
import { toldByItself, toldTo, type ToldOutside } from './told.ts'

/** A system that serves tells its places each minute: what was sealed so long after the last head was told to nobody. */
const LATE_MS = 3_600_000

export interface SealsVerdict {
  chains: ({ chain: string } & ChainVerdict)[]
  /** Heads that each place keeps, the system's own among them. */
  places: { place: string; heads: number; newest: string | null }[]
  /** What is wrong with heads rather than with a chain. */
  faults: string[]
}

/** Walks the chains and holds each against every head that was told of it. Reads only. */
export async function verifySeals(
  kernel: Kernel,
  chains: readonly SealedChain<Kernel>[],
  kept: readonly KeptHeads[],
): Promise<SealsVerdict> {
  const verdict: SealsVerdict = { chains: [], places: [], faults: [] }
  const told: ToldOutside[] = []
  const take = (place: string, one: ToldOutside) => {
    told.push(one)
    verdict.faults.push(...one.faults)
    verdict.places.push({ place, heads: one.heads, newest: one.newest?.toISOString() ?? null })
  }
  take('own', await toldByItself(kernel.db.side, kernel.vault))
  for (const place of kept) take(place.name, await toldTo(kernel.vault, place))
  for (const chain of chains) {
    const all: Told[] = told.flatMap((one) => one.byChain.get(chain.name) ?? []).sort((a, b) => a.place - b.place)
    const found = await chain.verify(kernel, all)
    if (found.checked && !told[0]?.byChain.has(chain.name) && (await late(kernel)))
      found.faults.push(`the system's own heads of the ${chain.name} chain are gone`)
    verdict.chains.push({ chain: chain.name, ...found })
  }
  return verdict
}

/** Whether this system has sealed for longer than a head may take to be told. */
async function late(kernel: Kernel): Promise<boolean> {
  const { ms } = await kernel.db.side.one<{ ms: number | null }>(
    'select extract(epoch from clock_timestamp() - min(begun_at))::float8 * 1000 as ms from kernel.seal_begin',
  )
  return (ms ?? 0) > LATE_MS
}
