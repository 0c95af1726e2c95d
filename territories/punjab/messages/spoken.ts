import type { TemplateText } from '@app/domain/shared'

const s = (ur: string, en: string, roman: string): TemplateText => ({ ur, en, 'ur-Latn': roman })

/**
 * Parts of the spoken status: whose turn it is, until when, who holds the papers, what is owed. Read
 * on the tracking page, by the agent, in the text message and by the voice.
 */
export const spoken: Record<string, TemplateText> = {
  service: s('{service} کی درخواست {trackingNo}:', '{service}, request {trackingNo}:', '{service} ki darkhwast {trackingNo}:'),
  discreet: s('آپ کی درخواست {trackingNo}:', 'Your request {trackingNo}:', 'Aap ki darkhwast {trackingNo}:'),
  'state.draft': s('آپ نے ابھی آرڈر نہیں کیا۔', 'You have not ordered yet.', 'Aap ne abhi order nahi kiya.'),
  'state.booked': s('آرڈر درج ہے۔', 'Your order is booked.', 'Order darj hai.'),
  'state.scheduled': s('وقت طے ہے۔ نمائندہ ہم چن رہے ہیں، آپ کو کچھ نہیں کرنا۔', 'Your time is booked. We’re finding your representative, you don’t need to do anything.', 'Waqt tay hai. Numainda hum chun rahe hain, aap ko kuch nahi karna.'),
  'state.visit_assigned': s('نمائندے کا انتظام ہو چکا ہے۔ مقررہ وقت پر آپ کے دروازے پر دستک ہو گی۔', 'A representative is chosen and comes at the agreed time.', 'Numainday ka intezam ho chuka hai. Waqt par aap ke darwazay par dastak ho gi.'),
  'state.visiting': s('نمائندہ آپ کی طرف آ رہا ہے۔', 'The representative is coming to you.', 'Numainda aap ki taraf aa raha hai.'),
  'state.ready': s('فارم اور کاغذات مکمل ہیں۔ اب ہم دفتر میں جمع کرا رہے ہیں۔', 'Form and papers are complete. We are now filing them.', 'Form aur kaghzat mukammal hain. Ab hum daftar mein jama kara rahe hain.'),
  'state.ready.office': s('فارم اور کاغذات مکمل ہیں۔ ہم انہیں دفتر لے جا رہے ہیں۔', 'Form and papers are complete. We are taking them to the office.', 'Form aur kaghzat mukammal hain. Hum inhein daftar le ja rahe hain.'),
  'state.submitted': s('درخواست دفتر میں جمع ہے۔ اب دفتر کی باری ہے۔', 'It is filed with the office. It is the office’s turn.', 'Darkhwast daftar mein jama hai. Ab daftar ki bari hai.'),
  'state.submitted.late': s('درخواست دفتر میں جمع ہے۔ دفتر کا وقت گزر چکا ہے، ہم پوچھ رہے ہیں۔', 'It is filed. The office’s time has passed and we are asking.', 'Darkhwast jama hai. Daftar ka waqt guzar chuka, hum pooch rahe hain.'),
  'state.in_process': s('دفتر میں کام ہو رہا ہے۔ آپ کو کچھ نہیں کرنا۔', 'The office is working on it. You need to do nothing.', 'Daftar mein kaam ho raha hai. Aap ko kuch nahi karna.'),
  'state.in_process.late': s('دفتر میں کام ہو رہا ہے مگر وقت گزر چکا ہے۔ ہم پوچھ رہے ہیں۔', 'The office is working on it, but its time has passed. We are asking.', 'Daftar mein kaam ho raha hai magar waqt guzar chuka. Hum pooch rahe hain.'),
  'state.objected': s('دفتر نے ایک کمی بتائی ہے۔ وہ پوری ہوتے ہی کام آگے بڑھے گا۔', 'The office asks for something more. It goes on as soon as that is there.', 'Daftar ne ek kami batai hai. Wo poori hote hi kaam aage barhe ga.'),
  'state.approved': s('درخواست منظور ہو گئی۔ دفتر کاغذ تیار کر رہا ہے۔', 'It is approved. The office is making the paper.', 'Darkhwast manzoor ho gai. Daftar kaghaz tayyar kar raha hai.'),
  'state.issued': s('کاغذ تیار ہے۔ اب ہم اسے آپ تک پہنچائیں گے۔', 'The paper is ready. We will now bring it to you.', 'Kaghaz tayyar hai. Ab hum aap tak pohnchaen ge.'),
  'state.delivering': s('کاغذ آپ کے گھر لایا جا رہا ہے۔', 'The paper is being brought to you.', 'Kaghaz aap ke ghar laya ja raha hai.'),
  'state.at_office': s('کاغذ دفتر میں رکھا ہے۔ کوڈ بتا کر لے سکتے ہیں۔', 'The paper waits at the office. You can collect it with your code.', 'Kaghaz daftar mein rakha hai. Code bata kar le sakte hain.'),
  'state.delivered': s('کاغذ آپ کو مل چکا ہے۔ کوئی غلطی ہو تو سات دن میں بتائیں، مفت درست ہو گی۔', 'You have the paper. If it has a mistake, tell us within seven days and it is corrected free.', 'Kaghaz aap ko mil chuka. Ghalti ho to saat din mein bataen, muft theek ho gi.'),
  'state.closed': s('کام مکمل ہو چکا ہے۔', 'It is finished.', 'Kaam mukammal ho chuka hai.'),
  'state.rejected': s('دفتر نے درخواست منظور نہیں کی۔', 'The office did not approve it.', 'Daftar ne darkhwast manzoor nahi ki.'),
  'state.withdrawn': s('آپ نے درخواست واپس لے لی۔', 'You took the application back.', 'Aap ne darkhwast wapas le li.'),
  'state.cancelled': s('آرڈر منسوخ ہو چکا ہے۔', 'The order is cancelled.', 'Order mansookh ho chuka hai.'),
  'state.failed': s('یہ کام مکمل نہیں ہو سکا۔', 'It could not be completed.', 'Ye kaam mukammal nahi ho saka.'),
  'event.flood': s('علاقے میں سیلاب ہے: {eventUntil} تک مدت اور گھر پر نہ ملنے کی رقم رکی ہوئی ہے۔', 'There is a flood in the area: until {eventUntil} deadlines and the fee for a missed visit rest.', 'Ilaqe mein selaab hai: {eventUntil} tak muddat aur fees ruki hui hai.'),
  'event.smog': s('علاقے میں سموگ ہے: {eventUntil} تک مدت اور گھر پر نہ ملنے کی رقم رکی ہوئی ہے۔', 'There is smog in the area: until {eventUntil} deadlines and the fee for a missed visit rest.', 'Ilaqe mein smog hai: {eventUntil} tak muddat aur fees ruki hui hai.'),
  'event.heat': s('علاقے میں شدید گرمی ہے: {eventUntil} تک مدت اور گھر پر نہ ملنے کی رقم رکی ہوئی ہے۔', 'There is great heat in the area: until {eventUntil} deadlines and the fee for a missed visit rest.', 'Ilaqe mein shadeed garmi hai: {eventUntil} tak muddat aur fees ruki hui hai.'),
  'event.unrest': s('علاقے کے حالات خراب ہیں: {eventUntil} تک مدت اور گھر پر نہ ملنے کی رقم رکی ہوئی ہے۔', 'There is unrest in the area: until {eventUntil} deadlines and the fee for a missed visit rest.', 'Ilaqe ke halaat kharab hain: {eventUntil} tak muddat aur fees ruki hui hai.'),
  'event.network': s('علاقے میں نیٹ ورک بند ہے: {eventUntil} تک مدت اور گھر پر نہ ملنے کی رقم رکی ہوئی ہے۔', 'The network is down in the area: until {eventUntil} deadlines and the fee for a missed visit rest.', 'Ilaqe mein network band hai: {eventUntil} tak muddat aur fees ruki hui hai.'),
  'event.system_down': s('دفتر کا کمپیوٹر نظام بند ہے: {eventUntil} تک مدت رکی ہوئی ہے۔', 'The office’s system is down: until {eventUntil} deadlines rest.', 'Daftar ka nizam band hai: {eventUntil} tak muddat ruki hui hai.'),
  need: s('آپ کی طرف سے باقی: {need}۔', 'Still due from you: {need}.', 'Aap ki taraf se baqi: {need}.'),
  objection: s('کمی یہ ہے: {objection}۔', 'What is missing: {objection}.', 'Kami ye hai: {objection}.'),
  reason: s('وجہ: {reason}۔', 'Reason: {reason}.', 'Wajah: {reason}.'),
  'papers.facilitator': s('آپ کے اصل کاغذات مہر بند تھیلے میں ہمارے نمائندے کے پاس امانت ہیں۔', 'Your originals are with our representative, in a sealed bag.', 'Aap ke asal kaghzat mohar band thailay mein numainday ke paas amanat hain.'),
  'papers.office': s('آپ کے اصل کاغذات دفتر کے پاس امانت ہیں۔', 'Your originals are with the office.', 'Aap ke asal kaghzat daftar ke paas amanat hain.'),
  'papers.centre': s('آپ کے اصل کاغذات سروس سینٹر میں امانت ہیں۔', 'Your originals are at the service centre.', 'Aap ke asal kaghzat service centre mein amanat hain.'),
  refund: s('آپ کے {refund} واپس کیے جا رہے ہیں۔', '{refund} is being returned to you.', 'Aap ke {refund} wapas kiye ja rahe hain.'),
}
