import { createMessages } from '@app/ui'

export const systemWords = createMessages({
  en: {
    title: 'System',
    lead: 'The processes behind these desks, and the jobs that wait for them: texts, offers, filings.',
    noneWorks: 'Nothing is being done in the background',
    noneWorksText:
      'No process that does jobs is running. Orders are taken, but no text, offer or filing goes out. Tell whoever runs the servers now.',
    closed: 'New requests are being refused',
    closedText: (lane: string) =>
      `What waits longest: ${lane}. Requests already placed go on. New ones are taken again by themselves.`,
    unconfirmed: 'Nothing new can be saved',
    unconfirmedText:
      'Only one database machine answers, and nothing is kept on one machine alone. Everything can be read. Once a second machine is back, saving goes on by itself. Tell whoever runs the servers now.',
    since: 'Since',
    look: 'Look at the system',

    processes: 'Processes',
    what: 'What it does',
    all: 'Serves and works',
    serve: 'Serves',
    work: 'Works',
    machine: 'Machine',
    version: 'Version',
    began: 'Started',
    state: 'Now',
    alive: 'Running',
    ended: 'Stopped',
    silent: 'Fell silent',
    lanes: 'Lanes',
    noLanes: 'none',
    running: 'Jobs running',
    replaced: 'Workers replaced',
    nobody: 'No process has said anything for a day',

    waitTitle: 'What waits',
    lane: 'Lane',
    urgent: 'Codes and alarms',
    offers: 'Offers of visits',
    inside: 'Everyday work',
    outside: 'Waiting for others',
    waiting: 'Waiting',
    oldest: 'Oldest',
    bound: 'Should be under',
    onTime: 'On time',
    late: 'Late',
    seconds: (count: number) => `${count} s`,
    minutes: (count: number) => `${count} min`,
    hours: (count: number) => `${count} h`,

    failedTitle: 'Jobs that fail',
    noneFailed: 'No job has failed',
    task: 'Job',
    givenUp: 'Given up',
    failing: 'Will be tried again',
    tries: 'Most tries',
  },
  ur: {
    title: 'سسٹم',
    lead: 'ان ڈیسکوں کے پیچھے چلنے والے پروسیس، اور وہ کام جو ان کے انتظار میں ہیں: پیغام، پیشکشیں، درخواستیں بھیجنا۔',
    noneWorks: 'پس منظر کا کوئی کام نہیں ہو رہا',
    noneWorksText:
      'کام کرنے والا کوئی پروسیس نہیں چل رہا۔ آرڈر لیے جا رہے ہیں مگر کوئی پیغام، پیشکش یا درخواست آگے نہیں جا رہی۔ سرور چلانے والوں کو ابھی بتائیں۔',
    closed: 'نئی درخواستیں نہیں لی جا رہیں',
    closedText: (lane) =>
      `سب سے دیر سے رکا ہوا: ${lane}۔ پہلے دی ہوئی درخواستوں کا کام جاری ہے۔ نئی درخواستیں خود بخود پھر لی جائیں گی۔`,
    unconfirmed: 'کوئی نئی چیز محفوظ نہیں ہو رہی',
    unconfirmedText:
      'ڈیٹا بیس کی صرف ایک مشین جواب دے رہی ہے، اور صرف ایک مشین کے بھروسے پر کچھ محفوظ نہیں کیا جاتا۔ جو پہلے سے موجود ہے وہ دیکھا جا سکتا ہے۔ دوسری مشین واپس آتے ہی کام خود بخود چل پڑے گا۔ سرور چلانے والوں کو ابھی بتائیں۔',
    since: 'کب سے',
    look: 'سسٹم دیکھیں',

    processes: 'پروسیس',
    what: 'کیا کرتا ہے',
    all: 'جواب بھی دیتا ہے، کام بھی',
    serve: 'جواب دیتا ہے',
    work: 'کام کرتا ہے',
    machine: 'مشین',
    version: 'ورژن',
    began: 'کب چلا',
    state: 'اس وقت',
    alive: 'چل رہا ہے',
    ended: 'بند کیا گیا',
    silent: 'خاموش ہو گیا',
    lanes: 'قطاریں',
    noLanes: 'کوئی نہیں',
    running: 'جاری کام',
    replaced: 'کتنی بار دوبارہ جڑا',
    nobody: 'ایک دن سے کسی پروسیس کی خبر نہیں',

    waitTitle: 'کیا رکا ہوا ہے',
    lane: 'قطار',
    urgent: 'کوڈ اور الارم',
    offers: 'ملاقات کی پیشکشیں',
    inside: 'روزمرہ کام',
    outside: 'دوسروں کے جواب کے منتظر',
    waiting: 'منتظر',
    oldest: 'سب سے پرانا',
    bound: 'اس سے کم ہونا چاہیے',
    onTime: 'وقت پر',
    late: 'دیر ہو گئی',
    seconds: (count) => `${count} سیکنڈ`,
    minutes: (count) => `${count} منٹ`,
    hours: (count) => `${count} گھنٹے`,

    failedTitle: 'ناکام ہونے والے کام',
    noneFailed: 'کوئی کام ناکام نہیں ہوا',
    task: 'کام',
    givenUp: 'چھوڑ دیے گئے',
    failing: 'دوبارہ کوشش ہو گی',
    tries: 'زیادہ سے زیادہ کوششیں',
  },
})

type Lane = 'urgent' | 'offers' | 'work' | 'outside'
type Words = (typeof systemWords)['en']

/** A lane by its name; `work` is also what a process does. */
export const laneName = (t: Words, lane: Lane): string => (lane === 'work' ? t.inside : t[lane])

/** As exact as anybody needs. */
export function lasting(t: Words, seconds: number): string {
  if (seconds < 120) return t.seconds(seconds)
  return seconds < 7_200 ? t.minutes(Math.round(seconds / 60)) : t.hours(Math.round(seconds / 3_600))
}
