import { createMessages } from '@app/ui'

export const formPageWords = createMessages({
  en: {
    title: 'The form',
    lead: 'Ask each question and enter what they say. We save it after each page.',
    page: (now: number, of: number) => `Page ${now} of ${of}`,
    next: 'Save and continue',
    last: 'The form is complete',
    back: 'Previous page',
    missing: 'This phone doesn’t have this form yet. Connect to a network once to get it.',
  },
  ur: {
    title: 'فارم',
    lead: 'پوچھتے جائیں اور جو وہ کہیں لکھتے جائیں۔ ہر صفحے کے بعد محفوظ ہو جاتا ہے۔',
    page: (now: number, of: number) => `${of} میں سے صفحہ ${now}`,
    next: 'محفوظ کر کے آگے بڑھیں',
    last: 'فارم مکمل ہے',
    back: 'پچھلا صفحہ',
    missing: 'یہ فارم ابھی اس فون میں نہیں ہے۔ اسے لینے کے لیے ایک بار نیٹ ورک چاہیے۔',
  },
})
