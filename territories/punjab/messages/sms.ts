import type { TemplateText } from '@app/domain/shared'
import type { SmsTemplate } from '@app/domain/territory'
import { agencySms } from './agencies.ts'
import { grievanceSms } from './grievances.ts'
import { numberSms } from './numbers.ts'
import { ownRecordSms } from './own-record.ts'
import { refundSms } from './refunds.ts'
import { signInSms } from './sign-ins.ts'
import { standingSms } from './standing.ts'

const m = (ur: string, en: string, roman: string): TemplateText => ({ ur, en, 'ur-Latn': roman })

/**
 * Text messages. `{service}` is the service's name, or a general word where it must stay unnamed. A
 * person's name brings the sex, and every verb that needs it offers each form.
 */
export const sms: Record<SmsTemplate, TemplateText> = {
  login_code: m(
    'سائن اِن کا کوڈ {code}، {minutes} منٹ کے لیے۔ کسی کو نہ بتائیں، ہمیں بھی نہیں۔',
    '{code} is your sign-in code. It works for {minutes} minutes. Do not share it with anyone, not even us.',
    'Sign-in ka code {code}, {minutes} minute ke liye. Kisi ko na bataen, humein bhi nahi.',
  ),
  recovery_used: m(
    'لفافے والا بحالی کا کوڈ استعمال ہوا؛ {who} کو منتظم کا داخلہ ملا۔ آپ کو علم نہ تھا تو فوراً کنسول کھولیں اور آڈیٹر کو بتائیں۔',
    'the sealed recovery code was used to let in {who} as an administrator. If you did not expect this, open the console and tell the auditor now.',
    'lifafay wala bahali ka code istemal hua; {who} ko muntazim ka dakhla mila. Aap ko ilm na tha to foran console kholen aur auditor ko bataen.',
  ),
  recovery_refused: m(
    'کسی نے بحالی کا کوڈ آزمایا جو نہیں چلا۔ کچھ نہیں کھلا۔ آپ نے نہیں آزمایا تو لفافہ دیکھیں اور آڈیٹر کو بتائیں۔',
    'someone tried a recovery code and it was refused. Nothing was opened. If it was not you, check the envelope and tell the auditor.',
    'kisi ne bahali ka code azmaya jo nahi chala. Kuch nahi khula. Aap ne nahi azmaya to lifafa dekhen aur auditor ko bataen.',
  ),
  test_text: m(
    'آزمائشی پیغام، {when}۔ یہ آپ تک پہنچا تو پیغام جا رہے ہیں۔ کچھ کرنے کی ضرورت نہیں۔',
    'test message sent at {when}. If you can read this, text messages are working. You do not need to do anything.',
    'azmaishi paigham, {when}. Yeh aap tak pohancha to paigham ja rahe hain. Kuch karne ki zaroorat nahi.',
  ),
  email_code: m(
    'یہ پتا آپ کا ہے تو ایپ میں کوڈ {code} لکھیں، {minutes} منٹ کے اندر۔ آپ نے نہیں مانگا تو کچھ نہ کریں۔',
    'If this address is yours, enter code {code} in the app within {minutes} minutes. If you did not ask for this, do nothing.',
    'Yeh pata aap ka hai to app mein code {code} likhen, {minutes} minute ke andar. Aap ne nahi manga to kuch na karen.',
  ),
  staff_invited: m(
    'عملے کے لیے آپ کا داخلہ تیار ہے۔ {days} دن کے اندر یہ لنک کھول کر اسے مکمل کریں: {link} یہ لنک کسی کو نہ دیں۔',
    'your staff sign-in is ready. Open this link within {days} days to set it up: {link} Do not pass it on.',
    'amle ke liye aap ka dakhla tayyar hai. {days} din ke andar yeh link khol kar isay mukammal karen: {link} Yeh link kisi ko na den.',
  ),
  staff_factor_reset: m(
    'منتظم نے آپ کی تصدیقی ایپ ہٹا دی؛ آپ ہر جگہ سے سائن آؤٹ ہیں۔ نئی جوڑنے کا لنک آ رہا ہے۔ آپ نے نہیں کہا تو کسی اور منتظم کو بتائیں۔',
    'an administrator reset your authenticator app and signed you out everywhere. A link to set it up again is coming. If you did not ask for this, tell another administrator.',
    'muntazim ne aap ki tasdeeqi app hata di; aap har jagah se sign out hain. Nayi jornay ka link aa raha hai. Aap ne nahi kaha to kisi aur muntazim ko bataen.',
  ),
  applicant_invited: m(
    'آپ کو نمائندہ بننے کی دعوت ہے۔ {link} کھولیں، اسی نمبر سے سائن اِن کریں اور درخواست دیں۔ دلچسپی نہ ہو تو کچھ نہ کریں۔',
    'you are invited to apply as a representative. Open {link}, sign in with this number and apply. If you are not interested, do nothing.',
    'aap ko numainda banne ki dawat hai. {link} kholen, isi number se sign in karen aur darkhwast den. Dilchaspi na ho to kuch na karen.',
  ),
  household_invite: m(
    'آپ کو ایک گھرانے میں شامل کرنے کی درخواست ہے۔ آپ خود راضی ہوں تو کوڈ {code} اپنے فون پر ڈالیں، ورنہ کچھ نہ کریں۔',
    'Someone wants to add you to their household. If you agree, enter code {code} on your own phone. If not, do nothing.',
    'Aap ko ek gharanay mein shamil karne ki darkhwast hai. Aap khud raazi hon to code {code} apne phone par dalen, warna kuch na karen.',
  ),
  receiver_named: m(
    'کسی نے اپنے گھر آنے والی ملاقات کے لیے آپ کا نمبر دیا ہے۔ آپ کو علم ہو اور آپ ملاقات کے پیغام چاہیں تو کوڈ {code} انہیں بتا دیں۔ ورنہ کچھ نہ کریں، اور پیغام نہیں آئیں گے۔',
    'someone gave your number for a visit to a home. If you know about it and want texts about the visit, give them code {code}. If not, do nothing; you will get no more texts.',
    'kisi ne ghar aane wali mulaqat ke liye aap ka number diya hai. Aap ko ilm ho aur aap mulaqat ke paigham chahen to code {code} unhein bata den. Warna kuch na karen, aur paigham nahi aaen ge.',
  ),

  booked: m(
    '{service}: آرڈر درج ہو گیا، نمبر {trackingNo}۔ {owed} مدد: {helpline}',
    '{service}: your order is booked, no. {trackingNo}. {owed} Help: {helpline}',
    '{service}: order darj ho gaya, no. {trackingNo}. {owed} Madad: {helpline}',
  ),
  scheduled: m(
    '{trackingNo}: ہم {when} آئیں گے۔ تیار رکھیں: {papers}۔ {owed} {moving}',
    '{trackingNo}: we will come {when}. Have ready: {papers}. {owed} {moving}',
    '{trackingNo}: hum {when} aaen ge. Tayyar rakhen: {papers}. {owed} {moving}',
  ),
  rescheduled: m(
    '{trackingNo}: نیا وقت {when} ہے۔',
    '{trackingNo}: the new time is {when}.',
    '{trackingNo}: naya waqt {when} hai.',
  ),
  no_slot: m(
    '{trackingNo}: معاف کیجیے، اس وقت کوئی نمائندہ نہیں مل سکا۔ کمی ہماری ہے۔ نیا وقت چنیں یا {helpline} پر فون کریں۔',
    '{trackingNo}: sorry, we had nobody free for that time. This is our fault. Choose a new time or call {helpline}.',
    '{trackingNo}: maaf kijiye, us waqt koi numainda nahi mil saka. Kami hamari hai. Naya waqt chunen ya {helpline} par call karen.',
  ),
  hour_opened: m(
    'جس وقت کا آپ کو انتظار تھا وہ خالی ہو گیا: {when}، {area}۔ {until} تک آپ کے لیے رکا ہے۔ لینے کے لیے: {link} یا {helpline}',
    'A time you were waiting for is free: {when}, {area}. We’re keeping it for you until {until}. Take it: {link} or call {helpline}.',
    'Jis waqt ka aap ko intezar tha woh khali ho gaya: {when}, {area}. {until} tak aap ke liye ruka hai. Lene ke liye: {link} ya {helpline}',
  ),
  visit_tomorrow: m(
    '{trackingNo}: یاد دہانی: ہم {when} آ رہے ہیں۔ تیار رکھیں: {papers}۔ وقت بدلنا ہو تو SLOT لکھیں یا {helpline}',
    '{trackingNo}: reminder: we are coming {when}. Have ready: {papers}. To change the time, text SLOT or call {helpline}.',
    '{trackingNo}: yaad dehani: hum {when} aa rahe hain. Tayyar rakhen: {papers}. Waqt badalna ho to SLOT likhen ya {helpline}',
  ),
  visit_soon: m(
    '{trackingNo}: ہماری ملاقات {when} ہے، تقریباً ایک گھنٹے میں۔ دروازے پر بیج ضرور جانچیں۔',
    '{trackingNo}: we are coming in about an hour ({when}). Check the badge at the door.',
    '{trackingNo}: hum taqreeban aik ghante mein aa rahe hain ({when}). Darwazay par badge zaroor janchen.',
  ),
  digest: m('{lines}', '{lines}', '{lines}'),
  digest_more: m(
    '{lines}\nاور {count} پیغام: STATUS لکھیں یا {helpline} پر فون کریں۔',
    '{lines}\nAnd {count} more: text STATUS or call {helpline}.',
    '{lines}\nAur {count} paigham: STATUS likhen ya {helpline} par call karen.',
  ),
  offer: m(
    'نیا کام: {area}، {when}، معاوضہ {pay}۔ {until} تک ایپ میں جواب دیں۔',
    'New work: {area}, {when}, pay {pay}. Answer in the app by {until}.',
    'Naya kaam: {area}, {when}, muawza {pay}. {until} tak app mein jawab den.',
  ),
  reminder: m(
    '{trackingNo}: یاد دہانی: {need}۔ مدد کے لیے {helpline}',
    '{trackingNo}: reminder: {need}. Help: {helpline}',
    '{trackingNo}: yaad dehani: {need}. Madad ke liye {helpline}',
  ),
  psid: m(
    '{trackingNo}: سرکاری فیس {amount} بینک، ایپ یا اے ٹی ایم سے اس نمبر پر دیں: PSID {psid}۔ نقد کسی کو نہ دیں۔',
    '{trackingNo}: pay the government fee of {amount} by bank, app or ATM with PSID {psid}. Do not give anyone cash for it.',
    '{trackingNo}: sarkari fees {amount} bank, app ya ATM se is number par den: PSID {psid}. Naqd kisi ko na den.',
  ),
  cancelled: m(
    '{trackingNo}: آرڈر منسوخ ہو گیا۔ آپ کی جو رقم بنتی ہے وہ واپس کر دی جائے گی۔',
    '{trackingNo}: your order is cancelled. We will refund anything you are owed.',
    '{trackingNo}: order mansookh ho gaya. Jo raqam banti hai wo wapas ho gi.',
  ),
  withdrawn: m(
    '{trackingNo}: درخواست واپس لے لی گئی۔ آپ کے اصل کاغذات گھر پہنچائے جائیں گے۔',
    '{trackingNo}: you have withdrawn your application. We will bring your original papers home.',
    '{trackingNo}: darkhwast wapas le li gai. Aap ke asal kaghzat ghar pohnchae jaen ge.',
  ),

  assigned: m(
    '{trackingNo}: {when} {facilitator} {facilitator|female:آئیں گی|male:آئیں گے|other:آئیں گے}، بیج {badge}۔ دروازے پر بیج ضرور جانچیں۔',
    '{trackingNo}: {facilitator} will come {when}, badge {badge}. Check the badge at the door.',
    '{trackingNo}: {when} {facilitator} {facilitator|female:aaen gi|male:aaen ge|other:aaen ge}, badge ' +
      '{badge}. Darwazay par badge zaroor janchen.',
  ),
  papers_recovery: m(
    '{trackingNo}: آپ کے کاغذ جس نمائندے کے پاس تھے وہ اب کام پر نہیں۔ ہم {until} تک کاغذ واپس لا رہے ہیں؛ ' +
      'آپ کو کچھ نہیں کرنا۔ سوال ہو تو {helpline} پر کال کریں۔',
    '{trackingNo}: the representative who had your papers has stopped working. We will get them back by ' +
      '{until}. You do not need to do anything. Questions: {helpline}.',
    '{trackingNo}: aap ke kaghaz jis numainde ke paas the woh ab kaam par nahi. Hum {until} tak kaghaz wapas ' +
      'la rahe hain. Sawal ho to {helpline} par call karen.',
  ),
  papers_fetch: m(
    '{trackingNo}: {holder} سے کاغذ واپس لینے ہیں، فون {phone}، تھیلا {bags}۔ دینے والے کے دستخط لیں۔',
    '{trackingNo}: collect the papers from {holder}, phone {phone}, bag {bags}. Get a signature.',
    '{trackingNo}: {holder} se kaghaz wapas lene hain, phone {phone}, thaila {bags}. Dene wale ke dastakhat len.',
  ),
  papers_recovered: m(
    '{trackingNo}: آپ کے کاغذ دوبارہ ہمارے پاس محفوظ ہیں۔',
    '{trackingNo}: we have your papers back and they are safe.',
    '{trackingNo}: aap ke kaghaz dobara hamare paas mehfooz hain.',
  ),
  papers_lost: m(
    '{trackingNo}: ہمیں افسوس ہے، آپ کے کاغذ گم ہو گئے۔ رپورٹ {report}۔ دوسرا کاغذ مفت بنے گا؛ {helpline} پر کال کریں۔',
    '{trackingNo}: we are sorry, we have lost your papers. Report {report}. We will replace them free. Call {helpline}.',
    '{trackingNo}: humein afsos hai, aap ke kaghaz gum ho gaye. Report {report}. Dobara muft banenge; {helpline} par call karen.',
  ),
  shift_ended: m(
    'آپ کی ڈیوٹی {when} پر ختم ہو گئی۔ اب نیا کام نہیں آئے گا۔ نقد رقم گن لیں؛ کام پر لوٹنے کے لیے ایپ میں ڈیوٹی شروع کریں۔',
    'Your shift ended at {when}. You will get no more offers. Count your cash. To work again, start a shift in the app.',
    'Aap ki duty {when} par khatam ho gayi. Ab naya kaam nahi aaega. Naqad gin len; kaam par lautne ke liye app mein duty shuru karen.',
  ),
  visit_departed: m(
    '{trackingNo}: {facilitator} آپ کی طرف روانہ ہیں، {coming}۔ بیج {badge}، سواری {vehicle}۔ تصویر اور راستہ: {link}',
    '{trackingNo}: {facilitator} is on the way to you, {coming}. Badge {badge}, vehicle {vehicle}. Photo and whereabouts: {link}',
    '{trackingNo}: {facilitator} aap ki taraf rawana hain, {coming}. Badge {badge}, sawari {vehicle}. Tasveer aur rasta: {link}',
  ),
  visit_codes: m(
    '{trackingNo}: شروع کا کوڈ {start}۔ ختم کا کوڈ {completion}: {give}',
    '{trackingNo}: start code {start}. Completion code {completion}: {give}',
    '{trackingNo}: shuru ka code {start}. Khatam ka code {completion}: {give}',
  ),
  visit_failed: m(
    '{trackingNo}: آج کام نہیں ہو سکا: {reason}۔ نیا وقت چنیں یا {helpline} پر فون کریں۔',
    '{trackingNo}: we could not do it today: {reason}. Choose a new time or call {helpline}.',
    '{trackingNo}: aaj kaam nahi ho saka: {reason}. Naya waqt chunen ya {helpline} par call karen.',
  ),
  code_new_tries: m(
    '{trackingNo}: کوڈ کئی بار غلط لکھا گیا تھا۔ نمائندہ اب دوبارہ پوچھ سکتا ہے؛ اپنا کوڈ پڑھ کر سنا دیں۔',
    '{trackingNo}: the code was entered wrong too many times. Your representative can now try again. Please read out your code.',
    '{trackingNo}: code kai baar ghalat likha gaya tha. Numainda ab dobara pooch sakta hai; apna code parh kar suna den.',
  ),
  code_approved: m(
    '{trackingNo}: آپ کے کوڈ کے بغیر کام آگے بڑھانے کی اجازت دی گئی۔ ہم تصدیق کے لیے فون کریں گے۔ آپ راضی نہیں تو {helpline}',
    '{trackingNo}: we have let the work go on without your code. We will call you to check. If you did not agree, call {helpline}',
    '{trackingNo}: aap ke code ke baghair kaam aage barhane ki ijazat di gai. Hum tasdeeq ke liye phone ' +
      'karen ge. Aap raazi nahi to {helpline}',
  ),
  receipt: m(
    '{trackingNo}: {amount} وصول ہوئے، رسید نمبر {receiptNo}۔',
    '{trackingNo}: we have received {amount}. Receipt no. {receiptNo}.',
    '{trackingNo}: {amount} wasool hue, raseed no. {receiptNo}.',
  ),
  extra_money_question: m(
    '{trackingNo}: {price} کسی نے زیادہ مانگے ہوں تو جواب میں 1 لکھیں، رقم آج ہی واپس ہو گی۔',
    '{trackingNo}: {price} If anyone asked for more, reply 1 and we will refund you today.',
    '{trackingNo}: {price} Kisi ne zyada mange hon to jawab mein 1 likhen, raqam aaj hi wapas ho gi.',
  ),
  overcharge_opened: m(
    '{trackingNo}: آپ کی شکایت درج ہو گئی۔ رقم آج ہی واپس کی جا رہی ہے، جانچ بعد میں ہو گی۔',
    '{trackingNo}: we have recorded your complaint. We will refund you today and look into it afterwards.',
    '{trackingNo}: aap ki baat darj ho gai. Raqam aaj hi wapas ki ja rahi hai, janch baad mein ho gi.',
  ),

  submitted: m(
    '{trackingNo}: درخواست {office} میں جمع ہو گئی۔ {until} تک جواب متوقع ہے۔',
    '{trackingNo}: your application is with {office}. They should answer by {until}.',
    '{trackingNo}: darkhwast {office} mein jama ho gai. {until} tak jawab mutawaqqa hai.',
  ),
  acknowledged: m(
    '{trackingNo}: {office} نے درخواست لے لی، نمبر {reference}۔',
    '{trackingNo}: {office} has accepted your application, no. {reference}.',
    '{trackingNo}: {office} ne darkhwast le li, no. {reference}.',
  ),
  objection: m(
    '{trackingNo}: ایک کمی رہ گئی ہے: {objection}۔ {until} تک پوری کریں۔ مدد: {helpline}',
    '{trackingNo}: the office needs something more: {objection}. Please send it by {until}. Help: {helpline}',
    '{trackingNo}: ek kami reh gai hai: {objection}. {until} tak poori karen. Madad: {helpline}',
  ),
  need: m(
    '{trackingNo}: آپ کی طرف سے باقی: {need}۔ آخری تاریخ {until}۔',
    '{trackingNo}: you still need to do this: {need}. Do it by {until}.',
    '{trackingNo}: aap ki taraf se baqi: {need}. Aakhri tareekh {until}.',
  ),
  approved: m(
    '{trackingNo}: منظور ہو گئی۔ کاغذ تیار ہوتے ہی بتائیں گے۔',
    '{trackingNo}: approved. We will tell you when your document is ready.',
    '{trackingNo}: manzoor ho gai. Kaghaz tayyar hote hi bataen ge.',
  ),
  rejected: m(
    '{trackingNo}: دفتر نے منظور نہیں کی: {reason}۔ آپ اپیل کر سکتے ہیں: {helpline}',
    '{trackingNo}: the office did not approve your application: {reason}. You can appeal: {helpline}',
    '{trackingNo}: daftar ne manzoor nahi ki: {reason}. Aap appeal kar sakte hain: {helpline}',
  ),
  issued: m(
    '{trackingNo}: کاغذ تیار ہے۔ اب ہم اسے آپ تک پہنچائیں گے۔',
    '{trackingNo}: your document is ready. We will bring it to you.',
    '{trackingNo}: kaghaz tayyar hai. Ab hum aap tak pohnchaen ge.',
  ),
  delivering: m(
    '{trackingNo}: کاغذ {when} آپ کے گھر پہنچے گا۔ وقت بدلنا ہو تو بتائیں۔',
    '{trackingNo}: we will bring your document {when}. Tell us if another time is better.',
    '{trackingNo}: kaghaz {when} aap ke ghar pohnche ga. Waqt badalna ho to bataen.',
  ),
  at_office: m(
    '{trackingNo}: کاغذ {office} میں رکھا ہے، وہاں سے لے لیں۔',
    '{trackingNo}: you can collect your document from {office}.',
    '{trackingNo}: kaghaz {office} mein rakha hai, wahan se le len.',
  ),
  delivered: m(
    '{trackingNo}: کاغذ آپ کو مل گیا۔ کوئی غلطی ہو تو 7 دن میں بتائیں، مفت درست ہو گی۔',
    '{trackingNo}: you have your document. If anything is wrong, tell us within 7 days and we will get it corrected free.',
    '{trackingNo}: kaghaz aap ko mil gaya. Ghalti ho to 7 din mein bataen, muft theek ho gi.',
  ),
  delivered_condolence: m(
    '{trackingNo}: کاغذ آپ کو مل گیا۔ ہم آپ کے غم میں شریک ہیں۔ کوئی غلطی ہو تو 7 دن میں بتائیں، مفت درست ہو گی۔',
    '{trackingNo}: you have your document. We are sorry for your loss. If anything is wrong, tell us within ' +
      '7 days and we will get it corrected free.',
    '{trackingNo}: kaghaz aap ko mil gaya. Hum aap ke gham mein shareek hain. Ghalti ho to 7 din mein bataen, muft theek ho gi.',
  ),
  failed: m(
    '{trackingNo}: یہ کام مکمل نہیں ہو سکا: {reason}۔ آپ کی جو رقم بنتی ہے وہ واپس کر دی جائے گی۔',
    '{trackingNo}: we could not complete this: {reason}. We will refund anything you are owed.',
    '{trackingNo}: ye kaam mukammal nahi ho saka: {reason}. Jo raqam banti hai wo wapas ho gi.',
  ),

  rating_ask: m(
    '{trackingNo}: {facilitator} کا کام کیسا رہا؟ 1 سے 5 تک لکھیں (5 بہترین)۔ رائے پوشیدہ رہتی ہے۔',
    '{trackingNo}: how did {facilitator} do? Reply 1 to 5 (5 is best). Your answer is private.',
    '{trackingNo}: {facilitator} ka kaam kaisa raha? 1 se 5 tak likhen (5 behtareen). Raye poshida rehti hai.',
  ),
  rating_ask_condolence: m(
    '{trackingNo}: ہمیں آپ کے غم کا احساس ہے۔ مناسب سمجھیں تو بتائیں کہ {facilitator} کے کام میں کوئی کمی تو نہیں رہی۔',
    '{trackingNo}: we know this is a hard time. If you wish, tell us if {facilitator} could have done anything better.',
    '{trackingNo}: humein aap ke gham ka ehsas hai. Munasib samjhen to bataen ke {facilitator} ke kaam mein koi kami to nahi rahi.',
  ),
  rated: m(
    'شکریہ۔ آپ نے 5 میں سے {stars} دیے۔ اگر کسی نے رسید سے زیادہ رقم مانگی ہو تو لکھیں: MORE',
    'Thank you. You gave {stars} out of 5. If anyone asked for more money than the receipt says, text MORE.',
    'Shukriya. Aap ne 5 mein se {stars} diye. Kisi ne raseed se zyada raqam maangi ho to likhen: MORE',
  ),
  callback_promised: m(
    'آپ کی کال رہ گئی تھی۔ ہم {when} سے {until} تک آپ کو خود فون کریں گے۔',
    'We missed your call. We will call you back between {when} and {until}.',
    'Aap ki call reh gai thi. Hum {when} se {until} tak aap ko khud call karen ge.',
  ),
  callback_postponed: m(
    'ہم نے فون کیا مگر بات نہ ہو سکی۔ ہم {when} سے {until} تک دوبارہ فون کریں گے۔',
    'We called but could not reach you. We will try again between {when} and {until}.',
    'Hum ne call ki magar baat na ho saki. Hum {when} se {until} tak dobara call karen ge.',
  ),
  status: m('{status}', '{status}', '{status}'),
  status_unknown: m(
    'اس نمبر سے ایسی کوئی درخواست نہیں ملی۔ ٹریکنگ نمبر دیکھ لیں یا {helpline} پر فون کریں۔',
    'We cannot find that request for this phone number. Check the tracking number or call {helpline}.',
    'Is number se aisi koi darkhwast nahi mili. Tracking number dekh len ya {helpline} par call karen.',
  ),
  sms_help: m(
    'درخواست کا حال جاننے کے لیے ٹریکنگ نمبر بھیجیں۔ بیج جانچنے کے لیے بیج نمبر اور 6 ہندسوں کا کوڈ بھیجیں۔ فون: {helpline}',
    'Text a tracking number to see how a request is going. Text a badge number and its 6-digit code to check a badge. Phone: {helpline}',
    'Darkhwast ka haal janne ke liye tracking number bhejen. Badge janchne ke liye badge number aur 6 ' +
      'hindson ka code bhejen. Phone: {helpline}',
  ),
  badge_genuine: m(
    'اصلی: بیج {badge} ہمارے نمائندے {facilitator} کا ہے۔ چہرہ اور نام ملا لیں۔',
    'Genuine: badge {badge} belongs to our representative {facilitator}. Check the face and the name.',
    'Asli: badge {badge} hamare numainday {facilitator} ka hai. Chehra aur naam mila len.',
  ),
  badge_unknown: m(
    'یہ بیج اصلی نہیں۔ دروازہ نہ کھولیں، کوئی رقم یا کاغذ نہ دیں اور {helpline} پر فون کریں۔',
    'This badge is NOT genuine. Do not open the door. Do not give money or papers. Call {helpline}.',
    'Ye badge asli NAHI. Darwaza na kholen, koi raqam ya kaghaz na den aur {helpline} par call karen.',
  ),
  ...grievanceSms,
  ...standingSms,
  ...agencySms,
  ...ownRecordSms,
  ...refundSms,
  ...numberSms,
  ...signInSms,
}
