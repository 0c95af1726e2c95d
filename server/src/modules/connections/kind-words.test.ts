import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadConfig } from '../../kernel/config.ts'
import { connectionKinds } from '../../kernel/module.ts'
import { OUTGOING_CODES } from '../../kernel/outgoing/outgoing-error.ts'
import { loadTerritory } from '../../kernel/territory.ts'
import { modules } from '../all.generated.ts'

const { messages } = await loadTerritory(loadConfig({}).territory)
const has = (key: string) => messages.words[`connection.${key}`] !== undefined

test('every kind of connection, question and choice has words in the pack', () => {
  const kinds = [...connectionKinds(modules).values()]
  assert.ok(kinds.length >= 4)
  const missing = kinds.flatMap(({ kind, fields }) => [
    ...(has(kind) ? [] : [kind]),
    ...fields.flatMap((field) =>
      [field.name, ...(field.choices ?? []).map((choice) => `${field.name}.${choice}`)]
        .filter((name) => !has(`${kind}.${name}`) && !has(`field.${name}`))
        .map((name) => `${kind}.${name}`),
    ),
  ])
  assert.deepEqual(missing, [])
})

test('each thing that can go wrong outside has words', () => {
  const codes = [
    ...OUTGOING_CODES,
    'answer_wrong',
    'refused',
    'folder_closed',
    'connection_ended',
    'gone',
    'secret_unfit',
  ]
  assert.deepEqual(
    codes.filter((code) => !has(`trouble.${code}`)),
    [],
  )
})
