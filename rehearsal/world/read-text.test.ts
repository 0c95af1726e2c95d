import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Language, templateValues } from '@app/domain/shared'
import { composeText } from '@app/domain/texts'
import { loadConfig } from '@app/server/kernel/config'
import { loadTerritory } from '@app/server/kernel/territory'
import { createReader } from './read-text.ts'

const pack = await loadTerritory(loadConfig({}).territory)
const { sms } = pack.messages
const read = createReader(pack)

test('every message of the pack is known by its own words, in each of its languages', () => {
  for (const [template, texts] of Object.entries(sms))
    for (const [language, words] of Object.entries(texts)) {
      // One that is made of what others say has no words to be known by.
      if (/^\W*\{\w+\}\W*$/.test(words)) continue
      const values = Object.fromEntries(
        templateValues(words).map((name, n) => [name, /^(code|start|completion)$/.test(name) ? `10000${n}` : `x${n}y`]),
      )
      const people = Object.fromEntries(
        [...words.matchAll(/\{(\w+)\|/g)].map(([, name = '']) => [name, { name: 'Test Person', sex: 'F' as const }]),
      )
      const said = read(composeText(pack, template, language as Language, { ...values, ...people }))
      assert.equal(said?.template, template, words)
      for (const name of ['code', 'start', 'completion', 'trackingNo'])
        if (name in values) assert.equal(said?.facts[name], values[name], words)
    }
})
