import { createMessages } from '@app/ui'

export const callWords = createMessages({
  en: {
    title: 'Call centre', caller: 'Caller', request: 'Request', answer: 'Answer', find: 'Find the caller', findHint: 'Phone number, name in either script, or tracking number', search: 'Find', own: 'Their record and household', begin: 'Start the call', beginHint: 'The caller’s number',
    onCall: 'On a call', withNumber: 'with', noCall: 'No call', finish: 'End the call', noCandidate: 'Nobody found', noCandidateText: 'Try another number or part of the name, or order for them as a new caller.', candidates: 'Possible matches', moreFit: 'There are more matches. Ask for their full name or the number they ordered with.', open: 'open', ended: 'ended', newOrder: 'New order', newOrderFor: (name: string) => `New order for ${name}`,
    byPhone: 'by number', byName: 'by name', byTracking: 'by tracking number', nobody: 'Find the caller first', nobodyText: 'Press F2 to search. We’ll show who it could be. Ask them, then choose.', language: 'Read in', callbacks: 'Call back', recent: 'My calls', discreet: 'Private service: don’t name it',
    phoneMissing: 'Enter the caller’s number', startFirst: 'Start the call first',
  },
  ur: {
    title: 'کال سینٹر', caller: 'کال کرنے والا', request: 'درخواست', answer: 'جواب', find: 'کال کرنے والے کو تلاش کریں', findHint: 'فون نمبر، اردو یا انگریزی میں نام، یا ٹریکنگ نمبر', search: 'تلاش کریں', own: 'ان کا ریکارڈ اور گھرانہ', begin: 'کال شروع کریں', beginHint: 'جس نمبر سے کال آئی ہے',
    onCall: 'کال جاری', withNumber: 'نمبر', noCall: 'کوئی کال نہیں', finish: 'کال ختم کریں', noCandidate: 'کوئی نہیں ملا', noCandidateText: 'دوسرا نمبر یا نام کا کچھ حصہ لکھیں، یا نئے شخص کے طور پر آرڈر کریں۔', candidates: 'یہ کون ہو سکتے ہیں', moreFit: 'اس نام کے اور لوگ بھی ہیں۔ پورا نام یا وہ نمبر پوچھیں جس سے آرڈر کیا تھا۔', open: 'جاری', ended: 'ختم', newOrder: 'نیا آرڈر', newOrderFor: (name) => `${name} کے لیے نیا آرڈر`,
    byPhone: 'نمبر سے', byName: 'نام سے', byTracking: 'ٹریکنگ نمبر سے', nobody: 'پہلے کال کرنے والے کو تلاش کریں', nobodyText: 'F2 دبا کر تلاش کریں۔ جو جو ہو سکتے ہیں سب دکھائے جائیں گے۔ پوچھ کر چنیں۔', language: 'کس زبان میں پڑھیں', callbacks: 'واپس کال', recent: 'میری کالیں', discreet: 'نجی سروس: نام نہ لیں',
    phoneMissing: 'جس نمبر سے کال آئی ہے وہ لکھیں', startFirst: 'پہلے کال شروع کریں',
  },
})
