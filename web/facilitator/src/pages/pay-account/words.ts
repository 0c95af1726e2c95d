import { createMessages, type Tone } from '@app/ui'
import type { Output } from '@app/contract'

export type PayAccount = Output<'payAccount.mine'>
export type Change = NonNullable<PayAccount['change']>

export const payAccountWords = createMessages({
  en: {
    title: 'Where my pay goes', now: 'Your pay goes to', none: 'We don’t have an account for you yet', noneText: 'Add one below so we can pay you.', own: 'My account', ownText: (hours: number) => `It must be in your own name. Someone checks it. Once it’s approved, your pay goes there after ${hours} hours.`,
    another: 'Another account', anotherText: (hours: number) => `It must be in your own name. Someone checks it. Once it’s approved, your pay goes there after ${hours} hours. Until then it goes to the old account.`, iban: 'New account (IBAN)', ibanHint: 'Starts with PK and has 24 characters', ibanWrong: 'This account number isn’t right. Check it.', ibanSame: 'Your pay already goes there.',
    take: 'Take a photo', again: 'Take it again', front: 'Front', back: 'Back', page: 'Page', photographed: 'Photo taken',
    sendCode: 'Send me a code', code: 'The code we texted you', sentTo: 'Sent to', codeText: 'It only works for this account. We’ll never ask you for it.', change: 'Send my pay there', otherIban: 'Use a different account', first: 'First add', and: ' and ', firstIban: 'the account number', firstPaper: 'the photo',
    waiting: 'Being checked', cooling: 'Approved', in_force: 'Pay goes there', refused: 'Not approved', stopped: 'Stopped',
    waitingText: 'Until then, your pay goes to the old account.', toldText: 'We’ve also sent you a message.', coolingText: 'Your pay will go there from', coolingSafe: 'Until then it goes to the old account, so nobody who takes your phone can take your pay.', asked: 'Requested', reason: 'Reason', notMe: 'If this wasn’t you, stop it and call us.',
    stop: 'Stop it', stopSure: 'Stop the new account?', stopText: 'Your pay won’t move. You can add a different account at any time.',
  },
  ur: {
    title: 'معاوضہ کہاں جاتا ہے', now: 'آپ کا معاوضہ یہاں جاتا ہے', none: 'ابھی کوئی اکاؤنٹ درج نہیں', noneText: 'نیچے ایک اکاؤنٹ دیں تاکہ معاوضہ آپ تک پہنچے۔', own: 'میرا اکاؤنٹ', ownText: (hours: number) => `اکاؤنٹ آپ کے اپنے نام کا ہو۔ ایک شخص اسے دیکھے گا، اور منظوری کے ${hours} گھنٹے بعد معاوضہ وہاں جانے لگے گا۔`,
    another: 'دوسرا اکاؤنٹ', anotherText: (hours: number) => `اکاؤنٹ آپ کے اپنے نام کا ہو۔ ایک شخص اسے دیکھے گا، اور منظوری کے ${hours} گھنٹے بعد معاوضہ وہاں جانے لگے گا۔ تب تک پرانے اکاؤنٹ ہی میں جائے گا۔`, iban: 'نیا اکاؤنٹ (آئی بین)', ibanHint: 'PK سے شروع، 24 حروف', ibanWrong: 'یہ اکاؤنٹ نمبر درست نہیں لگتا۔ دوبارہ دیکھ لیں۔', ibanSame: 'معاوضہ پہلے ہی یہیں جاتا ہے۔',
    take: 'تصویر لیں', again: 'دوبارہ لیں', front: 'سامنے کا رخ', back: 'پچھلا رخ', page: 'صفحہ', photographed: 'تصویر ہو گئی',
    sendCode: 'کوڈ بھیجیں', code: 'ایس ایم ایس میں آیا کوڈ', sentTo: 'اس نمبر پر بھیجا گیا:', codeText: 'یہ صرف اسی اکاؤنٹ کے لیے ہے۔ ہم یہ آپ سے کبھی نہیں مانگیں گے۔', change: 'معاوضہ اسی میں بھیجیں', otherIban: 'دوسرا اکاؤنٹ دیں', first: 'پہلے یہ دیں', and: ' اور ', firstIban: 'اکاؤنٹ نمبر', firstPaper: 'تصویر',
    waiting: 'دیکھا جا رہا ہے', cooling: 'منظور', in_force: 'معاوضہ یہیں جاتا ہے', refused: 'منظور نہیں ہوا', stopped: 'روک دیا گیا',
    waitingText: 'اس دوران معاوضہ پرانے اکاؤنٹ میں جاتا رہے گا۔', toldText: 'آپ کو پیغام بھی بھیج دیا گیا ہے۔', coolingText: 'معاوضہ وہاں جائے گا:', coolingSafe: 'تب تک پرانے اکاؤنٹ میں جائے گا، تاکہ فون کسی اور کے ہاتھ لگے تو معاوضہ محفوظ رہے۔', asked: 'درخواست دی', reason: 'وجہ', notMe: 'یہ آپ نے نہیں کیا تو روکیں اور ہمیں فون کریں۔',
    stop: 'روکیں', stopSure: 'نیا اکاؤنٹ روک دیں؟', stopText: 'معاوضہ وہیں جائے گا جہاں اب جاتا ہے۔ دوسرا اکاؤنٹ کبھی بھی دے سکتے ہیں۔',
  },
})

export const stageTone: Record<Change['stage'], Tone> = { waiting: 'information', cooling: 'information', in_force: 'success', refused: 'danger', stopped: 'neutral' }
