import type { LocalText } from '@app/domain/shared'
import { t } from '../src/words.ts'

/**
 * What people say yes to, letter by letter: their yes names these by a hash, and every wording is kept. `{amount}` and
 * `{count}` are filled in. Below: how a yes is known, and what taking it back stops and cannot undo.
 */
export const consentWords = {
  'consent.order': t(
    'I ask you to get this done for me. You may fill in the form, keep photos of my papers and any voice note I ' +
      'leave, and hand my papers to the office. I know the price: {amount}.',
    'یہ کام میری طرف سے آپ کروا دیں۔ آپ فارم بھر سکتے ہیں، میرے کاغذات کی تصویریں اور راستے کا صوتی پیغام رکھ سکتے ' +
      'ہیں، اور کاغذات دفتر میں جمع کرا سکتے ہیں۔ خرچ مجھے معلوم ہے: {amount}۔',
  ),
  'consent.lines': t(
    'I heard all {count} lines as they’ll be printed. They’re right, and you may file them.',
    'کاغذ پر جو چھپے گا اس کی سب سطریں ({count}) میں نے سن لیں۔ سب ٹھیک ہے، جمع کرا دیں۔',
  ),
  'consent.trip': t(
    'Anyone I give this link can see who is coming, how far away they are and when the visit ends. They can’t see ' +
      'my address or what the visit is for.',
    'یہ لنک جس کے پاس ہو وہ دیکھ سکتا ہے کہ کون آ رہا ہے، کتنی دور ہے اور ملاقات کب ختم ہوئی۔ پتہ اور کام کی نوعیت نظر ' +
      'نہیں آتی۔',
  ),
  'consent.household': t(
    'The person who invited me may order services for me, with my name and identity card number.',
    'مجھے گھرانے میں بلانے والے میرے نام اور شناختی کارڈ نمبر پر میرے لیے سروس کا آرڈر دے سکتے ہیں۔',
  ),
  'consent.proof.signed_in': t('You agreed in the app, signed in', 'آپ نے سائن اِن ہو کر خود اجازت دی'),
  'consent.proof.code': t('With the code sent to your phone', 'آپ کے فون پر آئے کوڈ کے ساتھ'),
  'consent.proof.voice': t(
    'You said yes on the phone; the agent noted the call',
    'آپ نے فون پر ہاں کی؛ ایجنٹ نے کال درج کی',
  ),
  'consent.proof.counter': t('You said yes at the service centre’s counter', 'آپ نے سروس سینٹر کے کاؤنٹر پر ہاں کی'),
  'consent.proof.door': t(
    'You said yes to the representative during the visit',
    'آپ نے ملاقات میں نمائندے کے سامنے ہاں کی',
  ),
  'consent.proof.complaint': t('You complained, and asked us to go on', 'آپ نے شکایت کی اور کام جاری رکھنے کو کہا'),
  'consent.proof.not_kept': t(
    'From before we kept the proof of agreement',
    'اس وقت کی بات ہے جب اجازت کا ثبوت محفوظ نہیں کیا جاتا تھا',
  ),
  'consent.stops.cancel': t(
    'Your request is cancelled. Nobody comes, and nothing is filed.',
    'درخواست منسوخ ہو جائے گی۔ کوئی نہیں آئے گا، کچھ جمع نہیں ہو گا۔',
  ),
  'consent.stays.cancel': t(
    'Photos already taken stay until their date in your record. Papers we hold come back to you.',
    'جو تصویریں لی جا چکیں وہ ریکارڈ میں لکھی تاریخ تک رہیں گی۔ ہمارے پاس رکھے کاغذ آپ کو واپس ملیں گے۔',
  ),
  'consent.stops.withdraw': t(
    'We withdraw your application from the office and do nothing further in your name.',
    'دفتر سے آپ کی درخواست واپس لے لی جائے گی، اور آپ کے نام پر مزید کچھ نہیں ہو گا۔',
  ),
  'consent.stays.withdraw': t(
    'The office has seen what was filed and keeps its own record. Fees it has taken don’t come back.',
    'جو جمع ہوا دفتر اسے دیکھ چکا، اور اس کا اپنا ریکارڈ رہے گا۔ دفتر جو فیس لے چکا وہ واپس نہیں آتی۔',
  ),
  'consent.stops.read_again': t(
    'Nothing is filed until each line has been read to you again and you say yes.',
    'جب تک ہر سطر آپ کو دوبارہ سنا کر ہاں نہ لی جائے، کچھ جمع نہیں ہو گا۔',
  ),
  'consent.stays.read_again': t('Your answers stay in the form.', 'فارم میں آپ کے جواب رہیں گے۔'),
  'consent.stops.end_links': t(
    'Every link you shared for this visit stops working now.',
    'اس ملاقات کے سب لنک ابھی بند ہو جائیں گے۔',
  ),
  'consent.stays.end_links': t(
    'What somebody has already seen can’t be taken back.',
    'جو کوئی دیکھ چکا وہ واپس نہیں ہو سکتا۔',
  ),
  'consent.stops.leave': t(
    'You leave the household. Nobody in it can order for you any more.',
    'آپ گھرانے سے نکل جائیں گے۔ پھر اس میں سے کوئی آپ کے لیے آرڈر نہیں دے سکے گا۔',
  ),
  'consent.stays.leave': t(
    'Requests already ordered go on. Cancel each one by itself.',
    'جو درخواستیں دی جا چکیں وہ چلتی رہیں گی۔ ہر ایک الگ سے منسوخ ہو سکتی ہے۔',
  ),
} satisfies Record<string, LocalText>

export const consentRefusals = {
  consent_words_changed: t(
    'The words to agree to have changed. Please read them again.',
    'جس بات کی اجازت دینی ہے اس کے الفاظ بدل گئے ہیں۔ ایک بار پھر پڑھ لیں۔',
  ),
  consent_done: t(
    'This is done already. There’s nothing left to stop.',
    'یہ کام ہو چکا ہے۔ اب روکنے کو کچھ باقی نہیں۔',
  ),
} satisfies Record<string, LocalText>
