import type { Output } from '@app/contract/calls'
import { createMessages, type Tone } from '@app/ui'

export type Mine = Output<'positionWeeks.mine'>
export type Week = Mine['weeks'][number]

/** Where a reason is written to whom it is about, it says what the phone did and accuses nobody. */
export const ownWeeksWords = createMessages({
  en: {
    title: 'What your positions looked like',
    lead: 'Each Monday we reckon whether positions of the week before look made up. A score changes nothing by itself: not your offers, pay or standing. A person looks and may ask you.',
    none: 'Nothing stood out in your weeks.',
    week: 'Week from',
    score: (score: number, from: number) => `${score} points. The office looks from ${from} points on.`,
    notLooked: 'Nobody has looked yet',
    nothing_wrong: 'Looked at: nothing wrong',
    talk: 'Looked at: the office will ask you',
    complaint: 'Looked at: a complaint was opened',
    phone:
      'With your positions the app says which phone it’s on: a random number it made for itself. It says nothing about the phone and goes when the app’s data goes.',
    kept: (days: number) => `We delete a week after ${days} days. It’s also in the file of your own record.`,
    mock: (count: string, of: string) => `The phone said that another app made the position: ${count} of ${of}`,
    still: (count: string, of: string) => `Exactly the same place as the one before: ${count} of ${of}`,
    evenly_sure: (count: string, of: string) => `Exactly as accurate as the one before: ${count} of ${of}`,
    unsure: (count: string, of: string) => `The phone didn’t know where it was to within 50 metres: ${count} of ${of}`,
    drawn: (count: string, of: string) =>
      `The way was as straight and even as a drawn one: ${count} of ${of} stretches`,
    leaps: (count: string) => `Faster than any vehicle: ${count} times`,
    phone_of_two: (count: string, of: string) =>
      `Someone else was on shift with the same phone: ${count} of ${of} days`,
    flood: (count: string, of: string) => `As many positions as we take in a day: ${count} of ${of} days`,
  },
  ur: {
    title: 'آپ کے مقامات کیسے رہے',
    lead: 'ہر پیر کو دیکھا جاتا ہے کہ پچھلے ہفتے کے مقامات بناوٹی تو نہیں لگتے۔ نمبر سے خود بخود کچھ نہیں بدلتا: نہ کام، نہ معاوضہ، نہ حیثیت۔ کوئی شخص دیکھتا ہے اور آپ سے پوچھ سکتا ہے۔',
    none: 'آپ کے کسی ہفتے میں کوئی بات نہیں نکلی۔',
    week: 'ہفتہ شروع',
    score: (score, from) => `${score} نمبر۔ دفتر ${from} نمبر سے جائزہ لیتا ہے۔`,
    notLooked: 'ابھی کسی نے جائزہ نہیں لیا',
    nothing_wrong: 'جائزہ ہو گیا: کوئی گڑبڑ نہیں',
    talk: 'جائزہ ہو گیا: دفتر آپ سے پوچھے گا',
    complaint: 'جائزہ ہو گیا: شکایت درج ہوئی',
    phone:
      'ایپ آپ کے مقام کے ساتھ بتاتی ہے کہ وہ کس فون پر ہے: ایک بے ترتیب نمبر جو اس نے خود بنایا۔ اس میں فون کی کوئی بات نہیں، اور ایپ کا ڈیٹا مٹے تو یہ بھی مٹ جاتا ہے۔',
    kept: (days) => `ہفتے کا یہ حساب ${days} دن بعد مٹا دیا جاتا ہے۔ یہ آپ کے اپنے ریکارڈ کی فائل میں بھی ہے۔`,
    mock: (count, of) => `فون نے بتایا کہ مقام کسی دوسری ایپ نے بنایا: ${of} میں سے ${count}`,
    still: (count, of) => `مقام ہوبہو پچھلے والا: ${of} میں سے ${count}`,
    evenly_sure: (count, of) => `درستی ہوبہو پچھلی والی: ${of} میں سے ${count}`,
    unsure: (count, of) => `فون 50 میٹر تک بھی نہ بتا سکا کہ کہاں ہے: ${of} میں سے ${count}`,
    drawn: (count, of) => `راستہ کھینچی ہوئی لکیر جیسا سیدھا اور ہموار: ${of} میں سے ${count} ٹکڑے`,
    leaps: (count) => `کسی بھی سواری سے تیز: ${count} بار`,
    phone_of_two: (count, of) => `اسی فون سے کوئی اور بھی ڈیوٹی پر تھا: ${of} میں سے ${count} دن`,
    flood: (count, of) => `ایک دن میں جتنے مقام لیے جاتے ہیں سب آ گئے: ${of} میں سے ${count} دن`,
  },
})

export const outcomeTone: Record<NonNullable<Week['outcome']>, Tone> = {
  nothing_wrong: 'success',
  talk: 'information',
  complaint: 'warning',
}
