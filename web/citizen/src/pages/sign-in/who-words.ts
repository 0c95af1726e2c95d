import { createMessages } from '@app/ui'

export const whoWords = createMessages({
  en: {
    title: 'Is this still you?',
    lead: 'Nobody has signed in with this number for a long time. Phone companies give old numbers to new people, so we check before we show anyone’s requests.',
    how: 'Tell us one of these',
    cnic_end: 'Last 4 digits of the identity card',
    born: 'Date of birth',
    hint: 'As given with an earlier request',
    open: 'Continue',
    back: 'Start again with the number',
    none: 'We can’t check this here',
    call: 'Call the helpline and have your identity card ready:',
    other: 'I’m not that person',
    otherTitle: 'Start with an empty record?',
    otherText:
      'The earlier requests are taken off this number and nothing of them is shown to you. If they’re yours after all, only the helpline can bring them back.',
    begin: 'Start fresh',
  },
  ur: {
    title: 'کیا یہ اب بھی آپ ہیں؟',
    lead: 'اس نمبر سے بہت عرصے سے کسی نے سائن اِن نہیں کیا۔ موبائل کمپنیاں پرانے نمبر نئے لوگوں کو دے دیتی ہیں، اس لیے کسی کی درخواستیں دکھانے سے پہلے ہم پوچھ لیتے ہیں۔',
    how: 'ان میں سے ایک بات بتائیں',
    cnic_end: 'شناختی کارڈ کے آخری 4 ہندسے',
    born: 'تاریخِ پیدائش',
    hint: 'جیسے پہلے کسی درخواست میں لکھی گئی تھی',
    open: 'آگے بڑھیں',
    back: 'نمبر سے دوبارہ شروع کریں',
    none: 'اس کی تصدیق یہاں نہیں ہو سکتی',
    call: 'شناختی کارڈ پاس رکھیں اور ہیلپ لائن پر فون کریں:',
    other: 'میں وہ شخص نہیں ہوں',
    otherTitle: 'خالی ریکارڈ سے شروع کریں؟',
    otherText:
      'پرانی درخواستیں اس نمبر سے الگ کر دی جائیں گی اور ان میں سے کچھ آپ کو نہیں دکھایا جائے گا۔ وہ آپ ہی کی نکلیں تو صرف ہیلپ لائن واپس لا سکے گی۔',
    begin: 'نئے سرے سے شروع کریں',
  },
})
