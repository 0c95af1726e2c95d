import { createMessages } from '@app/ui'

export const creditWords = createMessages({
  en: {
    title: 'Unknown credits', lead: 'Money in the bank that belongs to no payment we know. Nobody spends it until it is found out whose it is, or it goes back.', which: 'Which credits', open: 'To be explained', matched: 'Explained', returned: 'Sent back', none: 'No credit waits', noneText: 'All that is in the bank is known.', noneMatched: 'None was explained yet', noneReturned: 'None was sent back yet',
    account: 'Unidentified in the books', accountText: 'With what was counted over at a day’s end', sender: 'Sender, as the statement shows', amount: 'Amount', reference: 'The bank’s reference', at: 'Written down', act: 'Act', whose: 'Whose it was', reason: 'Reason', out: 'Sent back under', when: 'When', elsewhere: 'A request of another place', slip: 'Slip',
    record: 'Write down a credit', recordText: 'As the bank’s statement shows it. Deposits and settlements of rails have their own pages.', amountRs: 'Amount (Rs)', noAmount: 'Please write an amount', needed: 'Please fill this in', recorded: 'It stands in the list',
    match: 'Found', matchTitle: 'Whose it is', to: 'It belongs to', request: 'A request', requestHint: 'What is due of it is paid, with a receipt; the rest goes back to the citizen.', deposit: 'A representative’s deposit', depositHint: 'Of the same sum, that the bank has yet to show.', trackingNo: 'Tracking number', whichDeposit: 'Which deposit', noDeposit: 'No deposit of this sum waits for the bank', moreDeposits: 'Look further', reasonHint: 'How you found out; it stays on the record', paid: 'It is booked; what was due is paid', refunded: 'It is booked; the citizen has it back as a refund',
    back: 'Send back', backText: 'The bank is told to send it to where it came from.', sent: 'Booked as sent back',
  },
  ur: {
    title: 'نامعلوم رقوم', lead: 'بینک میں آئی رقم جو کسی معلوم ادائیگی کی نہیں۔ جب تک پتہ نہ چلے کس کی ہے، یا واپس نہ جائے، کوئی اسے خرچ نہیں کرتا۔', which: 'کون سی رقوم', open: 'پتہ لگانا ہے', matched: 'پتہ چل گیا', returned: 'واپس بھیجی گئیں', none: 'کوئی نامعلوم رقم نہیں', noneText: 'بینک میں جو ہے سب معلوم ہے۔', noneMatched: 'ابھی کسی کا پتہ نہیں چلا', noneReturned: 'ابھی کوئی واپس نہیں بھیجی گئی',
    account: 'کھاتے میں نامعلوم', accountText: 'دن کی گنتی میں زیادہ نکلنے والی رقم سمیت', sender: 'بھیجنے والا، گوشوارے کے مطابق', amount: 'رقم', reference: 'بینک کا حوالہ نمبر', at: 'کب درج ہوئی', act: 'عمل', whose: 'کس کی تھی', reason: 'وجہ', out: 'واپسی کا حوالہ', when: 'کب', elsewhere: 'کسی اور علاقے کی درخواست', slip: 'پرچی',
    record: 'نئی رقم درج کریں', recordText: 'جیسا بینک کے گوشوارے میں ہے۔ جمع رقوم اور ذرائع کے اپنے صفحے ہیں۔', amountRs: 'رقم (روپے)', noAmount: 'رقم لکھیں', needed: 'یہ خانہ بھریں', recorded: 'فہرست میں درج ہو گئی',
    match: 'پتہ چل گیا', matchTitle: 'یہ رقم کس کی ہے', to: 'یہ رقم ہے', request: 'کسی درخواست کی', requestHint: 'جو دینا باقی ہے ادا ہو گا، رسید کے ساتھ؛ باقی شہری کو واپس ملے گا۔', deposit: 'نمائندے کی جمع رقم', depositHint: 'اتنی ہی رقم جو بینک میں ابھی نظر آنی ہے۔', trackingNo: 'ٹریکنگ نمبر', whichDeposit: 'کون سی جمع رقم', noDeposit: 'اتنی کوئی جمع رقم بینک کے انتظار میں نہیں', moreDeposits: 'اور دیکھیں', reasonHint: 'کیسے پتہ چلا؛ یہ ریکارڈ میں رہے گا', paid: 'درج ہو گئی؛ جو دینا تھا ادا ہو گیا', refunded: 'درج ہو گئی؛ شہری کو رقم واپس ملے گی',
    back: 'واپس بھیجیں', backText: 'بینک کو کہا جائے گا کہ جہاں سے آئی وہیں واپس بھیج دے۔', sent: 'واپسی درج ہو گئی',
  },
})
