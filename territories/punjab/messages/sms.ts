import type { TemplateText } from '@app/domain/shared'
import { toFacilitators } from './sms-facilitators.ts'

const m = (ur: string, en: string, roman: string): TemplateText => ({ ur, en, 'ur-Latn': roman })

/**
 * Text messages. `{service}` is the service's name, or the word for "your request" where it must stay
 * unnamed. A person's name brings the sex, and every verb that needs it offers each form.
 */
const account: Record<string, TemplateText> = {
  code: m('{code} آپ کا {programme} کوڈ ہے، 5 منٹ کے لیے۔ کسی کو نہ بتائیں، ہمیں بھی نہیں۔', '{code} is your {programme} code for 5 minutes. Tell nobody, not even us.', '{code} aap ka {programme} code hai, 5 minute ke liye. Kisi ko na bataen, humein bhi nahi.'),
  number_change: m('آپ کے اکاؤنٹ کا نمبر بدلنے کی درخواست آئی ہے۔ اگر یہ آپ نے نہیں کہا تو 72 گھنٹے میں {helpline} پر فون کریں۔', 'Someone asked to change the number of your account. If it was not you, call {helpline} within 72 hours.', 'Aap ke account ka number badalne ki darkhwast aai hai. Agar aap ne nahi kaha to 72 ghantay mein {helpline} par call karen.'),
  household_invite: m('{inviter} آپ کو اپنے گھرانے میں شامل کرنا {inviter|female:چاہتی|male:چاہتے|other:چاہتے} ہیں۔ منظور ہو تو کوڈ {code} اپنے فون پر ڈالیں، ورنہ کچھ نہ کریں۔', '{inviter} wants to add you to the household. If you agree, enter code {code} on your own phone; otherwise do nothing.', '{inviter} aap ko gharanay mein shamil karna {inviter|female:chahti|male:chahte|other:chahte} hain. Manzoor ho to code {code} apne phone par dalen, warna kuch na karen.'),
}

const order: Record<string, TemplateText> = {
  booked: m('{service} کا آرڈر درج ہو گیا۔ نمبر {trackingNo}۔ کل خرچ {total}، ابھی کچھ ادا نہیں کرنا۔ معلومات: {helpline}', 'Your order for {service} is recorded. No. {trackingNo}. Cost in all {total}; nothing to pay now. Questions: {helpline}', '{service} ka order darj ho gaya. No. {trackingNo}. Kul kharch {total}, abhi kuch ada nahi karna. Maloomat: {helpline}'),
  slot: m('{trackingNo}: ہم {when} آئیں گے۔ تیار رکھیں: {papers}۔ وقت بدلنا ہو تو 24 گھنٹے پہلے بتائیں۔', '{trackingNo}: we come {when}. Please have ready: {papers}. To change the time tell us 24 hours before.', '{trackingNo}: hum {when} aaen ge. Tayyar rakhen: {papers}. Waqt badalna ho to 24 ghantay pehle bataen.'),
  rescheduled: m('{trackingNo}: نیا وقت {when} ہے۔', '{trackingNo}: the new time is {when}.', '{trackingNo}: naya waqt {when} hai.'),
  no_capacity: m('{trackingNo}: معاف کیجیے، اس وقت کوئی نمائندہ نہیں مل سکا۔ غلطی ہماری ہے، نیا وقت چنیں یا {helpline} پر فون کریں۔', '{trackingNo}: we are sorry, nobody could come at that time. It is our fault; choose a new time or call {helpline}.', '{trackingNo}: maaf kijiye, us waqt koi numainda nahi mil saka. Ghalti hamari hai, naya waqt chunen ya {helpline} par call karen.'),
  booked_reminder: m('{trackingNo}: آپ کا آرڈر ابھی ادھورا ہے۔ {until} تک وقت نہ چنا تو یہ بغیر کسی خرچ کے ختم ہو جائے گا۔', '{trackingNo}: your order is not complete. Without a time by {until} it ends, at no cost.', '{trackingNo}: aap ka order abhi adhoora hai. {until} tak waqt na chuna to baghair kharch khatam ho jaye ga.'),
  psid: m('{trackingNo}: {amount} سرکاری فیس اس نمبر پر بینک، ایپ یا اے ٹی ایم سے دیں: PSID {psid}۔ نقد کسی کو نہ دیں۔', '{trackingNo}: pay the government fee {amount} by bank, app or ATM to PSID {psid}. Give cash for it to nobody.', '{trackingNo}: sarkari fees {amount} bank, app ya ATM se is number par den: PSID {psid}. Naqd kisi ko na den.'),
  cancelled: m('{trackingNo} منسوخ ہو گیا۔ واپسی: {refund}۔', '{trackingNo} is cancelled. Refund: {refund}.', '{trackingNo} mansookh ho gaya. Wapsi: {refund}.'),
  withdrawn: m('{trackingNo}: درخواست واپس لے لی گئی۔ آپ کے اصل کاغذات گھر پہنچائے جائیں گے۔', '{trackingNo}: the application is withdrawn. Your originals are brought home.', '{trackingNo}: darkhwast wapas le li gai. Aap ke asal kaghzat ghar pohnchae jaen ge.'),
}

const visit: Record<string, TemplateText> = {
  assigned: m('{trackingNo}: {when} {facilitator} {facilitator|female:آئیں گی|male:آئیں گے|other:آئیں گے}۔ بیج {badge}، سواری {vehicle}۔ دروازے پر بیج جانچ لیں: {link}', '{trackingNo}: {facilitator} comes {when}. Badge {badge}, vehicle {vehicle}. Check the badge at the door: {link}', '{trackingNo}: {when} {facilitator} {facilitator|female:aaen gi|male:aaen ge|other:aaen ge}. Badge {badge}, sawari {vehicle}. Darwazay par badge janch len: {link}'),
  departed: m('{facilitator} راستے میں ہیں (بیج {badge})۔ شروع کا کوڈ: {startCode}۔ آخر کا کوڈ: {completionCode}، یہ صرف تب دیں جب {amount} کی رسید ہاتھ میں ہو۔ اس سے زیادہ کچھ نہ دیں۔', '{facilitator} is on the way (badge {badge}). Start code: {startCode}. Last code: {completionCode}; give it only when the receipt for {amount} is in your hand. Pay nothing more.', '{facilitator} raaste mein hain (badge {badge}). Shuru ka code: {startCode}. Aakhri code: {completionCode}, sirf tab den jab {amount} ki raseed haath mein ho. Is se zyada kuch na den.'),
  departed_free: m('{facilitator} راستے میں ہیں (بیج {badge})۔ شروع کا کوڈ: {startCode}۔ آخر کا کوڈ: {completionCode}، کام پورا ہونے پر دیں۔ کوئی رقم نہیں دینی۔', '{facilitator} is on the way (badge {badge}). Start code: {startCode}. Last code: {completionCode}; give it when the work is done. There is nothing to pay.', '{facilitator} raaste mein hain (badge {badge}). Shuru ka code: {startCode}. Aakhri code: {completionCode}, kaam poora hone par den. Koi raqam nahi deni.'),
  arrived: m('{facilitator} آپ کے دروازے پر ہیں۔ اندر آنے سے پہلے بیج جانچ لیں۔', '{facilitator} is at your door. Check the badge before opening.', '{facilitator} aap ke darwazay par hain. Pehle badge janch len.'),
  receipt: m('رسید {receiptNo}: {amount} وصول ہوئے، {trackingNo}۔ اگر کسی نے زیادہ مانگا ہو تو جواب میں 1 لکھیں۔ {link}', 'Receipt {receiptNo}: {amount} received for {trackingNo}. If anyone asked for more, reply 1. {link}', 'Raseed {receiptNo}: {amount} wasool hue, {trackingNo}. Agar kisi ne zyada manga ho to jawab mein 1 likhen. {link}'),
  no_show: m('{trackingNo}: ہم {when} آپ کے دروازے پر تھے، کوئی نہیں ملا۔ نیا وقت چنیں یا {helpline} پر فون کریں۔', '{trackingNo}: we were at your door {when} and met nobody. Choose a new time or call {helpline}.', '{trackingNo}: hum {when} aap ke darwazay par thay, koi nahi mila. Naya waqt chunen ya {helpline} par call karen.'),
  visit_failed: m('{trackingNo}: آج کام نہیں ہو سکا: {reason}۔ اگلا قدم: {next}', '{trackingNo}: it could not be done today: {reason}. Next: {next}', '{trackingNo}: aaj kaam nahi ho saka: {reason}. Agla qadam: {next}'),
  unproven: m('{trackingNo}: ہم ایک بات کی تصدیق کے لیے آپ کو فون کریں گے۔', '{trackingNo}: we will call you to confirm one thing.', '{trackingNo}: hum ek baat ki tasdeeq ke liye aap ko call karen ge.'),
}

const office: Record<string, TemplateText> = {
  submitted: m('{trackingNo} دفتر میں جمع ہو گئی: {office}، نمبر {reference}۔ {until} تک جواب متوقع ہے۔', '{trackingNo} is filed at {office}, no. {reference}. An answer is due by {until}.', '{trackingNo} daftar mein jama ho gai: {office}, no. {reference}. {until} tak jawab mutawaqqa hai.'),
  objection: m('{trackingNo}: ایک کمی رہ گئی ہے: {objection}۔ {until} تک پوری کریں: {link}', '{trackingNo}: something is missing: {objection}. Please add it by {until}: {link}', '{trackingNo}: ek kami reh gai hai: {objection}. {until} tak poori karen: {link}'),
  objection_free_visit: m('{trackingNo}: ایک کمی رہ گئی ہے: {objection}۔ ہم اسے پورا کرنے مفت آئیں گے۔ وقت چنیں: {link}', '{trackingNo}: something is missing: {objection}. We come again free of charge. Choose a time: {link}', '{trackingNo}: ek kami reh gai hai: {objection}. Hum poora karne muft aaen ge. Waqt chunen: {link}'),
  need: m('{trackingNo}: آپ کو {place} ایک بار جانا ہے: {what}۔ آخری تاریخ {until}۔', '{trackingNo}: you must go once: {what}, {place}. Last day {until}.', '{trackingNo}: aap ko {place} ek baar jana hai: {what}. Aakhri tareekh {until}.'),
  need_reminder: m('{trackingNo}: یاد دہانی: {what}۔ آخری تاریخ {until}۔', '{trackingNo}: reminder: {what}. Last day {until}.', '{trackingNo}: yaad dehani: {what}. Aakhri tareekh {until}.'),
  approved: m('{trackingNo}: منظور ہو گئی۔ کاغذ تیار ہوتے ہی بتائیں گے۔', '{trackingNo}: it is approved. We tell you when the paper is ready.', '{trackingNo}: manzoor ho gai. Kaghaz tayyar hote hi bataen ge.'),
  rejected: m('{trackingNo}: دفتر نے منظور نہیں کی۔ وجہ: {reason}۔ آپ اپیل کر سکتے ہیں: {helpline}', '{trackingNo}: the office did not approve it. Reason: {reason}. You may appeal: {helpline}', '{trackingNo}: daftar ne manzoor nahi ki. Wajah: {reason}. Aap appeal kar sakte hain: {helpline}'),
  office_late: m('{trackingNo}: دفتر کا وقت گزر گیا ہے۔ ہم نے افسر کو لکھ دیا ہے، آپ کو کچھ نہیں کرنا۔', '{trackingNo}: the office’s time has passed. We have written to the officer; you need to do nothing.', '{trackingNo}: daftar ka waqt guzar gaya. Hum ne afsar ko likh diya hai, aap ko kuch nahi karna.'),
  issued: m('{trackingNo}: کاغذ تیار ہے۔ {when} آپ کے گھر پہنچائیں گے۔', '{trackingNo}: the paper is ready. We bring it {when}.', '{trackingNo}: kaghaz tayyar hai. {when} aap ke ghar pohnchaen ge.'),
  at_office: m('{trackingNo}: کاغذ {office} میں رکھا ہے۔ کوڈ {code} بتا کر {until} تک لے لیں۔', '{trackingNo}: the paper waits at {office}. Collect it with code {code} by {until}.', '{trackingNo}: kaghaz {office} mein rakha hai. Code {code} bata kar {until} tak le len.'),
  delivered: m('{trackingNo}: کاغذ آپ کو مل گیا، مبارک ہو۔ غلطی ہو تو 7 دن میں بتائیں، مفت درست ہو گی۔', '{trackingNo}: you have the paper. If there is a mistake tell us within 7 days; it is corrected free.', '{trackingNo}: kaghaz aap ko mil gaya, mubarak ho. Ghalti ho to 7 din mein bataen, muft theek ho gi.'),
  delivered_neutral: m('{trackingNo}: کاغذ آپ کو مل گیا۔ غلطی ہو تو 7 دن میں بتائیں، مفت درست ہو گی۔', '{trackingNo}: you have the paper. If there is a mistake tell us within 7 days; it is corrected free.', '{trackingNo}: kaghaz aap ko mil gaya. Ghalti ho to 7 din mein bataen, muft theek ho gi.'),
  delivered_condolence: m('{trackingNo}: کاغذ آپ کو مل گیا۔ اللہ آپ کو صبر دے۔ غلطی ہو تو 7 دن میں بتائیں، مفت درست ہو گی۔', '{trackingNo}: you have the paper. We are sorry for your loss. If there is a mistake tell us within 7 days; it is corrected free.', '{trackingNo}: kaghaz aap ko mil gaya. Allah aap ko sabr de. Ghalti ho to 7 din mein bataen, muft theek ho gi.'),
  digital: m('{trackingNo}: آپ کا ڈیجیٹل کاغذ تیار ہے: {link}', '{trackingNo}: your digital paper is ready: {link}', '{trackingNo}: aap ka digital kaghaz tayyar hai: {link}'),
  paper_lost: m('{trackingNo}: ایک کاغذ گم ہو گیا ہے (رپورٹ {report})۔ ہم معذرت خواہ ہیں، نیا کاغذ مفت بنے گا۔', '{trackingNo}: a paper was lost (report {report}). We are sorry; a new one is made free of charge.', '{trackingNo}: ek kaghaz gum ho gaya hai (report {report}). Hum mazrat khwah hain, naya muft bane ga.'),
  failed: m('{trackingNo}: یہ کام مکمل نہیں ہو سکا: {reason}۔ واپسی: {refund}۔', '{trackingNo}: it could not be completed: {reason}. Refund: {refund}.', '{trackingNo}: ye kaam mukammal nahi ho saka: {reason}. Wapsi: {refund}.'),
}

const after: Record<string, TemplateText> = {
  rating_ask: m('{trackingNo}: کیا کسی نے رسید سے زیادہ پیسے مانگے؟ 1 ہاں، 2 نہیں۔ پھر 1 سے 5 تک رائے دیں: {link}', '{trackingNo}: did anyone ask for money that is not on the receipt? 1 yes, 2 no. Then rate from 1 to 5: {link}', '{trackingNo}: kya kisi ne raseed se zyada paise mange? 1 haan, 2 nahi. Phir 1 se 5 tak raye den: {link}'),
  rating_ask_condolence: m('{trackingNo}: ہمیں آپ کے غم کا احساس ہے۔ اگر مناسب سمجھیں تو بتائیں کہ ہمارے کام میں کوئی کمی تو نہیں رہی: {link}', '{trackingNo}: we know this is a hard time. If you wish, tell us whether anything was lacking in our work: {link}', '{trackingNo}: humein aap ke gham ka ehsas hai. Agar munasib samjhen to bataen ke hamare kaam mein kami to nahi rahi: {link}'),
  refund: m('{trackingNo}: آپ کے {amount} واپس بھیج دیے گئے۔', '{trackingNo}: {amount} has been sent back to you.', '{trackingNo}: aap ke {amount} wapas bhej diye gaye.'),
  goodwill: m('{trackingNo}: آپ کی بات درج ہے۔ {amount} آج ہی واپس کیے جا رہے ہیں، جانچ بعد میں ہو گی۔', '{trackingNo}: we have noted it. {amount} comes back to you today; the inquiry follows.', '{trackingNo}: aap ki baat darj hai. {amount} aaj hi wapas kiye ja rahe hain, janch baad mein ho gi.'),
  callback: m('آپ کی کال رہ گئی۔ ہم {when} آپ کو فون کریں گے۔', 'We missed your call. We call you back {when}.', 'Aap ki call reh gai. Hum {when} aap ko call karen ge.'),
  grievance: m('شکایت {caseNo} درج ہو گئی۔ {until} تک جواب دیں گے۔ ذمہ دار: {owner}', 'Complaint {caseNo} is recorded. You hear from us by {until}. Owner: {owner}', 'Shikayat {caseNo} darj ho gai. {until} tak jawab den ge. Zimmedar: {owner}'),
  status: m('{spoken}', '{spoken}', '{spoken}'),
}

export const sms: Record<string, TemplateText> = { ...account, ...order, ...visit, ...office, ...after, ...toFacilitators }
