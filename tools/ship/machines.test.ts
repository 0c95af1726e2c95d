import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'
import { ALONE, COMMANDS } from '../cluster/backups.ts'
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

test('what the page tells to type for a backup and a restore is what the drill plays', () => {
  const page = readFileSync(join(ROOT, 'docs', 'running', 'several-machines.md'), 'utf8')
  const cluster = settingsIn(read('machines.env')).CLUSTER ?? ''
  const backrest = `pgbackrest --stanza=${cluster}`
  const played = [
    COMMANDS.begin,
    COMMANDS.copy('/var/lib/postgresql/17/drill'),
    COMMANDS.moment("'2026-12-01 10:00:00+05'"),
  ]
  for (const args of played)
    assert.ok(page.includes(`${backrest} ${args.join(' ')}`), `the page lacks: ${args.join(' ')}`)
  for (const args of [COMMANDS.check, COMMANDS.backup])
    assert.ok(page.includes(`\`… ${args.join(' ')}\``), args.join(' '))
  assert.equal(page.split(`-w -o "-p 5499 ${ALONE}" start`).length, 3, 'a moment and a copy are started alone')
  const unit = readFileSync(join(ROOT, 'deploy', 'systemd', `${cluster}-database-backup.service`), 'utf8')
  assert.ok(unit.includes(`${backrest} ${COMMANDS.backup.join(' ')}\n`))
})
