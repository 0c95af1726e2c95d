import type { Words } from '@app/ui'

/** Why a step is not open now, beside its grey button; the server says the same when it is tried. */
const WORDS: Record<string, Words> = {
  not_yours: { en: 'Only a supervisor for this district can do this', ur: 'صرف اس ضلعے کا نگران' },
  notice_not_served: { en: 'First send the notice', ur: 'پہلے نوٹس' },
  answer_awaited: { en: 'They still have time to reply', ur: 'جواب کے دن جاری ہیں' },
  not_decided_yet: { en: 'Nothing has been decided yet', ur: 'ابھی فیصلہ نہیں ہوا' },
  appeal_pending: { en: 'The appeal is being heard', ur: 'اپیل سنی جا رہی ہے' },
  decider_accused: { en: 'You can’t decide your own case', ur: 'کوئی اپنا فیصلہ خود نہیں کرتا' },
  decider_complained: { en: 'You complained, so someone else decides', ur: 'شکایت آپ کی ہے: فیصلہ دوسرا کرے گا' },
  decider_vetted: { en: 'You checked this person, so someone else decides', ur: 'جانچ آپ نے کی تھی: فیصلہ دوسرا کرے گا' },
  same_person: { en: 'You made the decision, so someone else hears the appeal', ur: 'فیصلہ آپ کا ہے: اپیل دوسرا سنے گا' },
}
export const refusalSay = (code: string): Words => WORDS[code] ?? { en: 'Not possible now', ur: 'ابھی ممکن نہیں' }
