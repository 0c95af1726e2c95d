import { createMessages, type Words } from '@app/ui'

export const dayWords = createMessages({
  en: {
    title: 'My day', onShift: 'On shift', offShift: 'Not on shift', sinceBefore: 'since', sinceAfter: '', start: 'Start my shift', end: 'End my shift',
    startHint: 'You only get offers while you’re on shift. We only see your location then.',
    endTitle: 'End your shift?', endText: 'You’ll get no more offers and we’ll stop seeing your location. Count your cash first.', countFirst: 'Count my cash',
    noPlace: 'Your phone isn’t sharing its location. Allow location, then try again.',
    blocked: 'You can’t get new work at the moment', blockedCash: 'For now you only get visits with no cash to collect', offers: 'Offers', noOffers: 'No offers at the moment', noOffersOn: 'Stay nearby. Your phone will ring when there’s an offer.', noOffersOff: 'Start your shift to get offers.',
    next: 'Next', visits: 'Then', past: 'Earlier visits',
    cash: 'Cash I’m holding', tax: 'after tax', fuel: 'fuel, about', left: 'left', expired: 'Expired', open: 'View', door: 'At a home', office: 'At an office', collect: 'Collect in cash', openVisit: 'Continue', due: 'to collect', rate: 'Rate', rateTitle: 'Tell us how it went', untilBefore: 'until', untilAfter: '',
  },
  ur: {
    title: 'آج کا دن', onShift: 'ڈیوٹی پر', offShift: 'ڈیوٹی پر نہیں', sinceBefore: '', sinceAfter: 'سے', start: 'ڈیوٹی شروع کریں', end: 'ڈیوٹی ختم کریں',
    startHint: 'نیا کام صرف ڈیوٹی کے دوران آتا ہے، اور آپ کی لوکیشن بھی تبھی دیکھی جاتی ہے۔',
    endTitle: 'ڈیوٹی ختم کریں؟', endText: 'اس کے بعد نیا کام نہیں آئے گا اور آپ کی لوکیشن نہیں دیکھی جائے گی۔ پہلے نقد رقم گن لیں۔', countFirst: 'نقد رقم گنیں',
    noPlace: 'فون اپنی لوکیشن نہیں بتا رہا۔ لوکیشن کی اجازت دیں، پھر کوشش کریں۔',
    blocked: 'ابھی نیا کام نہیں آئے گا', blockedCash: 'ابھی صرف وہ کام آئے گا جس میں نقد نہیں لینا', offers: 'نیا کام', noOffers: 'ابھی کوئی نیا کام نہیں', noOffersOn: 'آس پاس رہیں؛ اگلا کام آتے ہی فون بتا دے گا۔', noOffersOff: 'ڈیوٹی شروع کریں تو کام آنے لگے گا۔',
    next: 'اب', visits: 'اس کے بعد', past: 'پچھلے کام',
    cash: 'میرے پاس نقد', tax: 'ٹیکس کے بعد', fuel: 'پٹرول تقریباً', left: 'باقی', expired: 'وقت ختم', open: 'دیکھیں', door: 'گھر پر', office: 'دفتر میں', collect: 'نقد لینا ہے', openVisit: 'کام جاری رکھیں', due: 'لینے ہیں', rate: 'رائے دیں', rateTitle: 'بتائیں، ملاقات کیسی رہی', untilBefore: '', untilAfter: 'تک',
  },
})

export const standingWords: Record<string, Words> = {
  applied: { en: 'Applied', ur: 'درخواست دی ہے' }, vetting: { en: 'Being checked', ur: 'جانچ جاری ہے' }, training: { en: 'In training', ur: 'تربیت جاری ہے' },
  approved: { en: 'Approved', ur: 'منظور شدہ' }, active: { en: 'Active', ur: 'فعال' }, paused: { en: 'Paused', ur: 'وقفے پر' },
  warned: { en: 'Active, with a warning', ur: 'فعال، تنبیہ کے ساتھ' }, suspended: { en: 'Suspended', ur: 'معطل' }, ended: { en: 'Ended', ur: 'ختم' },
}

/** What keeps only those visits away at which cash is taken. */
const CASH_ONLY: readonly string[] = ['cash_over_authority', 'cash_cap_exceeded', 'cash_aged']
export const isCashOnly = (because: readonly string[]): boolean => because.every((code) => CASH_ONLY.includes(code))

/** Why no work comes: codes of the shift. */
export const blockedWords: Record<string, Words> = {
  standing_not_active: { en: 'Your account isn’t active. Ask your supervisor.', ur: 'آپ کا اکاؤنٹ فعال نہیں۔ اپنے نگران سے پوچھیں۔' },
  not_on_shift: { en: 'You’re not on shift.', ur: 'آپ ڈیوٹی پر نہیں ہیں۔' },
  cash_cap_exceeded: { en: 'You’ve reached your cash limit. Deposit it to get other visits again.', ur: 'آپ کے پاس نقد کی حد پوری ہو گئی ہے۔ باقی کام کے لیے پہلے نقد جمع کرائیں۔' },
  cash_over_authority: { en: 'You’re holding more cash than your limit. Deposit it to get other visits again.', ur: 'آپ کے پاس حد سے زیادہ نقد ہے۔ باقی کام کے لیے پہلے نقد جمع کرائیں۔' },
  cash_aged: { en: 'You’ve held your cash for more than a day. Deposit it to get other visits again.', ur: 'نقد رقم ایک دن سے زیادہ عرصے سے آپ کے پاس ہے۔ باقی کام کے لیے پہلے نقد جمع کرائیں۔' },
  area_event: { en: 'There’s an emergency in your area.', ur: 'آپ کے علاقے میں ہنگامی صورتِ حال ہے۔' },
}
