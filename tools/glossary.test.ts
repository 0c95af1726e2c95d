import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'
import { doubleTerms } from './glossary.ts'

const glossary = readFileSync(join(ROOT, 'GLOSSARY.md'), 'utf8')

test('each term of the glossary is explained once', () => {
  assert.deepEqual(doubleTerms(glossary), [])
})

test('a term that is explained again is found, alone or beside another', () => {
  assert.deepEqual(doubleTerms(`${glossary}\n| Visit | ملاقات | Again. |\n| Way back, slot | — | Again. |\n`), [
    'visit',
    'slot',
  ])
})
