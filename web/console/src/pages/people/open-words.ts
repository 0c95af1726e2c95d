import { createMessages } from '@app/ui'

export const openWords = createMessages({
  en: {
    title: 'Open a review',
    who: 'Who',
    whoHint: 'Name or badge number',
    choose: 'Who to review',
    none: 'Nobody by this name in your area',
    ended: 'They no longer work with us, so you can’t open a review',
    why: 'Reason',
    text: 'Opening a review doesn’t penalise anyone, and whoever opens it can’t decide it. On its page you can attach files and, if you’ve verified a fact, pause them straight away.',
    done: 'Review opened',
  },
  ur: {
    title: 'جانچ شروع کریں',
    who: 'کون',
    whoHint: 'نام یا بیج نمبر',
    choose: 'کس کی جانچ کرنی ہے',
    none: 'آپ کے علاقے میں اس نام کا کوئی نہیں',
    ended: 'یہ اب ہمارے ساتھ کام نہیں کرتے، اس لیے جانچ شروع نہیں ہو سکتی',
    why: 'وجہ',
    text: 'جانچ شروع ہونے سے کسی کو سزا نہیں ہوتی، اور جو شروع کرے وہ فیصلہ نہیں کر سکتا۔ اس کے صفحے پر آپ فائلیں لگا سکتے ہیں، اور کسی بات کی تصدیق ہو چکی ہو تو انہیں فوراً روک سکتے ہیں۔',
    done: 'جانچ شروع ہو گئی',
  },
})
