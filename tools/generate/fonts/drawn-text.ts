import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'

const SOURCES = [
  'web/*/src/**/*.{ts,tsx}',
  'web/*/index.html',
  'territories/**/*.{ts,json,csv}',
  'domain/src/**/*.ts',
  'contract/src/**/*.ts',
  'server/src/**/*.ts',
]
/** A run of Urdu with the spaces, marks and Latin letters that stand within it. */
const RUN = /[\u0600-\u06ff][\u0600-\u06ff\u200c-\u200f\w\s.,:;!?()«»“”‘’…·/–-]*/gu

/** Every piece of Urdu that the product says anywhere: word tables, the pack, refusals, messages. */
export function drawnUrdu(): string[] {
  const texts = new Set<string>()
  for (const file of globSync(SOURCES, {
    cwd: ROOT,
    exclude: (path) => /node_modules|\/dist(\/|$)|\.test\.tsx?$/.test(path),
  }))
    for (const line of readFileSync(join(ROOT, file), 'utf8').split('\n'))
      for (const [run] of line.matchAll(RUN)) texts.add(run.trim())
  return [...texts].sort()
}
