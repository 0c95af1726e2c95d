import { createMessages, type Words } from '@app/ui'

export const dayWords = createMessages({
  en: {
    title: 'My day', onShift: 'On duty', offShift: 'Off duty', sinceBefore: 'since', sinceAfter: '', start: 'Begin my shift', end: 'End my shift',
    startHint: 'Offers come only while you are on duty. Your position is kept only then.',
    endTitle: 'End your shift?', endText: 'No more offers come, and your position is no longer kept. Count your cash first.', countFirst: 'Count the cash',
    noPlace: 'The phone does not say where it is. Allow the location, then try again.',
    blocked: 'No new work comes just now', offers: 'Offers', noOffers: 'No offer just now', noOffersOn: 'Stay near; the next one rings by itself.', noOffersOff: 'Begin your shift and offers will come.',
    next: 'Next', visits: 'Then', past: 'Earlier visits',
    cash: 'Cash in hand', tax: 'after tax', fuel: 'fuel about', left: 'left', expired: 'Expired', open: 'Look', door: 'At a home', office: 'At an office', collect: 'Collect in cash', openVisit: 'Go on with it', due: 'to collect', rate: 'Rate', rateTitle: 'Say how it was', untilBefore: 'until', untilAfter: '',
  },
  ur: {
    title: 'آج کا دن', onShift: 'ڈیوٹی پر', offShift: 'ڈیوٹی پر نہیں', sinceBefore: '', sinceAfter: 'سے', start: 'ڈیوٹی شروع کریں', end: 'ڈیوٹی ختم کریں',
    startHint: 'نیا کام صرف ڈیوٹی کے دوران آتا ہے، اور آپ کی جگہ بھی تبھی دیکھی جاتی ہے۔',
    endTitle: 'ڈیوٹی ختم کریں؟', endText: 'اس کے بعد نیا کام نہیں آئے گا اور آپ کی جگہ نہیں دیکھی جائے گی۔ پہلے نقد رقم گن لیں۔', countFirst: 'نقد رقم گنیں',
    noPlace: 'فون اپنی جگہ نہیں بتا رہا۔ لوکیشن کی اجازت دیں، پھر کوشش کریں۔',
    blocked: 'ابھی نیا کام نہیں آئے گا', offers: 'نیا کام', noOffers: 'ابھی کوئی نیا کام نہیں', noOffersOn: 'آس پاس رہیں؛ اگلا کام آتے ہی فون بتا دے گا۔', noOffersOff: 'ڈیوٹی شروع کریں تو کام آنے لگے گا۔',
    next: 'اب', visits: 'اس کے بعد', past: 'پچھلے کام',
    cash: 'ہاتھ میں نقد', tax: 'ٹیکس کے بعد', fuel: 'پٹرول تقریباً', left: 'باقی', expired: 'وقت ختم', open: 'دیکھیں', door: 'گھر پر', office: 'دفتر میں', collect: 'نقد لینا ہے', openVisit: 'کام جاری رکھیں', due: 'لینے ہیں', rate: 'رائے دیں', rateTitle: 'بتائیں، کیسا رہا', untilBefore: '', untilAfter: 'تک',
  },
})

export const standingWords: Record<string, Words> = {
  applied: { en: 'Applied', ur: 'درخواست دی ہے' }, vetting: { en: 'Being checked', ur: 'جانچ جاری ہے' }, training: { en: 'In training', ur: 'تربیت جاری ہے' },
  approved: { en: 'Approved', ur: 'منظور شدہ' }, active: { en: 'Active', ur: 'فعال' }, paused: { en: 'Paused', ur: 'وقفے پر' },
  warned: { en: 'Active, with a warning', ur: 'فعال، تنبیہ کے ساتھ' }, suspended: { en: 'Suspended', ur: 'معطل' }, ended: { en: 'Ended', ur: 'ختم' },
}

/** Why no work comes: codes of the shift. */
export const blockedWords: Record<string, Words> = {
  standing_not_active: { en: 'Your standing is not active. Ask your supervisor.', ur: 'آپ کی حیثیت فعال نہیں ہے۔ اپنے نگران سے پوچھیں۔' },
  not_on_shift: { en: 'You are off duty.', ur: 'آپ ڈیوٹی پر نہیں ہیں۔' },
  cash_cap_exceeded: { en: 'Your cash in hand is at its limit. Deposit it; until then only paid work comes.', ur: 'ہاتھ میں نقد حد کو پہنچ گیا ہے۔ جمع کرائیں؛ تب تک صرف پہلے سے ادا شدہ کام آئے گا۔' },
  cash_over_authority: { en: 'You hold cash beyond your limit. Deposit it first.', ur: 'آپ کے پاس حد سے زیادہ نقد ہے۔ پہلے جمع کرائیں۔' },
  cash_aged: { en: 'Your cash is more than a day old. Deposit it first.', ur: 'آپ کے پاس نقد ایک دن سے زیادہ پرانا ہے۔ پہلے جمع کرائیں۔' },
  area_event: { en: 'An event is declared for your area.', ur: 'آپ کے علاقے میں ہنگامی حالت ہے۔' },
}
