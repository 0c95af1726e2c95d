import { createMessages, type Words } from '@app/ui'

export const finishWords = createMessages({
  en: {
    title: 'Finish', lead: 'They give the completion code only when the receipt is in their hand and the papers are settled.', code: 'Completion code', codeHint: 'The six digits, other than the start code', finish: 'The work is done', left: 'Still to do', early: 'A visit of this kind takes at least', minutes: 'minutes.', again: 'You can finish in', kept: 'Kept. The code is checked when the network is back.', noCode: 'They cannot give the code', noCodeText: 'The office calls them; your pay waits until then.', finishWithout: 'Finish without the code',
    witnessTitle: 'Without a phone', witnessLead: 'Somebody else sees that you are let in; their name goes on record. The office calls the household later.', witnessName: 'Name of the witness', witnessPhone: 'Their number, if they have one', slip: 'Photograph the signed slip, if there is one', slipDone: 'Slip photographed. Take it again', startWitness: 'Begin with the witness', witnessFirst: 'First write the witness’s name.',
    noShowTitle: 'Nobody answers', noShowLead: 'Wait at the door and call. Both stand on record, so that nobody is charged wrongly.', waitUntil: 'You may record it after this wait', mayNow: 'The wait is over', callFirst: 'Call them first', called: 'The call is on record', sayNoShow: 'Nobody was there', arrivedAt: 'You arrived at',
    failTitle: 'It cannot be done', failLead: 'Choose the reason. Each one has its own rule about who pays; a disputed one is looked into.', reason: 'Reason', note: 'Anything that helps', sayFail: 'End the visit with this reason', holding: 'You hold papers of this household. Give them back first.', noReasons: 'The list of reasons is not on this phone yet. It needs a network once.', needsCall: 'Needs a call on record', needsPhoto: 'Needs a photo', reasonFirst: 'First choose the reason.',
    giveBackTitle: 'Give the visit back', giveBackLead: 'It is offered to somebody else. The earlier you say so, the better for the household.', sayGiveBack: 'Give it back',
  },
  ur: {
    title: 'مکمل کریں', lead: 'تکمیل کا کوڈ وہ تبھی دیں جب رسید ان کے ہاتھ میں ہو اور کاغذات کا معاملہ طے ہو۔', code: 'تکمیل کا کوڈ', codeHint: 'چھ ہندسے، آغاز کے کوڈ سے مختلف', finish: 'کام مکمل ہوا', left: 'ابھی باقی ہے', early: 'ایسے کام میں کم از کم وقت:', minutes: 'منٹ۔', again: 'مکمل کر سکیں گے', kept: 'محفوظ ہے۔ نیٹ ورک آنے پر کوڈ کی جانچ ہو گی۔', noCode: 'وہ کوڈ نہیں دے سکتے', noCodeText: 'دفتر انہیں فون کرے گا؛ تب تک آپ کا معاوضہ رکا رہے گا۔', finishWithout: 'کوڈ کے بغیر مکمل کریں',
    witnessTitle: 'فون کے بغیر', witnessLead: 'کوئی اور دیکھے کہ آپ کو اندر بلایا گیا؛ ان کا نام ریکارڈ میں رہے گا۔ دفتر بعد میں گھر والوں کو فون کرے گا۔', witnessName: 'گواہ کا نام', witnessPhone: 'ان کا نمبر، اگر ہو', slip: 'دستخط شدہ پرچی ہو تو تصویر لیں', slipDone: 'پرچی کی تصویر ہو گئی۔ دوبارہ لیں', startWitness: 'گواہ کے ساتھ شروع کریں', witnessFirst: 'پہلے گواہ کا نام لکھیں۔',
    noShowTitle: 'کوئی جواب نہیں', noShowLead: 'دروازے پر انتظار کریں اور فون کریں۔ دونوں باتیں ریکارڈ میں رہتی ہیں تاکہ کسی سے غلط رقم نہ لی جائے۔', waitUntil: 'اتنے انتظار کے بعد درج کر سکیں گے', mayNow: 'انتظار پورا ہوا', callFirst: 'پہلے فون کریں', called: 'کال ریکارڈ میں آ گئی', sayNoShow: 'گھر پر کوئی نہیں تھا', arrivedAt: 'آپ پہنچے',
    failTitle: 'کام نہیں ہو سکتا', failLead: 'وجہ چنیں۔ ہر وجہ کا اپنا اصول ہے کہ خرچ کس کا ہے؛ اختلاف ہو تو جانچ ہوتی ہے۔', reason: 'وجہ', note: 'کوئی اور بات', sayFail: 'اسی وجہ سے ختم کریں', holding: 'اس گھر کے کاغذات آپ کے پاس ہیں۔ پہلے واپس کریں۔', noReasons: 'وجوہات کی فہرست ابھی اس فون میں نہیں ہے۔ ایک بار نیٹ ورک چاہیے۔', needsCall: 'کال ریکارڈ میں ہونی چاہیے', needsPhoto: 'تصویر چاہیے', reasonFirst: 'پہلے وجہ چنیں۔',
    giveBackTitle: 'کام واپس کریں', giveBackLead: 'یہ کام کسی اور کو دیا جائے گا۔ جتنا جلد بتائیں گے، گھر والوں کے لیے اتنا بہتر ہے۔', sayGiveBack: 'واپس کریں',
  },
})

/** What the server still waits for before a visit may complete. */
export const toDoWords: Record<string, Words> = {
  form: { en: 'The form', ur: 'فارم' }, papers: { en: 'The papers', ur: 'کاغذات' }, documents: { en: 'Photographs of the papers', ur: 'کاغذات کی تصویریں' }, proof: { en: 'Reading them the name', ur: 'نام پڑھ کر سنانا' },
  payment: { en: 'The payment', ur: 'ادائیگی' }, custody: { en: 'Papers without a holder', ur: 'کاغذات کا حساب' }, third_party: { en: 'Costs paid for them', ur: 'ان کا خرچ' }, outcome: { en: 'The counter’s outcome', ur: 'کاؤنٹر کا نتیجہ' }, delivery: { en: 'Giving the paper', ur: 'کاغذ دینا' },
}
