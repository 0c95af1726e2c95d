import type { Output } from '@app/contract/calls'
import { createMessages, type Tone } from '@app/ui'

export type Row = Output<'positionWeeks.list'>['items'][number]
export type PersonWeeks = Output<'positionWeeks.of'>
export type Week = PersonWeeks['weeks'][number]
export type Outcome = Week['looks'][number]['outcome']
export type Reason = Week['reasons'][number]

export const positionsWords = createMessages({
  en: {
    title: 'Positions to look at',
    lead: 'Each Monday the week before is reckoned. A score is a reason to look and ask. Nothing follows from it by itself: no offer, no pay and no standing depends on it.',
    show: 'Show',
    open: 'To look at',
    looked: 'Looked at',
    below: 'Under the line',
    name: 'Representative',
    badge: 'Badge',
    district: 'District',
    week: 'Week from',
    score: 'Score',
    why: 'Why',
    found: 'Found',
    none: 'No weeks here',
    noneText: 'Weeks in which something about the positions looked made up appear here on Monday.',
    rule: (from: number, days: number) =>
      `Someone looks from ${from} points on. A week is deleted after ${days} days, with what was found.`,
    weeksOf: (name: string) => `Weeks of ${name}`,
    onRecord:
      'That you opened this is on record. The representative sees the reasons and what was found, but not the notes.',
    own: 'These are your own weeks. Someone else looks at them.',
    close: 'Close',
    noWeeks: 'No week of theirs has a reason to look.',
    positions: (count: string) => `${count} positions`,
    look: 'Say what you found',
    dialog: 'What did you find?',
    save: 'Save',
    outcome: 'What you found',
    nothing_wrong: 'Nothing wrong',
    nothing_wrongText: 'There is an explanation, such as a phone that lies indoors or was lent.',
    talk: 'We talk to them',
    talkText: 'You ask them about it, or have asked them already.',
    complaint: 'Complaint opened',
    complaintText: 'You opened a complaint or a proceeding by its own way. This entry opens none.',
    note: 'Note',
    noteHint: 'Why you think so. It stays at the desks.',
    needed: 'Choose what you found, and write why',
    done: 'Saved',
    by: (name: string) => `by ${name}`,
  },
  ur: {
    title: 'مقامات جن کا جائزہ لینا ہے',
    lead: 'ہر پیر کو پچھلے ہفتے کا حساب لگتا ہے۔ نمبر صرف پوچھنے کی وجہ ہے، اس سے خود بخود کچھ نہیں ہوتا: نہ کام پر اثر، نہ معاوضے پر، نہ حیثیت پر۔',
    show: 'کیا دیکھنا ہے',
    open: 'جائزہ باقی',
    looked: 'جائزہ ہو گیا',
    below: 'حد سے کم',
    name: 'نمائندہ',
    badge: 'بیج',
    district: 'ضلع',
    week: 'ہفتہ شروع',
    score: 'نمبر',
    why: 'وجہ',
    found: 'نتیجہ',
    none: 'یہاں کوئی ہفتہ نہیں',
    noneText: 'جس ہفتے کے مقامات بناوٹی لگیں، وہ پیر کو یہاں آ جاتا ہے۔',
    rule: (from, days) => `${from} نمبر سے جائزہ لیا جاتا ہے۔ ہفتہ اور اس کا نتیجہ ${days} دن بعد مٹ جاتا ہے۔`,
    weeksOf: (name) => `${name} کے ہفتے`,
    onRecord: 'آپ کا یہ دیکھنا درج ہو گیا ہے۔ نمائندہ وجہیں اور نتیجہ دیکھ سکتا ہے، آپ کا نوٹ نہیں۔',
    own: 'یہ آپ کے اپنے ہفتے ہیں، جائزہ کوئی اور لے گا۔',
    close: 'بند کریں',
    noWeeks: 'ان کے کسی ہفتے میں جائزے کی وجہ نہیں۔',
    positions: (count) => `${count} مقامات`,
    look: 'نتیجہ لکھیں',
    dialog: 'جائزے میں کیا نکلا؟',
    save: 'محفوظ کریں',
    outcome: 'نتیجہ',
    nothing_wrong: 'کوئی گڑبڑ نہیں',
    nothing_wrongText: 'وجہ سمجھ آتی ہے، جیسے فون کمرے میں پڑا رہا یا کسی کو دیا گیا تھا۔',
    talk: 'ان سے بات ہو گی',
    talkText: 'آپ ان سے پوچھیں گے، یا پوچھ چکے ہیں۔',
    complaint: 'شکایت درج ہوئی',
    complaintText: 'آپ نے شکایت یا کارروائی اس کے اپنے طریقے سے شروع کی۔ یہاں لکھنے سے شروع نہیں ہوتی۔',
    note: 'نوٹ',
    noteHint: 'آپ ایسا کیوں سمجھتے ہیں۔ یہ دفتر ہی میں رہے گا۔',
    needed: 'نتیجہ چنیں اور وجہ لکھیں',
    done: 'محفوظ ہو گیا',
    by: (name) => `از ${name}`,
  },
})

/** Each sign with its figures: so many of so many. */
export const signWords = createMessages({
  en: {
    mock: (count: string, of: string) => `The phone says that another app made the position: ${count} of ${of}`,
    still: (count: string, of: string) => `Exactly the same place as the one before: ${count} of ${of}`,
    evenly_sure: (count: string, of: string) => `Exactly as accurate as the one before: ${count} of ${of}`,
    unsure: (count: string, of: string) => `No accuracy, or worse than 50 metres: ${count} of ${of}`,
    drawn: (count: string, of: string) => `As straight and even as if drawn on a map: ${count} of ${of} stretches`,
    leaps: (count: string) => `Faster than any vehicle: ${count} times`,
    phone_of_two: (count: string, of: string) =>
      `The same phone told positions of someone else: ${count} of ${of} days`,
    points: (count: string) => `${count} points`,
    flood: (count: string, of: string) => `As many positions as are taken in a day: ${count} of ${of} days`,
  },
  ur: {
    mock: (count, of) => `فون کے مطابق مقام کسی دوسری ایپ نے بنایا: ${of} میں سے ${count}`,
    still: (count, of) => `مقام ہوبہو پچھلے والا: ${of} میں سے ${count}`,
    evenly_sure: (count, of) => `درستی ہوبہو پچھلی والی: ${of} میں سے ${count}`,
    unsure: (count, of) => `درستی نامعلوم، یا 50 میٹر سے خراب: ${of} میں سے ${count}`,
    drawn: (count, of) => `راستہ ایسا سیدھا اور ہموار جیسے نقشے پر کھینچا ہو: ${of} میں سے ${count} ٹکڑے`,
    leaps: (count) => `کسی بھی سواری سے تیز: ${count} بار`,
    phone_of_two: (count, of) => `اسی فون سے کسی اور کے مقام بھی آئے: ${of} میں سے ${count} دن`,
    points: (count) => `${count} نمبر`,
    flood: (count, of) => `ایک دن میں جتنے مقام لیے جاتے ہیں سب بھیج دیے: ${of} میں سے ${count} دن`,
  },
})

export const outcomeTone: Record<Outcome, Tone> = {
  nothing_wrong: 'success',
  talk: 'information',
  complaint: 'warning',
}
