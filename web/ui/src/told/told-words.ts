import { createMessages } from '../i18n/messages.ts'

export const toldWords = createMessages({
  en: {
    title: 'How we tell you',
    lead: 'Codes and news about a visit always come by text.',
    text: 'Text message',
    email: 'Email',
    address: 'Email address',
    send: 'Send a code',
    code: 'Code from the email',
    confirm: 'Confirm',
    drop: 'Remove address',
    confirmed: 'Address confirmed',
    saved: 'Saved',
  },
  ur: {
    title: 'اطلاع کیسے ملے',
    lead: 'کوڈ اور ملاقات کی خبر ہمیشہ ایس ایم ایس سے آتی ہے۔',
    text: 'ایس ایم ایس',
    email: 'ای میل',
    address: 'ای میل پتا',
    send: 'کوڈ بھیجیں',
    code: 'ای میل میں آیا کوڈ',
    confirm: 'تصدیق کریں',
    drop: 'پتا ہٹائیں',
    confirmed: 'پتے کی تصدیق ہو گئی',
    saved: 'محفوظ ہو گیا',
  },
})
