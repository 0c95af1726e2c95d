import { createMessages, type IconName } from '@app/ui'

export const areaWords = createMessages({
  en: {
    title: 'Area events', lead: 'One person proposes, another declares. While one holds, clocks stop and visits there wait.', propose: 'Propose an event', kind: 'What', district: 'Where', tehsil: 'Only in this tehsil', from: 'From', to: 'Until', time: 'at', note: 'For the record', save: 'Propose', proposedDone: 'Proposed; a second person declares it', declare: 'Declare', end: 'End now', none: 'Nothing is declared', noneText: 'All areas work as usual.', needed: 'Please fill this in', order: 'The end must come after the beginning',
    proposed: 'Proposed', declared: 'Declared', ended: 'Ended', flood: 'Flood', smog: 'Smog', heat: 'Heat', unrest: 'Unrest', network: 'Network cut', system_down: 'Office system down', done: 'Done', sureEnd: 'End this event?', sureDeclare: 'Declare this event?', scopeAll: 'Whole area', notProposed: 'Declared already', over: 'Over', days: 'How long', hours: 'hours', startsNow: 'It holds from now on.', until: (when: string) => `Until ${when}`,
  },
  ur: {
    title: 'ہنگامی صورتیں', lead: 'ایک شخص تجویز کرتا ہے، دوسرا اعلان۔ اس دوران گھڑیاں رکتی ہیں اور وہاں کی ملاقاتیں ٹھہرتی ہیں۔', propose: 'نئی تجویز', kind: 'کیا', district: 'کہاں', tehsil: 'صرف اس تحصیل میں', from: 'کب سے', to: 'کب تک', time: 'وقت', note: 'ریکارڈ کے لیے', save: 'تجویز کریں', proposedDone: 'تجویز ہو گئی؛ اعلان دوسرا شخص کرے گا', declare: 'اعلان کریں', end: 'ابھی ختم کریں', none: 'کوئی اعلان نہیں', noneText: 'سب علاقوں میں معمول کا کام جاری ہے۔', needed: 'یہ خانہ بھریں', order: 'ختم ہونے کا وقت شروع کے بعد ہو',
    proposed: 'تجویز', declared: 'اعلان شدہ', ended: 'ختم', flood: 'سیلاب', smog: 'سموگ', heat: 'شدید گرمی', unrest: 'بدامنی', network: 'نیٹ ورک بند', system_down: 'دفتر کا نظام بند', done: 'ہو گیا', sureEnd: 'کیا اسے ختم کریں؟', sureDeclare: 'کیا اس کا اعلان کریں؟', scopeAll: 'پورا علاقہ', notProposed: 'اعلان ہو چکا', over: 'ختم ہو چکی', days: 'کتنی دیر', hours: 'گھنٹے', startsNow: 'ابھی سے لاگو ہو گی۔', until: (when) => `${when} تک`,
  },
})

export const areaIcons: Record<string, IconName> = { flood: 'warning', smog: 'warning', heat: 'sun', unrest: 'warning', network: 'offline', system_down: 'monitor' }
