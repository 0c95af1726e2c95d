import { createMessages } from '@app/ui'

export const offerWords = createMessages({
  en: {
    title: 'Offer', accept: 'Accept', decline: 'Decline', net: 'You get', afterTax: 'after tax', fuel: 'Fuel, about', stays: 'You keep, about', cash: 'Cash to collect', noCash: 'None. It’s already paid',
    when: 'When', where: 'Area', distance: 'From you', what: 'To do', manner: 'How to visit', why: 'Why you', whyNot: 'Why not', gone: 'This offer has gone', goneText: 'Someone else took it or it expired. This doesn’t count against you.', toDay: 'Go to my day',
    needsNetwork: 'You need a network to accept an offer, because only one person can have it.', declineTitle: 'Decline this offer?', declineText: 'Declining doesn’t count against you. You can tell us why if you like.', farAway: 'Too far', busy: 'I’m busy then', tooHeavy: 'Not my type of work', exact: 'You’ll see the exact place after you accept.',
  },
  ur: {
    title: 'نیا کام', accept: 'یہ کام لیں', decline: 'یہ کام نہ لیں', net: 'آپ کو ملے گا', afterTax: 'ٹیکس کے بعد', fuel: 'پٹرول، تقریباً', stays: 'بچت، تقریباً', cash: 'نقد لینا ہے', noCash: 'کچھ نہیں؛ ادائیگی ہو چکی ہے',
    when: 'کب', where: 'علاقہ', distance: 'آپ سے فاصلہ', what: 'کام', manner: 'طریقہ', why: 'آپ کو کیوں', whyNot: 'وجہ', gone: 'یہ کام اب موجود نہیں', goneText: 'کسی اور نے لے لیا یا وقت ختم ہو گیا۔ اس کا آپ پر کوئی اثر نہیں۔', toDay: 'آج کے دن پر',
    needsNetwork: 'کام لینے کے لیے نیٹ ورک چاہیے: کئی لوگوں میں سے یہ ایک ہی کو ملتا ہے۔', declineTitle: 'کیا یہ کام نہیں لینا؟', declineText: 'انکار سے آپ کو کوئی نقصان نہیں۔ چاہیں تو وجہ بتا دیں۔', farAway: 'بہت دور ہے', busy: 'اس وقت فرصت نہیں', tooHeavy: 'میرے کام کا نہیں', exact: 'اصل پتہ کام لینے کے بعد نظر آئے گا۔',
  },
})
