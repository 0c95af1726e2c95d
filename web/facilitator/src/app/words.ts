import { createMessages, type Words } from '@app/ui'

/** Words that several pages say. */
export const commonWords = createMessages({
  en: {
    loading: 'Loading',
    back: 'Back',
    offlineNow: 'No network. Everything you do is kept on this phone and sent later.',
    lastHeard: 'As of',
    signInAgain: 'Please sign in again. What you did is kept on this phone.',
    signIn: 'Sign in',
    kept: 'Kept on this phone. It is sent when the network is back.',
    today: 'Today',
    save: 'Save',
    send: 'Send',
    call: 'Call',
    cancel: 'Not now',
    older: 'Show earlier ones',
    needsNetwork: 'This needs a network.',
    codeFirst: 'First all six digits of the code.',
  },
  ur: {
    loading: 'آ رہا ہے',
    back: 'واپس',
    offlineNow: 'نیٹ ورک نہیں ہے۔ آپ کا ہر کام اس فون میں محفوظ ہے، بعد میں خود چلا جائے گا۔',
    lastHeard: 'آخری خبر',
    signInAgain: 'براہِ کرم دوبارہ سائن اِن کریں۔ آپ کا کام اس فون میں محفوظ ہے۔',
    signIn: 'سائن اِن',
    kept: 'فون میں محفوظ ہے۔ نیٹ ورک آنے پر چلا جائے گا۔',
    today: 'آج',
    save: 'محفوظ کریں',
    send: 'بھیجیں',
    call: 'کال کریں',
    cancel: 'ابھی نہیں',
    older: 'اس سے پہلے کے دکھائیں',
    needsNetwork: 'اس کے لیے نیٹ ورک چاہیے۔',
    codeFirst: 'پہلے کوڈ کے چھ کے چھ ہندسے لکھیں۔',
  },
})

export const taskWords: Record<string, Words> = {
  collection: { en: 'Take the application', ur: 'درخواست لینی ہے' },
  correction: { en: 'Correct the application', ur: 'درخواست درست کرنی ہے' },
  delivery: { en: 'Deliver the paper', ur: 'کاغذ پہنچانا ہے' },
  filing: { en: 'File at the counter', ur: 'دفتر میں جمع کرانا ہے' },
  followUp: { en: 'Ask at the counter', ur: 'دفتر میں پوچھنا ہے' },
  pickUp: { en: 'Pick up from the counter', ur: 'دفتر سے کاغذ لینا ہے' },
}

export const visitStateWords: Record<string, Words> = {
  planned: { en: 'Planned', ur: 'طے ہے' },
  offered: { en: 'Offered', ur: 'پیشکش' },
  assigned: { en: 'Yours', ur: 'آپ کے ذمے' },
  en_route: { en: 'On the way', ur: 'راستے میں' },
  arrived: { en: 'Arrived', ur: 'پہنچ گئے' },
  in_progress: { en: 'At work', ur: 'کام جاری' },
  completed: { en: 'Done', ur: 'مکمل' },
  failed: { en: 'Not done', ur: 'نہیں ہو سکا' },
  cancelled: { en: 'Cancelled', ur: 'منسوخ' },
}

export const mannerWords: Record<string, Words> = {
  soonest: { en: 'Whoever comes soonest', ur: 'جو سب سے پہلے آ سکے' },
  woman: { en: 'A woman was asked for', ur: 'خاتون نمائندہ مانگی گئی ہے' },
  gate: { en: 'At the gate, with the named person', ur: 'دروازے پر، نامزد شخص کی موجودگی میں' },
  elsewhere: { en: 'At a neighbour’s or an office', ur: 'پڑوسی کے گھر یا دفتر میں' },
}

/** Words for a refusal that this phone decided by itself, by the domain's rules, without the server's message. */
const localRefusals: Record<string, Words> = {
  visit_moved_on: { en: 'This step is past or not yet due.', ur: 'یہ مرحلہ گزر چکا ہے یا ابھی نہیں آیا۔' },
  work_has_begun: { en: 'The work has begun; it can only be finished.', ur: 'کام شروع ہو چکا ہے؛ اب اسے مکمل ہی کیا جا سکتا ہے۔' },
  only_at_the_door: { en: 'This belongs to a visit at a home.', ur: 'یہ صرف گھر کے کام میں ہوتا ہے۔' },
  not_started_yet: { en: 'Enter the start code first.', ur: 'پہلے آغاز کا کوڈ درج کریں۔' },
  too_early: { en: 'It is too early for this.', ur: 'ابھی اس کا وقت نہیں ہوا۔' },
  call_attempt_missing: { en: 'Call the receiver first; the call goes on record.', ur: 'پہلے فون کریں؛ کال ریکارڈ میں آئے گی۔' },
  never_carried: { en: 'This paper is never taken along.', ur: 'یہ کاغذ کبھی ساتھ نہیں لے جایا جاتا۔' },
  bag_needed: { en: 'Write the number on the sealed bag.', ur: 'مہر بند تھیلے کا نمبر لکھیں۔' },
  countersign_needed: { en: 'The other person must sign.', ur: 'دوسرے شخص کے دستخط ضروری ہیں۔' },
  not_holder: { en: 'You do not hold this paper.', ur: 'یہ کاغذ آپ کے پاس نہیں ہے۔' },
  no_network: { en: 'There was no network.', ur: 'نیٹ ورک نہیں تھا۔' },
}
const someRefusal: Words = { en: 'This did not work. Please try again.', ur: 'یہ کام نہیں ہو سکا۔ دوبارہ کوشش کریں۔' }

export function refusalWords(code: string, fromServer?: Words | null): Words {
  return fromServer ?? localRefusals[code] ?? someRefusal
}
