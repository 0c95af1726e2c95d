import { createMessages, type Words } from '@app/ui'

/** Words that several pages say. */
export const commonWords = createMessages({
  en: {
    loading: 'Loading',
    back: 'Back',
    offlineNow: 'No network. Everything you do is saved on this phone and sent later.',
    lastHeard: 'Last updated',
    signInAgain: 'Sign in again. What you did is saved on this phone.',
    signIn: 'Sign in',
    kept: 'Saved on this phone. We’ll send it when the network is back.',
    today: 'Today',
    save: 'Save',
    send: 'Send',
    call: 'Call',
    cancel: 'Not now',
    older: 'Show earlier',
    needsNetwork: 'You need a network for this.',
    codeFirst: 'Enter all 6 digits of the code.',
  },
  ur: {
    loading: 'لوڈ ہو رہا ہے',
    back: 'واپس',
    offlineNow: 'نیٹ ورک نہیں ہے۔ آپ کا ہر کام اس فون میں محفوظ ہے، بعد میں خود چلا جائے گا۔',
    lastHeard: 'آخری بار تازہ ہوا',
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
    codeFirst: 'کوڈ کے پورے چھ ہندسے لکھیں۔',
  },
})

export const taskWords: Record<string, Words> = {
  collection: { en: 'Take the application', ur: 'درخواست لینی ہے' },
  correction: { en: 'Correct the application', ur: 'درخواست درست کرنی ہے' },
  delivery: { en: 'Deliver the document', ur: 'کاغذ پہنچانا ہے' },
  filing: { en: 'File at the counter', ur: 'دفتر میں جمع کرانا ہے' },
  followUp: { en: 'Check at the counter', ur: 'دفتر میں پوچھنا ہے' },
  pickUp: { en: 'Collect from the counter', ur: 'دفتر سے کاغذ لینا ہے' },
}

export const visitStateWords: Record<string, Words> = {
  planned: { en: 'Planned', ur: 'طے ہے' },
  offered: { en: 'Offered', ur: 'نیا کام' },
  assigned: { en: 'Yours', ur: 'آپ کے ذمے' },
  en_route: { en: 'On the way', ur: 'راستے میں' },
  arrived: { en: 'Arrived', ur: 'پہنچ گئے' },
  in_progress: { en: 'Working', ur: 'کام جاری' },
  completed: { en: 'Done', ur: 'مکمل' },
  failed: { en: 'Not completed', ur: 'نہیں ہو سکا' },
  cancelled: { en: 'Cancelled', ur: 'منسوخ' },
}

export const mannerWords: Record<string, Words> = {
  soonest: { en: 'Whoever can come soonest', ur: 'جو سب سے پہلے آ سکے' },
  woman: { en: 'A woman was asked for', ur: 'خاتون نمائندہ کے لیے کہا گیا ہے' },
  gate: { en: 'At the gate, with the person they named', ur: 'دروازے پر، اس شخص کے سامنے جس کا نام دیا گیا' },
  elsewhere: { en: 'At a neighbour’s or an office', ur: 'پڑوسی کے گھر یا دفتر میں' },
}

/** Words for a refusal that this phone decided by itself, by the domain's rules, without the server's message. */
const localRefusals: Record<string, Words> = {
  week_hours_unfit: {
    en: 'Each stretch must be at least half an hour and end after it starts.',
    ur: 'ہر وقفہ کم از کم آدھے گھنٹے کا ہو اور اس کا اختتام آغاز کے بعد ہو۔',
  },
  week_hours_overlap: { en: 'Two stretches of the same day overlap.', ur: 'ایک ہی دن کے دو اوقات ٹکرا رہے ہیں۔' },
  visit_moved_on: { en: 'This step has passed or isn’t due yet.', ur: 'یہ مرحلہ گزر چکا ہے یا ابھی نہیں آیا۔' },
  work_has_begun: {
    en: 'You’ve started the work, so you can only finish it.',
    ur: 'کام شروع ہو چکا ہے؛ اب اسے مکمل ہی کیا جا سکتا ہے۔',
  },
  only_at_the_door: { en: 'You can only do this on a home visit.', ur: 'یہ صرف گھر کی ملاقات میں ہوتا ہے۔' },
  not_started_yet: { en: 'Enter the start code first.', ur: 'پہلے شروع کا کوڈ لکھیں۔' },
  too_early: { en: 'It’s too early for this.', ur: 'ابھی اس کا وقت نہیں ہوا۔' },
  call_attempt_missing: {
    en: 'Call the household first. We record the call.',
    ur: 'پہلے گھر والوں کو فون کریں؛ کال ریکارڈ میں آئے گی۔',
  },
  never_carried: { en: 'Never take this paper away.', ur: 'یہ کاغذ کبھی ساتھ نہیں لے جایا جاتا۔' },
  bag_needed: { en: 'Enter the number on the sealed bag.', ur: 'مہر بند تھیلے کا نمبر لکھیں۔' },
  countersign_needed: { en: 'The other person needs to sign.', ur: 'دوسرے شخص کے دستخط ضروری ہیں۔' },
  not_holder: { en: 'You don’t have this paper.', ur: 'یہ کاغذ آپ کے پاس نہیں ہے۔' },
  no_network: { en: 'There was no network.', ur: 'نیٹ ورک نہیں تھا۔' },
}
const someRefusal: Words = { en: 'That didn’t work. Try again.', ur: 'یہ کام نہیں ہو سکا۔ دوبارہ کوشش کریں۔' }

export function refusalWords(code: string, fromServer?: Words | null): Words {
  return fromServer ?? localRefusals[code] ?? someRefusal
}
