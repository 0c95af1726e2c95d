import { createMessages } from '@app/ui'

/** The walk-in centre's desk. */
export const centreWords = createMessages({
  en: {
    queue: 'Queue', order: 'New order', orders: 'Orders', till: 'Till', noCentre: 'You’re not assigned to a centre. Ask an administrator.',
    queueLead: 'Call the next number to your counter. The wall board shows numbers only.', counter: 'Counter', call: 'Call the next', busy: 'Finish with the person at your counter first', nobody: 'Nobody is waiting',
    atYours: 'At your counter', empty: 'Your counter is free', issue: 'New number', serve: 'They’re here', finish: 'Done', noShow: 'Nobody came', transfer: 'Send to another counter', recall: 'Return to queue', waiting: 'Waiting', atCounters: 'At the counters', missed: 'Did not come',
    no: 'Number', purpose: 'Reason for visit', since: 'Waited', min: (n: number) => `${n} min`, priority: 'Priority', priorityText: 'For people who are elderly, ill, pregnant or with a small child. Puts them 20 minutes ahead.', phone: 'Mobile number, for 2 text messages', phoneHint: 'Optional. We delete it at the end of the day.',
    expected: (n: number) => `A new number waits about ${n} min`, issued: 'Issued', done: 'Served', missedCount: 'Missed', median: 'Typical wait', yours: 'Your number', print: 'Print', close: 'Close', nextKey: 'Call the next', serveKey: 'They’re here', doneKey: 'Done', issueKey: 'New number', keys: 'Queue',
    wall: 'Wall board', toCounter: 'Which counter?', anyCounter: 'Any counter', openNow: 'Open', shut: 'Closed now', hours: 'Hours',
    orderLead: 'In person: check the identity card first.', identity: 'Number on the identity card', identityHint: 'Copy it from the card. It’s sealed with the order.', identityMissing: 'Enter the number from the card', booked: 'Ordered', toOrder: 'Continue with this order', another: 'New order', book: 'Order', missing: 'Still missing:', keysOrder: 'Order', notHere: 'This can’t be done at a centre', notHereText: 'Read this out. They can order by phone, on the website or through the helpline.',
    takeIn: 'They’ve already ordered', takeInText: 'Use the tracking number, the phone number they ordered with, and their card.', tracking: 'Tracking number', orderPhone: 'Mobile number of the order', take: 'Take in',
    open: 'Open', here: 'Kept here', show: 'Which', none: 'Nothing', act: 'Actions', service: 'Service', whom: 'For', state: 'State', none_open: 'No open orders here', none_here: 'Nothing to hand over',
  },
  ur: {
    queue: 'قطار', order: 'نئی درخواست', orders: 'درخواستیں', till: 'نقدی', noCentre: 'آپ کسی سینٹر پر مقرر نہیں۔ یہ کام منتظم کرتا ہے۔',
    queueLead: 'اگلا نمبر اپنے کاؤنٹر پر بلائیں۔ دیوار کی اسکرین پر صرف نمبر آتے ہیں۔', counter: 'کاؤنٹر', call: 'اگلا نمبر بلائیں', busy: 'پہلے اپنے کاؤنٹر کا کام مکمل کریں', nobody: 'اس کاؤنٹر کے لیے کوئی انتظار میں نہیں',
    atYours: 'آپ کے کاؤنٹر پر', empty: 'آپ کا کاؤنٹر خالی ہے', issue: 'نیا نمبر', serve: 'آ گئے', finish: 'کام ہو گیا', noShow: 'کوئی نہیں آیا', transfer: 'آگے بھیجیں', recall: 'دوبارہ قطار میں', waiting: 'انتظار میں', atCounters: 'کاؤنٹروں پر', missed: 'نہیں آئے',
    no: 'نمبر', purpose: 'کام', since: 'انتظار', min: (n) => `${n} منٹ`, priority: 'ترجیح', priorityText: 'بزرگ، بیمار، حاملہ، چھوٹے بچے کے ساتھ: بیس منٹ پہلے شمار ہوتے ہیں۔', phone: 'موبائل نمبر، دو پیغاموں کے لیے', phoneHint: 'ضروری نہیں۔ شام کو مٹا دیا جاتا ہے۔',
    expected: (n) => `نئے نمبر کا انتظار تقریباً ${n} منٹ`, issued: 'جاری ہوئے', done: 'کام ہوا', missedCount: 'نہیں آئے', median: 'درمیانی انتظار', yours: 'آپ کا نمبر', print: 'چھاپیں', close: 'بند کریں', nextKey: 'اگلا نمبر بلائیں', serveKey: 'آ گئے', doneKey: 'کام ہو گیا', issueKey: 'نیا نمبر', keys: 'قطار',
    wall: 'دیوار کی اسکرین', toCounter: 'کس کاؤنٹر پر', anyCounter: 'کوئی بھی کاؤنٹر', openNow: 'کھلا ہے', shut: 'ابھی بند ہے', hours: 'اوقات',
    orderLead: 'آمنے سامنے: پہلے شناختی کارڈ دیکھیں۔', identity: 'شناختی کارڈ کا نمبر', identityHint: 'جیسا کارڈ پر لکھا ہے۔ درخواست کے ساتھ مہر بند رہتا ہے۔', identityMissing: 'کارڈ دیکھ کر نمبر لکھیں', booked: 'درخواست درج ہو گئی', toOrder: 'یہی درخواست آگے بڑھائیں', another: 'ایک اور درخواست', book: 'درخواست درج کریں', missing: 'ابھی باقی ہے:', keysOrder: 'درخواست', notHere: 'یہ کام سروس سینٹر پر نہیں ہوتا', notHereText: 'انہیں بتائیں کہ یہ فون، ویب سائٹ یا ہیلپ لائن سے آرڈر ہو سکتا ہے۔',
    takeIn: 'پہلے سے درخواست دی ہے', takeInText: 'ٹریکنگ نمبر، درخواست والا موبائل نمبر اور ان کا کارڈ۔', tracking: 'ٹریکنگ نمبر', orderPhone: 'درخواست والا موبائل نمبر', take: 'وصول کریں',
    open: 'زیرِ کار', here: 'یہاں رکھی ہیں', show: 'کون سی', none: 'کچھ نہیں', act: 'عمل', service: 'سروس', whom: 'کس کے لیے', state: 'حالت', none_open: 'یہاں لائی گئی کوئی درخواست باقی نہیں', none_here: 'دینے کے لیے یہاں کچھ نہیں رکھا',
  },
})

export const purposeWords = createMessages({
  en: { order: 'A new order', collect: 'Collect a paper', question: 'A question', complaint: 'A complaint' },
  ur: { order: 'نئی درخواست', collect: 'کاغذ وصول کرنا', question: 'سوال', complaint: 'شکایت' },
})
