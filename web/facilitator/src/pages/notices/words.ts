import { createMessages } from '@app/ui'

export const noticeWords = createMessages({
  en: {
    title: 'Notices', myApplication: 'My application', none: 'There is no notice to you', noneText: 'If somebody says something against your work, you read it here first, with the evidence.', holdsTitle: 'Work is paused', payHeld: 'Your pay waits until this is settled. Nothing is lost.',
    hold_certificate: 'A paper has run out. Send the new one.', hold_protective: 'Paused for protection. Another person looks at it within 72 hours.', hold_suspension: 'Suspended', hold_pause: 'Paused', hold_retraining: 'Back to the training', hold_warning: 'A warning', until: 'until', toPapers: 'To my papers', toTraining: 'To the training',
    review: 'Under review', noticed: 'Please answer', answered: 'Answered', unanswered: 'Not answered', decided: 'Decided', appealed: 'Appeal being heard', dismissed: 'Ended, nothing held against you', final: 'Decided', upheld: 'Appeal heard: stands', overturned: 'Appeal granted: undone',
    low_rating: 'Many low ratings', extra_money: 'Asked for extra money', grievance: 'A complaint was upheld', hand: 'Somebody looked into it', protective: 'A verified fact',
    notice: 'Notice', evidence: 'The evidence, all of it', picture: 'Look at the file', frozen: 'Frozen as', intact: 'unchanged since it was served', broken: 'CHANGED since it was served: call us', served: 'Served', readAt: 'You read it', dueBy: 'Answer by', markRead: 'I have read it', markReadText: 'This only says that you have read it. It admits nothing.',
    answer: 'Your answer', answerText: 'Say what happened. A person decides, after reading this; not the one who complained.', speak: 'Or say it', speakHint: 'Up to two minutes', recording: 'The recording', addFile: 'Add a photo', files: 'photos', sayFirst: 'First write it, record it or add a photo.', send: 'Send my answer', myAnswer: 'You answered',
    pauseKept: 'The pause was kept', pauseLifted: 'The pause was lifted', decision: 'The decision', by: 'by', reason: 'Reasons', appealTitle: 'Appeal', appealText: 'Another person hears it within 72 hours. Until', sendAppeal: 'Send the appeal', myAppeal: 'You appealed', appealAnswer: 'The answer to your appeal',
    no_action: 'No action', retraining: 'Training again', warning: 'Warning', pause: 'Pause', suspension: 'Suspension', ending: 'End of the engagement',
  },
  ur: {
    title: 'نوٹس', myApplication: 'میری درخواست', none: 'آپ کے نام کوئی نوٹس نہیں', noneText: 'کوئی آپ کے کام پر بات کرے تو سب سے پہلے آپ یہاں ثبوت کے ساتھ پڑھیں گے۔', holdsTitle: 'کام رکا ہوا ہے', payHeld: 'آپ کی رقم اس کے فیصلے تک رکی ہے۔ کچھ ضائع نہیں ہو گا۔',
    hold_certificate: 'ایک کاغذ کی میعاد ختم ہو گئی۔ نیا بھیجیں۔', hold_protective: 'احتیاطاً روکا گیا۔ دوسرا شخص 72 گھنٹوں میں دیکھے گا۔', hold_suspension: 'معطلی', hold_pause: 'وقفہ', hold_retraining: 'دوبارہ تربیت', hold_warning: 'تنبیہ', until: 'تک:', toPapers: 'میرے کاغذات', toTraining: 'تربیت پر',
    review: 'جانچ جاری', noticed: 'جواب دیں', answered: 'جواب دے دیا', unanswered: 'جواب نہیں دیا', decided: 'فیصلہ ہو گیا', appealed: 'اپیل سنی جا رہی ہے', dismissed: 'ختم، آپ کے خلاف کچھ نہیں', final: 'فیصلہ ہو گیا', upheld: 'اپیل سنی گئی: فیصلہ برقرار', overturned: 'اپیل منظور: فیصلہ ختم',
    low_rating: 'کئی کم آراء', extra_money: 'زیادہ رقم مانگنے کی بات', grievance: 'ایک شکایت درست نکلی', hand: 'کسی نے جانچ شروع کی', protective: 'ایک تصدیق شدہ بات',
    notice: 'نوٹس', evidence: 'سارا ثبوت', picture: 'فائل دیکھیں', frozen: 'مہر', intact: 'دیے جانے کے بعد کچھ نہیں بدلا', broken: 'دیے جانے کے بعد بدلا گیا: ہمیں فون کریں', served: 'دیا گیا', readAt: 'آپ نے پڑھا', dueBy: 'جواب کی آخری تاریخ', markRead: 'میں نے پڑھ لیا', markReadText: 'اس سے صرف یہ ظاہر ہوتا ہے کہ آپ نے پڑھ لیا۔ یہ کسی بات کا اقرار نہیں۔',
    answer: 'آپ کا جواب', answerText: 'بتائیں کیا ہوا تھا۔ فیصلہ ایک شخص یہ پڑھ کر کرے گا؛ وہ نہیں جس نے شکایت کی۔', speak: 'یا بول کر بتائیں', speakHint: 'دو منٹ تک', recording: 'ریکارڈنگ', addFile: 'تصویر لگائیں', files: 'تصویریں', sayFirst: 'پہلے لکھیں، ریکارڈ کریں یا تصویر لگائیں۔', send: 'جواب بھیجیں', myAnswer: 'آپ کا جواب',
    pauseKept: 'وقفہ برقرار رکھا گیا', pauseLifted: 'وقفہ ختم کیا گیا', decision: 'فیصلہ', by: 'از', reason: 'وجہ', appealTitle: 'اپیل', appealText: 'دوسرا شخص 72 گھنٹوں میں سنے گا۔ آخری تاریخ', sendAppeal: 'اپیل بھیجیں', myAppeal: 'آپ کی اپیل', appealAnswer: 'اپیل کا جواب',
    no_action: 'کوئی کارروائی نہیں', retraining: 'دوبارہ تربیت', warning: 'تنبیہ', pause: 'وقفہ', suspension: 'معطلی', ending: 'کام کا خاتمہ',
  },
})
