import { newId } from '@app/server/kernel/id'
import type { Chance } from '../../../city/src/random.ts'
import type { Caller, Crowd } from './callers.ts'
import { spoil } from './broken.ts'
import type { Made } from './call.ts'
import { shown } from './example.ts'
import { nonsenseFile, PAPER } from './files.ts'
import type { Harvest } from './harvest.ts'
import type { KeptCall, KeptCalls } from './kept-calls.ts'
import { markOf } from './nonsense.ts'
import { rawly } from './raw.ts'
import type { Operation, Schema } from './served-document.ts'
import { valid, type Making } from './valid-values.ts'

export interface World {
  origin: string
  chance: Chance
  crowd: Crowd
  calls: KeptCalls
  harvest: Harvest
  /** Ids that belong together, with who they belong to. */
  sets: readonly Record<string, unknown>[]
  besides: Readonly<Record<string, unknown>>
  definitions: Readonly<Record<string, Schema>>
  now: Date
}

/** In how many of a hundred calls. */
const WAYS = [
  ['again', 8],
  ['varied', 18],
  ['made', 18],
  ['absurd', 12],
  ['broken', 34],
  ['raw', 10],
] as const
/** `example`: as the document shows it, of something that is there. */
export type Way = (typeof WAYS)[number][0] | 'example'

/** What steers the demo or breaks it on purpose is given nothing that it would accept. */
const SPARED: readonly string[] = ['demo.clock', 'demo.plant', 'demo.planner', 'demo.faults']
const APPS = { citizen: 'citizen', facilitator: 'facilitator' } as const

export function wayFor(operation: Operation, chance: Chance): Way {
  if (SPARED.includes(operation.id)) return chance.hits(0.5) ? 'broken' : 'raw'
  let at = chance.next() * 100
  for (const [way, share] of WAYS) if ((at -= share) < 0) return way
  return 'broken'
}

/** These begin from the schema or the document, never from a call of the city. */
const ANEW: readonly Way[] = ['made', 'absurd', 'example']

export function makeCall(operation: Operation, way: Way, world: World): Made {
  const { chance, calls } = world
  const kept = calls.byOperation.get(operation.id)
  const from = kept?.length && !ANEW.includes(way) ? chance.pick(kept) : undefined
  const set = world.sets.length ? chance.pick(world.sets) : {}
  const making: Making = {
    chance,
    harvest: world.harvest,
    mark: markOf(operation.place),
    definitions: world.definitions,
    now: world.now,
    known: { ...world.besides, ...set },
    absurd: way === 'absurd',
    optional: chance.pick([0, 0.35, 0.7]),
  }
  let input = from ? structuredClone(from.input) : inputOf(operation, making)
  if (way === 'example') input = shown(operation, making)
  if (way === 'varied' || (way === 'again' && !from)) input = vary(operation, input, making)
  if (way === 'broken' || SPARED.includes(operation.id)) input = spoil(operation, input, making)
  const caller = from && chance.hits(0.75) ? sessionOf(from) : callerFor(operation, way, set, world)
  const made = addressed(operation, input, bytesOf(operation, way, from, world), caller, world)
  return way === 'raw' ? rawly(operation, made, making) : made
}

type Session = Pick<Caller, 'token' | 'app'>
const sessionOf = ({ token, app }: KeptCall): Session | undefined => (token ? { token, app } : undefined)

function callerFor(
  operation: Operation,
  way: Way,
  set: Record<string, unknown>,
  { crowd, chance }: World,
): Session | undefined {
  const owners = [set.accountId, set.facilitatorId]
  const likely =
    way === 'made' || way === 'again' || way === 'example' ? crowd.allowed(operation, owners, chance) : undefined
  return likely ?? crowd.pick(operation, chance)
}

function inputOf({ input }: Operation, making: Making): Record<string, unknown> {
  return valid(input, '', making) as Record<string, unknown>
}

/** Some of it made anew, the rest as it was: ids of new things always. */
function vary(operation: Operation, input: Record<string, unknown>, making: Making): Record<string, unknown> {
  const fresh = inputOf(operation, making)
  const names = Object.keys(fresh)
  for (const name of names) if (making.chance.hits(1.5 / names.length)) input[name] = fresh[name]
  return input
}

function bytesOf(
  operation: Operation,
  way: Way,
  from: KeptCall | undefined,
  { chance }: World,
): Uint8Array<ArrayBuffer> | undefined {
  if (operation.kind !== 'upload') return undefined
  if (way === 'broken' || way === 'absurd' || way === 'raw') return nonsenseFile(chance)
  return from?.bytes ? new Uint8Array(from.bytes) : PAPER
}

const IN_ADDRESS = (value: unknown): string =>
  (typeof value === 'object' ? JSON.stringify(value) : String(value)).toWellFormed()

function addressed(
  operation: Operation,
  input: Record<string, unknown>,
  bytes: Uint8Array<ArrayBuffer> | undefined,
  caller: Session | undefined,
  { origin }: World,
): Made {
  const rest = { ...input }
  let outside = false
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const text = IN_ADDRESS(rest[name])
    delete rest[name]
    // Such a part of a path is none: the address leads elsewhere.
    if (text === '' || text === '.' || text === '..' || text.length > 2_000) outside = true
    return encodeURIComponent(text)
  })
  const inBody = operation.kind === 'command'
  const search = inBody
    ? ''
    : Object.entries(rest)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(IN_ADDRESS(value))}`)
        .join('&')
  if (search.length > 8_000) outside = true
  const body = inBody ? JSON.stringify(rest) : bytes
  return {
    url: `${origin}${path}${search && `?${search}`}`,
    method: operation.method,
    headers: {
      'x-app': caller?.app ?? APPS[operation.who[0] as keyof typeof APPS] ?? 'console',
      ...(operation.method === 'POST' && {
        'idempotency-key': newId(),
        'content-type': inBody ? 'application/json' : 'application/octet-stream',
      }),
      ...(caller && { authorization: `Bearer ${caller.token}` }),
    },
    ...(body !== undefined && { body }),
    outside,
    input,
  }
}
