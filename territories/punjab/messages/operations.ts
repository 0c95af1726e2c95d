import type { LocalText } from '@app/domain/shared'
import { t } from '../src/words.ts'

/** When operations and the call centre's own tools say no. */
export const operationsRefusals = {
  too_many_at_once: t('Fifty visits at most at once. Choose fewer.', 'ایک بار میں زیادہ سے زیادہ پچاس ملاقاتیں۔ کم چنیں۔'),
  hours_invalid: t('The last hour must come after the first.', 'آخری گھنٹہ پہلے گھنٹے کے بعد ہونا چاہیے۔'),
  batch_of_another: t('Another person began this. Begin one of your own.', 'یہ کام کسی اور نے شروع کیا ہے۔ اپنا نیا شروع کریں۔'),
  message_sent: t('This message has gone out already.', 'یہ پیغام بھیجا جا چکا ہے۔'),
  seat_needed: t('First say at which extension you sit, and that you are ready.', 'پہلے بتائیں کہ آپ کس ایکسٹینشن پر ہیں، اور یہ کہ آپ تیار ہیں۔'),
} satisfies Record<string, LocalText>
