import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roleFaults } from './role-checks.ts'

const OWNER = 'DATABASE_OWNER_URL_FILE: /run/secrets/database-owner-url'
const sound = new Map([
  ['migrate', OWNER],
  ['backup', OWNER],
  ['server', 'DATABASE_URL_FILE: /run/secrets/database-url'],
  ['worker', 'DATABASE_URL_FILE: /run/secrets/database-url'],
])

test('the owner’s address is for what makes and copies tables', () => {
  assert.equal(roleFaults(sound), '')
  const units = new Map([
    ['made-migrate.service', OWNER],
    ['made-backup.service', OWNER],
    ['made.service', ''],
  ])
  assert.equal(roleFaults(units), '')
})

test('whoever serves and has it is named, by its setting and by its secret', () => {
  for (const text of [OWNER, 'DATABASE_OWNER_URL: made-up', 'secretName: owner-keys', 'secrets: [database-owner-url]'])
    assert.equal(
      roleFaults(new Map([...sound, ['server', text]])),
      'server is given the role that owns the tables',
      text,
    )
})

test('whoever makes or copies tables without it is named, and so is one that is not there', () => {
  for (const text of ['', 'DATABASE_OWNER_URL_FILE: /run/other', 'secrets: [database-owner-url]'])
    assert.equal(
      roleFaults(new Map([...sound, ['backup', text]])),
      'backup does not know the role that owns the tables',
    )
  const without = new Map([...sound].filter(([name]) => name !== 'migrate'))
  assert.equal(roleFaults(without), 'there is no migrate')
})
