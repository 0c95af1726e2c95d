import { createMessages } from '@app/ui'

export const moveWords = createMessages({
  en: {
    title: 'Move visits', lead: 'Choose the visits and the earliest new time, check the plan, then move them. We text each household its new time.', tehsil: 'Tehsil', allTehsils: 'All tehsils', visits: 'Upcoming visits', choose: 'Choose', chooseFirst: 'First choose visits below', all: 'Choose all shown', none: 'No upcoming visits', noneText: 'No visits match these filters.',
    visit: 'Visit', now: 'Now', who: 'Representative', nobody: 'Nobody yet', together: (count: number) => `${count} requests together`, private: 'Private service', rule: 'New time', from: 'Not before', hours: 'Time of day', anyHour: 'Any time', morning: 'Morning', afternoon: 'Afternoon', preview: (count: number) => `Preview for ${count}`, previewHint: 'Nothing has been moved yet',
    plan: 'The plan', to: 'New time', no: 'No free time', reason: 'Reason', reasonHint: 'Recorded with the visits', needed: 'Fill this in', commit: (count: number) => `Move ${count} visits`, nothing: 'None of these can be moved', moving: (count: number) => `Moving ${count} visits`, moved: 'Moved', refused: 'Not moved', waiting: 'Moving', done: (moved: number, refused: number) => `${moved} moved, ${refused} not moved`, again: 'Choose other visits', result: 'Result', max: 'You can move up to 50 visits at once',
  },
  ur: {
    title: 'ملاقاتیں منتقل کریں', lead: 'ملاقاتیں چنیں، بتائیں نیا وقت کب سے پہلے نہ ہو، منصوبہ دیکھیں، پھر منتقل کریں۔ ہر گھرانے کو نیا وقت ایس ایم ایس سے ملے گا۔', tehsil: 'تحصیل', allTehsils: 'سب تحصیلیں', visits: 'آنے والی ملاقاتیں', choose: 'چنیں', chooseFirst: 'پہلے نیچے سے ملاقاتیں چنیں', all: 'یہاں کی سب ملاقاتیں چنیں', none: 'کوئی آنے والی ملاقات نہیں', noneText: 'ان فلٹروں سے کوئی ملاقات نہیں ملی۔',
    visit: 'ملاقات', now: 'ابھی', who: 'نمائندہ', nobody: 'ابھی کوئی نہیں', together: (count) => `${count} درخواستیں اکٹھی`, private: 'نجی سروس', rule: 'نیا وقت', from: 'اس سے پہلے نہیں', hours: 'دن کا وقت', anyHour: 'کسی بھی وقت', morning: 'دوپہر سے پہلے', afternoon: 'دوپہر کے بعد', preview: (count) => `${count} کا منصوبہ دیکھیں`, previewHint: 'ابھی کچھ منتقل نہیں ہوا',
    plan: 'منصوبہ', to: 'نیا وقت', no: 'کوئی وقت خالی نہیں', reason: 'وجہ', reasonHint: 'ملاقاتوں کے ساتھ درج رہے گا', needed: 'یہ خانہ بھریں', commit: (count) => `${count} ملاقاتیں منتقل کریں`, nothing: 'ان میں سے کوئی منتقل نہیں ہو سکتی', moving: (count) => `${count} ملاقاتیں منتقل ہو رہی ہیں`, moved: 'منتقل ہو گئی', refused: 'منتقل نہیں ہوئی', waiting: 'منتقل ہو رہی ہے', done: (moved, refused) => `${moved} منتقل ہوئیں، ${refused} نہیں ہوئیں`, again: 'دوسری ملاقاتیں چنیں', result: 'نتیجہ', max: 'ایک بار میں زیادہ سے زیادہ 50 ملاقاتیں منتقل ہو سکتی ہیں',
  },
})
