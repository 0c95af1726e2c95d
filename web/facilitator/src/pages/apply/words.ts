import { createMessages } from '@app/ui'

export const applyWords = createMessages({
  en: {
    title: 'Become a representative', lead: 'You bring government services to people’s doors. This is what it takes.',
    papers: 'Papers you need', learn: 'What you learn', minutes: 'minutes', begin: 'Apply', closed: 'Nobody can apply here at present',
    steps: 'Form, papers, a look at them, training and questions, approval, badge: each step is shown here with its reason.',
    phone: 'Your phone number', phoneHint: 'Your own, with SMS', sendCode: 'Send me a code', code: 'The code from the SMS', sentTo: 'Sent to', next: 'Go on', otherNumber: 'Use another number', already: 'I am a representative already',
    form: 'About you', name: 'Name, as on the card', nameUr: 'Name in Urdu', sex: 'You are', sexAsked: 'Woman, man or other', F: 'A woman', M: 'A man', X: 'Other', born: 'Date of birth', cnic: 'Identity card number', iban: 'Bank account (IBAN)', ibanHint: 'Begins with PK, 24 characters; your pay goes there', tehsil: 'Where you want to work', education: 'Education', vehicle: 'Vehicle', vehicleHint: 'For instance: motorcycle', agencyCode: 'Code from an agency', agencyCodeHint: '8 digits, if an agency invited you by text message', save: 'Save', correct: 'Correct the form', saved: 'Saved',
    take: 'Photograph', again: 'Once more', front: 'Front', back: 'Back', page: 'The page', missing: 'Missing', waiting: 'Being looked at', passed: 'In order', failed: 'Asked for again', until: 'holds until', due: 'Renew soon', lapsed: 'Has run out: renew it', renewWaiting: 'The new one is being looked at', renew: 'Send the new one',
    submit: 'Hand it in', submitReason: 'First every paper', fillFirst: 'Still to fill in:', comma: '; ', appealFirst: 'First write what was overlooked.', askedAgain: 'Something is needed again',
    vetting: 'Your papers are being looked at', vettingText: 'A person decides each of them, with a reason. You hear by SMS.',
    training: 'Training', trainingText: 'Read each part; then come the questions.', read: 'Read', unread: 'To read', quiz: 'Answer the questions', quizWait: 'Next try', triesLeft: 'tries used', lastScore: 'Last time right',
    approval: 'Waiting for approval', approvalText: 'All is done on your side. A supervisor who has not vetted you decides.',
    approved: 'You are approved', approvedText: 'Take your badge. You also get a secret for your authenticator app; from then on you sign in with both.', takeBadge: 'Take my badge',
    badge: 'Your badge', secret: 'Secret for the authenticator app', secretText: 'Shown this once. Type it into the app, or scan the picture.', toDay: 'To my day',
    refused: 'Your application was not accepted', from: 'You may apply again from', applyAgain: 'Apply again', appeal: 'Appeal', appealText: 'Another person looks at it within 72 hours. Say what was overlooked.', appealUntil: 'Appeal possible until', send: 'Send', appealed: 'Your appeal is being heard', answerBy: 'Another person answers by', answer: 'The answer',
    withdraw: 'Withdraw my application', withdrawSure: 'Withdraw?', withdrawText: 'You can apply again later.', withdrawn: 'You have withdrawn your application', admitted: 'Your papers', retraining: 'You are sent back to the training', retrainingText: 'Read it again and answer the questions; then work goes on.',
  },
  ur: {
    title: 'نمائندہ بنیں', lead: 'آپ سرکاری کام لوگوں کی دہلیز پر پہنچاتے ہیں۔ اس کے لیے یہ چاہیے۔',
    papers: 'ضروری کاغذات', learn: 'آپ کیا سیکھیں گے', minutes: 'منٹ', begin: 'درخواست دیں', closed: 'یہاں اس وقت درخواستیں نہیں لی جا رہیں',
    steps: 'فارم، کاغذات، جانچ، تربیت اور سوال، منظوری، بیج: ہر قدم یہاں وجہ کے ساتھ نظر آتا ہے۔',
    phone: 'آپ کا فون نمبر', phoneHint: 'اپنا نمبر، جس پر ایس ایم ایس آئے', sendCode: 'کوڈ بھیجیں', code: 'ایس ایم ایس میں آیا کوڈ', sentTo: 'اس نمبر پر بھیجا گیا:', next: 'آگے', otherNumber: 'دوسرا نمبر لکھیں', already: 'میں پہلے سے نمائندہ ہوں',
    form: 'آپ کے بارے میں', name: 'نام، جیسا کارڈ پر ہے', nameUr: 'نام اردو میں', sex: 'آپ', sexAsked: 'خاتون، مرد یا دیگر', F: 'خاتون', M: 'مرد', X: 'دیگر', born: 'تاریخِ پیدائش', cnic: 'شناختی کارڈ نمبر', iban: 'بینک اکاؤنٹ (آئی بین)', ibanHint: 'PK سے شروع، 24 حروف؛ معاوضہ اسی میں آئے گا', tehsil: 'کہاں کام کرنا چاہتے ہیں', education: 'تعلیم', vehicle: 'سواری', vehicleHint: 'مثلاً موٹر سائیکل', agencyCode: 'کمپنی کا کوڈ', agencyCodeHint: '8 ہندسے، اگر کسی کمپنی نے پیغام بھیجا ہو', save: 'محفوظ کریں', correct: 'فارم درست کریں', saved: 'محفوظ ہو گیا',
    take: 'تصویر لیں', again: 'دوبارہ', front: 'سامنے کا رخ', back: 'پچھلا رخ', page: 'صفحہ', missing: 'باقی ہے', waiting: 'دیکھا جا رہا ہے', passed: 'ٹھیک ہے', failed: 'دوبارہ مانگا گیا', until: 'میعاد', due: 'جلد نیا بھیجیں', lapsed: 'میعاد ختم: نیا بھیجیں', renewWaiting: 'نیا دیکھا جا رہا ہے', renew: 'نیا بھیجیں',
    submit: 'جمع کرائیں', submitReason: 'پہلے ہر کاغذ کی تصویر لیں', fillFirst: 'ابھی بھرنا باقی ہے:', comma: '؛ ', appealFirst: 'پہلے لکھیں کہ کیا رہ گیا تھا۔', askedAgain: 'کچھ دوبارہ چاہیے',
    vetting: 'آپ کے کاغذات دیکھے جا رہے ہیں', vettingText: 'ہر کاغذ کا فیصلہ ایک شخص وجہ لکھ کر کرتا ہے۔ ایس ایم ایس آئے گا۔',
    training: 'تربیت', trainingText: 'ہر حصہ پڑھیں؛ پھر سوال آئیں گے۔', read: 'پڑھ لیا', unread: 'پڑھنا ہے', quiz: 'سوالوں کے جواب دیں', quizWait: 'اگلی کوشش', triesLeft: 'کوششیں ہو چکیں', lastScore: 'پچھلی بار درست',
    approval: 'منظوری کا انتظار', approvalText: 'آپ کی طرف سے سب مکمل ہے۔ فیصلہ وہ نگران کرے گا جس نے آپ کی جانچ نہیں کی۔',
    approved: 'آپ منظور ہو گئے', approvedText: 'اپنا بیج لیں۔ ساتھ تصدیقی ایپ کے لیے ایک خفیہ کوڈ ملے گا؛ پھر سائن اِن دونوں سے ہو گا۔', takeBadge: 'اپنا بیج لیں',
    badge: 'آپ کا بیج', secret: 'تصدیقی ایپ کے لیے خفیہ کوڈ', secretText: 'صرف ایک بار دکھایا جا رہا ہے۔ ایپ میں لکھیں یا تصویر اسکین کریں۔', toDay: 'آج کے دن پر',
    refused: 'آپ کی درخواست منظور نہیں ہو سکی', from: 'دوبارہ درخواست اس تاریخ سے:', applyAgain: 'دوبارہ درخواست دیں', appeal: 'اپیل کریں', appealText: 'دوسرا شخص 72 گھنٹوں میں دیکھے گا۔ بتائیں کیا رہ گیا تھا۔', appealUntil: 'اپیل کی آخری تاریخ:', send: 'بھیجیں', appealed: 'آپ کی اپیل سنی جا رہی ہے', answerBy: 'کوئی اور اس وقت تک جواب دے گا:', answer: 'جواب',
    withdraw: 'درخواست واپس لیں', withdrawSure: 'واپس لیں؟', withdrawText: 'بعد میں دوبارہ درخواست دے سکتے ہیں۔', withdrawn: 'آپ نے درخواست واپس لے لی', admitted: 'آپ کے کاغذات', retraining: 'آپ کو دوبارہ تربیت کے لیے کہا گیا ہے', retrainingText: 'دوبارہ پڑھیں اور سوالوں کے جواب دیں؛ پھر کام شروع ہو گا۔',
  },
})

export const quizWords = createMessages({
  en: { title: 'Questions', of: 'of', send: 'Hand in the sheet', pick: 'Answer every question first', pickOne: 'Choose an answer first', passed: 'Passed', failed: 'Not yet', right: 'right', toRead: 'Read these again', back: 'Back to my application', isRead: 'I have read it', nextPart: 'Next', minutes: 'minutes' },
  ur: { title: 'سوال', of: 'میں سے', send: 'پرچہ جمع کرائیں', pick: 'پہلے ہر سوال کا جواب دیں', pickOne: 'پہلے ایک جواب چنیں', passed: 'پاس ہو گئے', failed: 'ابھی نہیں', right: 'درست', toRead: 'یہ دوبارہ پڑھیں', back: 'اپنی درخواست پر', isRead: 'میں نے پڑھ لیا', nextPart: 'آگے', minutes: 'منٹ' },
})

export const checkTone = { missing: 'neutral', waiting: 'information', passed: 'success', failed: 'warning' } as const
