export type InboxLanguage = 'en' | 'ur'

const en = {
  title: 'Demo inbox', other: 'اردو', lead: 'This is a demo. No text message leaves this machine: they all arrive here, with the sign-in codes. The codes of the authenticator app are here too.',
  clock: 'Clock of the demo', clockLead: 'Visits and offices happen at their own times. You can move the time forward, never back.', halfHour: 'Half an hour later', threeHours: '3 hours later', morning: 'Tomorrow, 8 am',
  yours: 'People for you', yoursLead: 'The demo moves everybody else by itself. These people do nothing until you sign in as them.', others: 'Everybody else who can sign in',
  code: 'Authenticator code', counts: (seconds: number) => `works for ${seconds} seconds`, waits: (seconds: number) => `works in ${seconds} seconds; the one before was used`, byText: 'The code comes by text message, below.',
  open: 'Open', messages: 'Text messages', phone: 'Phone number', find: 'Show', all: 'Show all', none: 'No messages yet.', to: 'To',
  apps: { citizen: 'Citizen’s app', facilitator: 'Representative’s app', console: 'Console' } as Record<string, string>,
  roles: { citizen: 'Citizen', facilitator: 'Representative', agent: 'Call-centre agent', clerk: 'Clerk', operations: 'Control room', finance: 'Finance', grievances: 'Complaints officer', supervisor: 'Supervisor', admin: 'Administrator', auditor: 'Auditor', vetting: 'People officer', agency: 'Agency manager', centre: 'Centre clerk' } as Record<string, string>,
}

const ur: typeof en = {
  title: 'نمائشی اِن باکس', other: 'English', lead: 'یہ نمائشی سسٹم ہے۔ یہاں سے کوئی ایس ایم ایس باہر نہیں جاتا: سب یہیں آتے ہیں، سائن اِن کے کوڈ بھی۔ تصدیقی ایپ کے کوڈ بھی یہیں ہیں۔',
  clock: 'نمائش کی گھڑی', clockLead: 'ملاقاتیں اور دفتر اپنے وقت کا انتظار کرتے ہیں۔ آپ وقت آگے کر سکتے ہیں، پیچھے نہیں۔', halfHour: 'آدھا گھنٹہ آگے', threeHours: '3 گھنٹے آگے', morning: 'کل صبح 8 بجے',
  yours: 'آپ کے لیے لوگ', yoursLead: 'باقی سب کو نمائش خود چلاتی ہے۔ یہ لوگ تب تک کچھ نہیں کرتے جب تک آپ ان کے نام سے سائن اِن نہ کریں۔', others: 'باقی سب جو سائن اِن کر سکتے ہیں',
  code: 'تصدیقی ایپ کا کوڈ', counts: (seconds) => `${seconds} سیکنڈ تک چلے گا`, waits: (seconds) => `${seconds} سیکنڈ بعد چلے گا؛ پچھلا استعمال ہو چکا`, byText: 'کوڈ نیچے ایس ایم ایس میں آتا ہے۔',
  open: 'کھولیں', messages: 'ایس ایم ایس', phone: 'فون نمبر', find: 'دکھائیں', all: 'سب دکھائیں', none: 'ابھی کوئی ایس ایم ایس نہیں۔', to: 'کس کو',
  apps: { citizen: 'شہری کی ایپ', facilitator: 'نمائندے کی ایپ', console: 'دفتری ڈیسک' },
  roles: { citizen: 'شہری', facilitator: 'نمائندہ', agent: 'کال سینٹر کا اہلکار', clerk: 'دفتر کا اہلکار', operations: 'کنٹرول روم', finance: 'حساب کتاب', grievances: 'شکایات افسر', supervisor: 'نگران', admin: 'منتظم', auditor: 'آڈیٹر', vetting: 'نمائندوں کا افسر', agency: 'کمپنی کا منتظم', centre: 'سروس سینٹر کا اہلکار' },
}

export const INBOX_WORDS = { en, ur } satisfies Record<InboxLanguage, typeof en>
