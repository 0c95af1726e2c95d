/** Turn what follows around: with them a name reads as another. */
const OVERRIDES = /[\u202d\u202e]/
/** Marks of direction that keyboards and copying add: they say nothing, and are taken away. */
const MARKS = /[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069\ufeff]/g
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u
/** Signs that stand before Arabic numbers are written, though they count as marks of format. */
const UNSEEN = /(?![\u0600-\u0605\u06dd])[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/u
/** Between letters of Arabic script Urdu joins and parts them with a sign that is not seen. */
const JOINER_BETWEEN_LETTERS = /(?<=\p{Script=Arabic})[\u200c\u200d](?=\p{Script=Arabic})/gu

/** Signs that nobody sees in a text; those that join letters and pictures, or lead a reader between scripts, stay. */
const UNSEEN_IN_TEXT = /(?![\u0600-\u0605\u06dd\u061c\u200c-\u200f])\p{Cf}|(?![\t\n\r])\p{Cc}/gu

/** Whether it reads as another text than it is. */
export const isTurned = (text: string): boolean => OVERRIDES.test(text)
export const withoutUnseen = (text: string): string => text.replace(UNSEEN_IN_TEXT, '')
export const withoutMarks = (text: string): string => text.replace(MARKS, '')

/** A text of one or more lines that shows something, and shows it in the order in which it is written. */
export const isClearText = (text: string): boolean => SEEN.test(text) && !isTurned(text)

/** A name or a reference: one line, of which every sign is seen. */
export const isClearLine = (text: string): boolean =>
  isClearText(text) && !UNSEEN.test(text.replace(JOINER_BETWEEN_LETTERS, ''))
