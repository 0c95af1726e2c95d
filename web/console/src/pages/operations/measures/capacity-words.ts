import { createMessages } from '@app/ui'

export const capacityWords = createMessages({
  en: {
    title: 'How full each hour is',
    lead: 'Visits booked, and how many more we could take. Someone who serves two tehsils counts in both but can be booked only once, so the spaces left don’t add up.',
    day: 'Which day',
    tehsil: 'Tehsil',
    people: 'Representatives',
    cell: (taken: number, left: number) => `${taken} booked, ${left} left`,
    none: 'No hours on that day',
    noneText: 'It’s a holiday, it’s too far ahead, or nobody works here.',
    taken: 'booked',
    left: 'left',
    key: 'In each hour: booked / left',
  },
  ur: {
    title: 'کون سا گھنٹہ کتنا بھرا ہے',
    lead: 'بک ملاقاتیں، اور مزید کتنی ہو سکتی ہیں۔ جو دو تحصیلوں میں کام کرے وہ دونوں میں گنا جاتا ہے مگر بک ایک ہی بار ہوتا ہے، اس لیے باقی جگہیں جمع نہیں ہوتیں۔',
    day: 'کس دن',
    tehsil: 'تحصیل',
    people: 'نمائندے',
    cell: (taken, left) => `${taken} بک، ${left} باقی`,
    none: 'اس دن کوئی وقت نہیں',
    noneText: 'چھٹی ہے، دن ابھی بہت دور ہے، یا یہاں کوئی کام نہیں کرتا۔',
    taken: 'بک',
    left: 'باقی',
    key: 'ہر گھنٹے میں: بک / باقی',
  },
})
