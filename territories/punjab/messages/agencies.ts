import type { LocalText, TemplateText } from '@app/domain/shared'
import { t } from '../src/words.ts'

const m = (ur: string, en: string, roman: string): TemplateText => ({ ur, en, 'ur-Latn': roman })

/** Agencies, walk-in centres, and whoever does it themselves. */
export const agencySms = {
  agency_invites: m('{programme}: {agency} آپ کو نمائندہ بننے کی دعوت دیتی ہے۔ ایپ میں درخواست دیتے وقت یہ کوڈ لکھیں: {code}۔ یہ 14 دن چلے گا۔', '{programme}: {agency} invites you to become a representative. Apply in the app with this code: {code}. It holds for 14 days.', '{programme}: {agency} aap ko numainda banne ki dawat deti hai. App mein darkhwast dete waqt yeh code likhen: {code}. Yeh 14 din chale ga.'),
  shift_planned: m('{programme}: آپ کی کمپنی نے {when} کی ڈیوٹی رکھی ہے۔ اس وقت ایپ میں کام شروع کریں۔', '{programme}: your agency has planned a shift for {when}. Begin it in the app then.', '{programme}: aap ki company ne {when} ki duty rakhi hai. Us waqt app mein kaam shuru karen.'),
  shift_dropped: m('{programme}: {when} کی جو ڈیوٹی آپ کی کمپنی نے رکھی تھی وہ ختم کر دی گئی۔', '{programme}: the shift that your agency had planned for {when} is off.', '{programme}: {when} ki jo duty aap ki company ne rakhi thi woh khatam kar di gai.'),
  ticket_issued: m('{programme}: {centre} میں آپ کا نمبر {no} ہے۔ انتظار تقریباً {minutes} منٹ۔', '{programme}: your number at {centre} is {no}. The wait is about {minutes} minutes.', '{programme}: {centre} mein aap ka number {no} hai. Intezar taqreeban {minutes} minute.'),
  ticket_called: m('{programme}: نمبر {no}، کاؤنٹر {counter} پر آئیں۔', '{programme}: number {no}, please come to counter {counter}.', '{programme}: number {no}, counter {counter} par aaen.'),
  ready_at_centre: m('{programme}: {service} ({trackingNo}) {centre} میں تیار ہے۔ اپنا وصولی کوڈ ساتھ لائیں۔', '{programme}: {service} ({trackingNo}) is ready at {centre}. Bring your collection code.', '{programme}: {service} ({trackingNo}) {centre} mein tayyar hai. Apna wasooli code saath laen.'),
  own_reminder: m('{programme}: آپ نے {service} ({trackingNo}) کی یاد دہانی مانگی تھی۔ نوٹ ایپ میں ہے۔', '{programme}: you asked to be reminded of {service} ({trackingNo}). Your note is in the app.', '{programme}: aap ne {service} ({trackingNo}) ki yaad dehani maangi thi. Note app mein hai.'),
  own_outcome: m('{programme}: {service} ({trackingNo}): کیا دفتر سے کاغذ مل گیا؟ ایپ میں بتائیں یا {helpline} پر کال کریں۔', '{programme}: {service} ({trackingNo}): did the office give you the paper? Tell us in the app, or call {helpline}.', '{programme}: {service} ({trackingNo}): kya daftar se kaghaz mil gaya? App mein bataen ya {helpline} par call karen.'),
} satisfies Record<string, TemplateText>

export const agencyRefusals = {
  not_of_your_agency: t('This representative is not of your agency. The attempt is on record.', 'یہ نمائندہ آپ کی کمپنی کا نہیں۔ یہ کوشش ریکارڈ پر ہے۔'),
  agency_not_active: t('Your agency is not approved yet.', 'آپ کی کمپنی ابھی منظور نہیں ہوئی۔'),
  share_not_back_dated: t('A share begins on a day to come. Money that is earned already does not move.', 'نیا حصہ آنے والے دن سے شروع ہوتا ہے۔ کمائی ہوئی رقم نہیں بدلتی۔'),
  share_day_taken: t('Another share was approved for that day already. Choose another day.', 'اس دن کے لیے پہلے ہی ایک حصہ منظور ہے۔ دوسرا دن چنیں۔'),
  shift_overlaps: t('Another shift of the same person is planned at that time.', 'اسی شخص کی اس وقت ایک اور ڈیوٹی طے ہے۔'),
  invitation_unknown: t('This code is not for your number, was used, or has run out. Ask the agency for another.', 'یہ کوڈ آپ کے نمبر کا نہیں، استعمال ہو چکا ہے یا پرانا ہے۔ کمپنی سے نیا کوڈ مانگیں۔'),
  invitation_used: t('Somebody has come with this invitation already.', 'اس دعوت پر کوئی پہلے ہی آ چکا ہے۔'),
  centre_unknown: t('There is no such walk-in centre.', 'ایسا کوئی سروس سینٹر نہیں۔'),
  identity_needed: t('Look at the identity card of whoever stands at the counter and write its number.', 'کاؤنٹر پر موجود شخص کا شناختی کارڈ دیکھ کر نمبر لکھیں۔'),
  counter_unknown: t('The centre has no such counter.', 'سینٹر میں ایسا کوئی کاؤنٹر نہیں۔'),
  counter_busy: t('Somebody is still at this counter. Finish with them first.', 'اس کاؤنٹر پر ابھی کوئی موجود ہے۔ پہلے ان کا کام مکمل کریں۔'),
  ticket_moved_on: t('This number has moved on. The queue is loaded anew.', 'یہ نمبر آگے بڑھ چکا ہے۔ قطار تازہ کی جا رہی ہے۔'),
  papers_elsewhere: t('An original of this request lies in another service centre. It is given back there first.', 'اس درخواست کا ایک اصل کاغذ دوسرے سروس سینٹر پر امانت ہے۔ پہلے وہاں سے واپس لیں۔'),
  paper_not_here: t('The finished paper is not at this centre yet.', 'تیار کاغذ ابھی اس سینٹر پر نہیں پہنچا۔'),
  reminders_full: t('Ten reminders are waiting already. Take one out first.', 'دس یاد دہانیاں پہلے ہی لگی ہیں۔ پہلے ایک ہٹائیں۔'),
} satisfies Record<string, LocalText>

export const agencyWords = {
  'note.paper_at_centre': t('A paper was kept at the centre, in a sealed bag', 'ایک کاغذ سینٹر میں مہر بند تھیلی میں رکھا گیا'),
  'note.paper_ready_at_centre': t('The centre has fetched it from the office', 'سینٹر نے دفتر سے منگوا لیا'),
  'note.own_waiting': t('You said: still waiting', 'آپ نے بتایا: ابھی انتظار ہے'),
  'note.own_received': t('You said: I have the paper', 'آپ نے بتایا: کاغذ مل گیا'),
  'own.form.own_form': t('The form for the office, with your answers. Print it and sign it.', 'دفتر کے لیے فارم، آپ کے جوابوں کے ساتھ۔ چھاپیں اور دستخط کریں۔'),
  'own.form.asked': t('About the case', 'معاملے کے بارے میں'),
  'own.form.signature': t('Signature or thumb mark', 'دستخط یا انگوٹھا'),
  'own.form.date': t('Date', 'تاریخ'),
  'own.form.papers': t('Papers to take along', 'ساتھ لے جانے کے کاغذات'),
  'own.form.not_official': t('Prepared with the applicant’s own answers; it counts when the office takes it in.', 'درخواست گزار کے اپنے جوابوں سے تیار؛ دفتر وصول کرے تو معتبر ہے۔'),
} satisfies Record<string, LocalText>
