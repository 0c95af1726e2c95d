import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countDemoCalls } from './proxy.ts'

test('a call of the demo counts wherever it was answered, and however it is written', () => {
  const log = (...calls: [uri: string, status: number][]) =>
    calls.map(([uri, status]) => JSON.stringify({ status, request: { uri } })).join('\n')
  const table: [string, number, number][] = [
    ['/api/demo/inbox?phone=1', 404, 0],
    ['/api/demo/inbox?phone=1', 200, 1],
    ['/api/demo/clock', 401, 1],
    ['/api//demo/clock', 200, 1],
    ['/API/Demo', 200, 1],
    ['/api/demography', 200, 0],
    ['/api/programme/time', 200, 0],
  ]
  for (const [uri, status, count] of table) assert.equal(countDemoCalls(log([uri, status])), count, uri)
  assert.equal(countDemoCalls(log(['/api/demo/people', 200], ['/', 200], ['/api/demo/seed', 500])), 2)
})
