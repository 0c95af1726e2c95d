import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'
import { drawnUrdu } from './fonts/drawn-text.ts'
import { codePoints, FACES, fontsCss } from './fonts/faces.ts'

/** Letters of neighbours' alphabets that search takes for ours; nothing says them. */
const ONLY_UNDERSTOOD = new Set('ٻڄڪڳۇۍې')

test('the style sheet of the fonts is the one that their list gives', () => {
  assert.equal(
    readFileSync(join(ROOT, 'web/ui/src/styles/fonts.css'), 'utf8'),
    fontsCss(),
    'run `node tools/generate/fonts.ts`',
  )
})

test('every letter of what we say is in the fonts that a phone fetches', () => {
  const texts = drawnUrdu()
  assert.ok(texts.length > 4_000)
  const kept = new Set(
    FACES.filter(({ family }) => family !== 'Noto Naskh Arabic').flatMap(({ range }) => codePoints(range)),
  )
  for (const text of texts)
    for (const letter of text)
      assert.ok(
        kept.has(letter.codePointAt(0) as number) || ONLY_UNDERSTOOD.has(letter),
        `U+${letter.codePointAt(0)?.toString(16)} in «${text}»`,
      )
})

test('no letter is in both files of a face, and none of the whole face is in neither', () => {
  for (const { range, rest, file } of FACES) {
    const [kept, others] = [codePoints(range), codePoints(rest ?? '')]
    assert.equal(new Set([...kept, ...others]).size, kept.length + (rest ? others.length : 0), file)
    if (rest)
      for (let code = 0x0600; code <= 0x06ff; code++)
        assert.ok(kept.includes(code) || others.includes(code), `${file} U+${code.toString(16)}`)
    assert.ok(statSync(join(ROOT, 'web/ui/fonts', file)).size > 10_000)
  }
})
