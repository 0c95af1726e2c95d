import type { Words } from '@app/ui'

/** Why a step is not open now, beside its grey button; the server says the same when it is tried. */
const WORDS: Record<string, Words> = {
  not_yours: { en: 'Only a supervisor for this district can do this', ur: 'یہ صرف اس ضلعے کا نگران کر سکتا ہے' },
  notice_not_served: { en: 'First send the notice', ur: 'پہلے نوٹس دیں' },
  answer_awaited: { en: 'They still have time to reply', ur: 'ان کے جواب کا وقت ابھی باقی ہے' },
  not_decided_yet: { en: 'Nothing has been decided yet', ur: 'ابھی فیصلہ نہیں ہوا' },
  appeal_pending: { en: 'The appeal is being heard', ur: 'اپیل سنی جا رہی ہے' },
  decider_accused: { en: 'You can’t decide your own case', ur: 'آپ اپنے معاملے کا فیصلہ نہیں کر سکتے' },
  decider_complained: {
    en: 'You complained, so someone else decides',
    ur: 'شکایت آپ نے کی تھی، اس لیے فیصلہ کوئی اور کرے گا',
  },
  decider_vetted: {
    en: 'You checked this person, so someone else decides',
    ur: 'جانچ آپ نے کی تھی، اس لیے فیصلہ کوئی اور کرے گا',
  },
  same_person: {
    en: 'You made the decision, so someone else hears the appeal',
    ur: 'فیصلہ آپ کا ہے، اس لیے اپیل کوئی اور سنے گا',
  },
}
export const refusalSay = (code: string): Words => WORDS[code] ?? { en: 'Not possible now', ur: 'ابھی ممکن نہیں' }
