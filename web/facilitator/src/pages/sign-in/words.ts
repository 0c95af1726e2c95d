import { createMessages } from '@app/ui'

export const signInWords = createMessages({
  en: {
    title: 'Sign in', apply: 'Become a representative', lead: 'For representatives. You need your phone and your authenticator app.',
    phone: 'Your phone number', phoneHint: 'The one you gave when you were approved', sendCode: 'Send me a code',
    code: 'The code we texted you', sentTo: 'Sent to', next: 'Continue', otherNumber: 'Use a different number',
    totp: 'The code from your authenticator app', totpHint: '6 digits that change every 30 seconds', signIn: 'Sign in', startAgain: 'Start again',
    notFacilitator: 'This isn’t a representative’s number.', help: 'Help:',
    anothersWork: 'This phone has someone else’s unsent work on it', anothersWorkText: 'They need to sign in once with a network, so nothing is lost. Then you can sign in.',
  },
  ur: {
    title: 'سائن اِن', apply: 'نمائندہ بنیں', lead: 'نمائندوں کے لیے۔ آپ کا فون اور تصدیقی ایپ ساتھ ہونی چاہیے۔',
    phone: 'آپ کا فون نمبر', phoneHint: 'وہی جو منظوری کے وقت دیا تھا', sendCode: 'کوڈ بھیجیں',
    code: 'ایس ایم ایس میں آیا کوڈ', sentTo: 'اس نمبر پر بھیجا گیا:', next: 'آگے بڑھیں', otherNumber: 'دوسرا نمبر لکھیں',
    totp: 'تصدیقی ایپ کا کوڈ', totpHint: 'چھ ہندسے، جو ہر 30 سیکنڈ میں بدلتے ہیں', signIn: 'سائن اِن', startAgain: 'شروع سے کریں',
    notFacilitator: 'یہ نمبر کسی نمائندے کا نہیں ہے۔', help: 'مدد:',
    anothersWork: 'اس فون میں کسی اور نمائندے کا کام بھیجنا باقی ہے', anothersWorkText: 'پہلے وہ نیٹ ورک کے ساتھ ایک بار سائن اِن کریں تاکہ کچھ ضائع نہ ہو، پھر آپ کر سکتے ہیں۔',
  },
})
