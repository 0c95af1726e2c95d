import type { RetentionRule } from '@app/domain/retention'
import { settings } from './settings.ts'
import { t } from './words.ts'

const unverified = { status: 'unverified', note: 'the programme’s own proposal; to be confirmed by its legal office' } as const
const account = t('It is needed as long as you have an account.', 'جب تک آپ کا اکاؤنٹ ہے، اس کی ضرورت ہے۔')

/** How long what is kept about a citizen is kept. A screen shows these words beside each day. */
export const retention: RetentionRule[] = [
  { id: 'person', part: 'person', what: t('Name, number, language, identity number', 'نام، نمبر، زبان، شناختی نمبر'), days: null, onRequest: 'goes', because: account, evidence: unverified },
  { id: 'household', part: 'household', what: t('The people of the household', 'گھرانے کے افراد'), days: null, onRequest: 'goes', because: account, evidence: unverified },
  { id: 'requests', part: 'requests', what: t('Requests: form, address, receiver', 'درخواستیں: فارم، پتہ، وصول کرنے والا'), days: 730, onRequest: 'goes', because: t('Two years after the end, so that an error can still be put right.', 'اختتام کے بعد دو سال، تاکہ غلطی درست ہو سکے۔'), evidence: unverified },
  { id: 'identity_images', part: 'identity_images', what: t('Pictures of identity cards', 'شناختی کارڈ کی تصویریں'), days: settings.cnicImagesKeptDays, onRequest: 'goes', because: t('90 days after the end; then their key is destroyed.', 'اختتام کے 90 دن بعد ان کی چابی مٹا دی جاتی ہے۔'), evidence: unverified },
  { id: 'documents', part: 'documents', what: t('Pictures of other papers', 'دوسرے کاغذات کی تصویریں'), days: 730, onRequest: 'goes', because: t('As long as the request.', 'درخواست کے ساتھ۔'), evidence: unverified },
  { id: 'payments', part: 'payments', what: t('Receipts and book entries, without your name', 'رسیدیں اور حساب، آپ کے نام کے بغیر'), days: 3_653, onRequest: 'stays', because: t('Financial records are kept ten years.', 'مالی ریکارڈ دس سال رکھا جاتا ہے۔'), evidence: unverified },
  { id: 'complaints', part: 'complaints', what: t('Complaints: words and evidence', 'شکایات: الفاظ اور ثبوت'), days: 730, onRequest: 'goes', because: t('Two years after the end.', 'اختتام کے بعد دو سال۔'), evidence: unverified },
  { id: 'ratings', part: 'ratings', what: t('Stars, without your name', 'ستارے، آپ کے نام کے بغیر'), days: 730, onRequest: 'stays', because: t('They belong to the representative’s rating.', 'یہ نمائندے کی درجہ بندی کا حصہ ہیں۔'), evidence: unverified },
  { id: 'messages', part: 'messages', what: t('Text messages to your number', 'آپ کے نمبر پر بھیجے گئے پیغام'), days: 180, onRequest: 'goes', because: t('Half a year, to show what you were told.', 'چھ ماہ، تاکہ پتہ رہے آپ کو کیا بتایا گیا۔'), evidence: unverified },
  { id: 'calls', part: 'calls', what: t('Calls from your number', 'آپ کے نمبر سے کالیں'), days: 180, onRequest: 'goes', because: t('Half a year.', 'چھ ماہ۔'), evidence: unverified },
  { id: 'positions', part: 'positions', what: t('Where your door is', 'آپ کا دروازہ کہاں ہے'), days: 730, onRequest: 'goes', because: t('As long as the request. The representative’s way to you is deleted after 30 days.', 'درخواست کے ساتھ۔ نمائندے کا راستہ 30 دن بعد مٹ جاتا ہے۔'), evidence: unverified },
  { id: 'access', part: 'access', what: t('Who looked at your data', 'آپ کا ریکارڈ کس نے دیکھا'), days: 3_653, onRequest: 'stays', because: t('It protects you, and names only our staff.', 'یہ آپ کی حفاظت ہے، اور اس میں صرف ہمارا عملہ ہے۔'), evidence: unverified },
]
