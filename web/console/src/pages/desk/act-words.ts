import { createMessages } from '@app/ui'

export const actWords = createMessages({
  en: {
    take: 'Take in with diary number', approve: 'Approve', issue: 'Issue: printed', object: 'Object', appear: 'Call in a party', reject: 'Reject', handOver: 'Hand out by code', more: 'Other', diaryNo: 'Diary number', needed: 'Please fill this in', choose: 'Please choose one', done: 'Done', taken: 'Taken into the diary', confirmTake: 'Take it in', confirmApprove: 'Approve it', approveText: 'This is the office’s yes. The paper is then to be printed.',
    whatMissing: 'What is missing or wrong?', note: 'For the citizen, in simple words', items: 'Which papers', confirmObject: 'Send the objection', objectText: 'They are told at once, and cure it by new photos or a free visit.', party: 'Who must come?', why: 'Why', days: 'Within how many days?', confirmAppear: 'Call them in', noParties: 'The parties of this application are not listed', rejectText: 'A rejection is final. It needs a code, words and the legal ground; the citizen sees all three.', rejectCode: 'Why not?', words: 'In words', ground: 'Legal ground (rule or section)', confirmReject: 'Reject it',
    documentNo: 'Number of the paper', printed: 'Compare the paper in your hand, line by line', same: 'Printed exactly so', differs: 'What the paper says instead', confirmIssue: 'It is ready', issueText: 'A line that differs from what the citizen heard is printed again, free.', code: 'Code of the one who collects', receivedBy: 'Name of the one who collects', confirmHandOver: 'Handed out', check: 'Please look at each line',
  },
  ur: {
    take: 'ڈائری نمبر دے کر لیں', approve: 'منظور کریں', issue: 'جاری: چھپ گیا', object: 'اعتراض', appear: 'کسی کو بلائیں', reject: 'نامنظور', handOver: 'کوڈ پر حوالے کریں', more: 'دیگر', diaryNo: 'ڈائری نمبر', needed: 'یہ خانہ بھریں', choose: 'براہِ کرم ایک چنیں', done: 'ہو گیا', taken: 'ڈائری میں درج ہو گئی', confirmTake: 'ڈائری میں لیں', confirmApprove: 'منظور ہے', approveText: 'یہ دفتر کی منظوری ہے۔ اس کے بعد کاغذ چھپے گا۔',
    whatMissing: 'کیا کمی یا غلطی ہے؟', note: 'درخواست گزار کے لیے، آسان لفظوں میں', items: 'کون سے کاغذ', confirmObject: 'اعتراض بھیجیں', objectText: 'انہیں فوراً بتایا جائے گا؛ وہ نئی تصویر یا مفت ملاقات سے کمی پوری کریں گے۔', party: 'کس کو آنا ہے؟', why: 'کیوں', days: 'کتنے دن کے اندر؟', confirmAppear: 'بلائیں', noParties: 'اس درخواست کے فریق درج نہیں', rejectText: 'نامنظوری حتمی ہے۔ اس میں کوڈ، الفاظ اور قانونی بنیاد لازم ہیں؛ تینوں درخواست گزار کو نظر آئیں گے۔', rejectCode: 'کیوں نہیں؟', words: 'الفاظ میں', ground: 'قانونی بنیاد (قاعدہ یا دفعہ)', confirmReject: 'نامنظور کریں',
    documentNo: 'کاغذ کا نمبر', printed: 'ہاتھ میں موجود کاغذ سے ایک ایک سطر ملائیں', same: 'بالکل ایسے ہی چھپا ہے', differs: 'کاغذ پر کیا لکھا ہے', confirmIssue: 'تیار ہے', issueText: 'جو سطر درخواست گزار کی سنی ہوئی سے مختلف ہو، وہ مفت دوبارہ چھپے گی۔', code: 'لینے والے کا کوڈ', receivedBy: 'لینے والے کا نام', confirmHandOver: 'حوالے کر دیا', check: 'ہر سطر دیکھ لیں',
  },
})

export type DeskAct = 'take' | 'approve' | 'issue' | 'object' | 'appear' | 'reject' | 'handOver'
