import { createMessages, type Words } from '@app/ui'

export const finishWords = createMessages({
  en: {
    title: 'Finish', lead: 'They only give you the completion code once they have the receipt and the papers are sorted.', code: 'Completion code', codeHint: '6 digits. It’s different from the start code', finish: 'Finish the visit', left: 'Still to do', early: 'A visit like this takes at least', minutes: 'minutes.', again: 'You can finish in', kept: 'Saved. We’ll check the code when the network is back.', noCode: 'They can’t give me the code', noCodeText: 'The control room will call them. We hold your pay until then.', finishWithout: 'Finish without the code',
    witnessTitle: 'No phone at the door', witnessLead: 'Someone else sees you being let in, and we record their name. The control room calls the household later.', witnessName: 'Witness’s name', witnessPhone: 'Their phone number, if they have one', slip: 'Photograph the signed slip, if there is one', slipDone: 'Photo taken. Take it again', startWitness: 'Start with the witness', witnessFirst: 'Enter the witness’s name first.',
    noShowTitle: 'Nobody’s answering', noShowLead: 'Wait at the door and call. We record both, so nobody is charged unfairly.', waitUntil: 'You can report it after this wait', mayNow: 'You can report it now', callFirst: 'Call them first', called: 'Call recorded', sayNoShow: 'Nobody was home', arrivedAt: 'You arrived at',
    failTitle: 'The work can’t be done', failLead: 'Choose the reason. Each reason has its own rule about who pays. If someone disagrees, we look into it.', reason: 'Reason', note: 'Anything else we should know', sayFail: 'End the visit for this reason', holding: 'You have this household’s papers. Give them back first.', noReasons: 'This phone doesn’t have the list of reasons yet. Connect to a network once to get it.', needsCall: 'You need to call first', needsPhoto: 'You need a photo', reasonFirst: 'Choose a reason first.',
    giveBackTitle: 'Give the visit back', giveBackLead: 'We’ll offer it to someone else. The sooner you tell us, the better for the household.', sayGiveBack: 'Give it back',
  },
  ur: {
    title: 'مکمل کریں', lead: 'ختم کا کوڈ وہ تبھی دیں گے جب رسید ان کے ہاتھ میں ہو اور کاغذات کا حساب پورا ہو۔', code: 'ختم کا کوڈ', codeHint: 'چھ ہندسے، شروع کے کوڈ سے مختلف', finish: 'کام مکمل کریں', left: 'ابھی باقی ہے', early: 'ایسے کام میں کم از کم وقت:', minutes: 'منٹ۔', again: 'مکمل کر سکیں گے', kept: 'محفوظ ہے۔ نیٹ ورک آنے پر کوڈ کی جانچ ہو گی۔', noCode: 'وہ کوڈ نہیں دے سکتے', noCodeText: 'کنٹرول روم انہیں فون کرے گا؛ تب تک آپ کا معاوضہ رکا رہے گا۔', finishWithout: 'کوڈ کے بغیر مکمل کریں',
    witnessTitle: 'فون کے بغیر', witnessLead: 'کوئی گواہ ہو کہ گھر والوں نے آپ کو کام شروع کرنے دیا؛ ان کا نام ریکارڈ میں رہے گا۔ کنٹرول روم بعد میں گھر والوں کو فون کرے گا۔', witnessName: 'گواہ کا نام', witnessPhone: 'ان کا نمبر، اگر ہو', slip: 'دستخط شدہ پرچی ہو تو تصویر لیں', slipDone: 'پرچی کی تصویر ہو گئی۔ دوبارہ لیں', startWitness: 'گواہ کے ساتھ شروع کریں', witnessFirst: 'پہلے گواہ کا نام لکھیں۔',
    noShowTitle: 'کوئی جواب نہیں', noShowLead: 'دروازے پر انتظار کریں اور فون کریں۔ دونوں باتیں ریکارڈ میں رہتی ہیں تاکہ کسی سے غلط رقم نہ لی جائے۔', waitUntil: 'اتنے انتظار کے بعد درج کر سکیں گے', mayNow: 'اب درج کر سکتے ہیں', callFirst: 'پہلے فون کریں', called: 'کال ریکارڈ میں آ گئی', sayNoShow: 'گھر پر کوئی نہیں تھا', arrivedAt: 'آپ پہنچے',
    failTitle: 'کام نہیں ہو سکتا', failLead: 'وجہ چنیں۔ ہر وجہ کا اپنا اصول ہے کہ خرچ کس کا ہے؛ اختلاف ہو تو جانچ ہوتی ہے۔', reason: 'وجہ', note: 'کوئی اور بات', sayFail: 'اسی وجہ سے ختم کریں', holding: 'اس گھر کے کاغذات آپ کے پاس ہیں۔ پہلے واپس کریں۔', noReasons: 'وجوہات کی فہرست ابھی اس فون میں نہیں ہے۔ اسے لینے کے لیے ایک بار نیٹ ورک چاہیے۔', needsCall: 'کال ریکارڈ میں ہونی چاہیے', needsPhoto: 'تصویر چاہیے', reasonFirst: 'پہلے وجہ چنیں۔',
    giveBackTitle: 'کام واپس کریں', giveBackLead: 'یہ کام کسی اور کو دیا جائے گا۔ جتنا جلد بتائیں گے، گھر والوں کے لیے اتنا بہتر ہے۔', sayGiveBack: 'واپس کریں',
  },
})

/** What the server still waits for before a visit may complete. */
export const toDoWords: Record<string, Words> = {
  form: { en: 'The form', ur: 'فارم' }, papers: { en: 'The papers', ur: 'کاغذات' }, documents: { en: 'Photos of the papers', ur: 'کاغذات کی تصویریں' }, proof: { en: 'Reading out the name', ur: 'نام پڑھ کر سنانا' },
  payment: { en: 'The payment', ur: 'ادائیگی' }, custody: { en: 'Papers not accounted for', ur: 'کاغذات کا حساب' }, third_party: { en: 'Costs you paid for them', ur: 'ان کے لیے کیا ہوا خرچ' }, outcome: { en: 'What happened at the counter', ur: 'کاؤنٹر کا نتیجہ' }, delivery: { en: 'Giving the document', ur: 'کاغذ دینا' },
}
