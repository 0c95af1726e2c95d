import { createMessages } from '@app/ui'

export const accountWords = createMessages({
  en: {
    title: 'Pay accounts', lead: 'Check a new account as carefully as the first: the document must show the holder’s name and account number. If in doubt, call the number below.', none: 'No accounts to check', noneText: 'When a representative changes the account they’re paid into, it appears here.',
    waiting: 'To check', cooling: 'Approved, pay waiting', shared: 'Someone else gave the same bank account', sharedText: 'Ask why before you approve it.', badge: 'Badge', phone: 'Phone', old: 'Paid into', noOld: 'no account on file', new: 'The new account', asked: 'Requested', paysFrom: 'Paid there from', reasonGiven: 'Reason given',
    look: 'View document', lookRecorded: 'Every view is recorded.', approve: 'Approve the account', refuse: 'Refuse the account', callBack: 'Withdraw approval', forced: 'Confirmed under threat: they raised a silent alarm', forcedText: 'Don’t ring this phone: someone else has it. Help has been called. On the phone this looks as if it’s waiting. Refuse it once they’re safe.', forcedClosed: 'Confirmed under threat: it can’t be approved', own: 'This is yours. Someone else decides.', notVetter: 'Only a people officer can decide this', reason: 'Reason', reasonHint: 'The representative will see this.', whyFirst: 'First give a reason.', done: 'Done',
    approveText: 'Pay goes there once the waiting period is over. We tell the representative straight away and they can still stop it.', refuseText: 'We keep paying into the current account and tell the representative.',
  },
  ur: {
    title: 'معاوضے کے اکاؤنٹ', lead: 'نئے اکاؤنٹ کی جانچ پہلے کی طرح ہوتی ہے: کاغذ پر نام اور نمبر ہو۔ شک ہو تو نیچے لکھے نمبر پر فون کریں۔', none: 'کوئی نیا اکاؤنٹ نہیں', noneText: 'کوئی نمائندہ معاوضے کے لیے دوسرا اکاؤنٹ دے گا تو یہاں آئے گا۔',
    waiting: 'دیکھنا ہے', cooling: 'منظور، ادائیگی بعد میں', shared: 'یہی بینک اکاؤنٹ کسی اور نے بھی دیا ہے', sharedText: 'منظوری سے پہلے وجہ پوچھیں۔', badge: 'بیج', phone: 'فون', old: 'معاوضہ ابھی یہاں', noOld: 'کوئی اکاؤنٹ درج نہیں', new: 'نیا اکاؤنٹ', asked: 'درخواست دی', paysFrom: 'معاوضہ وہاں جائے گا', reasonGiven: 'لکھی گئی وجہ',
    look: 'کاغذ دیکھیں', lookRecorded: 'ہر بار دیکھنا درج ہوتا ہے۔', approve: 'اکاؤنٹ منظور کریں', refuse: 'اکاؤنٹ نامنظور کریں', callBack: 'منظوری واپس لیں', forced: 'دباؤ میں تصدیق ہوئی: انہوں نے خاموشی سے مدد مانگی', forcedText: 'اس فون پر کال نہ کریں: فون ان کے اپنے ہاتھ میں نہیں۔ مدد بلائی جا چکی ہے۔ فون پر یہ جانچ میں نظر آتا ہے؛ ان کے محفوظ ہونے پر نامنظور کریں۔', forcedClosed: 'دباؤ میں تصدیق ہوئی: منظور نہیں ہو سکتا', own: 'یہ آپ کا اپنا ہے: فیصلہ کوئی اور کرے گا', notVetter: 'اکاؤنٹ کا فیصلہ صرف جانچ کرنے والا کرتا ہے', reason: 'وجہ، الفاظ میں', reasonHint: 'نمائندہ اسے پڑھتا ہے۔', whyFirst: 'پہلے وجہ لکھیں۔', done: 'ہو گیا',
    approveText: 'انتظار کے گھنٹے پورے ہونے پر پہلا معاوضہ وہاں جائے گا۔ نمائندے کو فوراً بتایا جاتا ہے، اور وہ تب تک روک سکتا ہے۔', refuseText: 'معاوضہ وہیں جائے گا جہاں اب جاتا ہے۔ نمائندے کو بتا دیا جاتا ہے۔',
  },
})
