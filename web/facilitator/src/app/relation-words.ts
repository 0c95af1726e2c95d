import type { Language } from '@app/ui'

/** Who opens the door, as whoever ordered put it, in either language or as a desk's code; and how their visitor reads it. */
const RELATIONS: readonly { said: readonly string[]; en: string; ur: string }[] = [
  { said: ['self', 'Myself', 'میں خود', 'خود'], en: 'placed the order', ur: 'آرڈر انہی کا ہے' },
  { said: ['Husband', 'شوہر'], en: 'husband', ur: 'شوہر' },
  { said: ['Wife', 'بیوی'], en: 'wife', ur: 'بیوی' },
  { said: ['Father', 'والد'], en: 'father', ur: 'والد' },
  { said: ['Mother', 'والدہ'], en: 'mother', ur: 'والدہ' },
  { said: ['Son', 'بیٹا'], en: 'son', ur: 'بیٹا' },
  { said: ['Daughter', 'بیٹی'], en: 'daughter', ur: 'بیٹی' },
  { said: ['Brother', 'بھائی'], en: 'brother', ur: 'بھائی' },
  { said: ['Sister', 'بہن'], en: 'sister', ur: 'بہن' },
  { said: ['spouse'], en: 'husband or wife', ur: 'شوہر یا بیوی' },
  { said: ['parent'], en: 'father or mother', ur: 'والد یا والدہ' },
  { said: ['child'], en: 'son or daughter', ur: 'بیٹا یا بیٹی' },
  { said: ['sibling'], en: 'brother or sister', ur: 'بھائی یا بہن' },
  { said: ['relative', 'Relative', 'رشتہ دار'], en: 'relative', ur: 'رشتہ دار' },
  { said: ['neighbour', 'Neighbour', 'پڑوسی'], en: 'neighbour', ur: 'پڑوسی' },
  { said: ['other', 'Other', 'کوئی اور'], en: '', ur: '' },
]

/** In the reader's language and from their side; words of the household's own stand as they are. */
export function relationIn(said: string, language: Language): string {
  const known = RELATIONS.find((one) => one.said.includes(said.trim()))
  return known ? known[language === 'ur' ? 'ur' : 'en'] : said.trim()
}
