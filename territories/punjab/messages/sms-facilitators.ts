import type { TemplateText } from '@app/domain/shared'

const m = (ur: string, en: string, roman: string): TemplateText => ({ ur, en, 'ur-Latn': roman })

/** Text messages to representatives, for phones on which the app does not run or hear. */
export const toFacilitators: Record<string, TemplateText> = {
  'facilitator.offer': m('نیا کام: {area}، {when}۔ آپ کا معاوضہ {pay}۔ {until} تک جواب دیں۔', 'New job: {area}, {when}. Your pay {pay}. Answer by {until}.', 'Naya kaam: {area}, {when}. Aap ka muawza {pay}. {until} tak jawab den.'),
  'facilitator.visit_changed': m('{when} والا وزٹ بدل گیا ہے۔ ایپ دیکھیں۔', 'The visit {when} has changed. See the app.', '{when} wala visit badal gaya hai. App dekhen.'),
  'facilitator.cash_warning': m('آپ کے پاس {amount} نقد ہیں، حد {cap} ہے۔ جمع کرا دیں۔', 'You hold {amount} in cash; the limit is {cap}. Please deposit it.', 'Aap ke paas {amount} naqd hain, had {cap} hai. Jama kara den.'),
  'facilitator.paid': m('{amount} آپ کے بینک کھاتے میں بھیج دیے گئے (ٹیکس {tax})۔', '{amount} was sent to your bank account (tax {tax}).', '{amount} aap ke bank khatay mein bhej diye gaye (tax {tax}).'),
  'facilitator.standing': m('آپ کے اکاؤنٹ کی حالت: {standing}۔ تفصیل ایپ میں ہے، آپ اپیل کر سکتے ہیں۔', 'The standing of your account: {standing}. Details are in the app; you may appeal.', 'Aap ke account ki halat: {standing}. Tafseel app mein hai, aap appeal kar sakte hain.'),
}
