import { createMessages } from '@app/ui'

export const badgeWords = createMessages({
  en: { title: 'My badge', lead: 'Hold it out before you go in. It changes every 30 seconds; a photo of it is worth nothing.', code: 'Code', changes: 'changes in', seconds: 's', number: 'Badge', qr: 'Signed QR of your badge', how: 'How they check it', web: 'On the web: open the check page and scan the QR, or type the badge number and the code.', sms: 'By SMS: send the badge number and the code to the helpline.', phone: 'By calling the helpline:', old: 'This badge is of another day. It needs a network once today.' },
  ur: { title: 'میرا بیج', lead: 'اندر جانے سے پہلے یہ دکھائیں۔ یہ ہر 30 سیکنڈ میں بدلتا ہے؛ اس کی تصویر کسی کام کی نہیں۔', code: 'کوڈ', changes: 'بدلے گا', seconds: 'سیکنڈ میں', number: 'بیج نمبر', qr: 'آپ کے بیج کا دستخط شدہ کیو آر', how: 'وہ کیسے تصدیق کریں', web: 'ویب پر: تصدیق کا صفحہ کھول کر کیو آر سکین کریں، یا بیج نمبر اور کوڈ لکھیں۔', sms: 'ایس ایم ایس: بیج نمبر اور کوڈ ہیلپ لائن پر بھیجیں۔', phone: 'ہیلپ لائن پر کال کر کے:', old: 'یہ بیج کسی اور دن کا ہے۔ آج ایک بار نیٹ ورک چاہیے۔' },
})
