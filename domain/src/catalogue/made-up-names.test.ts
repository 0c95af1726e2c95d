import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeUpName } from './made-up-names.ts'

for (const sex of ['M', 'F'] as const)
  test(`eighty people in a row are told apart, in both scripts, and each says that they are made up (${sex})`, () => {
    const names = Array.from({ length: 80 }, (_, n) => madeUpName(sex, n))
    assert.equal(new Set(names.map((name) => name.en)).size, 80)
    assert.equal(new Set(names.map((name) => name.ur)).size, 80)
    for (const { en, ur } of names) {
      assert.match(en, /^[A-Z][a-z]+ (Misali|Namuna|Farzi|Khayali|Tamsili)$/)
      assert.match(ur, /^[\u0600-\u06ff]+ (مثالی|نمونہ|فرضی|خیالی|تمثیلی)$/)
    }
  })
