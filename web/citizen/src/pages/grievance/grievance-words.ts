import type { Output } from '@app/contract'
import { createMessages, type IconName, type Tone } from '@app/ui'

export type GrievanceView = Output<'grievances.get'>
export type GrievanceCard = Output<'grievances.mine'>['items'][number]

export const grievanceWords = createMessages({
  en: {
    cardTitle: 'Is something wrong?', complain: 'Make a complaint', paidMore: 'Someone asked me for extra money', open: 'My complaints', back: 'Back to the request', title: 'Complaint', fileTitle: 'What went wrong?', fileLead: 'Someone not involved will look at it. We’ve saved everything as it stands now.',
    overcharge: 'I was asked for extra money', no_show: 'Nobody came', delay: 'It’s taking too long', conduct: 'They behaved badly', wrong_document: 'There’s a mistake in the document', refund: 'My refund hasn’t arrived', visit_reason: 'What was recorded about the visit isn’t true', other: 'Something else',
    overchargeText: 'We usually refund our charge today and look into it afterwards.', amount: 'How much extra they asked for, in rupees', what: 'What happened', whatHint: 'A few words are enough. The person you’re complaining about won’t see them.', voice: 'Or record it', voiceHint: 'Up to two minutes', send: 'Send the complaint', needed: 'Write a few words or record a message', choose: 'Choose one', sent: 'We’ve recorded your complaint', voiceLost: 'We’ve recorded your complaint, but your voice message didn’t arrive. You can send it again here.',
    no: 'Number', filed: 'Filed', due: 'Answer by', with: 'With', paused: 'The clock is paused', late: 'This is late, so it’s being passed to a more senior officer.', goodwill: 'will be refunded while we look into it', cameBack: 'of our charge has been refunded', yours: 'What you said', oneTap: 'You sent it by replying to a text message.', talk: 'Messages', nothing: 'No messages yet.', you: 'You', us: 'We', answer: 'Reply', sendAnswer: 'Send', answered: 'Sent', addPhoto: 'Add a photo', photo: 'Photo', recording: 'Recording', sending: 'Sending…',
    decision: 'What was decided', upheld: 'We upheld your complaint', rejected: 'We didn’t uphold your complaint', reopen: 'I’m not satisfied', reopenText: 'Someone else, more senior, will look at it.', reopenWhy: 'What’s still wrong?', reopenUntil: 'until', withdraw: 'Withdraw the complaint', withdrawText: 'We’ll stop looking into it.', keeps: 'You keep anything we’ve already refunded.',
    record: 'What we saved', recordText: 'As it was when you complained. Nobody can change it.', receipt: 'Receipt', visit: 'Visit', codes: 'Codes given', yes: 'yes', nope: 'no', seal: 'Seal', course: 'What’s happened so far', letter: 'Get this case as a letter', referred: 'Nobody in the programme is more senior. You can take this letter to the Ombudsman.', done: 'Done',
  },
  ur: {
    cardTitle: 'کوئی شکایت ہے؟', complain: 'شکایت کریں', paidMore: 'کسی نے مجھ سے زیادہ رقم مانگی', open: 'میری شکایات', back: 'درخواست', title: 'شکایت', fileTitle: 'کیا مسئلہ ہوا؟', fileLead: 'شکایت وہ شخص دیکھے گا جس کے خلاف شکایت نہیں۔ اس وقت کا سارا ریکارڈ جوں کا توں محفوظ ہو جائے گا۔',
    overcharge: 'مجھ سے زیادہ رقم مانگی گئی', no_show: 'کوئی نہیں آیا', delay: 'بہت دیر ہو رہی ہے', conduct: 'رویہ ٹھیک نہیں تھا', wrong_document: 'کاغذ غلط ہے', refund: 'میری رقم واپس نہیں آئی', visit_reason: 'کام نہ ہونے کی لکھی گئی وجہ درست نہیں', other: 'کوئی اور بات',
    overchargeText: 'ہمارا خرچ عموماً آج ہی آپ کو واپس ہو جاتا ہے، جانچ بعد میں ہوتی ہے۔', amount: 'کتنے روپے زیادہ مانگے', what: 'کیا ہوا', whatHint: 'چند لفظ کافی ہیں۔ جس کے خلاف شکایت ہے وہ یہ نہیں پڑھتا۔', voice: 'یا بول کر بتائیں', voiceHint: 'دو منٹ تک', send: 'شکایت بھیجیں', needed: 'چند لفظ لکھیں، یا بول کر بتائیں', choose: 'براہِ کرم چنیں', sent: 'آپ کی شکایت درج ہو گئی', voiceLost: 'شکایت درج ہو گئی، مگر ریکارڈنگ نہیں پہنچی۔ یہاں دوبارہ بھیج سکتے ہیں۔',
    no: 'نمبر', filed: 'درج ہوئی', due: 'جواب کی آخری تاریخ', with: 'کس کے پاس', paused: 'وقت رکا ہوا ہے', late: 'دیر ہو گئی؛ یہ خود اگلے درجے میں جا رہی ہے۔', goodwill: 'جانچ کے دوران آپ کو واپس ہو رہے ہیں', cameBack: 'ہمارے خرچ میں سے آپ کو واپس ہوئے', yours: 'آپ نے کیا بتایا', oneTap: 'آپ نے ایک بٹن سے بھیجی۔', talk: 'پیغامات', nothing: 'ابھی کوئی پیغام نہیں۔', you: 'آپ', us: 'ہم', answer: 'جواب', sendAnswer: 'بھیجیں', answered: 'بھیج دیا گیا', addPhoto: 'تصویر بھیجیں', photo: 'تصویر', recording: 'ریکارڈنگ', sending: 'بھیجی جا رہی ہے…',
    decision: 'فیصلہ', upheld: 'آپ کی شکایت درست مانی گئی', rejected: 'شکایت ثابت نہیں ہوئی', reopen: 'مسئلہ حل نہیں ہوا', reopenText: 'اب کوئی اور، اگلے درجے پر، دیکھے گا۔', reopenWhy: 'اب کیا باقی ہے', reopenUntil: 'آخری تاریخ', withdraw: 'شکایت واپس لیں', withdrawText: 'پھر اس پر مزید کچھ نہیں ہو گا۔', keeps: 'جو رقم واپس ہو چکی وہ آپ کی ہے۔',
    record: 'محفوظ ریکارڈ', recordText: 'جیسا شکایت درج ہوتے وقت تھا۔ اسے کوئی نہیں بدل سکتا۔', receipt: 'رسید', visit: 'ملاقات', codes: 'کوڈ دیے گئے', yes: 'ہاں', nope: 'نہیں', seal: 'مہر', course: 'اب تک کیا ہوا', letter: 'شکایت بطور خط', referred: 'ہمارے ہاں اس سے اوپر کوئی نہیں۔ آپ یہ خط محتسب کے پاس لے جا سکتے ہیں۔', done: 'ہو گیا',
  },
})

export const stateLooks: Record<GrievanceCard['state'], readonly [Tone, IconName]> = {
  open: ['information', 'hourglass'], paused: ['warning', 'pause'], decided: ['success', 'scale'], referred: ['warning', 'send'], withdrawn: ['neutral', 'undo'], closed: ['neutral', 'check'],
}
