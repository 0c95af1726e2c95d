import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { after, before, test } from 'node:test'
import { startWorld, type World } from '../../../test/world.ts'
import { newId } from '../../kernel/id.ts'
import { languageOf, seedPeople } from '../identity/index.ts'

const modules = fileURLToPath(new URL('..', import.meta.url))

test('nobody is written to in a language that the code has chosen for them', () => {
  const fixed = readdirSync(modules, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .flatMap((path) =>
      readFileSync(join(modules, path), 'utf8')
        .split('\n')
        .filter((line) => /\blanguage: 'ur'(?! \|| =)|\.ur \?\? ''/.test(line) || /whenIn\([^)]*'ur'/.test(line))
        // Both languages side by side are for a screen, which chooses.
        .filter((line) => !line.includes("'en'"))
        .map((line) => `${path}: ${line.trim()}`),
    )
  assert.deepEqual(fixed, [])
})

let world: World
before(async () => {
  world = await startWorld()
})
after(() => world?.close())

test('a number is written to in the language of the account that is meant, else of another, else the programme’s first', async () => {
  const phone = '+923019990011'
  const person = (kind: 'citizen' | 'facilitator', language: 'en' | 'ur-Latn') => ({
    accountId: newId(),
    personId: newId(),
    kind,
    name: 'Test Person',
    phone,
    language,
  })
  await world.as((tx) => seedPeople(tx, [person('citizen', 'en'), person('facilitator', 'ur-Latn')]))
  assert.equal(await world.as((tx) => languageOf(tx, phone)), 'en')
  assert.equal(await world.as((tx) => languageOf(tx, phone, 'facilitator')), 'ur-Latn')
  assert.equal(await world.as((tx) => languageOf(tx, phone, 'staff')), 'en')
  assert.equal(await world.as((tx) => languageOf(tx, '+923019990012')), 'ur')
})
