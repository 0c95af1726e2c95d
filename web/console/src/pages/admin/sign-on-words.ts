import { createMessages } from '@app/ui'

export const signOnWords = createMessages({
  en: {
    title: 'Other sign-ins',
    none: 'Not connected to any. They sign in with their number.',
    since: 'connected',
    last: 'last came',
    release: 'Disconnect',
    email: 'Their email address there',
    emailHint:
      'For 7 days, whoever signs in there with this confirmed address is connected to this account, once. They still need their authenticator app.',
    invite: 'Invite by this address',
    until: 'Invited until',
    invited: 'They can come by that sign-in now.',
    released: 'Disconnected, and signed out everywhere.',
  },
  ur: {
    title: 'دوسری جگہ کا سائن اِن',
    none: 'ابھی کسی سے نہیں جڑے؛ اپنے نمبر سے داخل ہوتے ہیں۔',
    since: 'جڑے:',
    last: 'آخری بار آئے:',
    release: 'الگ کریں',
    email: 'وہاں ان کا ای میل پتا',
    emailHint:
      'سات دن تک جو بھی وہاں اسی تصدیق شدہ پتے سے سائن اِن کرے گا، ایک بار اس اکاؤنٹ سے جڑ جائے گا۔ تصدیقی ایپ پھر بھی لگے گی۔',
    invite: 'اس پتے سے دعوت دیں',
    until: 'دعوت اس وقت تک:',
    invited: 'اب وہ وہاں کے سائن اِن سے آ سکتے ہیں۔',
    released: 'الگ کر دیا گیا، اور ہر جگہ سے سائن آؤٹ ہو گئے۔',
  },
})
