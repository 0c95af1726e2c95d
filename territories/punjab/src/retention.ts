import type { RetentionRule } from '@app/domain/retention'
import { settings } from './settings.ts'
import { t } from './words.ts'

const unverified = {
  status: 'unverified',
  note: 'the programme’s own proposal; to be confirmed by its legal office',
} as const
const account = t('We need it for as long as you have an account.', 'جب تک آپ کا اکاؤنٹ ہے، اس کی ضرورت ہے۔')

/** How long what is kept about a citizen is kept. A screen shows these words beside each day. */
export const retention: RetentionRule[] = [
  {
    id: 'person',
    part: 'person',
    what: t('Your name, phone number, language and identity card number', 'نام، فون نمبر، زبان، شناختی کارڈ نمبر'),
    days: null,
    onRequest: 'goes',
    because: account,
    evidence: unverified,
  },
  {
    id: 'household',
    part: 'household',
    what: t('The people in your household', 'گھرانے کے افراد'),
    days: null,
    onRequest: 'goes',
    because: account,
    evidence: unverified,
  },
  {
    id: 'requests',
    part: 'requests',
    what: t('Requests: the form, address and who receives us', 'درخواستیں: فارم، پتہ، وصول کرنے والا'),
    days: 730,
    onRequest: 'goes',
    because: t(
      'For 2 years after the request ends, so mistakes can still be corrected.',
      'کام ختم ہونے کے دو سال بعد تک، تاکہ غلطی درست ہو سکے۔',
    ),
    evidence: unverified,
  },
  {
    id: 'identity_images',
    part: 'identity_images',
    what: t('Photos of identity cards', 'شناختی کارڈ کی تصویریں'),
    days: settings.cnicImagesKeptDays,
    onRequest: 'goes',
    because: t(
      'For 90 days after the request ends. Then we destroy the key to them.',
      'کام ختم ہونے کے 90 دن بعد تک؛ پھر ان کی چابی مٹا دی جاتی ہے۔',
    ),
    evidence: unverified,
  },
  {
    id: 'documents',
    part: 'documents',
    what: t('Photos of other papers', 'دوسرے کاغذات کی تصویریں'),
    days: 730,
    onRequest: 'goes',
    because: t('For as long as the request.', 'جب تک درخواست کا ریکارڈ ہے۔'),
    evidence: unverified,
  },
  {
    id: 'payments',
    part: 'payments',
    what: t('Receipts and accounts, without your name', 'رسیدیں اور حساب، آپ کے نام کے بغیر'),
    days: 3_653,
    onRequest: 'stays',
    because: t('Financial records are kept for 10 years.', 'مالی ریکارڈ دس سال رکھا جاتا ہے۔'),
    evidence: unverified,
  },
  {
    id: 'consents',
    part: 'consents',
    what: t('What you agreed to, without your name', 'آپ نے جس جس بات کی اجازت دی، آپ کے نام کے بغیر'),
    days: null,
    onRequest: 'stays',
    because: t(
      'It’s the proof that what was filed was filed with your agreement.',
      'یہ اس بات کا ثبوت ہے کہ جو جمع ہوا آپ کی اجازت سے ہوا۔',
    ),
    evidence: unverified,
  },
  {
    id: 'complaints',
    part: 'complaints',
    what: t('Complaints: what you said and the evidence', 'شکایات: الفاظ اور ثبوت'),
    days: 730,
    onRequest: 'goes',
    because: t('For 2 years after the complaint ends.', 'شکایت ختم ہونے کے دو سال بعد تک۔'),
    evidence: unverified,
  },
  {
    id: 'ratings',
    part: 'ratings',
    what: t('Star ratings, without your name', 'ستارے، آپ کے نام کے بغیر'),
    days: 730,
    onRequest: 'stays',
    because: t('They’re part of the representative’s rating.', 'یہ نمائندے کی درجہ بندی کا حصہ ہیں۔'),
    evidence: unverified,
  },
  {
    id: 'messages',
    part: 'messages',
    what: t('Text messages we sent to your number', 'آپ کے نمبر پر بھیجے گئے پیغام'),
    days: 180,
    onRequest: 'goes',
    because: t(
      'For 6 months at most, to show what we told you.',
      'زیادہ سے زیادہ چھ ماہ، تاکہ معلوم رہے کہ آپ کو کیا بتایا گیا۔',
    ),
    evidence: unverified,
  },
  {
    id: 'calls',
    part: 'calls',
    what: t('Calls from your number', 'آپ کے نمبر سے کالیں'),
    days: 180,
    onRequest: 'goes',
    because: t('For 6 months.', 'چھ ماہ۔'),
    evidence: unverified,
  },
  {
    id: 'positions',
    part: 'positions',
    what: t('Where your door is', 'آپ کا دروازہ کہاں ہے'),
    days: 730,
    onRequest: 'goes',
    because: t(
      'For as long as the request. We delete the representative’s route to you after 30 days.',
      'جب تک درخواست کا ریکارڈ ہے۔ نمائندے کا راستہ 30 دن بعد مٹا دیا جاتا ہے۔',
    ),
    evidence: unverified,
  },
  {
    id: 'access',
    part: 'access',
    what: t('Who looked at your record', 'آپ کا ریکارڈ کس نے دیکھا'),
    days: 3_653,
    onRequest: 'stays',
    because: t('It protects you, and only names our staff.', 'یہ آپ کی حفاظت ہے، اور اس میں صرف ہمارا عملہ ہے۔'),
    evidence: unverified,
  },
]
