import { createMessages } from '@app/ui'

export const offerWords = createMessages({
  en: {
    title: 'An offer', accept: 'I take it', decline: 'Not this one', net: 'You get', afterTax: 'after tax', fuel: 'Fuel, about', stays: 'Stays with you, about', cash: 'Cash to collect', noCash: 'None: it is paid already',
    when: 'When', where: 'Area', distance: 'From you', what: 'To do', manner: 'Manner', why: 'Why you', whyNot: 'Why not', gone: 'This offer is gone', goneText: 'It was taken by another or its time is over. Nothing counts against you.', toDay: 'To my day',
    needsNetwork: 'An offer can be taken only with a network: of several people exactly one gets it.', declineTitle: 'Decline this offer?', declineText: 'Declining does you no harm. A reason helps us, if you like.', farAway: 'Too far', busy: 'No time then', tooHeavy: 'Not my kind of work', exact: 'You see the exact place after taking it.',
  },
  ur: {
    title: 'نیا کام', accept: 'یہ کام لیں', decline: 'یہ نہیں', net: 'آپ کو ملے گا', afterTax: 'ٹیکس کے بعد', fuel: 'پٹرول، تقریباً', stays: 'بچت، تقریباً', cash: 'نقد لینا ہے', noCash: 'کچھ نہیں؛ ادائیگی ہو چکی ہے',
    when: 'کب', where: 'علاقہ', distance: 'آپ سے فاصلہ', what: 'کام', manner: 'طریقہ', why: 'آپ کو کیوں', whyNot: 'وجہ', gone: 'یہ کام اب موجود نہیں', goneText: 'کسی اور نے لے لیا یا وقت ختم ہو گیا۔ اس کا آپ پر کوئی اثر نہیں۔', toDay: 'آج کے دن پر',
    needsNetwork: 'کام لینے کے لیے نیٹ ورک چاہیے: کئی لوگوں میں سے یہ ایک ہی کو ملتا ہے۔', declineTitle: 'یہ کام نہ لیں؟', declineText: 'انکار سے آپ کو کوئی نقصان نہیں۔ چاہیں تو وجہ بتا دیں۔', farAway: 'بہت دور ہے', busy: 'اس وقت فرصت نہیں', tooHeavy: 'میرے کام کا نہیں', exact: 'پوری جگہ کام لینے کے بعد نظر آئے گی۔',
  },
})
