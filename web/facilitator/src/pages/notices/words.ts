import { createMessages } from '@app/ui'

export const noticeWords = createMessages({
  en: {
    title: 'Notices', myApplication: 'My application', none: 'You have no notices', noneText: 'If there’s a problem with your work, you’ll read about it here first, with the evidence.', holdsTitle: 'Your work is paused', payHeld: 'We hold your pay until this is settled. You don’t lose it.',
    hold_certificate: 'A paper has expired. Send the new one.', hold_protective: 'Paused as a precaution. Someone else will look at it within 72 hours.', hold_suspension: 'Suspended', hold_pause: 'Paused', hold_retraining: 'Retraining needed', hold_warning: 'A warning', until: 'until', toPapers: 'Go to my papers', toTraining: 'Go to the training',
    review: 'Under review', noticed: 'Needs your answer', answered: 'Answered', unanswered: 'Not answered', decided: 'Decided', appealed: 'Appeal being looked at', dismissed: 'Ended, nothing found against you', final: 'Decided', upheld: 'Appeal heard: decision stands', overturned: 'Appeal succeeded: decision cancelled',
    low_rating: 'Many low ratings', extra_money: 'Asking for extra money', grievance: 'A complaint was upheld', hand: 'Someone looked into it', protective: 'A verified fact',
    notice: 'Notice', evidence: 'All the evidence', picture: 'View the file', frozen: 'Seal', intact: 'unchanged since we sent it', broken: 'CHANGED since we sent it: call us', served: 'Sent', readAt: 'You read it', dueBy: 'Answer by', markRead: 'I’ve read it', markReadText: 'This only says you’ve read it. You’re not admitting anything.',
    answer: 'Your answer', answerText: 'Tell us what happened. A person will read this and decide. It won’t be whoever complained.', speak: 'Or record it', speakHint: 'Up to 2 minutes', recording: 'The recording', addFile: 'Add a photo', files: 'photos', sayFirst: 'Write it, record it or add a photo first.', send: 'Send my answer', myAnswer: 'You answered',
    pauseKept: 'The pause continues', pauseLifted: 'The pause has ended', decision: 'The decision', by: 'by', reason: 'Reasons', appealTitle: 'Appeal', appealText: 'Someone else will hear it within 72 hours. Appeal by', sendAppeal: 'Send the appeal', myAppeal: 'You appealed', appealAnswer: 'The answer to your appeal',
    no_action: 'No action', retraining: 'Retraining', warning: 'Warning', pause: 'Pause', suspension: 'Suspension', ending: 'End of your work with us',
  },
  ur: {
    title: 'نوٹس', myApplication: 'میری درخواست', none: 'آپ کے نام کوئی نوٹس نہیں', noneText: 'آپ کے کام میں کوئی مسئلہ ہو تو سب سے پہلے آپ اسے یہاں ثبوت کے ساتھ پڑھیں گے۔', holdsTitle: 'کام رکا ہوا ہے', payHeld: 'آپ کا معاوضہ اس کے فیصلے تک رکا ہے۔ یہ ضائع نہیں ہو گا۔',
    hold_certificate: 'ایک کاغذ کی میعاد ختم ہو گئی۔ نیا بھیجیں۔', hold_protective: 'احتیاطاً روکا گیا۔ کوئی اور شخص 72 گھنٹوں میں دیکھے گا۔', hold_suspension: 'معطلی', hold_pause: 'وقفہ', hold_retraining: 'دوبارہ تربیت', hold_warning: 'تنبیہ', until: 'تک:', toPapers: 'میرے کاغذات پر جائیں', toTraining: 'تربیت پر جائیں',
    review: 'جانچ جاری', noticed: 'جواب دیں', answered: 'جواب دے دیا', unanswered: 'جواب نہیں دیا', decided: 'فیصلہ ہو گیا', appealed: 'اپیل سنی جا رہی ہے', dismissed: 'ختم، آپ کے خلاف کچھ نہیں', final: 'فیصلہ ہو گیا', upheld: 'اپیل سنی گئی: فیصلہ برقرار', overturned: 'اپیل منظور: فیصلہ ختم',
    low_rating: 'کئی خراب آرا', extra_money: 'زیادہ رقم مانگنے کی بات', grievance: 'ایک شکایت درست نکلی', hand: 'کسی نے جانچ شروع کی', protective: 'ایک تصدیق شدہ بات',
    notice: 'نوٹس', evidence: 'سارا ثبوت', picture: 'فائل دیکھیں', frozen: 'مہر', intact: 'دیے جانے کے بعد کچھ نہیں بدلا', broken: 'دیے جانے کے بعد بدلا گیا: ہمیں فون کریں', served: 'دیا گیا', readAt: 'آپ نے پڑھا', dueBy: 'جواب کی آخری تاریخ', markRead: 'میں نے پڑھ لیا', markReadText: 'اس سے صرف یہ ظاہر ہوتا ہے کہ آپ نے پڑھ لیا۔ یہ کسی بات کا اقرار نہیں۔',
    answer: 'آپ کا جواب', answerText: 'بتائیں کیا ہوا تھا۔ فیصلہ ایک شخص یہ پڑھ کر کرے گا؛ وہ نہیں جس نے شکایت کی۔', speak: 'یا ریکارڈ کریں', speakHint: 'دو منٹ تک', recording: 'ریکارڈنگ', addFile: 'تصویر لگائیں', files: 'تصویریں', sayFirst: 'پہلے لکھیں، ریکارڈ کریں یا تصویر لگائیں۔', send: 'جواب بھیجیں', myAnswer: 'آپ کا جواب',
    pauseKept: 'وقفہ برقرار رکھا گیا', pauseLifted: 'وقفہ ختم کیا گیا', decision: 'فیصلہ', by: 'فیصلہ:', reason: 'وجہ', appealTitle: 'اپیل', appealText: 'کوئی اور شخص 72 گھنٹوں میں سنے گا۔ اپیل کی آخری تاریخ', sendAppeal: 'اپیل بھیجیں', myAppeal: 'آپ کی اپیل', appealAnswer: 'اپیل کا جواب',
    no_action: 'کوئی کارروائی نہیں', retraining: 'دوبارہ تربیت', warning: 'تنبیہ', pause: 'وقفہ', suspension: 'معطلی', ending: 'ہمارے ساتھ کام ختم',
  },
})
