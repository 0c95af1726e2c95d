import { createMessages } from '@app/ui'

/** Whoever does it themselves. */
export const ownWords = createMessages({
  en: {
    title: 'Do it yourself', lead: 'Where to go, what to take, and reminders for yourself.', card: 'Doing it yourself', cardText: 'Where to go, when, what to take, and the form to print.', open: 'Show me how', where: 'Where', hours: 'Opening hours', closed: 'Closed', take: 'What to take', original: 'original', copy: 'copy', both: 'original and copy', pay: 'What you pay there', nothing: 'Nothing', toUs: 'You pay us nothing.',
    form: 'The form', formText: 'Filled in with your answers. Print it and sign it.', fill: 'Fill in the form', print: 'Open the form (PDF)', notReady: 'Fill in the form first', days: (n: number) => (n === 1 ? 'The office has 1 working day' : `The office has ${n} working days`), number: 'The office’s number', until: 'Due by', enter: 'I’ve been: enter the number', demo: 'This office is made up for the demonstration.',
    reminders: 'My reminders', remindersText: 'We’ll text you that day. Your note stays here and isn’t in the text.', what: 'Remind me to', day: 'On which day', add: 'Remind me', sent: 'Sent', forget: 'Remove', fillAll: 'Say what to remind you of, and on which day', none: 'No reminders yet', hour: '09:00',
    outcome: 'How did it go?', outcomeText: 'The office doesn’t tell us. You can let us know at any time.', received: 'I have the document', refused: 'The office refused it', waiting: 'I’m still waiting', documentNo: 'Number on the document', reason: 'What they said', tell: 'Tell', told: 'Thank you. We’ve noted it.', because: 'Say briefly what they told you',
  },
  ur: {
    title: 'اپنا کام خود', lead: 'کہاں جانا ہے، کیا ساتھ لینا ہے، اور آپ کی یاد دہانیاں۔', card: 'خود جانے کا طریقہ', cardText: 'کہاں اور کب جانا ہے، کیا ساتھ لینا ہے، اور چھاپنے کے لیے فارم۔', open: 'طریقہ دکھائیں', where: 'کہاں', hours: 'کب کھلا ہے', closed: 'بند', take: 'ساتھ لے جائیں', original: 'اصل', copy: 'نقل', both: 'اصل اور نقل', pay: 'وہاں دینا ہے', nothing: 'کچھ نہیں', toUs: 'ہمیں کچھ نہیں دینا۔',
    form: 'فارم', formText: 'آپ کے جوابوں سے بھرا ہوا۔ چھاپیں اور دستخط کریں۔', fill: 'فارم بھریں', print: 'فارم کھولیں (PDF)', notReady: 'پہلے فارم بھریں', days: (n) => `دفتر کے پاس ${n} کام کے دن ہیں`, number: 'دفتر کا نمبر', until: 'آخری دن', enter: 'میں ہو آیا: نمبر لکھیں', demo: 'نمونے کا فرضی دفتر۔',
    reminders: 'میری یاد دہانیاں', remindersText: 'اس دن ایک پیغام آئے گا۔ جو لکھیں گے وہ یہیں رہے گا۔', what: 'کیا یاد رکھنا ہے', day: 'کس دن', add: 'یاد دلائیں', sent: 'بھیج دی', forget: 'ہٹائیں', fillAll: 'کیا اور کس دن، دونوں لکھیں', none: 'ابھی کوئی یاد دہانی نہیں', hour: '09:00',
    outcome: 'کیا نتیجہ نکلا؟', outcomeText: 'دفتر ہمیں نہیں بتاتا۔ آپ کسی بھی وقت بتا سکتے ہیں۔', received: 'کاغذ مل گیا', refused: 'دفتر نے انکار کیا', waiting: 'ابھی انتظار ہے', documentNo: 'کاغذ کا نمبر، اگر چاہیں', reason: 'انہوں نے کیا کہا', tell: 'بتائیں', told: 'شکریہ، درج ہو گیا', because: 'چند لفظوں میں لکھیں کہ انہوں نے کیا کہا',
  },
})
