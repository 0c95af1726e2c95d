import { createMessages } from '@app/ui'

export const peopleWords = createMessages({
  en: {
    parts: 'Parts of people', applicants: 'Applicants', proceedings: 'Due process', robberies: 'Robberies', agencies: 'Agencies',
    applicantsLead: 'Each paper is decided by a named person with a reason; whoever vets does not approve.', state: 'State', all: 'All', name: 'Name', tehsil: 'Tehsil', papers: 'Papers', waitingFor: 'to look at', handedIn: 'Handed in', none: 'Nobody is here', noneText: 'When somebody applies, they stand in this list.',
    open: 'Filling in', vetting: 'To be vetted', training: 'In training', approval: 'To be approved', approved: 'Approved', admitted: 'With a badge', refused: 'Refused', appealed: 'Appeals', withdrawn: 'Withdrawn', renewal: 'Renewals',
    missing: 'Missing', waiting: 'To look at', passed: 'In order', failed: 'Asked for again', about: 'About them', phone: 'Phone', cnic: 'Identity card', iban: 'Account', education: 'Education', vehicle: 'Vehicle', born: 'Born', round: 'Application no.', shared: 'Somebody else gave the same bank account', sharedText: 'Ask why before anything is approved.',
    look: 'Look', lookRecorded: 'Every look is recorded.', pass: 'In order', again: 'Ask again', refuse: 'Refuse', approve: 'Approve', reason: 'Reason, in words', validUntil: 'Holds until, where the paper says so', confirmPass: 'It is in order', confirmAgain: 'Ask for it again', why: 'Why', confirmRefuse: 'Refuse the application', confirmApprove: 'Approve', needed: 'Please fill this in', done: 'Done', vetted: 'You vetted this person: another has to approve', notYours: 'Only a supervisor approves', notVetter: 'Only a people officer decides papers', by: 'by', until: 'until', quiz: 'Quiz', notYet: 'not yet', right: 'right', read: 'modules read', appealWords: 'What the applicant says', uphold: 'The refusal stands', overturn: 'Grant the appeal', approvedBy: 'Approved by', again2: 'May come again from', badge: 'Badge',
  },
  ur: {
    parts: 'عملے کے حصے', applicants: 'امیدوار', proceedings: 'باقاعدہ کارروائی', robberies: 'وارداتیں', agencies: 'کمپنیاں',
    applicantsLead: 'ہر کاغذ کا فیصلہ ایک نامزد شخص وجہ لکھ کر کرتا ہے؛ جانچنے والا منظوری نہیں دیتا۔', state: 'مرحلہ', all: 'سب', name: 'نام', tehsil: 'تحصیل', papers: 'کاغذات', waitingFor: 'دیکھنے ہیں', handedIn: 'جمع', none: 'یہاں کوئی نہیں', noneText: 'کوئی درخواست دے گا تو اس فہرست میں آئے گا۔',
    open: 'فارم بھر رہے ہیں', vetting: 'جانچ باقی', training: 'تربیت میں', approval: 'منظوری باقی', approved: 'منظور', admitted: 'بیج والے', refused: 'نامنظور', appealed: 'اپیلیں', withdrawn: 'واپس لی', renewal: 'تجدید',
    missing: 'باقی', waiting: 'دیکھنا ہے', passed: 'ٹھیک', failed: 'دوبارہ مانگا', about: 'کوائف', phone: 'فون', cnic: 'شناختی کارڈ', iban: 'اکاؤنٹ', education: 'تعلیم', vehicle: 'سواری', born: 'پیدائش', round: 'درخواست نمبر', shared: 'یہی بینک اکاؤنٹ کسی اور نے بھی دیا ہے', sharedText: 'منظوری سے پہلے وجہ پوچھیں۔',
    look: 'دیکھیں', lookRecorded: 'ہر بار دیکھنا درج ہوتا ہے۔', pass: 'ٹھیک ہے', again: 'دوبارہ مانگیں', refuse: 'نامنظور کریں', approve: 'منظور کریں', reason: 'وجہ، الفاظ میں', validUntil: 'میعاد، اگر کاغذ پر لکھی ہو', confirmPass: 'ٹھیک ہے', confirmAgain: 'دوبارہ مانگیں', why: 'کیوں', confirmRefuse: 'درخواست نامنظور کریں', confirmApprove: 'منظور کریں', needed: 'یہ خانہ بھریں', done: 'ہو گیا', vetted: 'جانچ آپ نے کی: منظوری کوئی اور دے گا', notYours: 'منظوری صرف نگران دیتا ہے', notVetter: 'کاغذ کا فیصلہ صرف عملہ افسر کرتا ہے', by: 'از', until: 'تک', quiz: 'سوال', notYet: 'ابھی نہیں', right: 'درست', read: 'حصے پڑھے', appealWords: 'امیدوار کا کہنا', uphold: 'نامنظوری برقرار', overturn: 'اپیل منظور', approvedBy: 'منظوری از', again2: 'دوبارہ اس تاریخ سے', badge: 'بیج',
  },
})

export const proceedingWords = createMessages({
  en: {
    lead: 'Notice with evidence, an answer, a decision with reasons, an appeal heard by another. No step can be skipped.', none: 'Nothing is open', noneText: 'Reviews come from ratings and complaints, or are opened by hand.', who: 'Who', origin: 'Why', state: 'State', due: 'Due', standing: 'Stands', showing: 'Showing', openOnes: 'Open', payHeld: 'Pay is held',
    review: 'Review', noticed: 'Notice served', answered: 'Answered', unanswered: 'Not answered in time', decided: 'Decided', appealed: 'Appeal', dismissed: 'Dismissed', final: 'Final', upheld: 'Appeal: stands', overturned: 'Appeal: undone',
    low_rating: 'Low ratings', extra_money: 'Asked for extra', grievance: 'Complaint upheld', hand: 'By hand', protective: 'Protective pause',
    active: 'Active', warned: 'Warned', paused: 'Paused', suspended: 'Suspended', ended: 'Ended',
    ground: 'What is said', facts: 'Figures', openedBy: 'opened by', machine: 'the system', notice: 'The notice', evidence: 'Evidence', frozen: 'Frozen as', intact: 'unchanged', broken: 'CHANGED', answer: 'The answer', decision: 'The decision', appeal: 'The appeal', history: 'What happened', readAt: 'Read', notRead: 'Not read yet', dueBy: 'answer by', reviewBy: 'Another has to look by', files: 'files', file: 'Look at the file',
    serve: 'Serve the notice', dismiss: 'Dismiss', decide: 'Decide', uphold: 'The decision stands', overturn: 'Undo the decision', keep: 'Keep the pause', protect: 'Pause at once', openReview: 'Open a review', lift: 'Lift the pause', words: 'The notice, in words', addEvidence: 'One more piece', label: 'What it is', saysWhat: 'What it shows', reason: 'Reasons', outcome: 'Outcome', days: 'For how many days', done: 'Done', needed: 'Please fill this in', serveText: 'Words and evidence are frozen; what is not in it cannot be used later. The days for the answer begin.',
    no_action: 'No action', retraining: 'Training again', warning: 'Warning', pause: 'Pause', suspension: 'Suspension', ending: 'End of the engagement', by: 'by', until: 'until',
    opened: 'Opened', served: 'Notice served', read: 'Read by the facilitator', pause_reviewed: 'Pause looked at', answered_: 'Answered', appealed_: 'Appealed',
  },
  ur: {
    lead: 'ثبوت کے ساتھ نوٹس، جواب، وجہ کے ساتھ فیصلہ، اپیل دوسرا سنے۔ کوئی قدم چھوڑا نہیں جا سکتا۔', none: 'کچھ جاری نہیں', noneText: 'جانچ آراء اور شکایات سے آتی ہے، یا ہاتھ سے شروع ہوتی ہے۔', who: 'کون', origin: 'کیوں', state: 'مرحلہ', due: 'آخری وقت', standing: 'حیثیت', showing: 'دکھائیں', openOnes: 'جاری', payHeld: 'رقم رکی ہے',
    review: 'جانچ', noticed: 'نوٹس دیا گیا', answered: 'جواب آیا', unanswered: 'وقت پر جواب نہیں', decided: 'فیصلہ', appealed: 'اپیل', dismissed: 'ختم', final: 'حتمی', upheld: 'اپیل: برقرار', overturned: 'اپیل: فیصلہ ختم',
    low_rating: 'کم آراء', extra_money: 'زیادہ رقم مانگی', grievance: 'شکایت درست', hand: 'ہاتھ سے', protective: 'احتیاطی وقفہ',
    active: 'فعال', warned: 'تنبیہ', paused: 'وقفے پر', suspended: 'معطل', ended: 'ختم',
    ground: 'کیا کہا گیا', facts: 'اعداد', openedBy: 'شروع کیا', machine: 'سسٹم نے', notice: 'نوٹس', evidence: 'ثبوت', frozen: 'مہر', intact: 'نہیں بدلا', broken: 'بدلا گیا', answer: 'جواب', decision: 'فیصلہ', appeal: 'اپیل', history: 'کیا ہوا', readAt: 'پڑھا', notRead: 'ابھی نہیں پڑھا', dueBy: 'جواب کی آخری تاریخ', reviewBy: 'دوسرے کو دیکھنا ہے، تک', files: 'فائلیں', file: 'فائل دیکھیں',
    serve: 'نوٹس دیں', dismiss: 'ختم کریں', decide: 'فیصلہ کریں', uphold: 'فیصلہ برقرار', overturn: 'فیصلہ ختم کریں', keep: 'وقفہ برقرار', protect: 'فوراً روکیں', openReview: 'جانچ شروع کریں', lift: 'وقفہ ہٹائیں', words: 'نوٹس کے الفاظ', addEvidence: 'ایک اور ثبوت', label: 'کیا چیز', saysWhat: 'کیا ظاہر کرتا ہے', reason: 'وجہ', outcome: 'فیصلہ', days: 'کتنے دن', done: 'ہو گیا', needed: 'یہ خانہ بھریں', serveText: 'الفاظ اور ثبوت پر مہر لگ جاتی ہے؛ جو اس میں نہیں وہ بعد میں استعمال نہیں ہو سکتا۔ جواب کے دن شروع ہو جاتے ہیں۔',
    no_action: 'کوئی کارروائی نہیں', retraining: 'دوبارہ تربیت', warning: 'تنبیہ', pause: 'وقفہ', suspension: 'معطلی', ending: 'کام کا خاتمہ', by: 'از', until: 'تک',
    opened: 'شروع ہوئی', served: 'نوٹس دیا گیا', read: 'نمائندے نے پڑھا', pause_reviewed: 'وقفہ دیکھا گیا', answered_: 'جواب آیا', appealed_: 'اپیل ہوئی',
  },
})
