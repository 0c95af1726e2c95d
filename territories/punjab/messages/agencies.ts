import type { LocalText, TemplateText } from '@app/domain/shared'
import { t } from '../src/words.ts'

const m = (ur: string, en: string, roman: string): TemplateText => ({ ur, en, 'ur-Latn': roman })

/** Agencies, walk-in centres, and whoever does it themselves. */
export const agencySms = {
  agency_invites: m(
    '{agency} آپ کو نمائندہ بننے کی دعوت دیتی ہے۔ ایپ میں درخواست دیتے وقت یہ کوڈ لکھیں: {code}۔ یہ 14 دن چلے گا۔',
    '{agency} has invited you to become a representative. Apply in the app with code {code} within 14 days.',
    '{agency} aap ko numainda banne ki dawat deti hai. App mein darkhwast dete waqt yeh code ' +
      'likhen: {code}. Yeh 14 din chale ga.',
  ),
  shift_planned: m(
    'آپ کی کمپنی نے {when} کی ڈیوٹی رکھی ہے۔ اس وقت ایپ میں کام شروع کریں۔',
    'your agency has planned a shift for you: {when}. Start it in the app.',
    'aap ki company ne {when} ki duty rakhi hai. Us waqt app mein kaam shuru karen.',
  ),
  shift_dropped: m(
    'آپ کی کمپنی نے {when} کی ڈیوٹی منسوخ کر دی ہے۔',
    'your agency has cancelled your shift: {when}.',
    'aap ki company ne {when} ki duty mansookh kar di hai.',
  ),
  ticket_issued: m(
    '{centre} میں آپ کا نمبر {no} ہے۔ انتظار تقریباً {minutes} منٹ۔',
    'your number at {centre} is {no}. You will wait about {minutes} minutes.',
    '{centre} mein aap ka number {no} hai. Intezar taqreeban {minutes} minute.',
  ),
  ticket_called: m(
    'نمبر {no}، کاؤنٹر {counter} پر تشریف لائیں۔',
    'number {no}, please go to counter {counter}.',
    'number {no}, counter {counter} par aaen.',
  ),
  ready_at_centre: m(
    '{service} ({trackingNo}) {centre} میں تیار ہے۔ اپنا وصولی کوڈ ساتھ لائیں۔',
    '{service} ({trackingNo}) is ready at {centre}. Bring your collection code.',
    '{service} ({trackingNo}) {centre} mein tayyar hai. Apna wasooli code saath laen.',
  ),
  own_reminder: m(
    'آپ نے {service} ({trackingNo}) کی یاد دہانی مانگی تھی۔ نوٹ ایپ میں ہے۔',
    'you asked us to remind you about {service} ({trackingNo}). Your note is in the app.',
    'aap ne {service} ({trackingNo}) ki yaad dehani maangi thi. Note app mein hai.',
  ),
  own_outcome: m(
    '{service} ({trackingNo}): کیا دفتر سے کاغذ مل گیا؟ ایپ میں بتائیں یا {helpline} پر کال کریں۔',
    '{service} ({trackingNo}): has the office given you your document? Tell us in the app or call {helpline}.',
    '{service} ({trackingNo}): kya daftar se kaghaz mil gaya? App mein bataen ya {helpline} par call karen.',
  ),
} satisfies Record<string, TemplateText>

export const agencyRefusals = {
  not_of_your_agency: t(
    'This representative doesn’t work for your agency. We’ve recorded this attempt.',
    'یہ نمائندہ آپ کی کمپنی کا نہیں۔ آپ کی یہ کوشش درج ہو گئی ہے۔',
  ),
  agency_not_active: t(
    'This agency isn’t active: it hasn’t been approved yet, or has been closed.',
    'یہ کمپنی فعال نہیں: ابھی منظور نہیں ہوئی یا بند ہو چکی ہے۔',
  ),
  agency_still_open: t(
    'People still work for this agency. Release them first, then close it.',
    'اس کمپنی کے نمائندے ابھی موجود ہیں۔ پہلے انہیں الگ کریں، پھر کمپنی بند کریں۔',
  ),
  tax_number_invalid: t(
    'This isn’t a tax number. Enter the 7 digits of the NTN, or a 13-digit identity card number.',
    'یہ ٹیکس نمبر درست نہیں۔ این ٹی این کے 7 ہندسے یا شناختی کارڈ کے 13 ہندسے لکھیں۔',
  ),
  change_waiting: t(
    'A change is already waiting for a second person. It has to be decided first.',
    'ایک تبدیلی پہلے سے دوسرے شخص کے فیصلے کی منتظر ہے۔ پہلے اس پر فیصلہ ہو گا۔',
  ),
  nothing_changed: t('Nothing is different from before.', 'کوئی چیز نہیں بدلی گئی۔'),
  counters_wrong: t('A centre has between 1 and 60 counters.', 'سینٹر میں 1 سے 60 تک کاؤنٹر ہو سکتے ہیں۔'),
  cash_cap_wrong: t(
    'Enter how much cash the till may hold, in whole rupees. The safe may be empty.',
    'لکھیں کہ کاؤنٹروں پر زیادہ سے زیادہ کتنے روپے رہ سکتے ہیں۔ تجوری کا خانہ خالی رہ سکتا ہے۔',
  ),
  centre_still_open: t(
    'Something is still here: people waiting, open requests, papers or cash. Settle it first, then close the centre.',
    'یہاں ابھی کچھ باقی ہے: انتظار میں لوگ، جاری درخواستیں، کاغذ یا نقد۔ پہلے یہ نمٹائیں، پھر سینٹر بند کریں۔',
  ),
  share_not_back_dated: t(
    'A share has to start on a future day. Money already earned doesn’t change.',
    'نیا حصہ آنے والے دن سے شروع ہوتا ہے۔ کمائی ہوئی رقم نہیں بدلتی۔',
  ),
  share_day_taken: t(
    'Another share has already been approved for that day. Choose another day.',
    'اس دن کے لیے پہلے ہی ایک حصہ منظور ہے۔ دوسرا دن چنیں۔',
  ),
  shift_overlaps: t('This person already has a shift at that time.', 'اسی شخص کی اس وقت ایک اور ڈیوٹی طے ہے۔'),
  invitation_unknown: t(
    'This code isn’t for your number, has been used, or has expired. Ask the agency for a new one.',
    'یہ کوڈ آپ کے نمبر کا نہیں، استعمال ہو چکا ہے یا پرانا ہے۔ کمپنی سے نیا کوڈ مانگیں۔',
  ),
  invitation_used: t('This invitation has already been used.', 'یہ دعوت پہلے ہی استعمال ہو چکی ہے۔'),
  centre_unknown: t('We can’t find this service centre.', 'ایسا کوئی سروس سینٹر نہیں۔'),
  identity_needed: t(
    'Check the identity card of the person at the counter and enter its number.',
    'کاؤنٹر پر موجود شخص کا شناختی کارڈ دیکھ کر نمبر لکھیں۔',
  ),
  counter_unknown: t('The centre doesn’t have this counter.', 'سینٹر میں ایسا کوئی کاؤنٹر نہیں۔'),
  counter_busy: t(
    'Someone is still at this counter. Finish with them first.',
    'اس کاؤنٹر پر ابھی کوئی موجود ہے۔ پہلے ان کا کام مکمل کریں۔',
  ),
  ticket_moved_on: t(
    'This number has moved on. We’ve reloaded the queue.',
    'یہ نمبر آگے بڑھ چکا ہے۔ قطار تازہ کی جا رہی ہے۔',
  ),
  papers_elsewhere: t(
    'An original paper for this request is at another service centre. It needs to be given back there first.',
    'اس درخواست کا ایک اصل کاغذ دوسرے سروس سینٹر پر امانت ہے۔ پہلے وہاں سے واپس لیں۔',
  ),
  paper_not_here: t('The document hasn’t reached this centre yet.', 'تیار کاغذ ابھی اس سینٹر پر نہیں پہنچا۔'),
  reminders_full: t(
    'You already have 10 reminders. Remove one first.',
    'دس یاد دہانیاں پہلے ہی لگی ہیں۔ پہلے ایک ہٹائیں۔',
  ),
} satisfies Record<string, LocalText>

export const agencyWords = {
  'note.paper_at_centre': t(
    'The centre kept a paper in a sealed bag',
    'ایک کاغذ سروس سینٹر میں مہر بند تھیلے میں رکھا گیا',
  ),
  'note.paper_ready_at_centre': t('The centre collected it from the office', 'سروس سینٹر نے دفتر سے منگوا لیا'),
  'note.own_waiting': t('You told us you’re still waiting', 'آپ نے بتایا: ابھی انتظار ہے'),
  'note.own_received': t('You told us you have your document', 'آپ نے بتایا: کاغذ مل گیا'),
  'own.form.own_form': t(
    'The office’s form, filled in with your answers. Print it and sign it.',
    'دفتر کے لیے فارم، آپ کے جوابوں کے ساتھ۔ چھاپیں اور دستخط کریں۔',
  ),
  'own.form.asked': t('About your case', 'معاملے کے بارے میں'),
  'own.form.signature': t('Signature or thumb print', 'دستخط یا انگوٹھا'),
  'own.form.date': t('Date', 'تاریخ'),
  'own.form.papers': t('Papers to take with you', 'ساتھ لے جانے کے کاغذات'),
  'own.form.not_official': t(
    'Filled in with the applicant’s own answers. It only counts once the office accepts it.',
    'درخواست گزار کے اپنے جوابوں سے تیار؛ دفتر وصول کرے تو معتبر ہے۔',
  ),
} satisfies Record<string, LocalText>
