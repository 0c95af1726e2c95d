import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'
import subsetFont from 'subset-font'
import { codePoints, FACES, fontsCss } from './fonts/faces.ts'

/**
 * The fonts that a phone fetches: their own files without the letters that nobody here writes. Which glyphs are drawn for
 * what is kept is left as it is (all of the font's own rules stay); e2e/pages/fonts.test.ts draws everything we say with both.
 */
for (const { from, file, range } of FACES) {
  const whole = readFileSync(join(ROOT, 'node_modules', from))
  const subset = await subsetFont(whole, String.fromCodePoint(...codePoints(range)), { targetFormat: 'woff2' })
  writeFileSync(join(ROOT, 'web/ui/fonts', file), subset)
  console.log(`${file}: ${subset.length} of ${whole.length} bytes`)
}
writeFileSync(join(ROOT, 'web/ui/src/styles/fonts.css'), fontsCss())
