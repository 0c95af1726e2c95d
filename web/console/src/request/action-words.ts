import { createMessages, type IconName } from '@app/ui'

export const actionWords = createMessages({
  en: {
    confirm_slot: 'Set a time', reschedule: 'Change time', cancel: 'Cancel', change_mode: 'Change how it’s done', complete_by_upload: 'Send to the office', complete_at_desk: 'Complete at the counter', file_oneself: 'They filed it themselves', withdraw: 'Withdraw', cure: 'Send what’s missing', plan_delivery: 'Deliver to their home', keep_at_office: 'They’ll collect it', report_error: 'Report a mistake on the document',
  },
  ur: {
    confirm_slot: 'وقت طے کریں', reschedule: 'وقت بدلیں', cancel: 'منسوخ کریں', change_mode: 'طریقہ بدلیں', complete_by_upload: 'دفتر کو بھیجیں', complete_at_desk: 'کاؤنٹر پر مکمل کریں', file_oneself: 'انہوں نے خود جمع کرا دی', withdraw: 'درخواست واپس لیں', cure: 'کمی پوری کریں', plan_delivery: 'گھر پہنچوائیں', keep_at_office: 'وہ دفتر سے خود لیں گے', report_error: 'کاغذ میں غلطی بتائیں',
  },
})

export type DeskAction = keyof (typeof actionWords)['en']

/** Icon and key of each, in the order in which callers ask for them. Keys are places on the board, see app/keys.tsx. */
export const deskActions: Record<DeskAction, { icon: IconName; code: string; shown: string; who?: readonly string[] }> = {
  confirm_slot: { icon: 'calendar', code: 'KeyT', shown: 'T' },
  reschedule: { icon: 'calendar-clock', code: 'KeyR', shown: 'R', who: ['agent', 'operations'] },
  cure: { icon: 'wand', code: 'KeyA', shown: 'A' },
  plan_delivery: { icon: 'package', code: 'KeyD', shown: 'D' },
  keep_at_office: { icon: 'store', code: 'KeyO', shown: 'O' },
  complete_by_upload: { icon: 'send', code: 'KeyS', shown: 'S' },
  complete_at_desk: { icon: 'store', code: 'KeyH', shown: 'H', who: ['agent', 'operations'] },
  file_oneself: { icon: 'office', code: 'KeyF', shown: 'F' },
  change_mode: { icon: 'repeat', code: 'KeyM', shown: 'M' },
  report_error: { icon: 'flag', code: 'KeyE', shown: 'E' },
  withdraw: { icon: 'undo', code: 'KeyW', shown: 'W' },
  cancel: { icon: 'close', code: 'KeyX', shown: 'X', who: ['agent', 'operations'] },
}

export const actWords = createMessages({
  en: {
    keys: 'This request', notNow: (n: number) => `Not possible now: ${n}`, reason: 'Reason', reasonHint: 'Within 24 hours of the visit you must give a reason, and the time can only change once.', choose: 'Choose one', save: 'Save (Ctrl Enter)', free: 'Cancelling is free.', fee: 'First tell them: cancelling now costs', back: 'is refunded.', keep: 'Keep it', cancelYes: 'Cancel the request', withdrawYes: 'Withdraw the application',
    withdrawText: 'We withdraw the application from the office and bring their originals home.', cureHow: 'How will they send it?', byVisit: 'By a free visit', byUpload: 'They’ve sent new photos', cureText: 'What they told you', pickTime: 'A time for the visit', noTime: 'We’ll choose the time', reference: 'Diary number', referenceMissing: 'Enter the number',
    field: 'Which line is wrong?', shouldBe: 'What should it say?', shouldMissing: 'Enter what it should say', sure: 'Do this now?', done: 'Done', feeChanged: 'What it costs has changed. Tell them the new amount first.', sameDay: 'Nothing is refunded.', modeNow: 'This means agreeing a new price.',
  },
  ur: {
    keys: 'یہ درخواست', notNow: (n) => `ابھی ممکن نہیں: ${n}`, reason: 'وجہ', reasonHint: 'ملاقات میں 24 گھنٹے سے کم رہ جائیں تو وجہ لکھنا لازمی ہے، اور وقت صرف ایک بار بدل سکتا ہے۔', choose: 'براہِ کرم ایک چنیں', save: 'محفوظ کریں (Ctrl Enter)', free: 'منسوخ کرنے کا کوئی خرچ نہیں۔', fee: 'پہلے یہ بتائیں: اب منسوخ کرنے پر خرچ ہو گا', back: 'واپس ملیں گے۔', keep: 'رہنے دیں', cancelYes: 'درخواست منسوخ کریں', withdrawYes: 'درخواست واپس لیں',
    withdrawText: 'ہم درخواست دفتر سے واپس لیں گے اور اصل کاغذات ان کے گھر پہنچائیں گے۔', cureHow: 'وہ کمی کیسے پوری کریں گے؟', byVisit: 'مفت ملاقات سے', byUpload: 'انہوں نے نئی تصویریں بھیج دیں', cureText: 'انہوں نے کیا بتایا', pickTime: 'ملاقات کا وقت', noTime: 'وقت ہم طے کریں گے', reference: 'ڈائری نمبر', referenceMissing: 'نمبر لکھیں',
    field: 'کون سی سطر غلط ہے؟', shouldBe: 'درست کیا ہونا چاہیے؟', shouldMissing: 'لکھیں کہ درست کیا ہے', sure: 'کیا ابھی کر دیں؟', done: 'ہو گیا', feeChanged: 'خرچ بدل گیا ہے۔ پہلے انہیں نیا خرچ بتائیں۔', sameDay: 'کوئی رقم واپس نہیں ہو گی۔', modeNow: 'اس کے لیے نیا خرچ طے ہو گا۔',
  },
})
