import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const README = join(import.meta.dirname, '..', '..', 'README.md')

/** The numbered steps under a heading of README, each on one line, just as a reader has them. */
export function stepsOf(heading: string): string[] {
  const text = readFileSync(README, 'utf8')
  const from = text.indexOf(`\n### ${heading}\n`)
  if (from < 0) throw new Error(`README has no "${heading}"`)
  const [section = ''] = text.slice(from + 5).split(/\n#{1,3} /, 1)
  return [...section.matchAll(/^\d+\. ([\s\S]*?)(?=\n\d+\. |\n\n|$(?![\s\S]))/gm)].map((found) =>
    (found[1] ?? '').replace(/\s+/g, ' ').trim(),
  )
}

/** Somebody who signs in, by the name that README calls them: their whole name, app and number. */
export function peopleOf(): { name: string; phone: string }[] {
  return [...readFileSync(README, 'utf8').matchAll(/^\| ([A-Z][a-z]+ [A-Z][a-z]+),.*\| `(0\d{3} \d{7})` \|/gm)].map(
    (found) => ({ name: found[1] ?? '', phone: found[2] ?? '' }),
  )
}
