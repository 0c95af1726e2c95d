import { createMessages, type IconName } from '@app/ui'

export const areaWords = createMessages({
  en: {
    title: 'Area events', lead: 'One person proposes, another declares. While an event is in force, deadlines pause and visits in the area wait.', propose: 'Propose an event', kind: 'What', district: 'Where', tehsil: 'Only in this tehsil', from: 'From', to: 'Until', time: 'at', note: 'For the record', save: 'Propose', proposedDone: 'Proposed. A second person has to declare it.', declare: 'Declare', end: 'End now', none: 'No events declared', noneText: 'All areas are working as usual.', needed: 'Fill this in', order: 'The end must be after the start',
    proposed: 'Proposed', declared: 'Declared', ended: 'Ended', flood: 'Flood', smog: 'Smog', heat: 'Extreme heat', unrest: 'Unrest', network: 'Network down', system_down: 'Office system down', done: 'Done', sureEnd: 'End this event?', sureDeclare: 'Declare this event?', scopeAll: 'Whole area', notProposed: 'Declared already', over: 'Ended', days: 'How long', hours: 'hours', startsNow: 'It starts now.', until: (when: string) => `Until ${when}`,
  },
  ur: {
    title: 'ہنگامی صورتیں', lead: 'ایک شخص تجویز کرتا ہے، دوسرا اعلان۔ اس دوران گھڑیاں رکتی ہیں اور وہاں کی ملاقاتیں ٹھہرتی ہیں۔', propose: 'نئی تجویز', kind: 'کیا', district: 'کہاں', tehsil: 'صرف اس تحصیل میں', from: 'کب سے', to: 'کب تک', time: 'وقت', note: 'ریکارڈ کے لیے', save: 'تجویز کریں', proposedDone: 'تجویز ہو گئی؛ اعلان دوسرا شخص کرے گا', declare: 'اعلان کریں', end: 'ابھی ختم کریں', none: 'کوئی اعلان نہیں', noneText: 'سب علاقوں میں معمول کا کام جاری ہے۔', needed: 'یہ خانہ بھریں', order: 'ختم ہونے کا وقت شروع کے بعد ہو',
    proposed: 'تجویز', declared: 'اعلان شدہ', ended: 'ختم', flood: 'سیلاب', smog: 'سموگ', heat: 'شدید گرمی', unrest: 'بدامنی', network: 'نیٹ ورک بند', system_down: 'دفتر کا نظام بند', done: 'ہو گیا', sureEnd: 'کیا اسے ختم کریں؟', sureDeclare: 'کیا اس کا اعلان کریں؟', scopeAll: 'پورا علاقہ', notProposed: 'اعلان ہو چکا', over: 'ختم ہو چکی', days: 'کتنی دیر', hours: 'گھنٹے', startsNow: 'ابھی سے لاگو ہو گی۔', until: (when) => `${when} تک`,
  },
})

export const areaIcons: Record<string, IconName> = { flood: 'warning', smog: 'warning', heat: 'sun', unrest: 'warning', network: 'offline', system_down: 'monitor' }
