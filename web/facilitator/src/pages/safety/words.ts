import { createMessages } from '@app/ui'

export const safetyWords = createMessages({
  en: {
    title: 'Help', sos: 'Press for help', sosText: 'Operations hears it within a second and sees where you are.', sent: 'Help is called', sentText: 'Operations has it. Stay where people are, if you can.', answered: 'Somebody is looking after you', answeredText: 'Operations has taken your call.', kept: 'No network: send the text message too', keptText: 'The call is kept and goes out by itself as soon as there is a network.', sms: 'Send the text message', again: 'Call again',
    silent: 'Silent code', silentText: 'If somebody forces you to sign in or to start a visit, type this instead of the code. All looks as always, and help is called without a sound.', silentSet: 'A silent code is set', silentNone: 'No silent code yet', silentCode: 'Six digits that only you know', save: 'Save', saved: 'Saved. Nobody can see it any more.',
    robbery: 'I was robbed', robberyText: 'Robbed cash is the programme’s loss, not your debt. It takes a police report and two approvals.', amount: 'How much was taken', account: 'What happened', report: 'Number of the police report, if you have it', sendRobbery: 'Report it', robberyFirst: 'First the amount and what happened.', reported: 'Reported', approved_once: 'Approved by one', booked: 'Settled: you owe nothing', refused: 'Not accepted', police: 'Call the police (15)',
  },
  ur: {
    title: 'مدد', sos: 'مدد کے لیے دبائیں', sosText: 'دفتر ایک سیکنڈ میں سنتا ہے اور دیکھتا ہے کہ آپ کہاں ہیں۔', sent: 'مدد بلا لی گئی', sentText: 'دفتر کو اطلاع ہو گئی۔ ہو سکے تو لوگوں کے درمیان رہیں۔', answered: 'کوئی آپ کو دیکھ رہا ہے', answeredText: 'دفتر نے آپ کی پکار سنبھال لی ہے۔', kept: 'نیٹ ورک نہیں: ایس ایم ایس بھی بھیجیں', keptText: 'پکار محفوظ ہے، نیٹ ورک آتے ہی خود چلی جائے گی۔', sms: 'ایس ایم ایس بھیجیں', again: 'دوبارہ بلائیں',
    silent: 'خاموش کوڈ', silentText: 'کوئی زبردستی سائن اِن یا کام شروع کرائے تو کوڈ کی جگہ یہ لکھیں۔ سب کچھ معمول کا لگے گا اور بغیر آواز مدد بلائی جائے گی۔', silentSet: 'خاموش کوڈ رکھا ہوا ہے', silentNone: 'ابھی کوئی خاموش کوڈ نہیں', silentCode: 'چھ ہندسے جو صرف آپ جانتے ہوں', save: 'محفوظ کریں', saved: 'محفوظ ہو گیا۔ اب کوئی اسے دیکھ نہیں سکتا۔',
    robbery: 'مجھے لوٹ لیا گیا', robberyText: 'لوٹی ہوئی رقم ادارے کا نقصان ہے، آپ کا قرض نہیں۔ پولیس رپورٹ اور دو منظوریاں چاہییں۔', amount: 'کتنی رقم گئی', account: 'کیا ہوا', report: 'پولیس رپورٹ نمبر، اگر ہے', sendRobbery: 'رپورٹ کریں', robberyFirst: 'پہلے رقم اور واقعہ لکھیں۔', reported: 'رپورٹ ہو گئی', approved_once: 'ایک منظوری ہو گئی', booked: 'طے ہو گیا: آپ پر کچھ نہیں', refused: 'منظور نہیں ہوئی', police: 'پولیس کو فون کریں (15)',
  },
})
