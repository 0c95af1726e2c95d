import type { LocalText } from '@app/domain/shared'
import type { PushNews } from '@app/domain/texts'
import { t } from '../src/words.ts'

/**
 * What stands on a locked screen, where anybody may read it: that there is news, of what kind, and whose turn it is. No
 * value is ever filled in.
 */
export const pushWords: Record<`push.${PushNews}.${'title' | 'body'}`, LocalText> = {
  'push.visit.title': t('About the visit', 'ملاقات کے بارے میں', 'Mulaqat ke baare mein'),
  'push.visit.body': t(
    'There is news about the visit. Tap to see when it is and who is coming.',
    'ملاقات کے بارے میں نئی بات ہے۔ کب ہے اور کون آ رہا ہے، کھول کر دیکھیں۔',
    'Mulaqat ke baare mein nayi baat hai. Kab hai aur kaun aa raha hai, khol kar dekhen.',
  ),
  'push.visit_near.title': t('The visit is near', 'ملاقات کا وقت قریب ہے', 'Mulaqat ka waqt qareeb hai'),
  'push.visit_near.body': t(
    'Tap to see who is coming. Check the badge at the door.',
    'کون آ رہا ہے، کھول کر دیکھیں۔ دروازے پر بیج ضرور جانچیں۔',
    'Kaun aa raha hai, khol kar dekhen. Darwazay par badge zaroor janchen.',
  ),
  'push.your_turn.title': t('It is your turn', 'اب آپ کی باری ہے', 'Ab aap ki baari hai'),
  'push.your_turn.body': t(
    'We need something from you to go on. Tap to see what.',
    'کام آگے بڑھانے کے لیے آپ سے کچھ درکار ہے۔ کھول کر دیکھیں۔',
    'Kaam aagay barhanay ke liye aap se kuch darkar hai. Khol kar dekhen.',
  ),
  'push.office_turn.title': t('It is the office’s turn', 'اب دفتر کی باری ہے', 'Ab daftar ki baari hai'),
  'push.office_turn.body': t(
    'The request is with the office. You do not need to do anything now.',
    'درخواست دفتر کے پاس ہے۔ ابھی آپ کو کچھ نہیں کرنا۔',
    'Darkhwast daftar ke paas hai. Abhi aap ko kuch nahi karna.',
  ),
  'push.our_turn.title': t('It is our turn', 'اب ہماری باری ہے', 'Ab hamari baari hai'),
  'push.our_turn.body': t(
    'We are working on it. You do not need to do anything now.',
    'ہم اس پر کام کر رہے ہیں۔ ابھی آپ کو کچھ نہیں کرنا۔',
    'Hum is par kaam kar rahe hain. Abhi aap ko kuch nahi karna.',
  ),
  'push.answered.title': t('The office has answered', 'دفتر کا جواب آ گیا', 'Daftar ka jawab aa gaya'),
  'push.answered.body': t(
    'Tap to read the answer and what happens next.',
    'جواب کیا ہے اور آگے کیا ہوگا، کھول کر دیکھیں۔',
    'Jawab kya hai aur aagay kya ho ga, khol kar dekhen.',
  ),
  'push.document.title': t('About the document', 'کاغذ کے بارے میں', 'Kaghaz ke baare mein'),
  'push.document.body': t(
    'There is news about the document. Tap to see where it is.',
    'کاغذ کے بارے میں نئی بات ہے۔ کہاں ہے، کھول کر دیکھیں۔',
    'Kaghaz ke baare mein nayi baat hai. Kahan hai, khol kar dekhen.',
  ),
  'push.over.title': t('A request is closed', 'ایک درخواست مکمل ہو گئی', 'Aik darkhwast mukammal ho gayi'),
  'push.over.body': t(
    'Tap to see how it ended.',
    'کیسے مکمل ہوئی، کھول کر دیکھیں۔',
    'Kaise mukammal hui, khol kar dekhen.',
  ),
  'push.money.title': t('About a payment', 'رقم کے بارے میں', 'Raqam ke baare mein'),
  'push.money.body': t(
    'There is news about a payment. Tap to see it. Pay nothing that is not on the receipt.',
    'رقم کے بارے میں نئی بات ہے، کھول کر دیکھیں۔ جو رسید پر نہ ہو، وہ نہ دیں۔',
    'Raqam ke baare mein nayi baat hai, khol kar dekhen. Jo raseed par na ho, woh na den.',
  ),
  'push.complaint.title': t('About your complaint', 'آپ کی شکایت کے بارے میں', 'Aap ki shikayat ke baare mein'),
  'push.complaint.body': t(
    'There is news about your complaint. Tap to read it.',
    'آپ کی شکایت پر نئی بات ہے۔ کھول کر پڑھیں۔',
    'Aap ki shikayat par nayi baat hai. Khol kar parhen.',
  ),
  'push.rating.title': t('How was the visit?', 'ملاقات کیسی رہی؟', 'Mulaqat kaisi rahi?'),
  'push.rating.body': t(
    'Tell us in a moment. It helps the next household.',
    'ایک لمحے میں بتائیں۔ اس سے اگلے گھر کا بھلا ہوتا ہے۔',
    'Aik lamhay mein bataen. Is se aglay ghar ka bhala hota hai.',
  ),
  'push.callback.title': t('We will call you back', 'ہم آپ کو فون کریں گے', 'Hum aap ko phone karen ge'),
  'push.callback.body': t(
    'Keep your phone near. We never ask for a code on a call we make.',
    'فون پاس رکھیں۔ ہم خود فون کر کے کبھی کوڈ نہیں مانگتے۔',
    'Phone paas rakhen. Hum khud phone kar ke kabhi code nahi mangtay.',
  ),
  'push.centre.title': t('At the service centre', 'سروس سینٹر پر', 'Service centre par'),
  'push.centre.body': t(
    'There is news about your number. Look at the board.',
    'آپ کے نمبر کی نئی خبر ہے۔ بورڈ دیکھیں۔',
    'Aap ke number ki nayi khabar hai. Board dekhen.',
  ),
  'push.account.title': t('About your account', 'آپ کے کھاتے کے بارے میں', 'Aap ke khatay ke baare mein'),
  'push.account.body': t(
    'There is news about your account. Tap to see it.',
    'آپ کے کھاتے میں نئی بات ہے۔ کھول کر دیکھیں۔',
    'Aap ke khatay mein nayi baat hai. Khol kar dekhen.',
  ),
  'push.several.title': t('Several things are new', 'کئی نئی باتیں ہیں', 'Kai nayi baaten hain'),
  'push.several.body': t('Tap to see them.', 'کھول کر دیکھیں۔', 'Khol kar dekhen.'),
  'push.test.title': t('Test message', 'آزمائشی پیغام', 'Azmaishi paigham'),
  'push.test.body': t(
    'If you can read this, notifications are working.',
    'یہ آپ تک پہنچا تو اطلاعات آ رہی ہیں۔',
    'Yeh aap tak pohancha to ittilaat aa rahi hain.',
  ),
  'push.offer.title': t('New work for you', 'آپ کے لیے نیا کام', 'Aap ke liye naya kaam'),
  'push.offer.body': t(
    'It is your turn: answer before the time runs out.',
    'آپ کی باری ہے: وقت ختم ہونے سے پہلے جواب دیں۔',
    'Aap ki baari hai: waqt khatam honay se pehlay jawab den.',
  ),
  'push.shift.title': t('About your shift', 'آپ کی ڈیوٹی کے بارے میں', 'Aap ki duty ke baare mein'),
  'push.shift.body': t(
    'There is news about your shift. Tap to see it.',
    'آپ کی ڈیوٹی میں نئی بات ہے۔ کھول کر دیکھیں۔',
    'Aap ki duty mein nayi baat hai. Khol kar dekhen.',
  ),
  'push.collect.title': t('Papers to collect', 'کاغذ لانے ہیں', 'Kaghaz lanay hain'),
  'push.collect.body': t(
    'It is your turn. Tap to see where from.',
    'آپ کی باری ہے۔ کہاں سے لانے ہیں، کھول کر دیکھیں۔',
    'Aap ki baari hai. Kahan se lanay hain, khol kar dekhen.',
  ),
  'push.own_standing.title': t(
    'About your registration',
    'آپ کی رجسٹریشن کے بارے میں',
    'Aap ki registration ke baare mein',
  ),
  'push.own_standing.body': t(
    'There is news for you. Tap to read it.',
    'آپ کے لیے نئی بات ہے۔ کھول کر پڑھیں۔',
    'Aap ke liye nayi baat hai. Khol kar parhen.',
  ),
  'push.own_complaint.title': t(
    'About a visit of yours',
    'آپ کی ایک ملاقات کے بارے میں',
    'Aap ki aik mulaqat ke baare mein',
  ),
  'push.own_complaint.body': t(
    'Somebody has written about it. Tap to read it and to answer.',
    'اس پر کچھ لکھا گیا ہے۔ کھول کر پڑھیں اور جواب دیں۔',
    'Is par kuch likha gaya hai. Khol kar parhen aur jawab den.',
  ),
  'push.own_pay.title': t(
    'About your pay account',
    'آپ کے معاوضے کے کھاتے کے بارے میں',
    'Aap ke muawzay ke khatay ke baare mein',
  ),
  'push.own_pay.body': t(
    'There is news about it. If it was not you, call the helpline now.',
    'اس میں نئی بات ہے۔ آپ نے نہیں کیا تو فوراً ہیلپ لائن پر فون کریں۔',
    'Is mein nayi baat hai. Aap ne nahi kiya to foran helpline par phone karen.',
  ),
  'push.alarm.title': t('A call for help is unanswered', 'مدد کی پکار پر جواب نہیں', 'Madad ki pukar par jawab nahi'),
  'push.alarm.body': t(
    'It is your turn. Open it now.',
    'آپ کی باری ہے۔ ابھی کھولیں۔',
    'Aap ki baari hai. Abhi kholen.',
  ),
  'push.desk_alarm.title': t('An alarm at your desk', 'آپ کی ڈیسک پر الارم', 'Aap ki desk par alarm'),
  'push.desk_alarm.body': t(
    'Tap to see what it is and who has it.',
    'کیا بات ہے اور کس نے سنبھالی، کھول کر دیکھیں۔',
    'Kya baat hai aur kis ne sambhali, khol kar dekhen.',
  ),
  'push.desk_work.title': t('Work for you', 'آپ کے ذمے کام', 'Aap ke zimme kaam'),
  'push.desk_work.body': t(
    'Something new is yours to deal with. Tap to see it.',
    'ایک نیا کام آپ کے ذمے آیا ہے۔ کھول کر دیکھیں۔',
    'Ek naya kaam aap ke zimme aaya hai. Khol kar dekhen.',
  ),
  'push.access.title': t('The recovery code was tried', 'بحالی کا کوڈ آزمایا گیا', 'Bahali ka code azmaya gaya'),
  'push.access.body': t(
    'Open the console now and look.',
    'ابھی کنسول کھول کر دیکھیں۔',
    'Abhi console khol kar dekhen.',
  ),
}

export const pushRefusals: Record<string, LocalText> = {
  push_address_refused: t(
    'Notifications cannot be sent to this browser. Try another one.',
    'اس براؤزر پر اطلاعات نہیں بھیجی جا سکتیں۔ کوئی اور براؤزر آزمائیں۔',
  ),
  push_key_unknown: t(
    'Notifications could not be turned on. Reload the page and try again.',
    'اطلاعات چالو نہیں ہو سکیں۔ صفحہ دوبارہ کھول کر پھر کوشش کریں۔',
  ),
}
