import type { Sql } from '../data/sql.ts'
import type { Told } from '../secrets/sealed-chain.ts'
import type { Vault } from '../secrets/vault.ts'
import { HEADS, type HeadFacts, readHead } from './head.ts'
import type { KeptHeads } from './place.ts'
import { ownHeads } from './store.ts'

/** So many heads a place are read in full: the newest, and of the earlier ones an even choice. Missing ones are seen by name. */
const NEWEST = 3_000
const EARLIER = 3_000

export interface ToldOutside {
  byChain: Map<string, Told[]>
  heads: number
  /** When the newest of them was told. */
  newest: Date | null
  faults: string[]
}

const emptied = (): ToldOutside => ({ byChain: new Map(), heads: 0, newest: null, faults: [] })

/** What the system itself kept of each day: whoever owns the database can take it away, but cannot make another. */
export async function toldByItself(sql: Sql, vault: Vault): Promise<ToldOutside> {
  const told = emptied()
  for (const { day, text, key_id, signature } of await ownHeads(sql)) {
    const facts = await readHead(vault, { text, keyId: key_id, signature: signature.toString('base64url') })
    if (!facts) told.faults.push(`the ${HEADS} of ${day} were not signed by this system`)
    else add(told, facts, `the system's own head of ${day}`)
  }
  return inOrder(told)
}

/** What a place outside kept: whether any number is missing, and what each head says. */
export async function toldTo(vault: Vault, kept: KeptHeads): Promise<ToldOutside> {
  const told = emptied()
  const { entries, missing } = await numbered(kept)
  if (missing.length) told.faults.push(`${kept.name}: ${missing.slice(0, 5).join(', ')} missing among its heads`)
  for (const { number, key } of chosen(entries)) {
    const facts = await readHead(vault, await kept.read(key))
    if (!facts || facts.number !== number)
      told.faults.push(`${kept.name}: head ${number} was not signed by this system`)
    else add(told, facts, `head ${number} in ${kept.name}`)
  }
  if (!entries.length) told.faults.push(`${kept.name} keeps no head`)
  return { ...inOrder(told), heads: entries.length }
}

async function numbered(kept: KeptHeads): Promise<{ entries: { number: number; key: string }[]; missing: string[] }> {
  const entries: { number: number; key: string }[] = []
  const missing: string[] = []
  let before = 0
  for await (const entry of kept.list()) {
    // The first need not be number 1: a place may let the oldest go after the time that it keeps them.
    if (before && entry.number > before + 1)
      missing.push(entry.number === before + 2 ? `${before + 1}` : `${before + 1} to ${entry.number - 1}`)
    before = Math.max(before, entry.number)
    entries.push(entry)
  }
  return { entries, missing }
}

function chosen<T>(entries: readonly T[]): readonly T[] {
  const earlier = entries.slice(0, Math.max(0, entries.length - NEWEST))
  const step = Math.max(1, Math.ceil(earlier.length / EARLIER))
  return [...earlier.filter((_, i) => i % step === 0), ...entries.slice(-NEWEST)]
}

function add(told: ToldOutside, { at, chains }: HeadFacts, head: string): void {
  told.heads++
  const when = new Date(at)
  if (!told.newest || when > told.newest) told.newest = when
  for (const [chain, { place, hash }] of Object.entries(chains)) {
    const known = told.byChain.get(chain)
    if (known) known.push({ place, hash, head })
    else told.byChain.set(chain, [{ place, hash, head }])
  }
}

function inOrder(told: ToldOutside): ToldOutside {
  for (const [chain, list] of told.byChain)
    told.byChain.set(
      chain,
      list.sort((a, b) => a.place - b.place),
    )
  return told
}
