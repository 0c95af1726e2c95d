import { createMessages } from '@app/ui'

/** Whoever does it themselves. */
export const ownWords = createMessages({
  en: {
    title: 'I do it myself', lead: 'Where to go, what to take, and your own reminders.', card: 'Your own way', cardText: 'Where, when, what to take; the form to print.', open: 'Show me how', where: 'Where', hours: 'When it is open', closed: 'Closed', take: 'Take along', original: 'original', copy: 'copy', both: 'original and copy', pay: 'To pay there', nothing: 'Nothing', toUs: 'Nothing to us.',
    form: 'The form', formText: 'Filled with your answers. Print it and sign it.', fill: 'Fill the form', print: 'Open the form (PDF)', notReady: 'Fill the form first', days: (n: number) => (n === 1 ? 'The office has 1 working day' : `The office has ${n} working days`), number: 'The office’s number', until: 'Due by', enter: 'I was there: enter the number', demo: 'A made-up office for the demonstration.',
    reminders: 'My reminders', remindersText: 'A text message on that day. What you write stays here.', what: 'What to remember', day: 'Which day', add: 'Remind me', sent: 'Sent', forget: 'Take out', fillAll: 'Write what and which day', none: 'No reminder yet', hour: '09:00',
    outcome: 'What came of it?', outcomeText: 'The office does not tell us. You can say it at any time.', received: 'I have the paper', refused: 'The office refused', waiting: 'I am still waiting', documentNo: 'Number on the paper, if you like', reason: 'What they said', tell: 'Tell', told: 'Thank you, it is written down', because: 'Write in a few words what they said',
  },
  ur: {
    title: 'اپنا کام خود', lead: 'کہاں جانا ہے، کیا ساتھ لینا ہے، اور آپ کی یاد دہانیاں۔', card: 'اپنا راستہ', cardText: 'کہاں، کب، کیا ساتھ لینا ہے؛ چھاپنے کا فارم۔', open: 'طریقہ دکھائیں', where: 'کہاں', hours: 'کب کھلا ہے', closed: 'بند', take: 'ساتھ لے جائیں', original: 'اصل', copy: 'نقل', both: 'اصل اور نقل', pay: 'وہاں دینا ہے', nothing: 'کچھ نہیں', toUs: 'ہمیں کچھ نہیں دینا۔',
    form: 'فارم', formText: 'آپ کے جوابوں سے بھرا ہوا۔ چھاپیں اور دستخط کریں۔', fill: 'فارم بھریں', print: 'فارم کھولیں (PDF)', notReady: 'پہلے فارم بھریں', days: (n) => `دفتر کے پاس ${n} کام کے دن ہیں`, number: 'دفتر کا نمبر', until: 'آخری دن', enter: 'میں ہو آیا: نمبر لکھیں', demo: 'نمونے کا فرضی دفتر۔',
    reminders: 'میری یاد دہانیاں', remindersText: 'اس دن ایک پیغام آئے گا۔ جو لکھیں گے وہ یہیں رہے گا۔', what: 'کیا یاد رکھنا ہے', day: 'کس دن', add: 'یاد دلائیں', sent: 'بھیج دی', forget: 'ہٹائیں', fillAll: 'کیا اور کس دن، دونوں لکھیں', none: 'ابھی کوئی یاد دہانی نہیں', hour: '09:00',
    outcome: 'کیا نتیجہ نکلا؟', outcomeText: 'دفتر ہمیں نہیں بتاتا۔ آپ کسی بھی وقت بتا سکتے ہیں۔', received: 'کاغذ مل گیا', refused: 'دفتر نے انکار کیا', waiting: 'ابھی انتظار ہے', documentNo: 'کاغذ کا نمبر، اگر چاہیں', reason: 'انہوں نے کیا کہا', tell: 'بتائیں', told: 'شکریہ، درج ہو گیا', because: 'چند لفظوں میں لکھیں کہ انہوں نے کیا کہا',
  },
})
