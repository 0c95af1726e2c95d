import { createMessages, type Words } from '@app/ui'

export const robberyWords = createMessages({
  en: {
    title: 'Robberies', lead: 'The programme bears the loss of stolen cash after a police report and two approvals. The person robbed never pays.', which: 'Show', open: 'To decide', booked: 'Recorded', refused: 'Turned down', reported: 'Reported', approved_once: 'One approval so far',
    none: 'No robberies to decide', noneText: 'Robberies reported by representatives stay here until two people have decided.', noneBooked: 'None recorded', noneRefused: 'None turned down', who: 'Representative', amount: 'Amount', state: 'State', when: 'Reported', report: 'Police report', noReport: 'not yet',
    account: 'What happened', by: 'Reported by', alert: 'They called for help', approvals: 'Approvals', first: 'First', second: 'Second', nobody: 'nobody yet', decided: 'Decided', reason: 'Reason',
    cash: 'Their cash', inHand: 'Carrying now', reserved: 'Set aside for visits', cap: 'Limit', oldest: 'Carrying since', overLimit: 'They were over their limit', books: 'In the ledger', notBooked: 'Not recorded: they still have to bring in the cash', debit: 'debit', credit: 'credit',
    approve: 'Approve the loss', approveText: 'The second approval records the loss to the programme. They no longer have to bring in the cash.', refuse: 'Turn down', refuseText: 'They’ll still have to bring in the cash. They’ll see your reason.', why: 'Reason', needed: 'Fill this in', done: 'Done', back: 'All robberies',
  },
  ur: {
    title: 'وارداتیں', lead: 'پولیس رپورٹ اور دو منظوریوں کے بعد لوٹی گئی رقم کا نقصان پروگرام اٹھاتا ہے۔ جسے لوٹا گیا، وہ یہ رقم کبھی نہیں بھرتا۔', which: 'کون سی', open: 'فیصلہ باقی', booked: 'درج ہو گئی', refused: 'نامنظور', reported: 'رپورٹ ہوئی', approved_once: 'ایک منظوری ہوئی',
    none: 'کسی واردات کا فیصلہ باقی نہیں', noneText: 'نمائندے کی رپورٹ دو افراد کے فیصلے تک یہاں رہتی ہے۔', noneBooked: 'کوئی واردات درج نہیں ہوئی', noneRefused: 'کوئی واردات نامنظور نہیں ہوئی', who: 'نمائندہ', amount: 'رقم', state: 'مرحلہ', when: 'کب رپورٹ ہوئی', report: 'پولیس رپورٹ', noReport: 'ابھی نہیں',
    account: 'کیا ہوا', by: 'کس نے رپورٹ کی', alert: 'انہوں نے اس وقت مدد کے لیے پکارا تھا', approvals: 'منظوریاں', first: 'پہلی', second: 'دوسری', nobody: 'ابھی کوئی نہیں', decided: 'فیصلہ', reason: 'وجہ',
    cash: 'ان کے پاس نقد', inHand: 'ابھی پاس ہے', reserved: 'ملاقاتوں کے لیے مختص', cap: 'زیادہ سے زیادہ حد', oldest: 'کب سے پاس ہے', overLimit: 'ان کے پاس حد سے زیادہ رقم تھی', books: 'کھاتے میں', notBooked: 'درج نہیں: رقم ابھی انہی کو جمع کرانی ہے', debit: 'ڈیبٹ', credit: 'کریڈٹ',
    approve: 'نقصان منظور کریں', approveText: 'دوسری منظوری پر یہ رقم پروگرام کے نقصان میں درج ہو جائے گی، اور ان کے ذمے نہیں رہے گی۔', refuse: 'نامنظور کریں', refuseText: 'رقم انہی کو جمع کرانی ہو گی۔ آپ کی لکھی وجہ وہ پڑھیں گے۔', why: 'وجہ', needed: 'یہ خانہ بھریں', done: 'ہو گیا', back: 'سب وارداتیں',
  },
})

/** Why an act is grey; the server says the same when it is tried. */
const REFUSALS: Record<string, Words> = {
  not_yours: { en: 'Auditors can view this. Only finance can act.', ur: 'آڈیٹر صرف دیکھ سکتا ہے۔ کارروائی شعبہ حساب ہی کر سکتا ہے۔' },
  same_person: { en: 'You’ve already acted on this, so someone else approves', ur: 'آپ پہلے ہی اس میں شامل ہیں، اس لیے منظوری کوئی اور دے گا' },
  already_done: { en: 'Already decided', ur: 'فیصلہ ہو چکا ہے' },
  report_needed: { en: 'First add the police report', ur: 'پہلے پولیس رپورٹ شامل کریں' },
}
export const whyNot = (refusal: string | null | undefined): Words | undefined => (refusal ? (REFUSALS[refusal] ?? REFUSALS.already_done) : undefined)
