import { createMessages } from '@app/ui'

export const helpWords = createMessages({
  en: {
    title: 'Help', lead: 'Ask in your own words: what it costs, where to go, what to take.', back: 'Services', ask: 'Your question', hint: 'Urdu, English or Roman Urdu',
    none: 'We couldn’t find an answer to that', noneText: 'Try another word, or look through the list below.', call: 'Call', order: 'See this service', where: 'See where to go',
    figures: 'Open figures: what became of every request', work: 'Work with us as a representative', safe: 'Three things to remember',
    one: 'Pay only what the receipt says, and only once it’s in your hand.', two: 'Your identity card is photographed and handed straight back. Nobody takes it away.', three: 'We never ask for your sign-in code.',
  },
  ur: {
    title: 'مدد', lead: 'اپنے لفظوں میں پوچھیں: خرچ کتنا ہے، کہاں جانا ہے، کیا لے جانا ہے۔', back: 'سروسز', ask: 'آپ کا سوال', hint: 'اردو، انگریزی یا رومن اردو',
    none: 'اس کا جواب ہمیں نہیں ملا', noneText: 'کوئی اور لفظ لکھیں، یا نیچے فہرست میں دیکھ لیں۔', call: 'فون کریں', order: 'یہ سروس دیکھیں', where: 'دیکھیں کہاں جانا ہے',
    figures: 'کھلے اعداد و شمار: ہر درخواست کا کیا بنا', work: 'ہمارے ساتھ کام کریں: نمائندہ بنیں', safe: 'تین باتیں یاد رکھیں',
    one: 'صرف اتنی رقم دیں جتنی رسید پر ہے، اور رسید ہاتھ میں آنے کے بعد۔', two: 'شناختی کارڈ کی صرف تصویر لی جاتی ہے اور اسی وقت واپس ملتا ہے؛ کوئی ساتھ نہیں لے جاتا۔', three: 'ہمارا کوئی آدمی آپ سے سائن اِن کا کوڈ کبھی نہیں مانگے گا۔',
  },
})
