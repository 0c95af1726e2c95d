import { toLatinDigits } from '../shared/index.ts'

/** What a text message of ours may ask so that a bare word is enough for an answer. */
export const QUESTION_KINDS = ['extra_money', 'rating', 'slot', 'cancel_fee'] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** A question as it went out to a number. `about`: the visit or the request of which it asks. */
export interface Asked {
  id: string
  kind: QuestionKind
  about: string
  askedAt: Date
  /** After this nobody remembers what was asked. */
  until: Date
}

/** What somebody means by a text. `question`: the one that it answers, where it needs one to be understood. */
export type Understood =
  | { means: 'extra_money'; question: Asked | null }
  | { means: 'rating'; stars: number; question: Asked | null }
  | { means: 'slot'; rest: string; question: Asked | null }
  | { means: 'cancel'; rest: string; question: Asked | null }
  | { means: 'complaint'; words: string }
  | { means: 'badge'; badgeNo: string; code: string }
  | { means: 'keep_number' }
  | { means: 'status' }
  | { means: 'tracking'; typed: string }

/** Words that say by themselves what they are about, in the three ways that people write them. */
const MORE = /^(?:MORE|EXTRA|ZYADA|ZIADA|زیادہ)\s*1?$/
const RATING = /^(?:R|RATE|RAYE|رائے)\s*([1-5])$/
const SLOT = /^(?:SLOT|WAQT|وقت)(?:\s+([\s\S]*))?$/
const CANCEL = /^(?:CANCEL|MANSOOKH|منسوخ)(?:\s+([\s\S]*))?$/
const COMPLAINT = /^(?:COMPLAIN(?:T)?|SHIKAYAT|شکایت)(?:\s+([\s\S]*))?$/
const BADGE = /^([A-Z]{1,4}-?\d{2,8})\s+(\d{6})$/
const KEEP = /^(?:KEEP|RAKHEN|رکھیں)$/
const STATUS = /^(?:STATUS|HAAL|حال)|^S$|^؟$/
const YES = /^(?:YES|HAAN|HAN|JI|ہاں|جی)$/

/**
 * Words are understood by themselves. A bare digit or a bare yes answers the last question that was asked of the number,
 * and no other: whoever has answered it and writes once more still speaks of that one. An older question is answered by its word.
 */
export function understand(written: string, asked: readonly Asked[], at: Date): Understood {
  const text = toLatinDigits(written).trim().toUpperCase()
  const open = asked.filter((one) => one.until > at)
  const latest = (kind: QuestionKind): Asked | null => newest(open.filter((one) => one.kind === kind))
  const [, stars] = RATING.exec(text) ?? []
  const slot = SLOT.exec(text)
  const cancel = CANCEL.exec(text)
  const complaint = COMPLAINT.exec(text)
  const [, badgeNo, code] = BADGE.exec(text) ?? []
  if (MORE.test(text)) return { means: 'extra_money', question: latest('extra_money') }
  if (stars) return { means: 'rating', stars: Number(stars), question: latest('rating') }
  if (slot) return { means: 'slot', rest: (slot[1] ?? '').trim(), question: latest('slot') }
  if (cancel) return { means: 'cancel', rest: (cancel[1] ?? '').trim(), question: latest('cancel_fee') }
  if (complaint) return { means: 'complaint', words: (complaint[1] ?? '').trim() }
  if (badgeNo && code) return { means: 'badge', badgeNo, code }
  if (KEEP.test(text)) return { means: 'keep_number' }
  if (STATUS.test(text)) return { means: 'status' }
  return bareAnswer(text, newest(open)) ?? { means: 'tracking', typed: text }
}

function bareAnswer(text: string, question: Asked | null): Understood | null {
  if (!question) return null
  switch (question.kind) {
    case 'extra_money':
      return text === '1' || YES.test(text) ? { means: 'extra_money', question } : null
    case 'rating':
      return /^[1-5]$/.test(text) ? { means: 'rating', stars: Number(text), question } : null
    case 'slot':
      return /^[1-3]$/.test(text) ? { means: 'slot', rest: text, question } : null
    case 'cancel_fee':
      return YES.test(text) ? { means: 'cancel', rest: `${question.about} YES`, question } : null
  }
}

/** Of two that went out at the same instant, the one with the later id: ids grow with time. */
const newest = (asked: readonly Asked[]): Asked | null =>
  asked.reduce<Asked | null>(
    (last, one) =>
      last === null || one.askedAt > last.askedAt || (+one.askedAt === +last.askedAt && one.id > last.id) ? one : last,
    null,
  )
