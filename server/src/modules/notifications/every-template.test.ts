import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { SMS_VALUES } from '@app/domain/territory'

const server = fileURLToPath(new URL('../..', import.meta.url))

/** Named by what they are put together from: `ticket_${step}`. */
const PUT_TOGETHER: Readonly<Record<string, string>> = {
  ticket_issued: 'template: `ticket_${event.step}`',
  ticket_called: 'template: `ticket_${event.step}`',
  code_new_tries: '`code_${event.ruling}`',
  code_approved: '`code_${event.ruling}`',
}

/** For the page that sets a gateway up; it sends one when an administrator tries it. */
const BY_HAND = ['test_text']

test('every text of the pack is sent by something', () => {
  const code = readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !/generated|classes|questions/.test(path))
    .map((path) => readFileSync(join(server, path), 'utf8'))
    .join('\n')
  const unsent = Object.keys(SMS_VALUES).filter(
    (id) => !code.includes(`'${id}'`) && !code.includes(PUT_TOGETHER[id] ?? `'${id}'`),
  )
  assert.deepEqual(
    unsent.filter((id) => !BY_HAND.includes(id)),
    [],
  )
})
