import type { TemplateText } from '@app/domain/shared'

const s = (ur: string, en: string, roman: string): TemplateText => ({ ur, en, 'ur-Latn': roman })

/**
 * Parts of the spoken status: whose turn it is, until when, who holds the papers, what is owed. Read
 * on the tracking page, by the agent, in the text message and by the voice.
 */
export const spoken: Record<string, TemplateText> = {
  service: s(
    '{service} کی درخواست {trackingNo}:',
    '{service}, request {trackingNo}:',
    '{service} ki darkhwast {trackingNo}:',
  ),
  discreet: s('آپ کی درخواست {trackingNo}:', 'Your request {trackingNo}:', 'Aap ki darkhwast {trackingNo}:'),
  'state.draft': s('آپ نے ابھی آرڈر نہیں کیا۔', 'You haven’t ordered yet.', 'Aap ne abhi order nahi kiya.'),
  'state.booked': s('آرڈر درج ہے۔', 'Your order is booked.', 'Order darj hai.'),
  'state.scheduled': s(
    'وقت طے ہے۔ نمائندہ ہم چن رہے ہیں، آپ کو کچھ نہیں کرنا۔',
    'Your time is booked. We’re finding your representative. You don’t need to do anything.',
    'Waqt tay hai. Numainda hum chun rahe hain, aap ko kuch nahi karna.',
  ),
  'state.visit_assigned': s(
    'نمائندے کا انتظام ہو چکا ہے۔ مقررہ وقت پر آپ کے دروازے پر دستک ہو گی۔',
    'Your representative will come at the time you chose.',
    'Numainday ka intezam ho chuka hai. Waqt par aap ke darwazay par dastak ho gi.',
  ),
  'state.visiting': s(
    'نمائندہ آپ کی طرف آ رہا ہے۔',
    'Your representative is on the way.',
    'Numainda aap ki taraf aa raha hai.',
  ),
  'state.ready': s(
    'فارم اور کاغذات مکمل ہیں۔ اب ہم دفتر میں جمع کرا رہے ہیں۔',
    'Your form and papers are complete. We’re filing them with the office.',
    'Form aur kaghzat mukammal hain. Ab hum daftar mein jama kara rahe hain.',
  ),
  'state.ready.office': s(
    'فارم اور کاغذات مکمل ہیں۔ ہم انہیں دفتر لے جا رہے ہیں۔',
    'Your form and papers are complete. We’re taking them to the office.',
    'Form aur kaghzat mukammal hain. Hum inhein daftar le ja rahe hain.',
  ),
  'state.submitted': s(
    'درخواست دفتر میں جمع ہے۔ اب دفتر کی باری ہے۔',
    'Your application is with the office. It’s the office’s turn.',
    'Darkhwast daftar mein jama hai. Ab daftar ki bari hai.',
  ),
  'state.submitted.late': s(
    'درخواست دفتر میں جمع ہے۔ دفتر کا وقت گزر چکا ہے، ہم پوچھ رہے ہیں۔',
    'Your application is with the office. They should have answered by now, so we’re asking them.',
    'Darkhwast jama hai. Daftar ka waqt guzar chuka, hum pooch rahe hain.',
  ),
  'state.in_process': s(
    'دفتر میں کام ہو رہا ہے۔ آپ کو کچھ نہیں کرنا۔',
    'The office is working on it. You don’t need to do anything.',
    'Daftar mein kaam ho raha hai. Aap ko kuch nahi karna.',
  ),
  'state.in_process.late': s(
    'دفتر میں کام ہو رہا ہے مگر وقت گزر چکا ہے۔ ہم پوچھ رہے ہیں۔',
    'The office is working on it. They should have answered by now, so we’re asking them.',
    'Daftar mein kaam ho raha hai magar waqt guzar chuka. Hum pooch rahe hain.',
  ),
  'state.objected': s(
    'دفتر نے ایک کمی بتائی ہے۔ وہ پوری ہوتے ہی کام آگے بڑھے گا۔',
    'The office needs something more. Your application will go on once they have it.',
    'Daftar ne ek kami batai hai. Wo poori hote hi kaam aage barhe ga.',
  ),
  'state.approved': s(
    'درخواست منظور ہو گئی۔ دفتر کاغذ تیار کر رہا ہے۔',
    'Your application is approved. The office is preparing your document.',
    'Darkhwast manzoor ho gai. Daftar kaghaz tayyar kar raha hai.',
  ),
  'state.issued': s(
    'کاغذ تیار ہے۔ اب ہم اسے آپ تک پہنچائیں گے۔',
    'Your document is ready. We’ll bring it to you.',
    'Kaghaz tayyar hai. Ab hum aap tak pohnchaen ge.',
  ),
  'state.delivering': s(
    'کاغذ آپ کے گھر لایا جا رہا ہے۔',
    'We’re bringing your document to you.',
    'Kaghaz aap ke ghar laya ja raha hai.',
  ),
  'state.at_office': s(
    'کاغذ دفتر میں رکھا ہے۔ کوڈ بتا کر لے سکتے ہیں۔',
    'Your document is at the office. Use your code to collect it.',
    'Kaghaz daftar mein rakha hai. Code bata kar le sakte hain.',
  ),
  'state.delivered': s(
    'کاغذ آپ کو مل چکا ہے۔ کوئی غلطی ہو تو سات دن میں بتائیں، مفت درست ہو گی۔',
    'You have your document. If anything is wrong, tell us within 7 days and we’ll get it corrected free.',
    'Kaghaz aap ko mil chuka. Ghalti ho to saat din mein bataen, muft theek ho gi.',
  ),
  'state.closed': s('کام مکمل ہو چکا ہے۔', 'This is finished.', 'Kaam mukammal ho chuka hai.'),
  'state.rejected': s(
    'دفتر نے درخواست منظور نہیں کی۔',
    'The office didn’t approve your application.',
    'Daftar ne darkhwast manzoor nahi ki.',
  ),
  'state.withdrawn': s('آپ نے درخواست واپس لے لی۔', 'You withdrew your application.', 'Aap ne darkhwast wapas le li.'),
  'state.cancelled': s('آرڈر منسوخ ہو چکا ہے۔', 'Your order is cancelled.', 'Order mansookh ho chuka hai.'),
  'state.failed': s('یہ کام مکمل نہیں ہو سکا۔', 'We couldn’t complete this.', 'Ye kaam mukammal nahi ho saka.'),
  'event.flood': s(
    'علاقے میں سیلاب ہے: {eventUntil} تک مدت اور گھر پر نہ ملنے کی رقم رکی ہوئی ہے۔',
    'There’s a flood in your area. Deadlines and missed-visit fees are paused until {eventUntil}.',
    'Ilaqe mein selaab hai: {eventUntil} tak muddat aur fees ruki hui hai.',
  ),
  'event.smog': s(
    'علاقے میں سموگ ہے: {eventUntil} تک مدت اور گھر پر نہ ملنے کی رقم رکی ہوئی ہے۔',
    'There’s smog in your area. Deadlines and missed-visit fees are paused until {eventUntil}.',
    'Ilaqe mein smog hai: {eventUntil} tak muddat aur fees ruki hui hai.',
  ),
  'event.heat': s(
    'علاقے میں شدید گرمی ہے: {eventUntil} تک مدت اور گھر پر نہ ملنے کی رقم رکی ہوئی ہے۔',
    'There’s extreme heat in your area. Deadlines and missed-visit fees are paused until {eventUntil}.',
    'Ilaqe mein shadeed garmi hai: {eventUntil} tak muddat aur fees ruki hui hai.',
  ),
  'event.unrest': s(
    'علاقے کے حالات خراب ہیں: {eventUntil} تک مدت اور گھر پر نہ ملنے کی رقم رکی ہوئی ہے۔',
    'There’s unrest in your area. Deadlines and missed-visit fees are paused until {eventUntil}.',
    'Ilaqe ke halaat kharab hain: {eventUntil} tak muddat aur fees ruki hui hai.',
  ),
  'event.network': s(
    'علاقے میں نیٹ ورک بند ہے: {eventUntil} تک مدت اور گھر پر نہ ملنے کی رقم رکی ہوئی ہے۔',
    'The network is down in your area. Deadlines and missed-visit fees are paused until {eventUntil}.',
    'Ilaqe mein network band hai: {eventUntil} tak muddat aur fees ruki hui hai.',
  ),
  'event.system_down': s(
    'دفتر کا سسٹم بند ہے: {eventUntil} تک مدت رکی ہوئی ہے۔',
    'The office’s system is down. Deadlines are paused until {eventUntil}.',
    'Daftar ka nizam band hai: {eventUntil} tak muddat ruki hui hai.',
  ),
  need: s('آپ کی طرف سے باقی: {need}۔', 'You still need to do this: {need}.', 'Aap ki taraf se baqi: {need}.'),
  objection: s('کمی یہ ہے: {objection}۔', 'What’s missing: {objection}.', 'Kami ye hai: {objection}.'),
  reason: s('وجہ: {reason}۔', 'Reason: {reason}.', 'Wajah: {reason}.'),
  'papers.facilitator': s(
    'آپ کے اصل کاغذات مہر بند تھیلے میں ہمارے نمائندے کے پاس امانت ہیں۔',
    'Our representative has your original papers in a sealed bag.',
    'Aap ke asal kaghzat mohar band thailay mein numainday ke paas amanat hain.',
  ),
  'papers.office': s(
    'آپ کے اصل کاغذات دفتر کے پاس امانت ہیں۔',
    'The office has your original papers.',
    'Aap ke asal kaghzat daftar ke paas amanat hain.',
  ),
  'papers.centre': s(
    'آپ کے اصل کاغذات سروس سینٹر میں امانت ہیں۔',
    'Your original papers are at the service centre.',
    'Aap ke asal kaghzat service centre mein amanat hain.',
  ),
  refund: s(
    'آپ کے {refund} واپس کیے جا رہے ہیں۔',
    'We’re refunding you {refund}.',
    'Aap ke {refund} wapas kiye ja rahe hain.',
  ),
}
