import { createMessages } from '@app/ui'

export const otherWords = createMessages({
  en: {
    other: 'Or come by another sign-in',
    also: 'You’ll need the code from your authenticator app as well.',
    failing: 'It didn’t answer the last time it was asked.',
    title: 'Signing you in',
    notIn: 'You aren’t signed in',
    waiting: 'Asking who you are…',
    again: 'Back to sign-in',
  },
  ur: {
    other: 'یا کسی اور سائن اِن سے داخل ہوں',
    also: 'آپ کی تصدیقی ایپ کا کوڈ بھی لگے گا۔',
    failing: 'پچھلی بار وہاں سے جواب نہیں آیا۔',
    title: 'آپ کا سائن اِن ہو رہا ہے',
    notIn: 'سائن اِن نہیں ہوا',
    waiting: 'پوچھا جا رہا ہے کہ آپ کون ہیں…',
    again: 'سائن اِن پر واپس',
  },
})
