import { createMessages } from '@app/ui'

export const centreWords = createMessages({
  en: {
    title: 'To which centre will you come?', lead: 'The nearest first. No appointment: you draw a number at the door.', near: 'Near which town?', mine: 'Nearest to where I am', locating: 'Finding you…', noPosition: 'Your phone did not tell where you are. Choose a town.', centres: 'Centres', openNow: 'Open now', closedNow: 'Closed now', waiting: (count: number) => (count === 1 ? '1 person waits' : `${count} people wait`), minutes: (count: number) => `about ${count} min`, nobodyWaits: 'Nobody waits',
    later: 'I decide later', laterText: 'Every centre of the programme takes you in with your tracking number.', all: 'Show all centres', none: 'No centre is open to visitors yet', noneText: 'Go back and choose another way, or order now: we tell you when one opens.', pick: 'Please choose one', demo: 'Made up for demonstration',
    yours: 'Your centre', queue: 'See the queue', bring: 'Bring your identity card and the tracking number.', anyCentre: 'Any centre: bring your identity card and the tracking number.',
    fiveDay: 'Monday to Friday', sixDay: 'Monday to Saturday', everyDay: 'Every day',
  },
  ur: {
    title: 'آپ کس سروس سینٹر پر آئیں گے؟', lead: 'قریب ترین پہلے۔ وقت لینے کی ضرورت نہیں: دروازے پر نمبر ملتا ہے۔', near: 'کس شہر کے قریب؟', mine: 'جہاں میں ہوں اس کے قریب', locating: 'آپ کی جگہ دیکھی جا رہی ہے…', noPosition: 'فون نے جگہ نہیں بتائی۔ شہر چنیں۔', centres: 'سینٹر', openNow: 'ابھی کھلا ہے', closedNow: 'ابھی بند ہے', waiting: (count) => `${count} افراد انتظار میں`, minutes: (count) => `تقریباً ${count} منٹ`, nobodyWaits: 'کوئی انتظار میں نہیں',
    later: 'بعد میں دیکھوں گا', laterText: 'ہر سروس سینٹر آپ کے ٹریکنگ نمبر پر کام کر دیتا ہے۔', all: 'سب سینٹر دکھائیں', none: 'ابھی کوئی سروس سینٹر کھلا نہیں', noneText: 'واپس جا کر دوسرا طریقہ چنیں، یا ابھی آرڈر کریں: سروس سینٹر کھلنے پر ہم بتائیں گے۔', pick: 'براہِ کرم ایک چنیں', demo: 'مظاہرے کے لیے فرضی',
    yours: 'آپ کا سروس سینٹر', queue: 'قطار دیکھیں', bring: 'شناختی کارڈ اور ٹریکنگ نمبر ساتھ لائیں۔', anyCentre: 'کوئی بھی سروس سینٹر: شناختی کارڈ اور ٹریکنگ نمبر ساتھ لائیں۔',
    fiveDay: 'پیر سے جمعہ', sixDay: 'پیر سے ہفتہ', everyDay: 'ہر روز',
  },
})
