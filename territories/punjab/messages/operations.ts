import type { LocalText } from '@app/domain/shared'
import { t } from '../src/words.ts'

/** When operations and the call centre's own tools say no. */
export const operationsRefusals = {
  too_many_at_once: t(
    'You can choose up to 50 visits at a time. Choose fewer.',
    'ایک بار میں زیادہ سے زیادہ 50 ملاقاتیں چنی جا سکتی ہیں۔ کم چنیں۔',
  ),
  hours_invalid: t('The last hour must come after the first.', 'آخری گھنٹہ پہلے گھنٹے کے بعد ہونا چاہیے۔'),
  batch_of_another: t(
    'Someone else started this. Start your own.',
    'یہ کام کسی اور نے شروع کیا ہے۔ اپنا نیا شروع کریں۔',
  ),
  message_sent: t('This message has already been sent.', 'یہ پیغام بھیجا جا چکا ہے۔'),
  seat_needed: t(
    'First enter your extension and say you’re ready.',
    'پہلے اپنی ایکسٹینشن لکھیں اور بتائیں کہ آپ تیار ہیں۔',
  ),
} satisfies Record<string, LocalText>
