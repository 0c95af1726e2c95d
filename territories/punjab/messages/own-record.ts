import type { LocalText, TemplateText } from '@app/domain/shared'
import { t } from '../src/words.ts'

const m = (ur: string, en: string, roman: string): TemplateText => ({ ur, en, 'ur-Latn': roman })

/** One's own record, a caller's check, and what is asked by text. */
export const ownRecordSms = {
  caller_code: m(
    'آپ کی کال کے لیے کوڈ: {code}، {minutes} منٹ۔ یہ تبھی پڑھ کر سنائیں جب فون آپ نے خود کیا ہو۔',
    '{code} is the code for your call. It works for {minutes} minutes. Only read it out if you called us.',
    'Aap ki call ke liye code: {code}, {minutes} minute. Tabhi parh kar sunaen jab phone aap ne khud kiya ho.',
  ),
  record_code: m(
    'آپ کا ریکارڈ مٹانے کا کوڈ {code}، {minutes} منٹ۔ مٹایا ہوا واپس نہیں آتا۔ آپ نے نہیں مانگا تو کچھ نہ کریں۔',
    '{code} is the code to delete your record. It works for {minutes} minutes. Deleting cannot ' +
      'be undone. If you did not ask for this, do nothing.',
    'Aap ka record mitane ka code {code}, {minutes} minute. Mitaya hua wapas nahi aata. Nahi manga to kuch na karen.',
  ),
  record_ready: m(
    'آپ کے ریکارڈ کی فائل تیار ہے، {until} تک۔ سائن اِن کر کے «میرا ریکارڈ» کھولیں۔',
    'your record is ready to download until {until}. Sign in and open My record.',
    'aap ke record ki file tayyar hai, {until} tak. Sign in kar ke Mera record kholen.',
  ),
  sms_slots: m(
    '{trackingNo}: خالی وقت:\n{slots}\nجو ٹھیک ہو، اس کا نمبر بھیجیں، جیسے SLOT 1',
    '{trackingNo}: available times:\n{slots}\nReply with the one you want, for example SLOT 1',
    '{trackingNo}: khali waqt:\n{slots}\nJo theek ho us ka number bhejen, jaise SLOT 1',
  ),
  sms_slots_none: m(
    '{trackingNo}: اس ہفتے کوئی وقت خالی نہیں۔ {helpline} پر فون کریں۔',
    '{trackingNo}: no times are available this week. Call {helpline}.',
    '{trackingNo}: is hafte koi waqt khali nahi. {helpline} par call karen.',
  ),
  sms_slot_which: m(
    'وقت بدلنے کے لیے لکھیں: SLOT اور ٹریکنگ نمبر۔ یا {helpline} پر فون کریں۔',
    'To change the time, text SLOT and the tracking number. Or call {helpline}.',
    'Waqt badalne ke liye likhen: SLOT aur tracking number. Ya {helpline} par call karen.',
  ),
  sms_cancel_which: m(
    'منسوخ کرنے کے لیے لکھیں: CANCEL اور ٹریکنگ نمبر۔ یا {helpline} پر فون کریں۔',
    'To cancel, text CANCEL and the tracking number. Or call {helpline}.',
    'Mansookh karne ke liye likhen: CANCEL aur tracking number. Ya {helpline} par call karen.',
  ),
  sms_cancel_fee: m(
    '{trackingNo}: نمائندہ راستے میں ہے، منسوخی کے {amount} لگیں گے۔ منظور ہو تو لکھیں: CANCEL {trackingNo} YES',
    '{trackingNo}: your representative is on the way, so cancelling costs {amount}. To cancel, text CANCEL {trackingNo} YES',
    '{trackingNo}: numainda raste mein hai, mansookhi ke {amount} lagen ge. Manzoor ho to likhen: CANCEL {trackingNo} YES',
  ),
  sms_cancel_rest: m(
    '{trackingNo}: یہ منسوخ ہوئی تو آرڈر کی باقی درخواستوں پر {amount} زیادہ لگیں گے، کیونکہ ہماری فیس سب میں بٹتی ہے۔ منظور ہو تو لکھیں: CANCEL {trackingNo} YES',
    '{trackingNo}: our charge is shared, so if you cancel this the rest of your order costs {amount} more. To cancel, text CANCEL {trackingNo} YES',
    '{trackingNo}: ye mansookh hui to order ki baqi darkhwaston par {amount} zyada lagen ge, kyunke hamari fees sab mein batti hai. Manzoor ho to likhen: CANCEL {trackingNo} YES',
  ),
  sms_not_now: m(
    '{trackingNo}: یہ اب پیغام سے نہیں ہو سکتا۔ {helpline} پر فون کریں۔',
    '{trackingNo}: you cannot do this by text now. Call {helpline}.',
    '{trackingNo}: ye ab paigham se nahi ho sakta. {helpline} par call karen.',
  ),
} satisfies Record<string, TemplateText>

export const ownRecordRefusals = {
  caller_unproven: t(
    'Ask the caller to read you the code we sent to their number.',
    'کال کرنے والے سے وہ کوڈ پوچھیں جو ان کے نمبر پر بھیجا گیا ہے۔',
  ),
  download_being_made: t(
    'We’re already preparing the file. We’ll text you when it’s ready.',
    'فائل پہلے ہی تیار ہو رہی ہے۔ تیار ہونے پر ایس ایم ایس آئے گا۔',
  ),
  download_expired: t('This file has expired. Ask for a new one.', 'اس فائل کی میعاد ختم ہو گئی۔ نئی فائل منگوا لیں۔'),
  request_still_open: t(
    'You still have an open request. It has to finish or be cancelled before you can close your account.',
    'ایک درخواست ابھی کھلی ہے۔ اکاؤنٹ بند ہونے سے پہلے وہ پوری یا منسوخ ہونی چاہیے۔',
  ),
  complaint_still_open: t(
    'You still have an open complaint. We need to decide it first.',
    'ایک شکایت ابھی کھلی ہے۔ پہلے اس کا فیصلہ ہو گا۔',
  ),
  money_still_due: t(
    'We still owe you a refund. We need to pay it first.',
    'آپ کی رقم واپس ہونی باقی ہے۔ پہلے وہ ادا ہو گی۔',
  ),
} satisfies Record<string, LocalText>

export const ownRecordWords = {
  'part.request': t('Request', 'درخواست'),
  'part.application': t('Application to the office', 'دفتر میں درخواست'),
  'part.search': t('List of requests', 'درخواستوں کی فہرست'),
  'part.visit': t('Visit', 'ملاقات'),
  'part.complaint': t('Complaint', 'شکایت'),
  'part.export': t('Exported list', 'نکالی گئی فہرست'),
  'part.file': t('Document', 'کاغذ'),
  'part.act': t('Work on your request', 'کام کا ایک قدم'),
  'why.read.request': t('To work on your request', 'درخواست پر کام کے لیے'),
  'why.read.application': t('To decide the application', 'درخواست کے فیصلے کے لیے'),
  'why.read.search': t('To find the request', 'درخواست ڈھونڈنے کے لیے'),
  'why.read.visit': t('To come to you', 'آپ کے پاس آنے کے لیے'),
  'why.read.complaint': t('To look into the complaint', 'شکایت سننے کے لیے'),
  'why.read.export': t('To make a list for the office', 'دفتر کی فہرست کے لیے'),
  'why.read.file': t('To check the document', 'کاغذ جانچنے کے لیے'),
  'why.read.act': t('To move your request forward', 'آپ کا کام آگے بڑھانے کے لیے'),
  'desk.agent': t('Call centre', 'کال سینٹر'),
  'desk.clerk': t('The office’s clerk', 'دفتر کا اہلکار'),
  'desk.operations': t('Control room', 'کنٹرول روم'),
  'desk.finance': t('Finance', 'حساب کتاب'),
  'desk.grievances': t('Complaints officer', 'شکایات افسر'),
  'desk.supervisor': t('Supervisor', 'نگران'),
  'desk.admin': t('Administration', 'انتظامیہ'),
  'desk.auditor': t('Auditor', 'آڈیٹر'),
  'desk.vetting': t('Vetting', 'جانچ'),
  'desk.agency': t('Agency', 'شراکت دار کمپنی'),
  'desk.centre': t('Service centre', 'سروس سینٹر'),
  'desk.facilitator': t('The representative who visits you', 'آنے والا نمائندہ'),
  'desk.staff': t('Our staff', 'ہمارا عملہ'),
} satisfies Record<string, LocalText>
