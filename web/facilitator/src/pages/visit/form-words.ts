import { createMessages } from '@app/ui'

export const formPageWords = createMessages({
  en: { title: 'The form', lead: 'Ask, and write what they say. It is kept after each page.', page: 'Page', of: 'of', next: 'Keep and go on', last: 'The form is complete', back: 'The page before', missing: 'This service’s form is not on this phone yet. It needs a network once.' },
  ur: { title: 'فارم', lead: 'پوچھتے جائیں اور جو وہ کہیں لکھتے جائیں۔ ہر صفحے کے بعد محفوظ ہو جاتا ہے۔', page: 'صفحہ', of: 'میں سے', next: 'محفوظ کر کے آگے', last: 'فارم مکمل ہے', back: 'پچھلا صفحہ', missing: 'اس سروس کا فارم ابھی اس فون میں نہیں ہے۔ ایک بار نیٹ ورک چاہیے۔' },
})
