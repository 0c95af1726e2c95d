import { createMessages, type IconName } from '@app/ui'

export const actionWords = createMessages({
  en: {
    confirm_slot: 'Set a time', reschedule: 'Change time', cancel: 'Cancel', change_mode: 'Change how it’s done', complete_by_upload: 'Send to the office', complete_at_desk: 'Done at the desk', file_oneself: 'They filed it themselves', withdraw: 'Withdraw', cure: 'Send what’s missing', plan_delivery: 'Deliver it home', keep_at_office: 'They’ll collect it', report_error: 'Mistake on the document',
  },
  ur: {
    confirm_slot: 'وقت طے کریں', reschedule: 'وقت بدلیں', cancel: 'منسوخ کریں', change_mode: 'طریقہ بدلیں', complete_by_upload: 'دفتر کو بھیجیں', complete_at_desk: 'میز پر مکمل', file_oneself: 'خود جمع کرا دی', withdraw: 'درخواست واپس', cure: 'کمی پوری کریں', plan_delivery: 'گھر پہنچوائیں', keep_at_office: 'خود لیں گے', report_error: 'کاغذ میں غلطی',
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
    keys: 'This request', notNow: (n: number) => `Not possible now: ${n}`, reason: 'Reason', reasonHint: 'Less than 24 hours before the visit you need a reason and can move it only once.', choose: 'Choose one', save: 'Save (Ctrl Enter)', free: 'Cancelling is free.', fee: 'First tell them: cancelling now costs', back: 'is refunded', keep: 'Keep it', cancelYes: 'Cancel the request', withdrawYes: 'Withdraw the application',
    withdrawText: 'We withdraw the application from the office and bring their originals home.', cureHow: 'How will they send it?', byVisit: 'By a free visit', byUpload: 'They’ve sent new photos', cureText: 'What they told you', pickTime: 'A time for the visit', noTime: 'We choose the time', reference: 'Office reference number', referenceMissing: 'Enter the number',
    field: 'Which line is wrong?', shouldBe: 'What should it say?', shouldMissing: 'Enter what it should say', sure: 'Do this now?', done: 'Done', feeChanged: 'The fee has changed. Tell them the new one first.', sameDay: 'Nothing is refunded.', modeNow: 'This means agreeing a new price.',
  },
  ur: {
    keys: 'یہ درخواست', notNow: (n) => `ابھی ممکن نہیں: ${n}`, reason: 'وجہ', reasonHint: 'ملاقات سے 24 گھنٹے کے اندر وجہ لازمی ہے، اور وقت ایک ہی بار بدل سکتا ہے۔', choose: 'براہِ کرم ایک چنیں', save: 'محفوظ کریں (Ctrl Enter)', free: 'منسوخ کرنے کا کوئی خرچ نہیں۔', fee: 'پہلے یہ بتائیں: اب منسوخ کرنے پر خرچ ہو گا', back: 'واپس ملے گا', keep: 'رہنے دیں', cancelYes: 'درخواست منسوخ کریں', withdrawYes: 'درخواست واپس لیں',
    withdrawText: 'درخواست دفتر سے واپس لے لی جائے گی۔ اصل کاغذ گھر واپس آئیں گے۔', cureHow: 'کمی کیسے پوری ہو گی؟', byVisit: 'مفت ملاقات سے', byUpload: 'انہوں نے نئی تصویریں بھیج دیں', cureText: 'وہ کیا کہتے ہیں', pickTime: 'ملاقات کا وقت', noTime: 'وقت ہم طے کریں گے', reference: 'دفتر کا نمبر', referenceMissing: 'نمبر لکھیں',
    field: 'کون سی سطر غلط ہے؟', shouldBe: 'درست کیا ہونا چاہیے؟', shouldMissing: 'لکھیں کہ درست کیا ہے', sure: 'کیا ابھی کر دیں؟', done: 'ہو گیا', feeChanged: 'خرچ بدل گیا ہے؛ پہلے نیا خرچ بتائیں۔', sameDay: 'کچھ واپس نہیں ہو گا۔', modeNow: 'اس کے ساتھ نئی قیمت طے ہو گی۔',
  },
})
