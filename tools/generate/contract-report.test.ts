import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Endpoint, endpoints } from '@app/contract'
import { eventLines } from './contract-report/event-lines.ts'
import { contractReport, endpointLines, REPORT_FILE } from './contract-report.ts'
import { PATHS_FILE, pathsSource } from './calls.ts'

test('the report of the contract says what the contract says', async () => {
  const report = await contractReport()
  assert.ok(readFileSync(REPORT_FILE, 'utf8') === report, 'stale: run npm run generate')
  for (const { id, method, path } of endpoints) assert.ok(report.includes(`\n\n${id}  ${method} ${path}\n`), id)
})

test('the paths that clients carry are those of the contract', () => {
  assert.equal(readFileSync(PATHS_FILE, 'utf8'), pathsSource(), 'stale: run npm run generate')
})

const book = endpoints.find((one) => one.id === 'requests.book') as Endpoint
const CHANGES: Record<string, Partial<Endpoint>> = {
  'another caller': { who: ['public'] },
  'another path': { path: '/elsewhere' },
  'another kind': { kind: 'query' },
  'another rate': { ratePerMinute: 7 },
  'a second factor': { stepUp: 'money' },
  'a refusal more': { refusals: [...book.refusals, 'never_heard_of'] },
  'a field less': { input: book.input.pick({}) },
  'another answer': { output: endpoints[0]!.output },
}
for (const [change, given] of Object.entries(CHANGES))
  test(`an endpoint with ${change} has another block`, () => {
    assert.notDeepEqual(endpointLines({ ...book, ...given }), endpointLines(book))
  })

test('an event is written with its fields, those of the types it names, and their values', () => {
  const folder = mkdtempSync(join(tmpdir(), 'events-'))
  try {
    const file = join(folder, 'events.ts')
    writeFileSync(
      file,
      `type Colour = 'red' | 'blue' | 'green'
interface Moved { thingId: string; colour?: Colour }
type Each = { [S in 'a' | 'b' as \`thing.\${S}\`]: Moved }
export interface Events extends Each { 'thing.sold': Moved & { paisa: number } }`,
    )
    assert.deepEqual(eventLines(file), {
      events: [['thing.a: Moved'], ['thing.b: Moved'], ['thing.sold: Moved and object', '  paisa: number']],
      types: [
        ['Colour', '  | "blue"', '  | "green"', '  | "red"'],
        ['Moved', '  thingId: string', '  colour?: Colour'],
      ],
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
