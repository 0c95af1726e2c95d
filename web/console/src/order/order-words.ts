import { createMessages } from '@app/ui'

export const orderWords = createMessages({
  en: {
    title: 'New order', leave: 'Leave the order', service: 'Service', serviceHint: 'Either script or Roman Urdu; arrows and Enter choose', noService: 'No such service; look in the answers (F8)', notOurs: 'not ours: read the answer (F8)', case: 'Which case', questions: 'Questions', notEligible: 'Not possible this way', askOffice: 'The office will have to decide', instead: 'Take this instead',
    caller: 'The caller', callerName: 'Caller’s name', callerPhone: 'Caller’s number', forWhom: 'Whom is it for?', self: 'The caller', other: 'Someone else', subjectName: 'Name of that person', mode: 'How', modeHint: 'Cheapest lawful way first', place: 'Town or area', placeHint: 'Then ask for a well-known place nearby', noPlace: 'No such place', notServed: 'We do not come to this place yet; offer another way', landmark: 'Well-known place nearby',
    house: 'House', street: 'Street', receiver: 'At the door', receiverHint: 'Empty: the caller', receiverName: 'Receiver’s name', relation: 'Relation to the caller', receiverPhone: 'Receiver’s number', manner: 'Who comes', price: 'Read out the price', consent: 'They heard the price and said yes', consentText: 'Recorded with the call', book: 'Order (Ctrl Enter)', discreet: 'Private: no message names the service',
    booked: 'Ordered', bookedText: 'Say this number; it also comes by message:', toRequest: 'Open the request', another: 'Another order', newPrice: 'The price has changed. Read it out again.', keys: 'Order', free: 'Free', papers: 'Tell them which papers to keep ready', carries: 'the original is taken along', read: 'The codes for the door come by message only; nobody may ask for them by phone.',
    noCall: 'No call is going on. Write the number of the person who is with you.',
  },
  ur: {
    title: 'نیا آرڈر', leave: 'آرڈر چھوڑ دیں', service: 'سروس', serviceHint: 'اردو، انگریزی یا رومن میں لکھیں؛ تیر اور Enter سے چنیں', noService: 'ایسی سروس نہیں؛ جوابات دیکھیں (F8)', notOurs: 'ہمارا کام نہیں: جواب پڑھیں (F8)', case: 'کون سا معاملہ', questions: 'سوالات', notEligible: 'اس طرح نہیں ہو سکتا', askOffice: 'فیصلہ دفتر کرے گا', instead: 'اس کے بجائے یہ لیں',
    caller: 'کال کرنے والا', callerName: 'کال کرنے والے کا نام', callerPhone: 'ان کا نمبر', forWhom: 'کس کے لیے ہے؟', self: 'انہی کے لیے', other: 'کسی اور کے لیے', subjectName: 'اُن کا نام', mode: 'طریقہ', modeHint: 'سب سے کم خرچ قانونی طریقہ پہلے', place: 'شہر یا علاقہ', placeHint: 'پھر قریب کی مشہور جگہ پوچھیں', noPlace: 'ایسی جگہ نہیں ملی', notServed: 'ہم ابھی یہاں نہیں آتے؛ کوئی اور طریقہ بتائیں', landmark: 'قریب کی مشہور جگہ',
    house: 'مکان', street: 'گلی', receiver: 'دروازے پر کون ملے گا', receiverHint: 'خالی چھوڑیں تو کال کرنے والا', receiverName: 'نام', relation: 'کال کرنے والے سے رشتہ', receiverPhone: 'ان کا نمبر', manner: 'کون آئے', price: 'قیمت پڑھ کر سنائیں', consent: 'انہوں نے قیمت سن کر ہاں کی', consentText: 'کال کے ساتھ درج ہو گا', book: 'آرڈر کریں (Ctrl Enter)', discreet: 'نجی: کسی پیغام میں سروس کا نام نہ ہو',
    booked: 'آرڈر ہو گیا', bookedText: 'یہ نمبر بتائیں؛ پیغام میں بھی آئے گا:', toRequest: 'درخواست کھولیں', another: 'ایک اور آرڈر', newPrice: 'قیمت بدل گئی ہے۔ دوبارہ پڑھ کر سنائیں۔', keys: 'آرڈر', free: 'مفت', papers: 'بتائیں کہ کون سے کاغذ تیار رکھیں', carries: 'اصل ساتھ لے جایا جائے گا', read: 'دروازے کے کوڈ صرف پیغام سے آتے ہیں؛ فون پر کوئی نہیں مانگ سکتا۔',
    noCall: 'کوئی کال جاری نہیں۔ جو شخص آپ کے ساتھ ہے اس کا نمبر لکھیں۔',
  },
})

/** At a centre's counter nobody calls: they stand there. */
export const counterWords = createMessages({
  en: { callerName: 'Name of who stands here', callerPhone: 'Their mobile number', self: 'For themselves' },
  ur: { callerName: 'سامنے موجود شخص کا نام', callerPhone: 'ان کا موبائل نمبر', self: 'انہی کے لیے' },
})
export const counterMissing = createMessages({
  en: { callerName: 'Write their name', callerPhone: 'Write their full number' },
  ur: { callerName: 'ان کا نام لکھیں', callerPhone: 'ان کا پورا نمبر لکھیں' },
})

/** What to do about each thing that is still missing. */
export const missingWords = createMessages({
  en: { service: 'Choose the service', callerName: 'Write the caller’s name', callerPhone: 'Write the caller’s full number', subject: 'Say whom it is for', mode: 'Choose how', place: 'Choose the town or area', landmark: 'Write a well-known place nearby', receiver: 'Say who opens the door', receiverPhone: 'A number that rings at the door', slot: 'Choose a time', consent: 'Their yes is needed' },
  ur: { service: 'سروس چنیں', callerName: 'کال کرنے والے کا نام لکھیں', callerPhone: 'پورا نمبر لکھیں', subject: 'بتائیں کس کے لیے ہے', mode: 'طریقہ چنیں', place: 'شہر یا علاقہ چنیں', landmark: 'قریب کی مشہور جگہ لکھیں', receiver: 'بتائیں دروازے پر کون ہو گا', receiverPhone: 'ایسا نمبر جو دروازے پر بجے', slot: 'وقت چنیں', consent: 'ان کی ہاں درکار ہے' },
})

/** Who the receiver is to the caller; kept as words, since they are read and never reckoned with. */
export const relationWords = createMessages({
  en: { self: 'Themselves', spouse: 'Husband or wife', parent: 'Father or mother', child: 'Son or daughter', sibling: 'Brother or sister', relative: 'Relative', neighbour: 'Neighbour', other: 'Other' },
  ur: { self: 'خود', spouse: 'شوہر یا بیوی', parent: 'والد یا والدہ', child: 'بیٹا یا بیٹی', sibling: 'بھائی یا بہن', relative: 'رشتہ دار', neighbour: 'پڑوسی', other: 'کوئی اور' },
})
