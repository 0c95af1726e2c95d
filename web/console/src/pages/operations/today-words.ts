import { createMessages } from '@app/ui'

export const todayWords = createMessages({
  en: {
    title: 'Today', ordered: 'Orders', visited: 'Visits done', failed: 'Visits failed', on_time: 'Arrived on time', filed: 'Filed with offices', decided: 'Decided by offices', delivered: 'Delivered', complaints: 'Complaints', cash: 'Cash taken at the door',
    before: 'Yesterday by this time', whole: 'Yesterday in all', today: 'Today', yesterday: 'Yesterday', hour: 'Hour', asTable: 'Show as a table', asLines: 'Show as charts', lines: 'Solid line: today. Dashed line: yesterday.', print: 'Print', at: 'As of', all: 'All day',
  },
  ur: {
    title: 'آج', ordered: 'نئے آرڈر', visited: 'مکمل ملاقاتیں', failed: 'ناکام ملاقاتیں', on_time: 'وقت پر پہنچے', filed: 'دفتر میں جمع', decided: 'دفتر کے فیصلے', delivered: 'گھر پہنچائے گئے کاغذات', complaints: 'شکایات', cash: 'دروازے پر لی گئی رقم',
    before: 'گزشتہ کل اس وقت تک', whole: 'گزشتہ کل پورا دن', today: 'آج', yesterday: 'گزشتہ کل', hour: 'گھنٹہ', asTable: 'جدول دکھائیں', asLines: 'چارٹ دکھائیں', lines: 'پوری لکیر آج کی ہے، ٹوٹی لکیر گزشتہ کل کی۔', print: 'چھاپیں', at: 'وقت:', all: 'پورا دن',
  },
})
