import { createMessages } from '@app/ui'

export const recordWords = createMessages({
  en: {
    title: 'My record', lead: 'What is kept about you, who looked at it, and until when. It is yours: take it with you or delete it.', back: 'Me', kept: 'What is kept', keptText: 'Each with the rule and the day on which the first of it goes by itself.', from: 'Goes from', always: 'As long as you have an account', running: 'Counted from the end', confirm: 'These days still have to be confirmed by the programme’s legal office.',
    requests: 'My requests', documents: 'documents', identityUntil: 'Pictures of identity cards until', until: 'Kept until', open: 'Open: nothing goes yet', times: (count: number) => `${count} times that day`, readers: 'Who looked at it', readersText: 'Desks, not names. Your own looking is not listed.', nobody: 'Nobody has looked yet', more: 'Show earlier',
    take: 'Take it with me', takeText: 'One file (ZIP) with all data, your scans and receipts. A message says when it is ready; it can be opened for 48 hours.', make: 'Make the file', making: 'The file is being made. You will get a message.', ready: 'Open the file', readyUntil: 'Ready until', expired: 'The last file has expired.',
    remove: 'Delete', removeText: 'See first what would go and what must stay. Nothing is deleted by that.', preview: 'See what would go',
  },
  ur: {
    title: 'میرا ریکارڈ', lead: 'آپ کے بارے میں کیا محفوظ ہے، کس نے دیکھا اور کب تک رہے گا۔ یہ آپ کا ہے: ساتھ لے جائیں یا مٹا دیں۔', back: 'میں', kept: 'کیا محفوظ ہے', keptText: 'ہر چیز کے ساتھ قاعدہ، اور وہ دن جب سے وہ خود مٹنے لگتی ہے۔', from: 'مٹنا شروع', always: 'جب تک آپ کا اکاؤنٹ ہے', running: 'مدت اختتام سے گنی جاتی ہے', confirm: 'ان مدتوں کی ابھی پروگرام کے قانونی دفتر سے تصدیق ہونی ہے۔',
    requests: 'میری درخواستیں', documents: 'کاغذات', identityUntil: 'شناختی کارڈ کی تصویریں', until: 'محفوظ رہے گی', open: 'کھلی ہے: ابھی کچھ نہیں مٹے گا', times: (count) => `اس دن ${count} بار`, readers: 'کس نے دیکھا', readersText: 'شعبے، نام نہیں۔ آپ کا اپنا دیکھنا اس میں نہیں۔', nobody: 'ابھی کسی نے نہیں دیکھا', more: 'پہلے والے دکھائیں',
    take: 'اپنے ساتھ لے جائیں', takeText: 'ایک فائل (ZIP) جس میں سارا ریکارڈ، آپ کے سکین اور رسیدیں ہیں۔ تیار ہونے پر پیغام آئے گا؛ 48 گھنٹے کھل سکتی ہے۔', make: 'فائل بنوائیں', making: 'فائل بن رہی ہے۔ آپ کو پیغام آئے گا۔', ready: 'فائل کھولیں', readyUntil: 'کب تک', expired: 'پچھلی فائل کی میعاد ختم ہو گئی۔',
    remove: 'مٹائیں', removeText: 'پہلے دیکھ لیں کہ کیا مٹے گا اور کیا رہے گا۔ دیکھنے سے کچھ نہیں مٹتا۔', preview: 'دیکھیں کیا مٹے گا',
  },
})

export const partWords = createMessages({
  en: { person: 'Name and number', household: 'Household', requests: 'Requests', identity_images: 'Pictures of identity cards', documents: 'Other pictures', payments: 'Receipts', complaints: 'Complaints', ratings: 'Ratings', messages: 'Messages', calls: 'Calls', positions: 'Places of doors', access: 'Who looked' },
  ur: { person: 'نام اور نمبر', household: 'گھرانہ', requests: 'درخواستیں', identity_images: 'شناختی کارڈ کی تصویریں', documents: 'دوسری تصویریں', payments: 'رسیدیں', complaints: 'شکایات', ratings: 'آرا', messages: 'پیغامات', calls: 'کالیں', positions: 'دروازوں کی جگہیں', access: 'کس نے دیکھا' },
})

export const deleteWords = createMessages({
  en: {
    title: 'Delete my record', lead: 'What is deleted does not come back, and the account is closed.', back: 'My record', goes: 'This goes now', wouldGo: 'This would go', toRequests: 'To my requests', stays: 'This stays, without your name', untilDay: 'until', against: 'Not yet possible', nothing: 'Nothing', about: 'It is about:',
    sure: 'Confirm with a fresh code', sureText: 'We send a code to your number. It only confirms this.', send: 'Send the code', code: 'Code from the message', remove: 'Delete for ever', goneTitle: 'Your record is deleted', gone: 'The account is closed. You can order again with the same number whenever you like; we will not know you.', home: 'To the services',
  },
  ur: {
    title: 'میرا ریکارڈ مٹائیں', lead: 'مٹایا ہوا واپس نہیں آتا، اور اکاؤنٹ بند ہو جاتا ہے۔', back: 'میرا ریکارڈ', goes: 'یہ ابھی مٹ جائے گا', wouldGo: 'یہ مٹ جائے گا', toRequests: 'میری درخواستیں', stays: 'یہ رہے گا، آپ کے نام کے بغیر', untilDay: 'کب تک:', against: 'ابھی ممکن نہیں', nothing: 'کچھ نہیں', about: 'معاملہ:',
    sure: 'نئے کوڈ سے تصدیق کریں', sureText: 'ہم آپ کے نمبر پر کوڈ بھیجیں گے۔ اس سے صرف یہی تصدیق ہوتی ہے۔', send: 'کوڈ بھیجیں', code: 'پیغام میں آیا ہوا کوڈ', remove: 'ہمیشہ کے لیے مٹائیں', goneTitle: 'آپ کا ریکارڈ مٹا دیا گیا', gone: 'اکاؤنٹ بند ہے۔ جب چاہیں اسی نمبر سے پھر آرڈر کر سکتے ہیں؛ ہم آپ کو نہیں پہچانیں گے۔', home: 'سروسز پر جائیں',
  },
})
