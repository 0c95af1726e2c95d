import { createMessages } from '@app/ui'

export const alertWords = createMessages({
  en: {
    title: 'Calls for help', lead: 'Open calls come first. Take the call, do what’s needed, note it, then close it with the outcome.', none: 'No calls for help', noneText: 'A call rings here within a second, and again every minute until someone takes it.', banner: 'Someone needs help', see: 'See calls for help',
    sos: 'SOS', duress: 'Silent alarm', citizen: 'Citizen’s call', raised: 'Not taken yet', acknowledged: 'Taken', closed: 'Closed', silentText: 'Don’t ring this phone: someone else has it.', uncertain: 'By text message without the right code', take: 'I’ll take it', note: 'Add a note', close: 'Close', outcome: 'Outcome', words: 'What was done', done: 'Done', needed: 'Fill this in', rings: 'Times rung:', escalated: 'Supervisors texted', taken: 'taken by', open: 'Open', past: 'Closed', place: 'Place',
    helped: 'Helped', police: 'Police came', medical: 'Medical help came', moved_away: 'Taken to safety', robbery: 'A robbery', false_alarm: 'False alarm', no_contact: 'Couldn’t reach them', log: 'Log',
    log_raised: 'Called', log_repeated: 'Called again', log_came_again: 'A late copy arrived', log_escalated: 'Supervisors texted', log_acknowledged: 'Taken', log_noted: 'Note', log_closed: 'Closed',
  },
  ur: {
    title: 'مدد کی پکار', lead: 'پہلے کھلی پکاریں۔ پکار سنبھالیں، جو ضروری ہو کریں، نوٹ لکھیں، پھر نتیجہ لکھ کر بند کریں۔', none: 'کوئی مدد نہیں مانگ رہا', noneText: 'پکار ایک سیکنڈ میں یہاں بجتی ہے، اور جب تک کوئی نہ سنبھالے، ہر منٹ دوبارہ بجتی ہے۔', banner: 'کوئی مدد مانگ رہا ہے', see: 'پکاریں دیکھیں',
    sos: 'ایس او ایس', duress: 'خاموش الارم', citizen: 'شہری کی پکار', raised: 'ابھی کسی نے نہیں سنبھالی', acknowledged: 'سنبھال لی گئی', closed: 'بند', silentText: 'اس فون پر کال نہ کریں: فون کسی اور کے پاس ہے۔', uncertain: 'ایس ایم ایس سے، درست کوڈ کے بغیر', take: 'میں سنبھالوں', note: 'نوٹ لکھیں', close: 'بند کریں', outcome: 'نتیجہ', words: 'کیا کیا گیا', done: 'ہو گیا', needed: 'یہ خانہ بھریں', rings: 'کتنی بار بجا:', escalated: 'نگرانوں کو ایس ایم ایس گیا', taken: 'سنبھالنے والا:', open: 'کھلی', past: 'بند شدہ', place: 'جگہ',
    helped: 'مدد ہو گئی', police: 'پولیس آ گئی', medical: 'طبی مدد آ گئی', moved_away: 'محفوظ جگہ پہنچایا', robbery: 'واردات', false_alarm: 'غلط پکار', no_contact: 'رابطہ نہیں ہوا', log: 'کارروائی',
    log_raised: 'پکار آئی', log_repeated: 'دوبارہ پکارا', log_came_again: 'وہی پکار دیر سے دوبارہ پہنچی', log_escalated: 'نگرانوں کو ایس ایم ایس گیا', log_acknowledged: 'سنبھالی گئی', log_noted: 'نوٹ', log_closed: 'بند ہوئی',
  },
})
