import { createMessages } from '@app/ui'

export const badgeWords = createMessages({
  en: {
    title: 'My badge',
    lead: 'Show it before you go in. It changes every 30 seconds, so a photo of it is no use.',
    code: 'Code',
    changes: 'changes in',
    seconds: 's',
    number: 'Badge',
    qr: 'Signed QR code for your badge',
    how: 'How people can check it',
    web: 'Online: open the check page and scan the QR code, or type the badge number and the code.',
    sms: 'By text: send the badge number and the code to the helpline.',
    phone: 'By phone: call the helpline on',
    old: 'This badge is from another day. Connect to a network once today.',
  },
  ur: {
    title: 'میرا بیج',
    lead: 'اندر جانے سے پہلے یہ دکھائیں۔ یہ ہر 30 سیکنڈ میں بدلتا ہے؛ اس کی تصویر کسی کام کی نہیں۔',
    code: 'کوڈ',
    changes: 'بدلے گا',
    seconds: 'سیکنڈ میں',
    number: 'بیج نمبر',
    qr: 'آپ کے بیج کا دستخط شدہ کیو آر',
    how: 'لوگ اس کی تصدیق کیسے کریں',
    web: 'ویب پر: تصدیق کا صفحہ کھول کر کیو آر سکین کریں، یا بیج نمبر اور کوڈ لکھیں۔',
    sms: 'ایس ایم ایس: بیج نمبر اور کوڈ ہیلپ لائن پر بھیجیں۔',
    phone: 'ہیلپ لائن پر کال کر کے:',
    old: 'یہ بیج کسی اور دن کا ہے۔ آج ایک بار نیٹ ورک چاہیے۔',
  },
})
