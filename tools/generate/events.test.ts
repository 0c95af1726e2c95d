import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { announcements, EVENTS_FILE, eventsPage, eventTypes } from './events.ts'

test('the page of events is the one that contract and modules give, and its links lead somewhere', () => {
  const page = readFileSync(EVENTS_FILE, 'utf8')
  assert.equal(page, eventsPage(), 'run `npm run generate`')
  for (const [, path] of page.matchAll(/\]\(([^)]+)\)/g)) assert.ok(existsSync(join(dirname(EVENTS_FILE), path!)), path)
})

test('every event is announced by somebody', () => {
  const silent = readFileSync(EVENTS_FILE, 'utf8')
    .split('\n')
    .filter((line) => /^\| `[^`]+` \| — \|/.test(line))
  assert.deepEqual(silent, [])
})

test('an announcement is found as a text, a choice, a template and a table', () => {
  const types = eventTypes()
  const found = (code: string) => announcements('a.ts', code, types).map((one) => one.event)
  assert.deepEqual(found("tx.announce('order.booked', {})"), ['order.booked'])
  assert.deepEqual(found("tx.announce(late ? 'need.opened' : 'need.met', {})"), ['need.opened', 'need.met'])
  assert.ok(found('tx.announce(`request.${to}`, {})').includes('request.ready'))
  assert.deepEqual(found("const TABLE = { on: 'need.met' } as const\ntx.announce(TABLE[state], {})"), ['need.met'])
  assert.deepEqual(found("tx.audit('order.booked')"), [])
})
