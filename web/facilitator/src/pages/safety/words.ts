import { createMessages } from '@app/ui'

export const safetyWords = createMessages({
  en: {
    title: 'Help', sos: 'Press for help', sosText: 'The control room hears within a second and sees where you are.', sent: 'We’ve called for help', sentText: 'The control room knows. Stay near other people if you can.', answered: 'Someone is helping you', answeredText: 'The control room is dealing with your call.', kept: 'No network: send the text message too', keptText: 'Nobody has heard your call yet. It will be sent as soon as there’s a network.', sms: 'Send the text message', again: 'Call again',
    silent: 'Silent code', silentText: 'If someone forces you to sign in or start a visit, enter this instead of the code. Everything looks normal, and we silently call for help.', silentSet: 'You’ve set a silent code', silentNone: 'You haven’t set a silent code', silentCode: '6 digits that only you know', save: 'Save', saved: 'Saved. Nobody can see it now.',
    robbery: 'I was robbed', robberyText: 'If you’re robbed, the loss is ours and you don’t pay it back. We need a police report and 2 approvals.', amount: 'How much was taken?', account: 'What happened?', report: 'Police report number, if you have it', sendRobbery: 'Report it', robberyFirst: 'Tell us the amount and what happened first.', reported: 'Reported', approved_once: 'First approval given', booked: 'Settled: you don’t owe anything', refused: 'Not accepted', police: 'Call the police (15)',
  },
  ur: {
    title: 'مدد', sos: 'مدد کے لیے دبائیں', sosText: 'کنٹرول روم کو ایک سیکنڈ میں خبر ہو جاتی ہے اور وہ دیکھتا ہے کہ آپ کہاں ہیں۔', sent: 'مدد بلا لی گئی', sentText: 'کنٹرول روم کو اطلاع ہو گئی۔ ہو سکے تو لوگوں کے درمیان رہیں۔', answered: 'آپ کی مدد کی جا رہی ہے', answeredText: 'کنٹرول روم نے آپ کی پکار سن لی ہے۔', kept: 'نیٹ ورک نہیں: ایس ایم ایس بھی بھیجیں', keptText: 'پکار محفوظ ہے، نیٹ ورک آتے ہی خود چلی جائے گی۔', sms: 'ایس ایم ایس بھیجیں', again: 'دوبارہ بلائیں',
    silent: 'خاموش کوڈ', silentText: 'کوئی زبردستی سائن اِن یا کام شروع کرائے تو کوڈ کی جگہ یہ لکھیں۔ سب کچھ معمول کا لگے گا اور بغیر آواز مدد بلائی جائے گی۔', silentSet: 'خاموش کوڈ رکھا ہوا ہے', silentNone: 'ابھی کوئی خاموش کوڈ نہیں', silentCode: 'چھ ہندسے جو صرف آپ جانتے ہوں', save: 'محفوظ کریں', saved: 'محفوظ ہو گیا۔ اب کوئی اسے دیکھ نہیں سکتا۔',
    robbery: 'مجھے لوٹ لیا گیا', robberyText: 'لوٹی ہوئی رقم ادارے کا نقصان ہے، آپ کا قرض نہیں۔ پولیس رپورٹ اور دو منظوریاں چاہییں۔', amount: 'کتنی رقم گئی', account: 'کیا ہوا', report: 'پولیس رپورٹ نمبر، اگر ہے', sendRobbery: 'رپورٹ کریں', robberyFirst: 'پہلے رقم اور واقعہ لکھیں۔', reported: 'رپورٹ ہو گئی', approved_once: 'ایک منظوری ہو گئی', booked: 'طے ہو گیا: آپ پر کچھ نہیں', refused: 'منظور نہیں ہوئی', police: 'پولیس کو فون کریں (15)',
  },
})
