import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { CITIZEN_ACTIONS, type CitizenAction } from '@app/contract/parity'
import { ROOT } from '@app/server/kernel/config'
import { bodyOf, holesOf, matrixHoles, PAGE, pageOf } from './parity.ts'

test('the matrix has no hole', () => assert.deepEqual(matrixHoles(), []))

test('the page is the one that the contract makes', () =>
  assert.equal(readFileSync(join(ROOT, PAGE), 'utf8'), pageOf(CITIZEN_ACTIONS), 'node tools/parity.ts'))

const FILES: Record<string, string> = {
  'a.test.ts': "test('cancels', () => call('requests.cancel'))\ntest('other', () => 0)\n// CANCEL",
  'b.test.ts': "test('from a screen', () => walk('cancel'))",
}
const read = (file: string): string | undefined => FILES[file]
const whole: CitizenAction = {
  does: 'cancel',
  endpoints: ['requests.cancel'],
  sms: { word: 'CANCEL' },
  web: { file: 'a.test.ts', title: 'cancels' },
  app: { file: 'b.test.ts', title: 'from a screen' },
}
const known = [{ id: 'requests.cancel', who: ['citizen', 'agent'] }]
const holes = (change: Partial<CitizenAction>, endpoints: { id: string; who: string[] }[] = known, exempt = {}) =>
  holesOf({ cancel: { ...whole, ...change } }, endpoints, exempt, read)

test('each hole that is planted is found, and nothing else', () => {
  assert.deepEqual(holes({}), [])
  assert.match(holes({}, [{ id: 'requests.cancel', who: ['citizen'] }]).join(), /agents may not call/)
  assert.match(holes({}, [{ id: 'requests.cancel', who: ['agent'] }]).join(), /citizens may not call/)
  assert.match(holes({ agent: [] }).join(), /an agent has no endpoint/)
  assert.match(
    holes({}, [...known, { id: 'requests.book', who: ['citizen'] }]).join(),
    /requests.book: citizens may call it/,
  )
  assert.deepEqual(
    holes({}, [...known, { id: 'requests.book', who: ['citizen'] }], { 'requests.book': 'a reason' }),
    [],
  )
  assert.match(holes({}, known, { 'requests.book': 'gone' }).join(), /exempt, but not there/)
  assert.match(holes({ web: { file: 'a.test.ts', title: 'cancels twice' } }).join(), /no test "cancels twice"/)
  assert.match(holes({ web: { file: 'c.test.ts', title: 'cancels' } }).join(), /no test "cancels" in c/)
  assert.match(holes({ sms: { word: 'MANSOOKH' } }).join(), /does not speak of MANSOOKH/)
  assert.match(
    holes({ app: { file: 'a.test.ts', title: 'cancels' } }).join(),
    /cancel, app: a.test.ts does not speak of 'cancel'/,
  )
})

test('a test ends where the next begins', () => {
  assert.equal(bodyOf(FILES['a.test.ts']!, 'cancels'), "test('cancels', () => call('requests.cancel'))\n")
  assert.equal(bodyOf(FILES['a.test.ts']!, 'nothing'), undefined)
})
