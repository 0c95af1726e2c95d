import { createMessages } from '@app/ui'

export const accountWords = createMessages({
  en: {
    title: 'Pay accounts', lead: 'Check a new account as carefully as the first: the document must show the holder’s name and account number. If in doubt, call the number below.', none: 'No accounts to check', noneText: 'When a representative changes the account they’re paid into, it appears here.',
    waiting: 'To check', cooling: 'Approved, pay waiting', shared: 'Someone else gave the same bank account', sharedText: 'Ask why before you approve it.', badge: 'Badge', phone: 'Phone', old: 'Paid into', noOld: 'no account on file', new: 'The new account', asked: 'Requested', paysFrom: 'Pay goes there from', reasonGiven: 'Reason given',
    look: 'View document', lookRecorded: 'Every view is recorded.', approve: 'Approve the account', refuse: 'Refuse the account', callBack: 'Withdraw approval', forced: 'Confirmed under threat: they raised a silent alarm', forcedText: 'Don’t ring this phone: someone else has it. Help has been called. On the phone this looks as if it’s waiting. Refuse it once they’re safe.', forcedClosed: 'Confirmed under threat: it can’t be approved', own: 'This is yours. Someone else decides.', notVetter: 'Only a people officer can decide this', reason: 'Reason', reasonHint: 'The representative will see this.', whyFirst: 'First give a reason', done: 'Done',
    approveText: 'Pay goes there once the waiting period is over. We tell the representative straight away and they can still stop it.', refuseText: 'We keep paying into the current account and tell the representative.',
  },
  ur: {
    title: 'معاوضے کے اکاؤنٹ', lead: 'نئے اکاؤنٹ کی جانچ پہلے اکاؤنٹ کی طرح کریں: کاغذ پر مالک کا نام اور اکاؤنٹ نمبر نظر آنا چاہیے۔ شک ہو تو نیچے لکھے نمبر پر فون کریں۔', none: 'جانچ کے لیے کوئی اکاؤنٹ نہیں', noneText: 'کوئی نمائندہ معاوضے کا اکاؤنٹ بدلے تو یہاں آئے گا۔',
    waiting: 'جانچ باقی', cooling: 'منظور، ادائیگی بعد میں', shared: 'یہی بینک اکاؤنٹ کسی اور نے بھی دیا ہے', sharedText: 'منظوری سے پہلے وجہ پوچھیں۔', badge: 'بیج', phone: 'فون', old: 'معاوضہ ابھی یہاں جاتا ہے', noOld: 'کوئی اکاؤنٹ درج نہیں', new: 'نیا اکاؤنٹ', asked: 'کب درخواست دی', paysFrom: 'معاوضہ وہاں کب سے جائے گا', reasonGiven: 'جو وجہ لکھی گئی',
    look: 'کاغذ دیکھیں', lookRecorded: 'جو بھی دیکھے، درج ہوتا ہے۔', approve: 'اکاؤنٹ منظور کریں', refuse: 'اکاؤنٹ نامنظور کریں', callBack: 'منظوری واپس لیں', forced: 'دباؤ میں تصدیق ہوئی: انہوں نے خاموشی سے مدد مانگی', forcedText: 'اس فون پر کال نہ کریں: فون کسی اور کے پاس ہے۔ مدد بلائی جا چکی ہے۔ ان کے فون پر یہ انتظار میں نظر آتا ہے۔ ان کے محفوظ ہونے کے بعد نامنظور کریں۔', forcedClosed: 'دباؤ میں تصدیق ہوئی: منظور نہیں ہو سکتا', own: 'یہ آپ کا اپنا ہے۔ فیصلہ کوئی اور کرے گا۔', notVetter: 'یہ فیصلہ صرف نمائندوں کا افسر کر سکتا ہے', reason: 'وجہ', reasonHint: 'نمائندہ یہ پڑھے گا۔', whyFirst: 'پہلے وجہ لکھیں', done: 'ہو گیا',
    approveText: 'انتظار کی مدت پوری ہونے پر معاوضہ وہاں جائے گا۔ ہم نمائندے کو فوراً بتاتے ہیں، اور وہ تب تک اسے روک سکتا ہے۔', refuseText: 'معاوضہ اب والے اکاؤنٹ ہی میں جاتا رہے گا، اور ہم نمائندے کو بتا دیں گے۔',
  },
})
