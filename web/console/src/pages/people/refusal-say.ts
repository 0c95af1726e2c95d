import type { Words } from '@app/ui'

/** Why a step is not open now, beside its grey button; the server says the same when it is tried. */
const WORDS: Record<string, Words> = {
  not_yours: { en: 'Only a supervisor of this district', ur: 'صرف اس ضلعے کا نگران' },
  notice_not_served: { en: 'First the notice', ur: 'پہلے نوٹس' },
  answer_awaited: { en: 'The days for an answer are running', ur: 'جواب کے دن جاری ہیں' },
  not_decided_yet: { en: 'Nothing is decided yet', ur: 'ابھی فیصلہ نہیں ہوا' },
  appeal_pending: { en: 'The appeal is being heard', ur: 'اپیل سنی جا رہی ہے' },
  decider_accused: { en: 'Nobody judges in their own cause', ur: 'کوئی اپنا فیصلہ خود نہیں کرتا' },
  decider_complained: { en: 'You complained: another decides', ur: 'شکایت آپ کی ہے: فیصلہ دوسرا کرے گا' },
  decider_vetted: { en: 'You vetted this person: another decides', ur: 'جانچ آپ نے کی تھی: فیصلہ دوسرا کرے گا' },
  same_person: { en: 'You decided: another hears the appeal', ur: 'فیصلہ آپ کا ہے: اپیل دوسرا سنے گا' },
}
export const refusalSay = (code: string): Words => WORDS[code] ?? { en: 'Not possible now', ur: 'ابھی ممکن نہیں' }
