import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packAnswer, unpackAnswer } from './kept-answer.ts'

const visit = (lines: number) =>
  JSON.stringify({
    output: { lines: Array.from({ length: lines }, (_, i) => ({ id: i, words: 'پرچی', done: false })) },
  })

test('an answer is read as it was kept, small or large, and a large one takes less room', () => {
  for (const lines of [0, 1, 9, 10, 11, 200]) assert.equal(unpackAnswer(packAnswer(visit(lines), null)), visit(lines))
  assert.ok(packAnswer(visit(200), null).length < Buffer.byteLength(visit(200)) / 4)
})

test('what was kept before answers were compressed is read', () => {
  assert.equal(unpackAnswer(Buffer.from(visit(200))), visit(200))
})

test('beside release 0.1.0 an answer is kept as that release reads it', () => {
  assert.equal(packAnswer(visit(200), '0.1.0').toString('utf8'), visit(200))
})
