import { expect, test } from 'vitest'
import { relationIn } from './relation-words.ts'

test.each([
  ['Myself', 'ur', 'آرڈر انہی کا ہے'],
  ['میں خود', 'en', 'placed the order'],
  ['self', 'en', 'placed the order'],
  ['Sister', 'ur', 'بہن'],
  ['بہن', 'en', 'sister'],
  ['parent', 'ur', 'والد یا والدہ'],
  ['Other', 'en', ''],
  ['خالہ', 'en', 'خالہ'],
] as const)('"%s" is read in %s from the visitor’s side', (said, language, wanted) =>
  expect(relationIn(said, language)).toBe(wanted),
)
