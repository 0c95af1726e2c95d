import { createMessages } from '@app/ui'

/** The walk-in centre's desk. */
export const centreWords = createMessages({
  en: {
    queue: 'Queue', order: 'New order', orders: 'Orders', till: 'Till', noCentre: 'You’re not assigned to a centre. Ask an administrator.',
    queueLead: 'Call the next number to your counter. The wall screen shows numbers only.', counter: 'Counter', call: 'Call the next', busy: 'Finish with the person at your counter first', nobody: 'Nobody is waiting',
    atYours: 'At your counter', empty: 'Your counter is free', issue: 'New number', serve: 'They’re here', finish: 'Done', noShow: 'Nobody came', transfer: 'Send to another counter', recall: 'Return to queue', waiting: 'Waiting', atCounters: 'At the counters', missed: 'Didn’t come',
    no: 'Number', purpose: 'Reason for coming', since: 'Waited', min: (n: number) => `${n} min`, priority: 'Priority', priorityText: 'For people who are elderly, ill, pregnant or with a small child. Puts them 20 minutes ahead.', phone: 'Mobile number, for 2 text messages', phoneHint: 'Optional. We delete it at the end of the day.',
    expected: (n: number) => `A new number waits about ${n} min`, issued: 'Issued', done: 'Served', missedCount: 'Missed', median: 'Typical wait', yours: 'Your number', print: 'Print', close: 'Close', nextKey: 'Call the next', serveKey: 'They’re here', doneKey: 'Done', issueKey: 'New number', keys: 'Queue',
    wall: 'Wall screen', toCounter: 'Which counter?', anyCounter: 'Any counter', openNow: 'Open', shut: 'Closed at the moment', hours: 'Hours',
    orderLead: 'In person: check the identity card first.', identity: 'Number on the identity card', identityHint: 'Copy it from the card. It’s sealed with the order.', identityMissing: 'Enter the number from the card', booked: 'Ordered', toOrder: 'Continue with this order', another: 'New order', book: 'Order', missing: 'Still missing:', keysOrder: 'Order', notHere: 'This can’t be done at a centre', notHereText: 'Read this out. They can order by phone, on the website or through the helpline.',
    takeIn: 'They’ve already ordered', takeInText: 'You need the tracking number, the mobile number they ordered with, and their card.', tracking: 'Tracking number', orderPhone: 'Mobile number they ordered with', take: 'Take in',
    open: 'Open', here: 'Kept here', show: 'Show', none: 'Nothing', act: 'Actions', service: 'Service', whom: 'For', state: 'State', none_open: 'No open orders here', none_here: 'Nothing to hand over',
  },
  ur: {
    queue: 'قطار', order: 'نیا آرڈر', orders: 'آرڈر', till: 'نقدی', noCentre: 'آپ کسی سینٹر پر مقرر نہیں۔ منتظم سے کہیں۔',
    queueLead: 'اگلا نمبر اپنے کاؤنٹر پر بلائیں۔ دیوار کی سکرین پر صرف نمبر آتے ہیں۔', counter: 'کاؤنٹر', call: 'اگلا نمبر بلائیں', busy: 'پہلے اپنے کاؤنٹر پر موجود شخص کا کام مکمل کریں', nobody: 'اس کاؤنٹر کے لیے کوئی انتظار میں نہیں',
    atYours: 'آپ کے کاؤنٹر پر', empty: 'آپ کا کاؤنٹر خالی ہے', issue: 'نیا نمبر', serve: 'آ گئے', finish: 'کام ہو گیا', noShow: 'کوئی نہیں آیا', transfer: 'دوسرے کاؤنٹر پر بھیجیں', recall: 'قطار میں واپس لائیں', waiting: 'انتظار میں', atCounters: 'کاؤنٹروں پر', missed: 'نہیں آئے',
    no: 'نمبر', purpose: 'کس کام سے آئے', since: 'انتظار', min: (n) => `${n} منٹ`, priority: 'ترجیح', priorityText: 'بزرگ، بیمار، حاملہ، یا چھوٹے بچے کے ساتھ آنے والوں کے لیے۔ ان کا نمبر 20 منٹ پہلے شمار ہوتا ہے۔', phone: 'موبائل نمبر، دو ایس ایم ایس کے لیے', phoneHint: 'لازمی نہیں۔ ہم اسے دن کے آخر میں مٹا دیتے ہیں۔',
    expected: (n) => `نئے نمبر کا انتظار تقریباً ${n} منٹ`, issued: 'جاری ہوئے', done: 'کام ہوا', missedCount: 'نہیں آئے', median: 'عام انتظار', yours: 'آپ کا نمبر', print: 'چھاپیں', close: 'بند کریں', nextKey: 'اگلا نمبر بلائیں', serveKey: 'آ گئے', doneKey: 'کام ہو گیا', issueKey: 'نیا نمبر', keys: 'قطار',
    wall: 'دیوار کی سکرین', toCounter: 'کس کاؤنٹر پر؟', anyCounter: 'کوئی بھی کاؤنٹر', openNow: 'کھلا ہے', shut: 'ابھی بند ہے', hours: 'اوقات',
    orderLead: 'درخواست گزار سامنے ہے: پہلے شناختی کارڈ دیکھیں۔', identity: 'شناختی کارڈ کا نمبر', identityHint: 'جیسا کارڈ پر ہے ویسا ہی لکھیں۔ آرڈر کے ساتھ مہر بند رہتا ہے۔', identityMissing: 'کارڈ دیکھ کر نمبر لکھیں', booked: 'آرڈر ہو گیا', toOrder: 'یہی آرڈر آگے بڑھائیں', another: 'نیا آرڈر', book: 'آرڈر کریں', missing: 'ابھی باقی ہے:', keysOrder: 'آرڈر', notHere: 'یہ کام سینٹر پر نہیں ہو سکتا', notHereText: 'یہ پڑھ کر سنائیں۔ وہ فون، ویب سائٹ یا ہیلپ لائن سے آرڈر کر سکتے ہیں۔',
    takeIn: 'پہلے ہی آرڈر کر چکے ہیں', takeInText: 'ٹریکنگ نمبر، جس موبائل نمبر سے آرڈر کیا، اور ان کا کارڈ چاہیے۔', tracking: 'ٹریکنگ نمبر', orderPhone: 'جس موبائل نمبر سے آرڈر کیا', take: 'وصول کریں',
    open: 'جاری', here: 'یہاں رکھے ہیں', show: 'دکھائیں', none: 'کچھ نہیں', act: 'کارروائی', service: 'سروس', whom: 'کس کے لیے', state: 'حالت', none_open: 'یہاں کوئی جاری آرڈر نہیں', none_here: 'حوالے کرنے کو یہاں کچھ نہیں رکھا',
  },
})

export const purposeWords = createMessages({
  en: { order: 'A new order', collect: 'Collect a document', question: 'A question', complaint: 'A complaint' },
  ur: { order: 'نیا آرڈر', collect: 'کاغذ وصول کرنا', question: 'سوال', complaint: 'شکایت' },
})
