import { createMessages } from '@app/ui'

export const orderWords = createMessages({
  en: {
    title: 'New order', leave: 'Leave without ordering', service: 'Service', serviceHint: 'Type it in their words, in any script. Use the arrow keys and Enter to choose.', noService: 'We couldn’t find that service. Check the answers (F8).', notOurs: 'another office: read out the answer (F8)', case: 'Which case', questions: 'Questions', notEligible: 'Not available this way', askOffice: 'The office will decide', instead: 'Use this instead',
    caller: 'The caller', callerName: 'Caller’s name', callerPhone: 'Caller’s number', forWhom: 'Who is it for?', self: 'The caller', other: 'Someone else', subjectName: 'That person’s name', mode: 'How', modeHint: 'Cheapest first', place: 'Town or area', placeHint: 'Then ask for a well-known place nearby', noPlace: 'We couldn’t find that place. Try the nearest town.', notServed: 'We don’t visit this place yet. Offer another way.', landmark: 'Well-known place nearby',
    house: 'House', street: 'Street', receiver: 'At the door', receiverHint: 'Leave empty if it’s the caller', receiverName: 'Receiver’s name', relation: 'Relation to the caller', receiverPhone: 'Receiver’s number', manner: 'Who comes', price: 'Read out the price', consent: 'They’ve heard the price and agreed', consentText: 'This is recorded with the call', book: 'Order (Ctrl Enter)', discreet: 'Private: no message names the service',
    booked: 'Ordered', bookedText: 'Read out this number. We’ll also text it:', toRequest: 'Open the request', another: 'Start another order', newPrice: 'The price has changed. Read it out again.', keys: 'Order', free: 'Free', papers: 'Tell them which papers to keep ready', carries: 'the original goes with the representative', read: 'The door codes come by text only. Nobody can ask for them by phone.',
    noCall: 'You’re not on a call. Enter the number of the person with you.',
  },
  ur: {
    title: 'نیا آرڈر', leave: 'آرڈر کیے بغیر واپس جائیں', service: 'سروس', serviceHint: 'ان کے الفاظ میں لکھیں: اردو، انگریزی یا رومن۔ تیر اور Enter سے چنیں۔', noService: 'ایسی کوئی سروس نہیں ملی۔ جوابات دیکھیں (F8)', notOurs: 'ہمارا کام نہیں: جواب پڑھ کر سنائیں (F8)', case: 'کون سی صورت', questions: 'سوالات', notEligible: 'اس طریقے سے نہیں ہو سکتا', askOffice: 'فیصلہ دفتر کرے گا', instead: 'اس کے بجائے یہ لیں',
    caller: 'کال کرنے والا', callerName: 'کال کرنے والے کا نام', callerPhone: 'ان کا نمبر', forWhom: 'کس کے لیے ہے؟', self: 'کال کرنے والے کے لیے', other: 'کسی اور کے لیے', subjectName: 'اُن کا نام', mode: 'طریقہ', modeHint: 'سب سے سستا طریقہ پہلے', place: 'شہر یا علاقہ', placeHint: 'پھر قریب کی مشہور جگہ پوچھیں', noPlace: 'یہ جگہ نہیں ملی۔ قریب ترین شہر یا قصبہ لکھیں۔', notServed: 'نمائندے ابھی یہاں نہیں جاتے۔ کوئی اور طریقہ بتائیں۔', landmark: 'قریب کی مشہور جگہ',
    house: 'مکان', street: 'گلی', receiver: 'دروازے پر کون ملے گا', receiverHint: 'کال کرنے والا خود ملے تو خالی چھوڑ دیں', receiverName: 'ان کا نام', relation: 'کال کرنے والے سے رشتہ', receiverPhone: 'ان کا نمبر', manner: 'کون آئے گا', price: 'خرچ پڑھ کر سنائیں', consent: 'انہوں نے خرچ سن کر ہاں کی', consentText: 'یہ کال کے ساتھ درج ہو گا', book: 'آرڈر کریں (Ctrl Enter)', discreet: 'نجی: کسی پیغام میں سروس کا نام نہیں ہو گا',
    booked: 'آرڈر ہو گیا', bookedText: 'یہ نمبر پڑھ کر سنائیں۔ ایس ایم ایس بھی جائے گا:', toRequest: 'درخواست کھولیں', another: 'ایک اور آرڈر کریں', newPrice: 'خرچ بدل گیا ہے۔ دوبارہ پڑھ کر سنائیں۔', keys: 'آرڈر', free: 'مفت', papers: 'بتائیں کہ کون سے کاغذات تیار رکھیں', carries: 'اصل کاغذ نمائندہ ساتھ لے جائے گا', read: 'دروازے کے کوڈ صرف ایس ایم ایس سے آتے ہیں۔ فون پر یہ کوڈ کوئی نہیں مانگ سکتا۔',
    noCall: 'کوئی کال جاری نہیں۔ جو شخص آپ کے ساتھ ہے اس کا نمبر لکھیں۔',
  },
})

/** At a centre's counter nobody calls: they stand there. */
export const counterWords = createMessages({
  en: { callerName: 'Name of the person at the desk', callerPhone: 'Their mobile number', self: 'For themselves' },
  ur: { callerName: 'سامنے موجود شخص کا نام', callerPhone: 'ان کا موبائل نمبر', self: 'انہی کے لیے' },
})
export const counterMissing = createMessages({
  en: { callerName: 'Enter their name', callerPhone: 'Enter their full number' },
  ur: { callerName: 'ان کا نام لکھیں', callerPhone: 'ان کا پورا نمبر لکھیں' },
})

/** What to do about each thing that is still missing. */
export const missingWords = createMessages({
  en: { service: 'Choose a service', callerName: 'Enter the caller’s name', callerPhone: 'Enter the caller’s full number', subject: 'Say who it’s for', mode: 'Choose how it will be done', place: 'Choose the town or area', landmark: 'Enter a well-known place nearby', receiver: 'Say who opens the door', receiverPhone: 'Enter a number we can call from the door', slot: 'Choose a time', consent: 'They need to agree first' },
  ur: { service: 'سروس چنیں', callerName: 'کال کرنے والے کا نام لکھیں', callerPhone: 'کال کرنے والے کا پورا نمبر لکھیں', subject: 'بتائیں کس کے لیے ہے', mode: 'طریقہ چنیں', place: 'شہر یا علاقہ چنیں', landmark: 'قریب کی مشہور جگہ لکھیں', receiver: 'بتائیں دروازے پر کون ہو گا', receiverPhone: 'ایسا نمبر لکھیں جس پر دروازے سے کال ہو سکے', slot: 'وقت چنیں', consent: 'پہلے ان سے پوچھ کر ہاں کرائیں' },
})

/** Who the receiver is to the caller; kept as words, since they are read and never reckoned with. */
export const relationWords = createMessages({
  en: { self: 'Themselves', spouse: 'Husband or wife', parent: 'Father or mother', child: 'Son or daughter', sibling: 'Brother or sister', relative: 'Relative', neighbour: 'Neighbour', other: 'Other' },
  ur: { self: 'خود', spouse: 'شوہر یا بیوی', parent: 'والد یا والدہ', child: 'بیٹا یا بیٹی', sibling: 'بھائی یا بہن', relative: 'رشتہ دار', neighbour: 'پڑوسی', other: 'کوئی اور' },
})
