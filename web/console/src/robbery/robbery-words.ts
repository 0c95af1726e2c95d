import { createMessages, type Words } from '@app/ui'

export const robberyWords = createMessages({
  en: {
    title: 'Robberies', lead: 'Robbed cash is the programme’s loss after a police report and two approvals; never a shortage of who was robbed.', which: 'Which', open: 'Waiting', booked: 'Booked', refused: 'Not accepted', reported: 'Reported', approved_once: 'One has approved',
    none: 'No robbery waits for a decision', noneText: 'When a representative reports one, it stands here until two people have decided.', noneBooked: 'None was booked', noneRefused: 'None was turned down', who: 'Representative', amount: 'Amount', state: 'State', when: 'Reported', report: 'Police report', noReport: 'not yet',
    account: 'What happened', by: 'Reported by', alert: 'They called for help then', approvals: 'Approvals', first: 'First', second: 'Second', nobody: 'nobody yet', decided: 'Decided', reason: 'Reason',
    cash: 'Their cash', inHand: 'Carried now', reserved: 'Promised to visits', cap: 'May carry at most', oldest: 'Carried since', overLimit: 'They carried more than their limit', books: 'In the books', notBooked: 'Not booked: the cash is still theirs to bring', debit: 'debit', credit: 'credit',
    approve: 'Approve the loss', approveText: 'The second approval books it: the programme’s loss, and the cash is no longer theirs to bring.', refuse: 'Do not accept', refuseText: 'The cash stays theirs to bring. They read the reason.', why: 'Why', needed: 'Please fill this in', done: 'Done', back: 'All robberies',
  },
  ur: {
    title: 'وارداتیں', lead: 'لوٹی ہوئی رقم پولیس رپورٹ اور دو منظوریوں کے بعد ادارے کا نقصان ہے؛ لٹنے والے کی کمی نہیں۔', which: 'کون سی', open: 'فیصلہ باقی', booked: 'درج', refused: 'منظور نہیں', reported: 'رپورٹ ہوئی', approved_once: 'ایک منظوری ہوئی',
    none: 'کسی واردات کا فیصلہ باقی نہیں', noneText: 'نمائندہ رپورٹ کرے تو دو افراد کے فیصلے تک یہاں رہتی ہے۔', noneBooked: 'کوئی درج نہیں ہوئی', noneRefused: 'کوئی نامنظور نہیں ہوئی', who: 'نمائندہ', amount: 'رقم', state: 'مرحلہ', when: 'رپورٹ', report: 'پولیس رپورٹ', noReport: 'ابھی نہیں',
    account: 'کیا ہوا', by: 'رپورٹ کرنے والا', alert: 'اس وقت انہوں نے مدد کے لیے پکارا تھا', approvals: 'منظوریاں', first: 'پہلی', second: 'دوسری', nobody: 'ابھی کوئی نہیں', decided: 'فیصلہ', reason: 'وجہ',
    cash: 'ان کے پاس نقد', inHand: 'ابھی پاس ہے', reserved: 'ملاقاتوں کے لیے مختص', cap: 'زیادہ سے زیادہ حد', oldest: 'کب سے پاس ہے', overLimit: 'ان کے پاس حد سے زیادہ رقم تھی', books: 'کھاتے میں', notBooked: 'درج نہیں: رقم ابھی انہی کو جمع کرانی ہے', debit: 'ڈیبٹ', credit: 'کریڈٹ',
    approve: 'نقصان منظور کریں', approveText: 'دوسری منظوری پر درج ہو جاتا ہے: ادارے کا نقصان، اور رقم ان کے ذمے نہیں رہتی۔', refuse: 'منظور نہیں', refuseText: 'رقم انہی کو جمع کرانی رہے گی۔ وہ وجہ پڑھتے ہیں۔', why: 'کیوں', needed: 'یہ خانہ بھریں', done: 'ہو گیا', back: 'سب وارداتیں',
  },
})

/** Why an act is grey; the server says the same when it is tried. */
const REFUSALS: Record<string, Words> = {
  not_yours: { en: 'The auditor reads; finance acts', ur: 'آڈیٹر صرف دیکھتا ہے؛ عمل شعبہ حساب کرتا ہے' },
  same_person: { en: 'You had a hand in it already: another approves', ur: 'آپ پہلے شامل ہو چکے ہیں: منظوری دوسرا دے گا' },
  already_done: { en: 'Decided already', ur: 'فیصلہ ہو چکا' },
  report_needed: { en: 'First the police report', ur: 'پہلے پولیس رپورٹ' },
}
export const whyNot = (refusal: string | null | undefined): Words | undefined => (refusal ? (REFUSALS[refusal] ?? REFUSALS.already_done) : undefined)
