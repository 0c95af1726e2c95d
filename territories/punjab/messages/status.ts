import type { LocalText, TemplateText } from '@app/domain/shared'
import { t } from '../src/words.ts'

const s = (ur: string, en: string, roman: string): TemplateText => ({ ur, en, 'ur-Latn': roman })

/** Whose turn it is, what is asked, what is owed and when: each said in these words everywhere. */
export const statusSpoken: Record<string, TemplateText> = {
  'turn.us': s('ہماری باری', 'Our turn', 'Hamari bari'),
  'turn.representative': s('نمائندے کی باری', 'Representative’s turn', 'Numainday ki bari'),
  'turn.you': s('آپ کی باری', 'Your turn', 'Aap ki bari'),
  'turn.office': s('دفتر کی باری', 'Office’s turn', 'Daftar ki bari'),
  'turn.law': s('قانونی مدت پوری ہو رہی ہے', 'Waiting period set by law', 'Qanooni muddat poori ho rahi hai'),
  'turn.nobody': s('سب کام ہو گیا', 'Nothing left to do', 'Sab kaam ho gaya'),

  'ask.choose_time': s('گھر آنے کا وقت چنیں۔', 'Choose a time for the visit.', 'Ghar aane ka waqt chunen.'),
  'ask.fill_form': s('فارم بھریں۔', 'Fill in the form.', 'Form bharen.'),
  'ask.add_papers': s('کاغذات کی تصویریں بھیجیں۔', 'Add photos of your papers.', 'Kaghzat ki tasweeren bhejen.'),
  'ask.check_lines': s(
    'نام اور تاریخیں دیکھ کر تصدیق کریں۔',
    'Check the names and dates.',
    'Naam aur tareekhen dekh kar tasdeeq karen.',
  ),
  'ask.pay': s('فیس ادا کریں۔', 'Pay the fee.', 'Fees ada karen.'),
  'ask.send': s(
    'سب تیار ہے، اب درخواست بھیج دیں۔',
    'Everything is ready. Send it now.',
    'Sab tayyar hai, ab darkhwast bhej den.',
  ),
  'ask.come_to_centre': s(
    'کاغذات لے کر سروس سینٹر تشریف لائیں۔',
    'Bring your papers to the service centre.',
    'Kaghzat le kar service centre tashreef laen.',
  ),
  'ask.file_yourself': s(
    'دفتر میں جمع کرائیں اور وہاں کا نمبر ہمیں بتائیں۔',
    'File it at the office and tell us the number they give you.',
    'Daftar mein jama karaen aur wahan ka number hamein bataen.',
  ),
  'ask.tell_outcome': s(
    'دفتر سے کیا جواب ملا، ہمیں بتائیں۔',
    'Tell us what the office said.',
    'Daftar se kya jawab mila, hamein bataen.',
  ),
  'ask.appear': s('ایک بار خود حاضر ہونا ہے۔', 'Come in person once.', 'Ek bar khud hazir hona hai.'),
  'ask.confirm': s('اپنی تصدیق دیں۔', 'Give your confirmation.', 'Apni tasdeeq den.'),
  'ask.return_original': s('اصل کاغذ واپس دیں۔', 'Give back the original paper.', 'Asal kaghaz wapas den.'),
  'ask.cure': s('جو کمی رہ گئی ہے، وہ پوری کریں۔', 'Add what’s missing.', 'Jo kami reh gai hai, wo poori karen.'),
  'ask.collect': s('کاغذ آ کر لے لیں۔', 'Collect your document.', 'Kaghaz aa kar le len.'),

  'remind.papers_ready': s('اس وقت کاغذات ساتھ رکھیں۔', 'Have your papers ready.', 'Us waqt kaghzat sath rakhen.'),
  'remind.cash_ready': s('پوری رقم تیار رکھیں۔', 'Have the exact amount ready.', 'Poori raqam tayyar rakhen.'),
  'remind.pay_by_psid': s(
    'سرکاری فیس پہلے PSID سے ادا کر دیں۔',
    'Pay the government fee by PSID before the visit.',
    'Sarkari fees pehle PSID se ada kar den.',
  ),
  'remind.start_code': s(
    'نام اور بیج ملا کر شروع کا کوڈ بتائیں۔',
    'Check the name and badge, then give the start code.',
    'Naam aur badge mila kar shuru ka code bataen.',
  ),
  'remind.completion_code': s(
    'ختم کا کوڈ صرف تب دیں جب کام ہو جائے اور دی ہوئی رقم کی رسید ہاتھ میں ہو۔',
    'Give the completion code only when the work is done and you have a receipt for what you paid.',
    'Khatam ka code sirf tab den jab kaam ho jae aur di hui raqam ki raseed haath mein ho.',
  ),
  'remind.check_paper': s(
    'کاغذ کی ہر سطر دیکھ لیں۔ سات دن تک غلطی مفت درست ہو گی۔',
    'Check every line of your document. We’ll get mistakes corrected free for 7 days.',
    'Kaghaz ki har satar dekh len. Saat din tak ghalti muft theek ho gi.',
  ),

  'owed.door': s(
    'دروازے پر دینے ہیں: {amount}۔ اس سے زیادہ کچھ نہیں۔',
    'To pay at the door: {amount}. Nothing more.',
    'Darwazay par dene hain: {amount}. Is se zyada kuch nahi.',
  ),
  'owed.door.now': s(
    'نمائندے کو دینے ہیں: {amount}۔ اس سے زیادہ کچھ نہیں۔',
    'To pay the representative: {amount}. Nothing more.',
    'Numainday ko dene hain: {amount}. Is se zyada kuch nahi.',
  ),
  'owed.counter': s(
    'سروس سینٹر پر دینے ہیں: {amount}۔ اس سے زیادہ کچھ نہیں۔',
    'To pay at the service centre: {amount}. Nothing more.',
    'Service centre par dene hain: {amount}. Is se zyada kuch nahi.',
  ),
  'owed.counter.now': s(
    'سروس سینٹر پر دینے ہیں: {amount}۔ اس سے زیادہ کچھ نہیں۔',
    'To pay at the service centre: {amount}. Nothing more.',
    'Service centre par dene hain: {amount}. Is se zyada kuch nahi.',
  ),
  'owed.psid': s('PSID سے ادا کرنے ہیں: {amount}۔', 'To pay by PSID: {amount}.', 'PSID se ada karne hain: {amount}.'),
  'owed.psid.now': s(
    'ابھی PSID سے ادا کرنے ہیں: {amount}۔ یہ فیس نقد کسی کو نہ دیں۔',
    'To pay now by PSID: {amount}. Don’t give anyone cash for this.',
    'Abhi PSID se ada karne hain: {amount}. Ye fees naqd kisi ko na den.',
  ),
  'owed.yourself': s(
    'آپ خود دفتر یا بینک میں دیں گے: {amount}۔',
    'You pay the office or bank yourself: {amount}.',
    'Aap khud daftar ya bank mein den ge: {amount}.',
  ),
  'owed.yourself.now': s(
    'آپ خود دفتر یا بینک میں دیں گے: {amount}۔',
    'You pay the office or bank yourself: {amount}.',
    'Aap khud daftar ya bank mein den ge: {amount}.',
  ),
  'owed.nothing': s('کچھ ادا نہیں کرنا۔', 'Nothing to pay.', 'Kuch ada nahi karna.'),
  'owed.paid': s('ادا ہو گئے: {amount}۔', 'Paid: {amount}.', 'Ada ho gaye: {amount}.'),
  'owed.paid.receipt': s(
    'ادا ہو گئے: {amount} · رسید {receiptNo}',
    'Paid {amount} · receipt {receiptNo}',
    'Ada ho gaye: {amount} · raseed {receiptNo}',
  ),

  'moving.free': s(
    '{until} تک وقت بدل سکتے ہیں۔',
    'You can change the time until {until}.',
    '{until} tak waqt badal sakte hain.',
  ),
  'moving.with_reason': s(
    'وجہ بتا کر ایک بار وقت بدل سکتے ہیں۔',
    'You can change the time once, with a reason.',
    'Wajah bata kar ek bar waqt badal sakte hain.',
  ),
  'moving.used': s('وقت اب نہیں بدل سکتا۔', 'The time can’t change any more.', 'Waqt ab nahi badal sakta.'),

  'coming.between': s(
    '{from} سے {to} کے درمیان پہنچنے کا اندازہ ہے',
    'expected between {from} and {to}',
    '{from} se {to} ke darmiyan pohanchne ka andaza hai',
  ),
  'coming.soon': s('جلد پہنچنے کا اندازہ ہے', 'expected soon', 'jald pohanchne ka andaza hai'),
  'give.paid': s(
    'صرف تب دیں جب {amount} کی رسید ہاتھ میں ہو۔',
    'give it only when you have the receipt for {amount}.',
    'sirf tab den jab {amount} ki raseed haath mein ho.',
  ),
  'give.free': s(
    'صرف تب دیں جب کام ہو جائے۔ آپ کو کچھ ادا نہیں کرنا۔',
    'give it only when the work is done. There is nothing to pay.',
    'sirf tab den jab kaam ho jae. Aap ko kuch ada nahi karna.',
  ),
  'price.paid': s('کل رقم {amount} تھی۔', 'the price was {amount}.', 'kul raqam {amount} thi.'),
  'price.free': s(
    'اس بار کچھ ادا نہیں کرنا تھا۔',
    'there was nothing to pay this time.',
    'is baar kuch ada nahi karna tha.',
  ),
  'until.visit': s('وقت: {until}۔', 'When: {until}.', 'Waqt: {until}.'),
  'until.correction': s('وقت: {until}۔', 'When: {until}.', 'Waqt: {until}.'),
  'until.delivery': s('وقت: {until}۔', 'When: {until}.', 'Waqt: {until}.'),
  'until.office_answer': s(
    '{until} تک جواب متوقع ہے۔',
    'An answer is due by {until}.',
    '{until} tak jawab mutawaqqa hai.',
  ),
  'until.your_last_day': s('آخری تاریخ: {until}۔', 'Last day: {until}.', 'Aakhri tareekh: {until}.'),
  'until.expected': s('{until} تک متوقع ہے۔', 'Expected by {until}.', '{until} tak mutawaqqa hai.'),

  'state.visiting.on_the_way': s(
    'نمائندہ راستے میں ہیں۔',
    'Your representative is on the way.',
    'Numainda raaste mein hain.',
  ),
  'state.visiting.at_the_door': s(
    'نمائندہ آپ کے دروازے پر ہیں۔',
    'Your representative is at your door.',
    'Numainda aap ke darwazay par hain.',
  ),
  'state.visiting.working': s(
    'نمائندہ آپ کے پاس کام کر رہے ہیں۔',
    'Your representative is with you, doing the work.',
    'Numainda aap ke paas kaam kar rahe hain.',
  ),
  'state.visiting.paid': s(
    'رقم ادا ہو گئی، رسید بن گئی۔ نمائندہ کام مکمل کر رہے ہیں۔',
    'You’ve paid and have a receipt. Your representative is finishing.',
    'Raqam ada ho gai, raseed ban gai. Numainda kaam mukammal kar rahe hain.',
  ),
  'state.objected.office': s(
    'ایک غلطی دفتر کو درست کرنی ہے۔ آپ کو کچھ نہیں کرنا۔',
    'The office has to correct something. You don’t need to do anything.',
    'Ek ghalti daftar ko theek karni hai. Aap ko kuch nahi karna.',
  ),
  'state.objected.us': s(
    'ایک کمی ہمیں پوری کرنی ہے۔ آپ کو کچھ نہیں کرنا۔',
    'We have to put something right. You don’t need to do anything.',
    'Ek kami hamein poori karni hai. Aap ko kuch nahi karna.',
  ),
  'state.objected.sought': s(
    'کمی پوری کرنے کے لیے ہم نمائندہ چن رہے ہیں۔ یہ آمد مفت ہے۔',
    'We’re finding a representative to put it right. The visit is free.',
    'Kami poori karne ke liye hum numainda chun rahe hain. Ye aamad muft hai.',
  ),
  'state.objected.promised': s(
    'کمی پوری کرنے نمائندہ آپ کے گھر آئیں گے۔ یہ آمد مفت ہے۔',
    'A representative is coming to put it right. The visit is free.',
    'Kami poori karne numainda aap ke ghar aaen ge. Ye aamad muft hai.',
  ),
  'state.objected.on_the_way': s(
    'کمی پوری کرنے نمائندہ راستے میں ہیں۔',
    'A representative is on the way to put it right.',
    'Kami poori karne numainda raaste mein hain.',
  ),
  'state.objected.at_the_door': s(
    'نمائندہ آپ کے دروازے پر ہیں۔',
    'Your representative is at your door.',
    'Numainda aap ke darwazay par hain.',
  ),
  'state.objected.working': s(
    'نمائندہ آپ کے پاس کمی پوری کر رہے ہیں۔',
    'Your representative is with you, putting it right.',
    'Numainda aap ke paas kami poori kar rahe hain.',
  ),
  'state.delivering.sought': s(
    'کاغذ گھر پہنچانے کے لیے ہم نمائندہ چن رہے ہیں۔',
    'We’re finding a representative to bring your document.',
    'Kaghaz ghar pohnchane ke liye hum numainda chun rahe hain.',
  ),
  'state.delivering.promised': s(
    'نمائندہ آپ کا کاغذ گھر لائیں گے۔',
    'A representative will bring your document.',
    'Numainda aap ka kaghaz ghar laen ge.',
  ),
  'state.delivering.on_the_way': s(
    'نمائندہ آپ کا کاغذ لے کر راستے میں ہیں۔',
    'Your document is on the way.',
    'Numainda aap ka kaghaz le kar raaste mein hain.',
  ),
  'state.delivering.at_the_door': s(
    'نمائندہ آپ کا کاغذ لے کر دروازے پر ہیں۔',
    'Your representative is at your door with your document.',
    'Numainda aap ka kaghaz le kar darwazay par hain.',
  ),
  'state.delivering.working': s(
    'نمائندہ کاغذ آپ کے حوالے کر رہے ہیں۔',
    'Your representative is giving you your document.',
    'Numainda kaghaz aap ke hawale kar rahe hain.',
  ),
}

/** Names of the visit's steps, the one date, the five phases, and what is read in a history: what happened, not what is. */
export const statusWords: Record<string, LocalText> = {
  'stage.sought': t('Finding a representative', 'نمائندہ چنا جا رہا ہے'),
  'stage.promised': t('Representative booked', 'نمائندہ طے ہے'),
  'stage.on_the_way': t('On the way', 'راستے میں'),
  'stage.at_the_door': t('At the door', 'دروازے پر'),
  'stage.working': t('Working', 'کام ہو رہا ہے'),
  'stage.paid': t('Paid', 'رقم ادا ہو گئی'),
  'stage.done': t('Visit finished', 'ملاقات مکمل'),
  'stage.failed': t('Visit didn’t work out', 'ملاقات نہ ہو سکی'),
  'stage.cancelled': t('Visit cancelled', 'ملاقات منسوخ'),

  'date.visit': t('Visit', 'گھر پر آمد'),
  'date.correction': t('Free visit', 'مفت آمد'),
  'date.delivery': t('Delivery', 'کاغذ کی آمد'),
  'date.office_answer': t('Office should answer by', 'دفتر کے جواب کی تاریخ'),
  'date.your_last_day': t('Do this by', 'آخری تاریخ'),
  'date.expected': t('Expected by', 'متوقع تاریخ'),

  'phase.booked': t('Booked', 'آرڈر ہوا'),
  'phase.visit': t('Visit', 'گھر پر آمد'),
  'phase.office': t('At the office', 'دفتر میں'),
  'phase.ready': t('Document ready', 'کاغذ تیار'),
  'phase.with_you': t('With you', 'آپ کے پاس'),
  'phase.visit.centre': t('At the service centre', 'سروس سینٹر پر'),
  'phase.visit.remote': t('Sent from your phone', 'فون سے بھیجنا'),
  'phase.visit.selfService': t('Filed by you', 'آپ کا جمع کرانا'),

  'told.booked': t('Ordered', 'آرڈر ہوا'),
  'told.scheduled': t('Time booked', 'وقت طے ہوا'),
  'told.visit_assigned': t('Representative found', 'نمائندہ مل گیا'),
  'told.visiting': t('Representative set out', 'نمائندہ روانہ ہوا'),
  'told.ready': t('Form and papers complete', 'فارم اور کاغذات مکمل ہوئے'),
  'told.in_process': t('Accepted by the office', 'دفتر نے درخواست لے لی'),
  'told.delivering': t('Document on its way to you', 'کاغذ گھر کے لیے نکلا'),
  'told.submitted.selfService': t('You filed it at the office', 'آپ نے دفتر میں جمع کرائی'),
  'told.objected': t('Something was missing', 'ایک کمی بتائی گئی'),
  'told.issued': t('Document issued', 'کاغذ تیار ہوا'),
  'told.at_office': t('Document waiting at the office', 'کاغذ دفتر میں رکھا گیا'),
}
