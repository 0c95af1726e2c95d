import { t } from '../src/words.ts'

/** When somebody's working hours cannot be as they said. */
export const hoursRefusals = {
  week_hours_unfit: t(
    'Check these hours. Each stretch must be at least half an hour and end after it starts.',
    'یہ اوقات دیکھ لیں۔ ہر وقفہ کم از کم آدھے گھنٹے کا ہو اور اس کا اختتام آغاز کے بعد ہو۔',
  ),
  week_hours_overlap: t('Two stretches of the same day overlap.', 'ایک ہی دن کے دو اوقات آپس میں ٹکرا رہے ہیں۔'),
  day_off_unfit: t(
    'Time off has to end after it starts, must not be over already, and can last at most a year.',
    'چھٹی کا اختتام آغاز کے بعد ہو، وہ گزر نہ چکی ہو، اور ایک سال سے زیادہ نہ ہو۔',
  ),
  day_off_already: t('There’s already time off then.', 'اس وقت پہلے ہی چھٹی درج ہے۔'),
  day_off_then: t(
    'They’re off at that time. The time off has to be removed first.',
    'اس وقت چھٹی درج ہے۔ پہلے چھٹی ختم کریں۔',
  ),
  hours_too_many: t(
    'Too much is planned already. Remove something first.',
    'پہلے ہی بہت کچھ طے ہے۔ پہلے کچھ ختم کریں۔',
  ),
} as const
