import { createMessages, type IconName } from '@app/ui'

export const areaWords = createMessages({
  en: {
    title: 'Emergencies', lead: 'One person proposes an emergency and another declares it. While it’s in force, deadlines pause and visits in the area wait.', propose: 'Propose an emergency', kind: 'What', district: 'Where', tehsil: 'Only in this tehsil', from: 'From', to: 'Until', time: 'at', note: 'Note for the record', save: 'Propose', proposedDone: 'Proposed. A second person has to declare it.', declare: 'Declare', end: 'End now', none: 'No emergencies declared', noneText: 'All areas are working as usual.', needed: 'Fill this in', order: 'The end must be after the start',
    proposed: 'Proposed', declared: 'Declared', ended: 'Ended', flood: 'Flood', smog: 'Smog', heat: 'Extreme heat', unrest: 'Unrest', network: 'Network down', system_down: 'Office system down', done: 'Done', sureEnd: 'End this emergency?', sureDeclare: 'Declare this emergency?', scopeAll: 'Whole area', notProposed: 'Already declared', over: 'Ended', days: 'How long', hours: 'hours', startsNow: 'It starts now.', until: (when: string) => `Until ${when}`,
  },
  ur: {
    title: 'ہنگامی صورتِ حال', lead: 'ایک شخص تجویز کرتا ہے، دوسرا اعلان کرتا ہے۔ جب تک اعلان لاگو ہو، مدتیں رکی رہتی ہیں اور اس علاقے کی ملاقاتیں انتظار کرتی ہیں۔', propose: 'نئی تجویز دیں', kind: 'کیا', district: 'کہاں', tehsil: 'صرف اس تحصیل میں', from: 'کب سے', to: 'کب تک', time: 'وقت', note: 'ریکارڈ کے لیے نوٹ', save: 'تجویز کریں', proposedDone: 'تجویز درج ہو گئی۔ اعلان کوئی دوسرا شخص کرے گا۔', declare: 'اعلان کریں', end: 'ابھی ختم کریں', none: 'کسی ہنگامی صورتِ حال کا اعلان نہیں', noneText: 'سب علاقوں میں کام معمول کے مطابق ہے۔', needed: 'یہ خانہ بھریں', order: 'ختم ہونے کا وقت شروع ہونے کے بعد کا ہو',
    proposed: 'تجویز شدہ', declared: 'اعلان شدہ', ended: 'ختم', flood: 'سیلاب', smog: 'سموگ', heat: 'شدید گرمی', unrest: 'بدامنی', network: 'نیٹ ورک بند', system_down: 'دفتر کا سسٹم بند', done: 'ہو گیا', sureEnd: 'کیا اسے ختم کریں؟', sureDeclare: 'کیا اس کا اعلان کریں؟', scopeAll: 'پورا علاقہ', notProposed: 'پہلے ہی اعلان ہو چکا', over: 'ختم ہو چکی', days: 'کتنی دیر', hours: 'گھنٹے', startsNow: 'ابھی سے لاگو ہو گی۔', until: (when) => `${when} تک`,
  },
})

export const areaIcons: Record<string, IconName> = { flood: 'warning', smog: 'warning', heat: 'sun', unrest: 'warning', network: 'offline', system_down: 'monitor' }
