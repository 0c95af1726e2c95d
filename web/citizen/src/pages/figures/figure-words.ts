import { createMessages } from '@app/ui'

export const figureWords = createMessages({
  en: { received: 'Received', delivered: 'Delivered', rejected: 'Rejected', withdrawn: 'Withdrawn', cancelled: 'Cancelled', failed: 'Couldn’t be done', open: 'In progress', citizen: 'The citizen', facilitator: 'Our representative', department: 'The department', platform: 'The programme', law: 'Waiting periods set by law', calendar: 'Holidays and closing times', area_event: 'Flood, smog and the like', days: 'days', others: 'All others', nowhere: 'No district' },
  ur: { received: 'آئیں', delivered: 'پہنچیں', rejected: 'نامنظور', withdrawn: 'واپس لیں', cancelled: 'منسوخ', failed: 'نہ ہو سکیں', open: 'جاری', citizen: 'درخواست گزار', facilitator: 'ہمارا نمائندہ', department: 'محکمہ', platform: 'پروگرام', law: 'قانونی مدت', calendar: 'چھٹی اور بند اوقات', area_event: 'سیلاب، سموگ وغیرہ', days: 'دن', others: 'باقی سب چھوٹی', nowhere: 'کوئی ضلع نہیں' },
})
