import type { LocalText, TemplateText } from '@app/domain/shared'
import { t } from '../src/words.ts'

const m = (ur: string, en: string, roman: string): TemplateText => ({ ur, en, 'ur-Latn': roman })

/** Money that goes back: where to is asked, a code confirms it, and every step is told to whoever it belongs to. */
export const refundSms = {
  refund: m(
    '{trackingNo}: آپ کے {amount} واپس ہونے ہیں۔ {where}',
    '{trackingNo}: we owe you {amount}. {where}',
    '{trackingNo}: aap ke {amount} wapas hone hain. {where}',
  ),
  refund_waits: m(
    '{trackingNo}: آپ کے {amount} اب تک ہمارے پاس ہیں۔ {where}',
    '{trackingNo}: we still have {amount} of yours. {where}',
    '{trackingNo}: aap ke {amount} ab tak hamare paas hain. {where}',
  ),
  refund_to_code: m(
    '{trackingNo}: {amount} یہاں بھیجنے کا کوڈ {code}، {minutes} منٹ: {to}۔ آپ نے نہیں کہا تو کوڈ کسی کو نہ دیں، {helpline} پر بتائیں۔',
    '{trackingNo}: {code} is the code to send {amount} to {to}. It works for {minutes} minutes. Not you? Give it to nobody and call {helpline}.',
    '{trackingNo}: {amount} yahan bhejne ka code {code}, {minutes} minute: {to}. Aap ne nahi kaha to code kisi ko na den, {helpline} par batayen.',
  ),
  refund_chosen: m(
    '{trackingNo}: آپ کے {amount} یہاں آئیں گے: {to}۔ یہ آپ نے نہیں کہا تو ابھی {helpline} پر فون کریں۔',
    '{trackingNo}: your {amount} will go to {to}. If you did not ask for this, call {helpline} now.',
    '{trackingNo}: aap ke {amount} yahan aaen ge: {to}. Ye aap ne nahi kaha to abhi {helpline} par call karen.',
  ),
  refund_code: m(
    '{trackingNo}: آپ کے {amount} نقد واپس ہونے ہیں۔ {how} رقم گن کر ہی کوڈ {code} دیں۔',
    '{trackingNo}: you get {amount} back in cash. {how} Count the money first, then give code {code}.',
    '{trackingNo}: aap ke {amount} naqd wapas hone hain. {how} Raqam gin kar hi code {code} den.',
  ),
  refund_till_code: m(
    '{trackingNo}: {centre} سے {amount} نقد لینے کا کوڈ {code}، {minutes} منٹ۔ رقم گن کر ہی کوڈ دیں۔',
    '{trackingNo}: {code} is the code to get {amount} in cash at {centre}. It works for {minutes} minutes. Count the money first, then give it.',
    '{trackingNo}: {centre} se {amount} naqd lene ka code {code}, {minutes} minute. Raqam gin kar hi code den.',
  ),
  refund_sent: m(
    '{trackingNo}: آپ کے {amount} بھیج دیے گئے: {to}۔',
    '{trackingNo}: we have sent your {amount} to {to}.',
    '{trackingNo}: aap ke {amount} bhej diye gaye: {to}.',
  ),
  refund_in_cash: m(
    '{trackingNo}: آپ کو {amount} نقد واپس ملے، رسید {receiptNo}۔ نہیں ملے تو ابھی {helpline} پر فون کریں۔',
    '{trackingNo}: you got {amount} back in cash, receipt {receiptNo}. If you did not, call {helpline} now.',
    '{trackingNo}: aap ko {amount} naqd wapas mile, raseed {receiptNo}. Nahi mile to abhi {helpline} par call karen.',
  ),
  refund_returned: m(
    '{trackingNo}: بینک نے آپ کے {amount} لوٹا دیے۔ وجہ: {reason}۔ {where}',
    '{trackingNo}: the bank sent your {amount} back to us. Reason: {reason}. {where}',
    '{trackingNo}: bank ne aap ke {amount} lauta diye. Wajah: {reason}. {where}',
  ),
}

export const refundSpoken = {
  'refund.link': m(
    'کہاں بھیجیں؟ یہاں بتائیں: {link} یا {helpline} پر فون کریں۔',
    'Tell us where to send it: {link} or call {helpline}.',
    'Kahan bhejen? Yahan batayen: {link} ya {helpline} par call karen.',
  ),
  'refund.call': m(
    'کہاں بھیجیں؟ {helpline} پر فون کر کے یا کسی سروس سینٹر پر بتائیں۔',
    'Call {helpline} or go to a service centre and tell us where to send it.',
    'Kahan bhejen? {helpline} par call kar ke ya kisi service centre par batayen.',
  ),
  'refund.visit': m(
    '{when} جو نمائندہ آئیں گے، وہ لائیں گے۔',
    'The representative who comes {when} brings it.',
    '{when} jo numainda aaen ge, wo laen ge.',
  ),
  'refund.agree': m(
    'گھر پر لانے کا وقت {helpline} پر طے کریں۔',
    'Call {helpline} to agree when we bring it to your home.',
    'Ghar par lane ka waqt {helpline} par tay karen.',
  ),
}

/** Where it goes, and why a bank sent it back; short, because they stand in text messages. */
export const refundWords = {
  'refund.to.door': t('cash at your door', 'گھر پر نقد', 'ghar par naqd'),
  'refund.returned.account_closed': t('the account is closed', 'اکاؤنٹ بند ہے', 'account band hai'),
  'refund.returned.account_unknown': t(
    'the bank does not know the account',
    'بینک میں ایسا اکاؤنٹ نہیں',
    'bank mein aisa account nahi',
  ),
  'refund.returned.name_differs': t(
    'the account is in another name',
    'اکاؤنٹ کسی اور نام پر ہے',
    'account kisi aur naam par hai',
  ),
  'refund.returned.account_blocked': t('the account is blocked', 'اکاؤنٹ بلاک ہے', 'account block hai'),
  'refund.returned.other': t('the bank gave no reason', 'بینک نے وجہ نہیں بتائی', 'bank ne wajah nahi batayi'),
  'receipt.refund': t('Refund', 'واپس کی گئی رقم'),
  'receipt.refundTitle': t('Receipt for a refund', 'رقم کی واپسی کی رسید'),
  'message.refund': t('Refund: where to?', 'رقم کی واپسی: کہاں بھیجیں؟'),
  'message.refund_waits': t('Refund: asked again', 'رقم کی واپسی: دوبارہ پوچھا گیا'),
  'message.refund_to_code': t('Code for where the refund goes', 'رقم کہاں جائے، اس کا کوڈ'),
  'message.refund_chosen': t('Where the refund goes', 'رقم کہاں جائے گی'),
  'message.refund_till_code': t('Code for a refund at a centre', 'سینٹر پر رقم لینے کا کوڈ'),
  'message.refund_sent': t('Refund sent', 'رقم واپس بھیجی گئی'),
  'message.refund_in_cash': t('Refund paid in cash', 'رقم نقد واپس ملی'),
  'message.refund_returned': t('Refund returned by the bank', 'بینک نے رقم لوٹا دی'),
}

export const refundRefusals: Record<string, LocalText> = {
  refund_under_way: t(
    'The bank already has this refund, so it can’t be changed. If it comes back, you can choose again.',
    'یہ رقم بینک کے پاس جا چکی، اب تبدیلی نہیں ہو سکتی۔ واپس آ گئی تو دوبارہ پوچھا جائے گا۔',
  ),
  refund_no_destination: t(
    'They haven’t told us yet how they want this money. They can say so in the app, at the helpline or at a service centre.',
    'شہری نے ابھی نہیں بتایا کہ رقم کیسے لیں گے۔ ایپ، ہیلپ لائن یا سروس سینٹر پر بتا سکتے ہیں۔',
  ),
  refund_goes_elsewhere: t(
    'They have asked for this money somewhere else. They can change that first.',
    'شہری نے یہ رقم کہیں اور مانگی ہے۔ پہلے وہ اسے بدل لیں۔',
  ),
  refund_returned: t('The bank has already returned this refund.', 'بینک یہ رقم پہلے ہی لوٹا چکا ہے۔'),
  refund_was_cash: t('This refund was paid in cash.', 'یہ رقم نقد دی گئی تھی۔'),
  iban_foreign: t(
    'This account is in another country. Give an account here, or choose a wallet or cash.',
    'یہ اکاؤنٹ کسی اور ملک کا ہے۔ یہاں کا اکاؤنٹ دیں، یا والٹ یا نقد چنیں۔',
  ),
  wallet_unknown: t('We can’t send money to this wallet.', 'اس والٹ میں رقم نہیں بھیجی جا سکتی۔'),
  wallet_holder_missing: t(
    'Enter the last six digits of the CNIC with which the wallet was opened.',
    'جس شناختی کارڈ پر والٹ کھلا تھا، اُس کے آخری چھ ہندسے لکھیں۔',
  ),
  wallet_number_invalid: t(
    'This isn’t a wallet number. Write the mobile number the wallet was opened with.',
    'یہ والٹ نمبر نہیں۔ وہ موبائل نمبر لکھیں جس پر والٹ کھولا تھا۔',
  ),
}
