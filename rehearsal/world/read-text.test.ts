import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillTemplate, templateValues } from '@app/domain/shared'
import { loadConfig } from '@app/server/kernel/config'
import { loadTerritory } from '@app/server/kernel/territory'
import { createReader } from './read-text.ts'

const { sms } = (await loadTerritory(loadConfig({}).territory)).messages
const read = createReader(sms)

test('every message of the pack is known by its own words, in each of its languages', () => {
  for (const [template, texts] of Object.entries(sms))
    for (const words of Object.values(texts)) {
      // One that is made of what others say has no words to be known by.
      if (/^\W*\{\w+\}\W*$/.test(words)) continue
      const values = Object.fromEntries(
        templateValues(words).map((name, n) => [name, /^(code|start|completion)$/.test(name) ? `10000${n}` : `x${n}y`]),
      )
      const people = Object.fromEntries(
        [...words.matchAll(/\{(\w+)\|/g)].map(([, name = '']) => [name, { name: 'Test Person', sex: 'F' as const }]),
      )
      const said = read(fillTemplate(words, { ...values, ...people }))
      assert.equal(said?.template, template, words)
      for (const name of ['code', 'start', 'completion'])
        if (name in values) assert.equal(said?.facts[name], values[name], words)
    }
})
