import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const WEB = join(import.meta.dirname, '../../../')

/** Whoever has set their phone to larger letters gets all of them larger, and not headings and buttons as they were. */
test('no size of type is in pixels', () => {
  const files = globSync('{ui,citizen,facilitator,console}/src/**/*.css', { cwd: WEB })
  expect(files.length).toBeGreaterThan(20)
  const fixed = files.flatMap((file) =>
    readFileSync(WEB + file, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        /(?:font-size|--text-\w+):[^;]*\d(?:px)\b/.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [],
      ),
  )
  expect(fixed).toEqual([])
})
