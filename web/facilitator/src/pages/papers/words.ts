import { createMessages, type Words } from '@app/ui'

export const paperWords = createMessages({
  en: {
    title: 'Papers', lead: 'Do one paper at a time. Hand it straight back before you take the next.', giveLead: 'Put each paper in their hand with the seal unbroken. They sign for it here.', none: 'No papers needed', done: 'Done', partly: 'Started', toDo: 'To do', optional: 'if they have it', handOver: 'To give them', given: 'Given', allDone: 'All papers done', notHere: 'A paper is missing', sides: 'sides',
    front: 'Front', back: 'Back', page: 'Page', scanSide: 'Take a photo', again: 'Take it again', scanned: 'Photo taken', seen: 'I’ve seen it', seenDone: 'Seen', handBack: 'I’ve handed it back', handedBack: 'Handed back', original: 'Original', copy: 'Copy', either: 'Original or copy', neverCarried: 'Never take an identity card away. Photograph it and hand it back.',
    takeTitle: 'Take it with you in a sealed bag', bag: 'Number on the bag', bagHint: 'Letters and numbers as printed, at least 4', signs: 'Signature of the person giving it', signsReceive: 'Signature of the person receiving it', name: 'Their name', take: 'Taken in the sealed bag', taken: 'You have it', giveBack: 'Given to them', signFirst: 'Enter the name and get a signature first.', bagFirst: 'Enter the bag number and the name, and get a signature first.', needsPhotos: 'Photograph every side first.', toPapers: 'Go to the papers', toVisit: 'Back to the visit', substitutes: 'Or instead', lost: 'It’s lost or stolen',
  },
  ur: {
    title: 'کاغذات', lead: 'ایک ایک کاغذ لیں، اور اگلا لینے سے پہلے پچھلا واپس کر دیں۔', giveLead: 'ہر کاغذ مہر سلامت رکھ کر ان کے ہاتھ میں دیں۔ وہ یہیں دستخط کریں گے۔', none: 'کوئی کاغذ نہیں چاہیے', done: 'ہو گیا', partly: 'شروع ہوا', toDo: 'باقی ہے', optional: 'اگر موجود ہو', handOver: 'ان کو دینے ہیں', given: 'دے دیا', allDone: 'سب کاغذات ہو گئے', notHere: 'کوئی کاغذ موجود نہیں', sides: 'رخ',
    front: 'سامنے', back: 'پیچھے', page: 'صفحہ', scanSide: 'تصویر لیں', again: 'دوبارہ تصویر لیں', scanned: 'تصویر لے لی گئی', seen: 'میں نے دیکھ لیا', seenDone: 'دیکھ لیا گیا', handBack: 'واپس دے دیا', handedBack: 'واپس دے دیا گیا', original: 'اصل کاغذ', copy: 'نقل', either: 'اصل یا نقل', neverCarried: 'شناختی کارڈ کبھی ساتھ نہیں لے جاتے۔ تصویر لیں اور واپس دے دیں۔',
    takeTitle: 'مہر بند تھیلے میں ساتھ لیں', bag: 'تھیلے کا نمبر', bagHint: 'جیسا چھپا ہے، کم از کم چار حروف یا ہندسے', signs: 'دینے والے کے دستخط', signsReceive: 'لینے والے کے دستخط', name: 'ان کا نام', take: 'مہر بند تھیلے میں لے لیا', taken: 'آپ کے پاس ہے', giveBack: 'ان کو دے دیا', signFirst: 'پہلے نام لکھیں اور دستخط لیں۔', bagFirst: 'پہلے تھیلے کا نمبر اور نام لکھیں اور دستخط لیں۔', needsPhotos: 'پہلے ہر رخ کی تصویر لیں۔', toPapers: 'کاغذات پر جائیں', toVisit: 'کام پر واپس', substitutes: 'یا اس کی جگہ', lost: 'گم یا چوری ہو گیا',
  },
})

export const handlingWords: Record<string, Words> = {
  seen: { en: 'Only look at it', ur: 'صرف دیکھنا ہے' },
  scanned: { en: 'Photograph it and hand it straight back', ur: 'تصویر لے کر فوراً واپس کریں' },
  carried: { en: 'Take it with you. We bring it back', ur: 'ساتھ لے جائیں، پھر واپس آئے گا' },
  surrendered: { en: 'Take it with you. The office keeps it', ur: 'ساتھ لے جائیں، دفتر میں رہے گا' },
  issued: { en: 'Issued by the office', ur: 'دفتر کا جاری کردہ' },
}
