import type { LocalText } from '@app/domain/shared'
import { t } from '../src/words.ts'

/** When a step with a connection is not possible. */
export const connectionRefusals = {
  kind_unknown: t('We don’t know this kind of connection.', 'اس قسم کا رابطہ یہاں نہیں ہوتا۔'),
  subject_unknown: t('Choose the department this connection is for.', 'جس محکمے کا یہ رابطہ ہے اسے چنیں۔'),
  connection_unfit: t(
    'Some answers are missing or wrong. They’re marked below.',
    'کچھ خانے خالی یا غلط ہیں؛ نیچے نشان لگا ہے۔',
  ),
  connection_changed: t(
    'Someone else changed this connection. Reload it and look again.',
    'اس دوران کسی اور نے یہ رابطہ بدل دیا۔ اسے تازہ کر کے دوبارہ دیکھیں۔',
  ),
  connection_ended: t('This connection has been ended for good.', 'یہ رابطہ ہمیشہ کے لیے ختم ہو چکا ہے۔'),
  connection_on: t('This connection is already on.', 'یہ رابطہ پہلے ہی چالو ہے۔'),
  connection_not_on: t('This connection isn’t on.', 'یہ رابطہ چالو نہیں ہے۔'),
  connection_waits: t('A second administrator still has to confirm.', 'ابھی دوسرے منتظم کی تصدیق باقی ہے۔'),
  nothing_waits: t('There’s nothing to confirm.', 'تصدیق کے لیے کچھ نہیں ہے۔'),
  address_invalid: t('That isn’t an address we can use.', 'یہ پتا استعمال نہیں ہو سکتا۔'),
  address_not_public: t(
    'That address is inside a private network. The operator has to list the network first.',
    'یہ پتا کسی اندرونی نیٹ ورک کا ہے۔ پہلے منتظمِ نظام کو اس نیٹ ورک کی اجازت لکھنی ہوگی۔',
  ),
}

/** What went wrong between us and somebody else’s system. */
const trouble: Record<string, LocalText> = {
  'connection.trouble.address_invalid': t('The address can’t be used', 'پتا استعمال کے قابل نہیں'),
  'connection.trouble.address_not_public': t(
    'The address is inside a private network',
    'پتا کسی اندرونی نیٹ ورک کا ہے',
  ),
  'connection.trouble.address_not_encrypted': t(
    'Without encryption only listed networks may be reached',
    'بغیر خفیہ کاری کے صرف اجازت والے نیٹ ورک تک جا سکتے ہیں',
  ),
  'connection.trouble.name_unknown': t('There’s no machine of that name', 'اس نام کی کوئی مشین نہیں ملی'),
  'connection.trouble.redirected': t('It sent us on to another address', 'اس نے ہمیں کسی اور پتے پر بھیجا'),
  'connection.trouble.timed_out': t('No answer in time', 'وقت پر جواب نہیں آیا'),
  'connection.trouble.answer_too_large': t('The answer was too large', 'جواب حد سے بڑا تھا'),
  'connection.trouble.unreachable': t('It can’t be reached', 'رابطہ نہیں ہو سکا'),
  'connection.trouble.tls_failed': t('The encryption or a certificate failed', 'خفیہ کاری یا سند ناکام رہی'),
  'connection.trouble.token_refused': t('It gave us no access token', 'اس نے ہمیں داخلے کا ٹوکن نہیں دیا'),
  'connection.trouble.answer_wrong': t('It answered, but not as agreed', 'جواب آیا مگر طے شدہ طریقے کا نہیں'),
  'connection.trouble.refused': t('It refused what we sent', 'اس نے ہمارا بھیجا ہوا لینے سے انکار کیا'),
  'connection.trouble.sign_in_failed': t(
    'It didn’t accept our name and password',
    'اس نے ہمارا نام اور پاس ورڈ نہیں مانا',
  ),
  'connection.trouble.folder_closed': t('The folder can’t be read or written', 'فولڈر پڑھا یا لکھا نہیں جا سکتا'),
  'connection.trouble.connection_ended': t('The connection was ended', 'رابطہ ختم کر دیا گیا'),
}

/** Kinds of connection and the questions of their forms. */
export const connectionWords: Record<string, LocalText> = { ...trouble }
