import { createMessages } from '@app/ui'

export const alertWords = createMessages({
  en: {
    title: 'Calls for help', lead: 'Open calls first. Take it, do what is needed, write it down, close it with what came of it.', none: 'Nobody calls for help', noneText: 'A call rings here within a second, and again every minute until somebody takes it.', banner: 'Somebody calls for help', see: 'See the calls',
    sos: 'SOS', duress: 'Silent alarm', citizen: 'A citizen calls', raised: 'Nobody has it', acknowledged: 'Taken', closed: 'Closed', silentText: 'Do not ring this phone: it is not in their own hands.', uncertain: 'By text message without the right code', take: 'I have it', note: 'Write down', close: 'Close', outcome: 'What came of it', words: 'What was done', done: 'Done', needed: 'Please fill this in', rings: 'Times rung:', escalated: 'Supervisors texted', taken: 'taken by', open: 'Open', past: 'Closed ones', place: 'Place',
    helped: 'Helped', police: 'Police came', medical: 'Medical help came', moved_away: 'Brought to safety', robbery: 'A robbery', false_alarm: 'False alarm', no_contact: 'No contact', log: 'Log',
    log_raised: 'Called', log_repeated: 'Called again', log_came_again: 'A late copy came', log_escalated: 'Supervisors texted', log_acknowledged: 'Taken', log_noted: 'Note', log_closed: 'Closed',
  },
  ur: {
    title: 'مدد کی پکار', lead: 'کھلی پکاریں پہلے۔ سنبھالیں، جو ضروری ہو کریں، لکھیں، نتیجے کے ساتھ بند کریں۔', none: 'کوئی مدد نہیں مانگ رہا', noneText: 'پکار ایک سیکنڈ میں یہاں بجتی ہے، اور کسی کے سنبھالنے تک ہر منٹ دوبارہ۔', banner: 'کوئی مدد مانگ رہا ہے', see: 'پکاریں دیکھیں',
    sos: 'ایس او ایس', duress: 'خاموش الارم', citizen: 'شہری کی پکار', raised: 'کسی نے نہیں سنبھالا', acknowledged: 'سنبھال لیا', closed: 'بند', silentText: 'اس فون پر کال نہ کریں: فون ان کے اپنے ہاتھ میں نہیں۔', uncertain: 'ایس ایم ایس سے، درست کوڈ کے بغیر', take: 'میں سنبھالوں', note: 'لکھیں', close: 'بند کریں', outcome: 'نتیجہ', words: 'کیا کیا گیا', done: 'ہو گیا', needed: 'یہ خانہ بھریں', rings: 'کتنی بار بجا:', escalated: 'نگرانوں کو پیغام گیا', taken: 'سنبھالا', open: 'کھلی', past: 'بند شدہ', place: 'جگہ',
    helped: 'مدد ہو گئی', police: 'پولیس آ گئی', medical: 'طبی مدد آ گئی', moved_away: 'محفوظ جگہ پہنچایا', robbery: 'واردات', false_alarm: 'غلط پکار', no_contact: 'رابطہ نہیں ہوا', log: 'روداد',
    log_raised: 'پکار آئی', log_repeated: 'دوبارہ پکار', log_came_again: 'پرانی نقل آئی', log_escalated: 'نگرانوں کو پیغام', log_acknowledged: 'سنبھالا گیا', log_noted: 'نوٹ', log_closed: 'بند ہوئی',
  },
})
