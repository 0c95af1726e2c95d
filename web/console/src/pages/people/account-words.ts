import { createMessages } from '@app/ui'

export const accountWords = createMessages({
  en: {
    title: 'Accounts for pay', lead: 'A new account is vetted like the first: the paper shows the holder’s name and the number. Where it is doubtful, call the number below.', none: 'No new account waits', noneText: 'When a representative gives another account for their pay, it stands here.',
    waiting: 'To look at', cooling: 'Approved, pay waits', shared: 'Somebody else gave the same bank account', sharedText: 'Ask why before it is approved.', badge: 'Badge', phone: 'Phone', old: 'Pay goes to', noOld: 'no account on file', new: 'The new account', asked: 'Asked for', paysFrom: 'Pay goes there from', reasonGiven: 'Reason given',
    look: 'Look at the paper', lookRecorded: 'Every look is recorded.', approve: 'Approve the account', refuse: 'Refuse the account', callBack: 'Call it back', forced: 'Confirmed under threat: they called silently for help', forcedText: 'Do not ring this phone: it is not in their own hands. Help was called. On the phone this looks as if it waits; refuse it when they are safe.', forcedClosed: 'Confirmed under threat: nobody approves it', own: 'Your own: another person decides', notVetter: 'Only a people officer decides accounts', reason: 'Reason, in words', reasonHint: 'The representative reads it.', whyFirst: 'First write the reason.', done: 'Done',
    approveText: 'The first pay goes there when the waiting hours are over. The representative is told at once, and can still stop it.', refuseText: 'Pay goes on to the account where it goes now. The representative is told.',
  },
  ur: {
    title: 'معاوضے کے اکاؤنٹ', lead: 'نئے اکاؤنٹ کی جانچ پہلے کی طرح ہوتی ہے: کاغذ پر نام اور نمبر ہو۔ شک ہو تو نیچے لکھے نمبر پر فون کریں۔', none: 'کوئی نیا اکاؤنٹ نہیں', noneText: 'کوئی نمائندہ معاوضے کے لیے دوسرا اکاؤنٹ دے گا تو یہاں آئے گا۔',
    waiting: 'دیکھنا ہے', cooling: 'منظور، ادائیگی بعد میں', shared: 'یہی بینک اکاؤنٹ کسی اور نے بھی دیا ہے', sharedText: 'منظوری سے پہلے وجہ پوچھیں۔', badge: 'بیج', phone: 'فون', old: 'معاوضہ ابھی یہاں', noOld: 'کوئی اکاؤنٹ درج نہیں', new: 'نیا اکاؤنٹ', asked: 'درخواست دی', paysFrom: 'معاوضہ وہاں جائے گا', reasonGiven: 'لکھی گئی وجہ',
    look: 'کاغذ دیکھیں', lookRecorded: 'ہر بار دیکھنا درج ہوتا ہے۔', approve: 'اکاؤنٹ منظور کریں', refuse: 'اکاؤنٹ نامنظور کریں', callBack: 'منظوری واپس لیں', forced: 'دباؤ میں تصدیق ہوئی: انہوں نے خاموشی سے مدد مانگی', forcedText: 'اس فون پر کال نہ کریں: فون ان کے اپنے ہاتھ میں نہیں۔ مدد بلائی جا چکی ہے۔ فون پر یہ جانچ میں نظر آتا ہے؛ ان کے محفوظ ہونے پر نامنظور کریں۔', forcedClosed: 'دباؤ میں تصدیق ہوئی: منظور نہیں ہو سکتا', own: 'یہ آپ کا اپنا ہے: فیصلہ کوئی اور کرے گا', notVetter: 'اکاؤنٹ کا فیصلہ صرف جانچ کرنے والا کرتا ہے', reason: 'وجہ، الفاظ میں', reasonHint: 'نمائندہ اسے پڑھتا ہے۔', whyFirst: 'پہلے وجہ لکھیں۔', done: 'ہو گیا',
    approveText: 'انتظار کے گھنٹے پورے ہونے پر پہلا معاوضہ وہاں جائے گا۔ نمائندے کو فوراً بتایا جاتا ہے، اور وہ تب تک روک سکتا ہے۔', refuseText: 'معاوضہ وہیں جائے گا جہاں اب جاتا ہے۔ نمائندے کو بتا دیا جاتا ہے۔',
  },
})
