import { toLatinDigits } from './digits.ts'

// Letters that look or sound alike in Arabic, Urdu, Punjabi and Saraiki typing, to one of each.
const LETTERS: Record<string, string> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ې: 'ی',
  ۍ: 'ی',
  ے: 'ی',
  ۓ: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ه: 'ہ',
  ھ: 'ہ',
  ة: 'ہ',
  ۃ: 'ہ',
  ۂ: 'ہ',
  ۀ: 'ہ',
  ە: 'ہ',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ء: '',
  ؤ: 'و',
  ۇ: 'و',
  ں: 'ن',
  ݨ: 'ن',
  ٻ: 'ب',
  ڄ: 'ج',
  ݙ: 'ڈ',
  ڳ: 'گ',
  ـ: '',
}

const MARKS = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/**
 * One form of a text for search and matching, in either script: presentation forms, letter variants,
 * vowel marks, invisible characters, case and both digit sets are gone; words are parted by one space.
 */
export function normaliseText(text: string): string {
  return toLatinDigits(text.normalize('NFKC').replace(INVISIBLE, ''))
    .replace(/./gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
