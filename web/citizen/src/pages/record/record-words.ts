import { createMessages } from '@app/ui'

export const recordWords = createMessages({
  en: {
    title: 'My record', lead: 'What we keep about you, how long we keep it, and who has looked at it. It’s yours: download it or delete it.', back: 'My account', kept: 'What we keep', keptText: 'Each with the rule behind it and the date we start deleting it.', from: 'Deleted from', always: 'As long as you have an account', running: 'Counted from the day your request ends', confirm: 'The programme’s legal office has still to confirm these periods.',
    requests: 'My requests', documents: 'documents', identityUntil: 'Photos of identity cards kept until', until: 'Kept until', open: 'Still open: nothing is deleted yet', times: (count: number) => `${count} times that day`, readers: 'Who has looked at it', readersText: 'We list desks, not names. Your own visits aren’t listed.', nobody: 'Nobody has looked at it yet', more: 'Show earlier',
    take: 'Download my record', takeText: 'One ZIP file with your data, scans and receipts. We’ll text you when it’s ready. You can open it for 48 hours.', make: 'Prepare the file', making: 'We’re preparing your file and will text you when it’s ready.', ready: 'Open the file', readyUntil: 'Ready until', expired: 'Your last file has expired.',
    remove: 'Delete', removeText: 'First see what would be deleted and what we have to keep. Looking deletes nothing.', preview: 'See what would be deleted',
  },
  ur: {
    title: 'میرا ریکارڈ', lead: 'آپ کے بارے میں کیا محفوظ ہے، کس نے دیکھا اور کب تک رہے گا۔ یہ آپ کا ہے: ساتھ لے جائیں یا مٹا دیں۔', back: 'میں', kept: 'کیا محفوظ ہے', keptText: 'ہر چیز کے ساتھ قاعدہ، اور وہ دن جب سے وہ خود مٹنے لگتی ہے۔', from: 'مٹنا شروع', always: 'جب تک آپ کا اکاؤنٹ ہے', running: 'مدت درخواست ختم ہونے کے دن سے گنی جاتی ہے', confirm: 'ان مدتوں کی ابھی پروگرام کے قانونی دفتر سے تصدیق ہونی ہے۔',
    requests: 'میری درخواستیں', documents: 'کاغذات', identityUntil: 'شناختی کارڈ کی تصویریں', until: 'محفوظ رہے گی', open: 'کھلی ہے: ابھی کچھ نہیں مٹے گا', times: (count) => `اس دن ${count} بار`, readers: 'کس نے دیکھا', readersText: 'یہاں دفتر کا شعبہ لکھا ہے، کسی کا نام نہیں۔ آپ خود جب دیکھیں وہ درج نہیں ہوتا۔', nobody: 'ابھی کسی نے نہیں دیکھا', more: 'پہلے والے دکھائیں',
    take: 'میرا ریکارڈ اپنے پاس رکھیں', takeText: 'ایک فائل (ZIP) جس میں سارا ریکارڈ، آپ کے سکین اور رسیدیں ہوں گی۔ تیار ہونے پر پیغام آئے گا؛ پھر 48 گھنٹے تک کھول سکتے ہیں۔', make: 'فائل بنوائیں', making: 'فائل بن رہی ہے۔ آپ کو پیغام آئے گا۔', ready: 'فائل کھولیں', readyUntil: 'کب تک', expired: 'پچھلی فائل کی میعاد ختم ہو گئی۔',
    remove: 'مٹائیں', removeText: 'پہلے دیکھ لیں کہ کیا مٹے گا اور کیا رہے گا۔ دیکھنے سے کچھ نہیں مٹتا۔', preview: 'دیکھیں کیا مٹے گا',
  },
})

export const partWords = createMessages({
  en: { person: 'Name and number', household: 'Household', requests: 'Requests', identity_images: 'Photos of identity cards', documents: 'Other photos and scans', payments: 'Receipts', complaints: 'Complaints', ratings: 'Ratings', messages: 'Messages', calls: 'Calls', positions: 'Locations of doors', access: 'Who has looked' },
  ur: { person: 'نام اور نمبر', household: 'گھرانہ', requests: 'درخواستیں', identity_images: 'شناختی کارڈ کی تصویریں', documents: 'دوسری تصویریں', payments: 'رسیدیں', complaints: 'شکایات', ratings: 'آرا', messages: 'پیغامات', calls: 'کالیں', positions: 'دروازوں کی جگہیں', access: 'کس نے دیکھا' },
})

export const deleteWords = createMessages({
  en: {
    title: 'Delete my record', lead: 'This can’t be undone. Your account will be closed.', back: 'My record', goes: 'We’ll delete this now', wouldGo: 'We would delete this', toRequests: 'Go to my requests', stays: 'We keep this, without your name', untilDay: 'until', against: 'Not possible yet', nothing: 'Nothing', about: 'About:',
    sure: 'Confirm with a new code', sureText: 'We’ll send a code to your number. It only confirms this.', send: 'Send code', code: 'Code from the message', remove: 'Delete for good', goneTitle: 'Your record has been deleted', gone: 'Your account is closed. You can order again with the same number at any time, as a new customer.', home: 'Go to services',
  },
  ur: {
    title: 'میرا ریکارڈ مٹائیں', lead: 'مٹایا ہوا واپس نہیں آتا، اور اکاؤنٹ بند ہو جاتا ہے۔', back: 'میرا ریکارڈ', goes: 'یہ ابھی مٹ جائے گا', wouldGo: 'یہ مٹ جائے گا', toRequests: 'میری درخواستیں', stays: 'یہ رہے گا، آپ کے نام کے بغیر', untilDay: 'کب تک:', against: 'ابھی ممکن نہیں', nothing: 'کچھ نہیں', about: 'معاملہ:',
    sure: 'نئے کوڈ سے تصدیق کریں', sureText: 'ہم آپ کے نمبر پر کوڈ بھیجیں گے۔ اس سے صرف یہی تصدیق ہوتی ہے۔', send: 'کوڈ بھیجیں', code: 'پیغام میں آیا ہوا کوڈ', remove: 'ہمیشہ کے لیے مٹائیں', goneTitle: 'آپ کا ریکارڈ مٹا دیا گیا', gone: 'اکاؤنٹ بند ہو گیا۔ جب چاہیں اسی نمبر سے نئے سرے سے آرڈر کر سکتے ہیں۔', home: 'سروسز پر جائیں',
  },
})
