import { createMessages } from '@app/ui'

export const applyWords = createMessages({
  en: {
    title: 'Become a representative', lead: 'Bring government services to people’s doors. Here’s what you need.',
    papers: 'Papers you need', learn: 'What you’ll learn', minutes: 'minutes', begin: 'Apply', closed: 'You can’t apply here at the moment',
    steps: 'The steps are: form, papers, checks, training and questions, approval, badge. You can follow each step here.',
    phone: 'Your phone number', phoneHint: 'Your own number that gets text messages', sendCode: 'Send me a code', code: 'The code we texted you', sentTo: 'Sent to', next: 'Continue', otherNumber: 'Use a different number', already: 'I’m already a representative',
    form: 'About you', name: 'Name, as on your identity card', nameUr: 'Name in Urdu', sex: 'You are', sexAsked: 'Woman, man or other', F: 'A woman', M: 'A man', X: 'Other', born: 'Date of birth', cnic: 'Identity card number', iban: 'Bank account (IBAN)', ibanHint: 'Starts with PK and has 24 characters. We’ll pay you there', tehsil: 'Where you want to work', education: 'Education', vehicle: 'Vehicle', vehicleHint: 'For example, motorcycle', agencyCode: 'Code from an agency', agencyCodeHint: '8 digits, if an agency invited you by text message', save: 'Save', correct: 'Correct the form', saved: 'Saved',
    take: 'Take a photo', again: 'Take it again', front: 'Front', back: 'Back', page: 'Page', missing: 'Missing', waiting: 'Being checked', passed: 'Approved', failed: 'Needed again', until: 'valid until', due: 'Renew soon', lapsed: 'Expired: renew it', renewWaiting: 'We’re checking the new one', renew: 'Send the new one',
    submit: 'Send', submitReason: 'Add every paper first', fillFirst: 'Still to fill in:', comma: '; ', appealFirst: 'Tell us what we missed first.', askedAgain: 'We need something again',
    vetting: 'We’re checking your papers', vettingText: 'A person checks each one and gives a reason. We’ll text you.',
    training: 'Training', trainingText: 'Read each part, then answer the questions.', read: 'Read', unread: 'To read', quiz: 'Answer the questions', quizWait: 'Next try', triesLeft: 'tries used', lastScore: 'Last time right',
    approval: 'Waiting for approval', approvalText: 'You’ve done everything. A supervisor who didn’t check your papers will decide.',
    approved: 'You’re approved', approvedText: 'Get your badge. You’ll also get a secret key for your authenticator app. After that you need both your phone and the app to sign in.', takeBadge: 'Get my badge',
    badge: 'Your badge', secret: 'Secret key for your authenticator app', secretText: 'We only show this once. Type it into the app, or scan the code.', toDay: 'Go to my day',
    refused: 'We didn’t accept your application', from: 'You can apply again from', applyAgain: 'Apply again', appeal: 'Appeal', appealText: 'Someone else will look at it within 72 hours. Tell us what we missed.', appealUntil: 'You can appeal until', send: 'Send', appealed: 'We’re looking at your appeal', answerBy: 'Someone else will answer by', answer: 'The answer',
    withdraw: 'Withdraw my application', withdrawSure: 'Withdraw?', withdrawText: 'You can apply again later.', withdrawn: 'You’ve withdrawn your application', admitted: 'Your papers', retraining: 'You need to repeat the training', retrainingText: 'Read it again and answer the questions. Then you can work again.',
  },
  ur: {
    title: 'نمائندہ بنیں', lead: 'آپ سرکاری کام لوگوں کی دہلیز پر پہنچاتے ہیں۔ اس کے لیے یہ چاہیے۔',
    papers: 'ضروری کاغذات', learn: 'آپ کیا سیکھیں گے', minutes: 'منٹ', begin: 'درخواست دیں', closed: 'یہاں اس وقت درخواستیں نہیں لی جا رہیں',
    steps: 'فارم، کاغذات، جانچ، تربیت اور سوال، منظوری، بیج: ہر قدم آپ یہاں دیکھ سکیں گے۔',
    phone: 'آپ کا فون نمبر', phoneHint: 'اپنا نمبر، جس پر ایس ایم ایس آئے', sendCode: 'کوڈ بھیجیں', code: 'ایس ایم ایس میں آیا کوڈ', sentTo: 'اس نمبر پر بھیجا گیا:', next: 'آگے بڑھیں', otherNumber: 'دوسرا نمبر لکھیں', already: 'میں پہلے سے نمائندہ ہوں',
    form: 'آپ کے بارے میں', name: 'نام، جیسا شناختی کارڈ پر ہے', nameUr: 'نام اردو میں', sex: 'آپ', sexAsked: 'خاتون، مرد یا دیگر', F: 'خاتون', M: 'مرد', X: 'دیگر', born: 'تاریخِ پیدائش', cnic: 'شناختی کارڈ نمبر', iban: 'بینک اکاؤنٹ (آئی بین)', ibanHint: 'PK سے شروع، 24 حروف؛ معاوضہ اسی میں آئے گا', tehsil: 'کہاں کام کرنا چاہتے ہیں', education: 'تعلیم', vehicle: 'سواری', vehicleHint: 'مثلاً موٹر سائیکل', agencyCode: 'کمپنی کا کوڈ', agencyCodeHint: '8 ہندسے، اگر کسی کمپنی نے آپ کو ایس ایم ایس سے دعوت دی ہو', save: 'محفوظ کریں', correct: 'فارم درست کریں', saved: 'محفوظ ہو گیا',
    take: 'تصویر لیں', again: 'دوبارہ لیں', front: 'سامنے کا رخ', back: 'پچھلا رخ', page: 'صفحہ', missing: 'باقی ہے', waiting: 'دیکھا جا رہا ہے', passed: 'منظور', failed: 'دوبارہ مانگا گیا', until: 'میعاد', due: 'جلد نیا بھیجیں', lapsed: 'میعاد ختم: نیا بھیجیں', renewWaiting: 'نیا دیکھا جا رہا ہے', renew: 'نیا بھیجیں',
    submit: 'جمع کرائیں', submitReason: 'پہلے ہر کاغذ کی تصویر لیں', fillFirst: 'ابھی بھرنا باقی ہے:', comma: '؛ ', appealFirst: 'پہلے لکھیں کہ کیا رہ گیا تھا۔', askedAgain: 'کچھ دوبارہ چاہیے',
    vetting: 'آپ کے کاغذات دیکھے جا رہے ہیں', vettingText: 'ہر کاغذ کا فیصلہ ایک شخص وجہ لکھ کر کرتا ہے۔ ایس ایم ایس آئے گا۔',
    training: 'تربیت', trainingText: 'ہر حصہ پڑھیں؛ پھر سوال آئیں گے۔', read: 'پڑھ لیا', unread: 'پڑھنا ہے', quiz: 'سوالوں کے جواب دیں', quizWait: 'اگلی کوشش', triesLeft: 'کوششیں ہو چکیں', lastScore: 'پچھلی بار درست',
    approval: 'منظوری کا انتظار', approvalText: 'آپ کی طرف سے سب مکمل ہے۔ فیصلہ وہ نگران کرے گا جس نے آپ کی جانچ نہیں کی۔',
    approved: 'آپ منظور ہو گئے', approvedText: 'اپنا بیج لیں۔ ساتھ تصدیقی ایپ کی ایک خفیہ کنجی ملے گی؛ پھر سائن اِن کے لیے فون اور ایپ دونوں چاہییں۔', takeBadge: 'اپنا بیج لیں',
    badge: 'آپ کا بیج', secret: 'تصدیقی ایپ کی خفیہ کنجی', secretText: 'یہ صرف ایک بار دکھائی جائے گی۔ ایپ میں لکھیں یا کوڈ سکین کریں۔', toDay: 'آج کے دن پر جائیں',
    refused: 'آپ کی درخواست منظور نہیں ہو سکی', from: 'دوبارہ درخواست اس تاریخ سے:', applyAgain: 'دوبارہ درخواست دیں', appeal: 'اپیل کریں', appealText: 'کوئی اور شخص 72 گھنٹوں میں دیکھے گا۔ بتائیں کہ ہم سے کیا رہ گیا تھا۔', appealUntil: 'اپیل کی آخری تاریخ:', send: 'بھیجیں', appealed: 'آپ کی اپیل سنی جا رہی ہے', answerBy: 'کوئی اور اس وقت تک جواب دے گا:', answer: 'جواب',
    withdraw: 'درخواست واپس لیں', withdrawSure: 'واپس لیں؟', withdrawText: 'بعد میں دوبارہ درخواست دے سکتے ہیں۔', withdrawn: 'آپ نے درخواست واپس لے لی', admitted: 'آپ کے کاغذات', retraining: 'آپ کو دوبارہ تربیت کے لیے کہا گیا ہے', retrainingText: 'دوبارہ پڑھیں اور سوالوں کے جواب دیں؛ پھر کام شروع ہو گا۔',
  },
})

export const quizWords = createMessages({
  en: { title: 'Questions', of: (now: number, of: number) => `Question ${now} of ${of}`, send: 'Send my answers', pick: 'Answer every question first', pickOne: 'Choose an answer first', passed: 'Passed', failed: 'Not passed yet', right: 'right', toRead: 'Read these again', back: 'Back to my application', isRead: 'I’ve read it', nextPart: 'Next', minutes: 'minutes' },
  ur: { title: 'سوال', of: (now: number, of: number) => `${of} میں سے سوال ${now}`, send: 'جواب بھیجیں', pick: 'پہلے ہر سوال کا جواب دیں', pickOne: 'پہلے ایک جواب چنیں', passed: 'پاس ہو گئے', failed: 'ابھی پاس نہیں ہوئے', right: 'درست', toRead: 'یہ دوبارہ پڑھیں', back: 'اپنی درخواست پر واپس جائیں', isRead: 'میں نے پڑھ لیا', nextPart: 'آگے', minutes: 'منٹ' },
})

export const checkTone = { missing: 'neutral', waiting: 'information', passed: 'success', failed: 'warning' } as const
