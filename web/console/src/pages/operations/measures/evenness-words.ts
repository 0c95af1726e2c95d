import { createMessages } from '@app/ui'

export const evennessWords = createMessages({
  en: {
    title: 'How evenly work is shared',
    lead: 'Covers everyone who was on shift in the week. The Gini number is 0 when all earned the same, and near 1 when one person earned everything.',
    week: 'Week',
    now: 'This week so far',
    before: 'Last week',
    from: 'Week from',
    weight: (minutes: number) =>
      `To even out pay, someone who has earned Rs 1,000 less may be sent from ${minutes} minutes further away. Two administrators change this, under “Changes”.`,
    district: 'District',
    people: 'On shift',
    each: 'Average earnings',
    hourly: 'For each hour on shift',
    hours: 'Hours on shift',
    gini: 'Gini',
    none: 'Nobody was on shift',
    noneText: 'Nobody was on shift in your districts in this week.',
  },
  ur: {
    title: 'کام کتنا برابر بٹا',
    lead: 'ان سب کا حساب جو اس ہفتے ڈیوٹی پر آئے۔ جینی کا عدد 0 ہو تو سب نے برابر کمایا، اور 1 کے قریب ہو تو سب کچھ ایک ہی نے کمایا۔',
    week: 'ہفتہ',
    now: 'یہ ہفتہ، اب تک',
    before: 'پچھلا ہفتہ',
    from: 'ہفتہ کب سے',
    weight: (minutes) =>
      `کمائی برابر رکھنے کے لیے، جس نے ہزار روپے کم کمائے ہوں اسے ${minutes} منٹ زیادہ دور سے بھی بھیجا جا سکتا ہے۔ اسے دو منتظم ”تبدیلیاں“ میں بدلتے ہیں۔`,
    district: 'ضلع',
    people: 'ڈیوٹی پر آئے',
    each: 'اوسطاً ہر ایک کی کمائی',
    hourly: 'ڈیوٹی کے ہر گھنٹے پر',
    hours: 'ڈیوٹی کے گھنٹے',
    gini: 'جینی',
    none: 'کوئی ڈیوٹی پر نہیں آیا',
    noneText: 'اس ہفتے آپ کے اضلاع میں کوئی ڈیوٹی پر نہیں آیا۔',
  },
})
