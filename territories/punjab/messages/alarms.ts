import type { LocalText } from '@app/domain/shared'
import { t } from '../src/words.ts'

/** What a desk's alarm is about, within a sentence. */
export const alarmWords = {
  'alarm.sos': t('call for help', 'مدد کی پکار', 'madad ki pukar'),
  'alarm.duress': t('silent alarm', 'خاموش الارم', 'khamosh alarm'),
  'alarm.citizen': t('a citizen’s call for help', 'شہری کی مدد کی پکار', 'shehri ki madad ki pukar'),
  'alarm.unsafe': t('a visit that wasn’t safe', 'ملاقات محفوظ نہ تھی', 'mulaqat mehfooz na thi'),
  'alarm.cash_over': t('cash over the limit', 'حد سے زیادہ نقد رقم', 'had se zyada naqd raqam'),
  'alarm.psid_differs': t('a PSID paid with another sum', 'پی ایس آئی ڈی پر رقم مختلف', 'PSID par raqam mukhtalif'),
  'alarm.filing_stuck': t(
    'a filing that is stuck',
    'محکمے کو نہ جا سکنے والی درخواست',
    'mehkamay ko na ja saknay wali darkhwast',
  ),
  'alarm.callback_missed': t('a callback that wasn’t made', 'واپس کال جو نہ ہو سکی', 'wapas call jo na ho saki'),
  'alarm.reading_unusual': t(
    'unusual reading of people’s requests',
    'لوگوں کی درخواستیں غیر معمولی تعداد میں دیکھی گئیں',
    'logon ki darkhwasten ghair mamooli tadad mein dekhi gain',
  ),
  'alarm.codes_misused': t(
    'unusual requests for sign-in codes',
    'سائن اِن کے کوڈ غیر معمولی تعداد میں مانگے گئے',
    'sign-in kay code ghair mamooli tadad mein mangay gaye',
  ),
  'alarm.start_codes_wrong': t(
    'visits that began with wrong codes',
    'غلط کوڈ سے شروع ہونے والی ملاقاتیں',
    'ghalat code se shuru honay wali mulaqaten',
  ),
  'alarm.letter_aside': t(
    'a department’s message that could not be taken',
    'محکمے کا پیغام جو وصول نہ ہو سکا',
    'mehkamay ka paigham jo wusool na ho saka',
  ),
} satisfies Record<string, LocalText>
