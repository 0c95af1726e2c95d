import { createMessages } from '@app/ui'

/** What the parts of a small thing are called; a part that is not here keeps the name it has in the JSON. */
export const plainWords = createMessages({
  en: {
    label: 'Wording', name: 'Name', cause: 'Who caused it', at: 'Where it can happen', citizenFee: 'What the citizen pays', facilitatorPay: 'What the representative is paid', nextStep: 'What happens next', evidence: 'Evidence', waitMinutes: 'Minutes to wait first', countsForCitizen: 'Counts towards the three visits', code: 'Code', id: 'ID',
    leg: 'For', amountPaisa: 'Rupees', furtherPaisa: 'Rupees for each extra one at the same stop', effectiveFrom: 'In force from', effectiveTo: 'Until', holidays: 'Days off', date: 'Date', scope: 'Where', kind: 'Type', ids: 'IDs, separated by commas', onlyFor: 'Only for', moonDependent: 'Depends on the moon being sighted', status: 'Confirmed?', source: 'Source', note: 'Note',
    departmentId: 'Department', districtId: 'District', tehsilId: 'Tehsil', serves: 'Serves', address: 'Address', point: 'Location', week: 'Open on', phone: 'Phone', demo: 'Demo office', centre: 'Service centre', opens: 'Opens', closes: 'Closes', counters: 'Counters', cashCapPaisa: 'Till limit in rupees',
    reads: 'How it reads', further: 'three at one stop', pays: 'The citizen pays', paid: 'The representative is paid', next: 'What happens next', waits: (minutes: number) => `after ${minutes} minutes`, everywhere: 'everywhere', hours: 'Hours',
  },
  ur: {
    label: 'الفاظ', name: 'نام', cause: 'کس کی وجہ سے', at: 'کہاں پیش آ سکتی ہے', citizenFee: 'درخواست گزار کیا دے گا', facilitatorPay: 'نمائندے کو کیا ملے گا', nextStep: 'اس کے بعد کیا ہو گا', evidence: 'ثبوت', waitMinutes: 'پہلے کتنے منٹ انتظار کرنا ہے', countsForCitizen: 'تین ملاقاتوں میں گنی جائے گی', code: 'کوڈ', id: 'شناخت',
    leg: 'کس کام کے لیے', amountPaisa: 'روپے', furtherPaisa: 'اسی جگہ ہر مزید کام کے روپے', effectiveFrom: 'کب سے لاگو', effectiveTo: 'کب تک لاگو', holidays: 'تعطیلات', date: 'تاریخ', scope: 'کہاں', kind: 'قسم', ids: 'شناختیں، درمیان میں کاما', onlyFor: 'صرف ان کے لیے', moonDependent: 'چاند نظر آنے پر منحصر', status: 'تصدیق ہو چکی؟', source: 'ماخذ', note: 'نوٹ',
    departmentId: 'محکمہ', districtId: 'ضلع', tehsilId: 'تحصیل', serves: 'کس کے لیے', address: 'پتہ', point: 'مقام', week: 'کن دنوں میں کھلا ہے', phone: 'فون', demo: 'فرضی دفتر', centre: 'سروس سینٹر', opens: 'کھلنے کا وقت', closes: 'بند ہونے کا وقت', counters: 'کاؤنٹر', cashCapPaisa: 'نقدی کی حد (روپے)',
    reads: 'کیسے پڑھا جائے گا', further: 'ایک جگہ تین کام', pays: 'درخواست گزار دے گا', paid: 'نمائندے کو ملے گا', next: 'اس کے بعد', waits: (minutes) => `${minutes} منٹ بعد`, everywhere: 'ہر جگہ', hours: 'اوقات',
  },
})

/** The closed lists, each value with its words. */
export const choiceWords = createMessages({
  en: {
    citizen: 'the citizen', facilitator: 'the representative', department: 'the department', platform: 'the programme', areaEvent: 'flood, smog and similar', none: 'nothing', noShow: 'the charge for a missed visit', callOut: 'the trip', leg: 'the whole job', rebook: 'a new time is chosen', correctAddress: 'the address is corrected', prepareDocuments: 'the papers are prepared', reassign: 'someone else comes', retryLater: 'we try again', endVisit: 'the visit ends', callBack: 'we call them', callAttempt: 'an attempted call', photo: 'a photo',
    collection: 'Collection at home', correction: 'Correction at home', delivery: 'Delivery', filing: 'Filing', followUp: 'Follow-up', pickUp: 'Pick-up', tehsil: 'its tehsil', district: 'its district', territory: 'the whole territory', fiveDay: 'Monday to Friday', sixDay: 'Monday to Saturday', everyDay: 'every day', districts: 'some districts', offices: 'some offices', sourced: 'has a source', secondary: 'second-hand', unverified: 'not verified',
  },
  ur: {
    citizen: 'درخواست گزار', facilitator: 'نمائندہ', department: 'محکمہ', platform: 'پروگرام', areaEvent: 'سیلاب، سموگ وغیرہ', none: 'کچھ نہیں', noShow: 'گھر پر نہ ملنے کا خرچ', callOut: 'آنے جانے کا خرچ', leg: 'پورے کام کا معاوضہ', rebook: 'نیا وقت چنا جائے گا', correctAddress: 'پتہ درست ہو گا', prepareDocuments: 'کاغذات تیار کیے جائیں گے', reassign: 'کوئی اور نمائندہ آئے گا', retryLater: 'ہم دوبارہ کوشش کریں گے', endVisit: 'ملاقات ختم ہو جائے گی', callBack: 'ہم فون کریں گے', callAttempt: 'کال کی کوشش', photo: 'تصویر',
    collection: 'گھر سے کاغذ لینا', correction: 'گھر پر درستی', delivery: 'کاغذ پہنچانا', filing: 'دفتر میں جمع کرانا', followUp: 'پیروی', pickUp: 'دفتر سے لینا', tehsil: 'اپنی تحصیل', district: 'اپنا ضلع', territory: 'پورا علاقہ', fiveDay: 'پیر تا جمعہ', sixDay: 'پیر تا ہفتہ', everyDay: 'ہر روز', districts: 'کچھ اضلاع', offices: 'کچھ دفاتر', sourced: 'ماخذ ہے', secondary: 'بالواسطہ', unverified: 'تصدیق نہیں ہوئی',
  },
})
export type Choice = keyof typeof choiceWords.en

/** What may stand in a part that is a closed list. */
export const CHOICES: Record<string, readonly Choice[]> = {
  cause: ['citizen', 'facilitator', 'department', 'platform', 'areaEvent'], citizenFee: ['none', 'noShow'], facilitatorPay: ['none', 'callOut', 'leg'], nextStep: ['rebook', 'correctAddress', 'prepareDocuments', 'reassign', 'retryLater', 'endVisit', 'callBack'], evidence: ['callAttempt', 'photo', 'none'],
  leg: ['collection', 'correction', 'delivery', 'filing', 'followUp', 'pickUp'], serves: ['tehsil', 'district', 'territory'], week: ['fiveDay', 'sixDay', 'everyDay'], status: ['sourced', 'secondary', 'unverified'],
}
