import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileFor, fillIn, MACHINES, settingsIn } from '../cluster/fill-in.ts'

const read = (name: string): string => readFileSync(join(MACHINES, name), 'utf8')
const values = {
  ...settingsIn(read('machines.env')),
  ...settingsIn(read('passwords.env')),
  NAME: 'test1',
  ADDRESS: '10.20.0.11',
}

test('every name in the files of the three machines has a value, and one without is found', () => {
  const templates = readdirSync(MACHINES).filter(
    (name) => !['machines.env', 'passwords.env', 'server.conf'].includes(name),
  )
  assert.deepEqual(templates.sort(), [
    'etcd.env',
    'first-database.sql',
    'haproxy.cfg',
    'patroni.yml',
    'pgbackrest.conf',
  ])
  for (const name of templates) assert.doesNotMatch(fileFor(name, values), /\$\{/, name)
  assert.throws(() => fillIn('repo1-path=${BACKUP}', values), /BACKUP/)
})

test('a password is shipped empty, and stands in files that are kept from others', () => {
  for (const [name, value] of Object.entries(settingsIn(read('passwords.env')))) assert.equal(value, '', name)
  const having = ['haproxy.cfg', 'etcd.env'].filter((name) => /PASSWORD_/.test(read(name)))
  assert.deepEqual(having, [], 'everybody on the machine may read these')
})
