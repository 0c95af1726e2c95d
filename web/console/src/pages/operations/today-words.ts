import { createMessages } from '@app/ui'

export const todayWords = createMessages({
  en: {
    title: 'Today', ordered: 'Orders', visited: 'Visits done', failed: 'Visits failed', on_time: 'Arrived on time', filed: 'Filed with offices', decided: 'Decided by offices', delivered: 'Delivered', complaints: 'Complaints', cash: 'Cash taken at the door',
    before: 'Yesterday by this time', whole: 'Yesterday in all', today: 'Today', yesterday: 'Yesterday', hour: 'Hour', asTable: 'Show as table', asLines: 'Show as charts', lines: 'Solid line: today. Dashed line: yesterday.', print: 'Print', at: 'As of', all: 'All day',
  },
  ur: {
    title: 'آج', ordered: 'نئے آرڈر', visited: 'مکمل ملاقاتیں', failed: 'ناکام ملاقاتیں', on_time: 'وقت پر پہنچے', filed: 'دفتر میں جمع', decided: 'دفتر کے فیصلے', delivered: 'گھر پہنچے کاغذ', complaints: 'شکایات', cash: 'دروازے پر لی گئی رقم',
    before: 'کل اس وقت تک', whole: 'کل سارا دن', today: 'آج', yesterday: 'کل', hour: 'گھنٹہ', asTable: 'جدول دکھائیں', asLines: 'خاکے دکھائیں', lines: 'پوری لکیر آج کی ہے، ٹوٹی لکیر گزرے کل کی۔', print: 'چھاپیں', at: 'بوقت', all: 'سارا دن',
  },
})
