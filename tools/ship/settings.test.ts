import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'
import { SECRET_SETTINGS } from '@app/server/kernel/secret-settings'

/** What is handed the environment reads settings from it. */
const READ_IN = globSync('server/src/kernel/**/*.ts', { cwd: ROOT, exclude: (path) => path.endsWith('.test.ts') })
  .map((path) => readFileSync(join(ROOT, path), 'utf8'))
  .filter((source) => source.includes('NodeJS.ProcessEnv'))

/** Every setting that the server reads, from its sources: there is no other place that looks at the environment. */
function settingsIn(source: string): string[] {
  const found = [
    ...source.matchAll(/\benv(?:\.|, '|\[')([A-Z][A-Z0-9_]+)|\b(?:given|seconds|whole)\('([A-Z][A-Z0-9_]+)'[,)]/g),
  ]
  return found.map(([, plain, needed]) => (plain ?? needed) as string)
}

test('every setting is described, and every one that is described is read', () => {
  const read = new Set(READ_IN.flatMap(settingsIn))
  for (const app of ['CITIZEN', 'FACILITATOR', 'CONSOLE'])
    for (const name of ['PUBLIC_URL', 'SESSION_IDLE_MINUTES']) read.add(`${name}_${app}`)
  for (const name of SECRET_SETTINGS) read.add(`${name}_FILE`)
  // Node reads it, before any of our sources.
  read.add('NODE_EXTRA_CA_CERTS')
  assert.ok(read.size > 20, `${read.size} settings were found`)
  const page = readFileSync(join(ROOT, 'docs/running/settings.md'), 'utf8')
  const rows = page.split('\n').filter((line) => line.startsWith('| `'))
  const told = new Set(
    [
      ...rows
        .map((row) => row.split('|')[1])
        .join()
        .matchAll(/`([A-Z][A-Z0-9_]+)`/g),
    ].map(([, one]) => one),
  )
  for (const [one] of page.matchAll(/\b[A-Z_]+_FILE\b/g)) told.add(one)
  assert.deepEqual(
    [...read].filter((one) => !told.has(one)),
    [],
    'read and not described',
  )
  assert.deepEqual(
    [...told].filter((one) => !read.has(one as string)),
    [],
    'described and not read',
  )
})

test('what the shipped examples set is a setting', () => {
  const page = readFileSync(join(ROOT, 'docs/running/settings.md'), 'utf8')
  for (const file of ['compose/settings.env', 'kubernetes/settings.env']) {
    const names = [...readFileSync(join(ROOT, 'deploy', file), 'utf8').matchAll(/^([A-Z0-9_]+)=/gm)].map(
      ([, one]) => one as string,
    )
    assert.ok(names.length > 3, file)
    // The proxy's own is no setting of the server.
    assert.deepEqual(
      names.filter((one) => one !== 'ACME_EMAIL' && !page.includes(`\`${one}\``)),
      [],
      file,
    )
  }
})

test('a setting that is read and not described is found', () => {
  assert.deepEqual(
    settingsIn(`env.NEW_ONE; whole(env, 'OTHER_ONE', 1, 2, 3); given('THIRD_ONE'); seconds('FOURTH_ONE', 5, 60)`),
    ['NEW_ONE', 'OTHER_ONE', 'THIRD_ONE', 'FOURTH_ONE'],
  )
})
