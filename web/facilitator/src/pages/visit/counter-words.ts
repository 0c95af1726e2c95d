import { createMessages, type Words } from '@app/ui'

export const counterWords = createMessages({
  en: { title: 'The counter', outcome: 'What happened?', taken: 'Accepted', takenHint: 'They gave a diary number', sentBack: 'Sent back', sentBackHint: 'They need something else first', closed: 'Counter closed', closedHint: 'Nobody’s there, or the system is down', pickedUp: 'Collected', pickedUpHint: 'The document is in my bag', notReady: 'Not ready yet', notReadyHint: 'They asked me to come back', diary: 'Diary number', diaryHint: 'As stamped or written on their slip', why: 'What do they need?', bag: 'Number on the sealed bag', bagHint: 'Seal it before you leave the counter', save: 'Save', surrender: 'Papers to leave at the office', waiting: 'Waiting for', minutes: 'min', open: 'Not recorded yet', kept: 'Saved. We’ll send it when the network is back.', slip: 'Their slip', slipHint: 'Photograph the stamped slip, so everyone can see what the office accepted.', photo: 'Photograph the slip', again: 'Photo taken. Take it again', noSlip: 'They didn’t give a slip', needsSlip: 'Photograph the slip, or say they didn’t give one.', outcomeFirst: 'Choose what happened first.', fillFirst: 'Answer the question above first.' },
  ur: { title: 'کاؤنٹر', outcome: 'کیا ہوا؟', taken: 'جمع ہو گیا', takenHint: 'ڈائری نمبر مل گیا', sentBack: 'واپس کر دیا', sentBackHint: 'پہلے کچھ اور مانگتے ہیں', closed: 'کاؤنٹر بند', closedHint: 'کوئی نہیں تھا، یا سسٹم بند ہے', pickedUp: 'کاغذ مل گیا', pickedUpHint: 'میرے تھیلے میں ہے', notReady: 'ابھی تیار نہیں', notReadyHint: 'دوبارہ آنے کو کہا', diary: 'ڈائری نمبر', diaryHint: 'جیسا مہر یا پرچی پر لکھا ہے', why: 'وہ کیا مانگتے ہیں؟', bag: 'مہر بند تھیلے کا نمبر', bagHint: 'کاؤنٹر سے ہٹنے سے پہلے مہر لگائیں', save: 'درج کریں', surrender: 'جو کاغذات دفتر میں دینے ہیں', waiting: 'انتظار', minutes: 'منٹ', open: 'ابھی درج نہیں', kept: 'محفوظ ہے؛ نیٹ ورک آنے پر چلا جائے گا۔', slip: 'دفتر کی پرچی', slipHint: 'مہر لگی پرچی، تاکہ سب دیکھ سکیں کہ دفتر نے کیا لیا۔', photo: 'پرچی کی تصویر لیں', again: 'تصویر ہو گئی۔ دوبارہ لیں', noSlip: 'انہوں نے پرچی نہیں دی', needsSlip: 'پرچی کی تصویر لیں، یا بتائیں کہ پرچی نہیں ملی۔', outcomeFirst: 'پہلے بتائیں کہ کیا ہوا۔', fillFirst: 'پہلے اوپر والے سوال کا جواب دیں۔' },
})

/** The domain's closed list of what an office asks for, as a facilitator hears it at the counter. */
export const objectionWords: Record<string, Words> = {
  document_missing: { en: 'A paper is missing', ur: 'کوئی کاغذ کم ہے' },
  document_unreadable: { en: 'A copy can’t be read', ur: 'کوئی نقل پڑھی نہیں جاتی' },
  document_expired: { en: 'A paper is out of date', ur: 'کسی کاغذ کی تاریخ ختم ہے' },
  photo_unsuitable: { en: 'A different photograph', ur: 'دوسری تصویر' },
  signature_missing: { en: 'A signature is missing', ur: 'دستخط کم ہیں' },
  original_needed: { en: 'The original paper', ur: 'اصل کاغذ' },
  name_differs: { en: 'The name doesn’t match on all papers', ur: 'سب کاغذوں پر نام ایک جیسا نہیں' },
  form_incomplete: { en: 'The form isn’t complete', ur: 'فارم پورا نہیں' },
  address_unproven: { en: 'Proof of the address', ur: 'پتے کا ثبوت' },
  fee_short: { en: 'The fee hasn’t been paid in full', ur: 'فیس پوری نہیں' },
}

export const outcomeWords: Record<string, Words> = {
  taken: { en: 'Accepted', ur: 'جمع ہو گیا' }, sent_back: { en: 'Sent back', ur: 'واپس کر دیا' }, counter_closed: { en: 'Counter closed', ur: 'کاؤنٹر بند' }, picked_up: { en: 'Collected', ur: 'کاغذ مل گیا' }, not_ready: { en: 'Not ready', ur: 'تیار نہیں' },
}
