import type { RefusalCode } from '@app/contract'
import { command, type Endpoint, query, stream, upload } from '@app/contract/endpoint'
import { z } from 'zod'
import type { Query, Tx } from '../src/kernel/context.ts'
import type { Handlers, Module } from '../src/kernel/module.ts'
import { refuse, refuseAndKeep } from '../src/kernel/refusal.ts'
import type { Sse } from '../src/kernel/http/sse.ts'
import { plainTerritory } from './plain-territory.ts'
import { startWorld, type World, type WorldOptions } from './world.ts'

declare module '../src/kernel/work/work-list.ts' {
  interface Jobs {
    'cups.slow': null
  }
  interface Timers {
    'cups.evaporate': null
  }
}
declare module '@app/contract/events' {
  interface Events {
    'cup.drunk': { cupId: string }
  }
}

/** A made-up capability for tests of the kernel: cups that are filled, drunk and watched. */
const Cup = z.object({ cupId: z.uuid(), sips: z.int() })
const input = z.object({ cupId: z.uuid() })

export const cupEndpoints = {
  fill: command('cups.fill', {
    path: '/cups/{cupId}/fill',
    who: ['public'],
    summary: 'Fill.',
    input: input.extend({ sips: z.int().min(1) }),
    output: Cup,
  }),
  see: command('cups.see', {
    path: '/cups/{cupId}/see',
    who: ['citizen'],
    summary: 'A cup that was seen is there, however often it is seen.',
    input,
    output: Cup,
    repeatable: true,
  }),
  drink: command('cups.drink', {
    path: '/cups/{cupId}/drink',
    who: ['public'],
    summary: 'Drink.',
    input,
    output: Cup,
    refusals: ['cup_empty'],
  }),
  guess: command('cups.guess', {
    path: '/cups/{cupId}/guess',
    who: ['public'],
    summary: 'A guess that is counted.',
    input,
    output: Cup,
    refusals: ['guess_wrong'],
  }),
  get: query('cups.get', { path: '/cups/{cupId}', who: ['public'], summary: 'Look.', input, output: Cup }),
  /** Open to guesses. */
  peek: query('cups.peek', {
    path: '/cups/{cupId}/peek',
    who: ['public'],
    ratePerMinute: 4,
    triesBy: 'cupId',
    summary: 'Peek.',
    input,
    output: Cup,
  }),
  /** Refuses with a code that it does not declare. */
  spill: query('cups.spill', { path: '/cups/{cupId}/spill', who: ['public'], summary: 'Spill.', input, output: Cup }),
  staffOnly: query('cups.staffOnly', {
    path: '/cups/{cupId}/staff',
    who: ['clerk'],
    ratePerMinute: 20,
    summary: 'For clerks.',
    input,
    output: Cup,
  }),
  photo: upload('cups.photo', {
    path: '/cups/{cupId}/photo',
    who: ['public'],
    summary: 'Photo.',
    input,
    output: z.object({ bytes: z.int() }),
  }),
  watch: stream('cups.watch', {
    path: '/cups/{cupId}/watch',
    who: ['public'],
    summary: 'Watch.',
    input,
    output: z.object({ sips: z.int() }),
  }),
}

const sipsOf = (sql: Query, cupId: string) =>
  sql.find<{ sips: number }>('select sips from cups.cup where id = $1', [cupId])

async function look(q: Query, { cupId }: { cupId: string }) {
  const cup = await sipsOf(q, cupId)
  if (!cup) refuse('not_found')
  return { cupId, sips: cup.sips }
}

async function fill(tx: Tx, { cupId, sips }: { cupId: string; sips: number }) {
  await tx.run('insert into cups.cup (id, sips) values ($1, $2)', [cupId, sips])
  return { cupId, sips }
}

async function drink(tx: Tx, { cupId }: { cupId: string }) {
  const cup = await tx.find<{ sips: number }>(
    'update cups.cup set sips = sips - 1 where id = $1 and sips > 0 returning sips',
    [cupId],
  )
  if (!cup) refuse('cup_empty' as RefusalCode)
  await tx.announce('cup.drunk', { cupId })
  await tx.live(`cup:${cupId}`, { sips: cup.sips })
  return { cupId, sips: cup.sips }
}

/** Use cases of endpoints that no contract has. */
export const madeUpHandlers = (handlers: Record<string, (...given: never[]) => Promise<unknown>>): Handlers =>
  handlers as Handlers

export const cupsModule: Module = {
  name: 'cups',
  handlers: madeUpHandlers({
    'cups.fill': fill,
    'cups.drink': drink,
    'cups.see': async (tx: Tx, { cupId }: { cupId: string }) => {
      await tx.run('insert into cups.cup (id, sips) values ($1, 1) on conflict do nothing', [cupId])
      return { cupId, sips: 1 }
    },
    'cups.guess': async (tx: Tx, { cupId }: { cupId: string }) => {
      await tx.run('update cups.cup set sips = sips + 100 where id = $1', [cupId])
      refuseAndKeep('guess_wrong' as RefusalCode)
    },
    'cups.get': look,
    'cups.peek': look,
    'cups.spill': async () => refuse('cup_empty' as RefusalCode),
    'cups.staffOnly': async (_q: Query, { cupId }: { cupId: string }) => ({ cupId, sips: 0 }),
    'cups.photo': async (_tx: Tx, { bytes }: { bytes: Buffer }) => ({ bytes: bytes.length }),
    'cups.watch': async (q: Query, { cupId }: { cupId: string }, sse: Sse) => {
      if (!(await sipsOf(q, cupId))) refuse('not_found')
      sse.follow([`cup:${cupId}`])
    },
  }),
  reactions: {
    'cup.drunk': {
      count: async (tx, { cupId }) => void (await tx.run('insert into cups.drunk (cup_id) values ($1)', [cupId])),
    },
  },
  timers: {
    'cups.evaporate': async (tx, { key, dueAt }) => {
      await tx.run('update cups.cup set sips = 0 where id::text = $1', [key])
      await tx.run('insert into cups.evaporated (cup_id, at, due_at) values ($1, $2, $3)', [key, tx.at, dueAt])
      if (key.endsWith('again')) await tx.timer('cups.evaporate', key, new Date(dueAt.getTime() + 60_000))
    },
  },
}

/** A world with cups in it. */
export async function startCups(options: WorldOptions = {}): Promise<World> {
  const world = await startWorld({
    modules: [cupsModule],
    territory: plainTerritory,
    endpoints: Object.values(cupEndpoints) as unknown as Endpoint[],
    ...options,
  })
  await world.kernel.db.pool
    .query(`create schema cups; create table cups.cup (id uuid primary key, sips integer not null);
    create table cups.drunk (cup_id uuid not null); create table cups.evaporated (cup_id text, at timestamptz, due_at timestamptz)`)
  return world
}

export interface Said {
  status: number
  body: Record<string, unknown> & { refusal?: string }
  headers: Headers
}

/** One raw HTTP call, to see status and refusal as a stranger would. */
export async function say(
  world: Pick<World, 'url'>,
  method: 'GET' | 'POST',
  path: string,
  options: { body?: unknown; key?: string; headers?: Record<string, string> } = {},
): Promise<Said> {
  const bytes = options.body instanceof Uint8Array
  const response = await fetch(`${world.url}/api${path}`, {
    method,
    headers: {
      ...(options.body !== undefined && { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
      ...(options.key && { 'idempotency-key': options.key }),
      ...options.headers,
    },
    ...(options.body !== undefined && {
      body: bytes ? (options.body as Uint8Array<ArrayBuffer>) : JSON.stringify(options.body),
    }),
  })
  const text = await response.text()
  return {
    status: response.status,
    body: text.startsWith('{') ? JSON.parse(text) : { text },
    headers: response.headers,
  }
}
