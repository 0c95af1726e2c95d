import { createMessages, type Words } from '@app/ui'

export const paperWords = createMessages({
  en: {
    title: 'Papers', lead: 'One after the other. What is handed back at once is handed back before the next.', giveLead: 'Give each paper into their hand, the seal unbroken. They sign for it here.', none: 'No papers are needed', done: 'Done', partly: 'Begun', toDo: 'To do', optional: 'if they have it', handOver: 'To give to them', given: 'Given', allDone: 'All papers are done', notHere: 'A paper is missing', sides: 'sides',
    front: 'Front', back: 'Back', page: 'Page', scanSide: 'Photograph', again: 'Photograph again', scanned: 'Photographed', seen: 'I have seen it', seenDone: 'Seen', handBack: 'I have handed it back', handedBack: 'Handed back', original: 'The original', copy: 'A copy', either: 'Original or copy', neverCarried: 'An identity card is never taken along. Photograph it and hand it back.',
    takeTitle: 'Take it along in a sealed bag', bag: 'Number on the bag', bagHint: 'Letters and digits as printed, at least four', signs: 'Signature of who gives it', signsReceive: 'Signature of who receives it', name: 'Their name', take: 'Taken in the sealed bag', taken: 'You hold it', giveBack: 'Given to them', signFirst: 'First the name and the signature.', bagFirst: 'First the number on the bag, the name and the signature.', needsPhotos: 'First photograph every side.', toPapers: 'To the papers', toVisit: 'Back to the work', substitutes: 'Or instead', lost: 'It is lost or was stolen',
  },
  ur: {
    title: 'کاغذات', lead: 'ایک ایک کر کے۔ جو فوراً لوٹانا ہے وہ اگلے سے پہلے لوٹا دیں۔', giveLead: 'ہر کاغذ ان کے ہاتھ میں دیں، مہر لگی ہوئی۔ وہ یہیں دستخط کریں گے۔', none: 'کوئی کاغذ نہیں چاہیے', done: 'ہو گیا', partly: 'شروع ہوا', toDo: 'باقی ہے', optional: 'اگر موجود ہو', handOver: 'ان کو دینے ہیں', given: 'دے دیا', allDone: 'سب کاغذ ہو گئے', notHere: 'کوئی کاغذ موجود نہیں', sides: 'رخ',
    front: 'سامنے', back: 'پیچھے', page: 'صفحہ', scanSide: 'تصویر لیں', again: 'دوبارہ تصویر لیں', scanned: 'تصویر لے لی گئی', seen: 'میں نے دیکھ لیا', seenDone: 'دیکھ لیا گیا', handBack: 'واپس دے دیا', handedBack: 'واپس دے دیا گیا', original: 'اصل کاغذ', copy: 'نقل', either: 'اصل یا نقل', neverCarried: 'شناختی کارڈ کبھی ساتھ نہیں لے جاتے۔ تصویر لیں اور واپس دے دیں۔',
    takeTitle: 'مہر بند تھیلے میں ساتھ لیں', bag: 'تھیلے کا نمبر', bagHint: 'جیسا چھپا ہے، کم از کم چار حروف یا ہندسے', signs: 'دینے والے کے دستخط', signsReceive: 'لینے والے کے دستخط', name: 'ان کا نام', take: 'مہر بند تھیلے میں لے لیا', taken: 'آپ کے پاس ہے', giveBack: 'ان کو دے دیا', signFirst: 'پہلے نام اور دستخط۔', bagFirst: 'پہلے تھیلے کا نمبر، نام اور دستخط۔', needsPhotos: 'پہلے ہر رخ کی تصویر لیں۔', toPapers: 'کاغذات پر', toVisit: 'کام پر واپس', substitutes: 'یا اس کی جگہ', lost: 'گم یا چوری ہو گیا',
  },
})

export const handlingWords: Record<string, Words> = {
  seen: { en: 'Only look at it', ur: 'صرف دیکھنا ہے' },
  scanned: { en: 'Photograph, hand back at once', ur: 'تصویر لے کر فوراً واپس کریں' },
  carried: { en: 'Take along, it comes home again', ur: 'ساتھ لے جائیں، پھر واپس آئے گا' },
  surrendered: { en: 'Take along, it stays with the office', ur: 'ساتھ لے جائیں، دفتر میں رہے گا' },
  issued: { en: 'Made by the office', ur: 'دفتر کا جاری کردہ' },
}
