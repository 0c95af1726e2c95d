import { globSync } from 'node:fs'
import { join } from 'node:path'
import { type Endpoint, endpoints, GENERAL_REFUSALS } from '@app/contract'
import { isWorthNaming, type Named, type Shape, schemaOf } from '@app/contract/json-schema'
import { ROOT } from '@app/server/kernel/config'
import { eventLines } from './contract-report/event-lines.ts'
import { fieldLines, type Schema } from './contract-report/shape-lines.ts'

export const REPORT_FILE = join(ROOT, 'contract/report.txt')
const HEAD = `What the contract says, written by “npm run generate”; a test fails when it is stale.
A field with ? may be absent. A name with a capital is written out under SHAPES, or for events under their types.`
const AGAIN: Record<Endpoint['kind'], string> = {
  query: 'reads only',
  stream: 'reads only, goes on until it is closed',
  command: 'idempotent by its Idempotency-Key',
  upload: 'idempotent by its Idempotency-Key; the body is the file',
}

/** Shapes that have a name in the contract, so that each is written once and a change of it is seen once. */
async function namedShapes(): Promise<Named> {
  const named = new Map<string, Shape>()
  const seen = new Set<Shape>()
  for (const file of globSync('contract/src/**/*.ts', { cwd: ROOT }).sort()) {
    const exported = (await import(join(ROOT, file))) as Record<string, unknown>
    for (const [name, value] of Object.entries(exported))
      if (isWorthNaming(value) && !seen.has(value)) {
        seen.add(value)
        named.set(named.has(name) ? `${name} of ${file.slice('contract/src/'.length, -'.ts'.length)}` : name, value)
      }
  }
  return named
}

/** Lines of a shape; the shapes that it names stand elsewhere. `itself`: the name of the shape whose own lines these are. */
const linesOf = (named: Named, shape: Shape, io: 'input' | 'output', itself?: string): string[] =>
  fieldLines(schemaOf(shape, io, new Map([...named].filter(([name]) => name !== itself))) as Schema)

const part = (name: string, lines: readonly string[]): string[] => [`  ${name}`, ...lines.map((line) => `    ${line}`)]

function againOf(endpoint: Endpoint): string {
  if (endpoint.signed) return 'idempotent by its sender’s own id, signed'
  return endpoint.repeatable ? 'harmless: what it writes is once by a key of its own' : AGAIN[endpoint.kind]
}

/** One endpoint as a block of lines. */
export function endpointLines(endpoint: Endpoint, named: Named = new Map()): string[] {
  return [
    `${endpoint.id}  ${endpoint.method} ${endpoint.path}`,
    `  ${endpoint.summary}`,
    `  who: ${endpoint.who.join(', ')}`,
    `  again: ${againOf(endpoint)}`,
    ...(endpoint.stepUp ? [`  second factor: shown lately, for ${endpoint.stepUp}`] : []),
    ...(endpoint.ratePerMinute ? [`  at most: ${endpoint.ratePerMinute} a minute`] : []),
    ...(endpoint.wire ? ['  also: as frames of a WebSocket at the same address'] : []),
    ...(endpoint.cacheSeconds ? [`  kept for: ${endpoint.cacheSeconds} seconds`] : []),
    ...part('input', linesOf(named, endpoint.input, 'input')),
    ...part('output', linesOf(named, endpoint.output, 'output')),
    ...part('refusals', [...endpoint.refusals].sort()),
  ]
}

function shapeBlock(named: Named, name: string, type: Shape): string[] {
  const [given, answered] = (['input', 'output'] as const).map((io) => linesOf(named, type, io, name)) as [
    string[],
    string[],
  ]
  return given.join('\n') === answered.join('\n')
    ? [name, ...given.map((line) => `  ${line}`)]
    : [name, ...part('as input', given), ...part('as output', answered)]
}

const byId = <T extends { id: string }>(a: T, b: T): number => (a.id < b.id ? -1 : 1)

/** The whole contract in a stable order: endpoints, events, shapes, the events' types. */
export async function contractReport(): Promise<string> {
  const named = await namedShapes()
  const { events, types } = eventLines(join(ROOT, 'contract/src/events.ts'))
  const sections: [string, string[][]][] = [
    ['REFUSALS THAT ANY ENDPOINT MAY GIVE', [[...GENERAL_REFUSALS].sort()]],
    [`ENDPOINTS: ${endpoints.length}`, [...endpoints].sort(byId).map((one) => endpointLines(one, named))],
    [`EVENTS: ${events.length}`, events],
    ['SHAPES', [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, type]) => shapeBlock(named, name, type))],
    ['TYPES THAT EVENTS NAME', types],
  ]
  return `${[HEAD, ...sections.flatMap(([title, blocks]) => [title, ...blocks.map((lines) => lines.join('\n'))])].join('\n\n')}\n`
}
