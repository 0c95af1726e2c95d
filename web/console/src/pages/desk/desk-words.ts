import type { Output } from '@app/contract'
import { createMessages, type IconName, type Tone } from '@app/ui'

export type Application = Output<'desk.get'>
export type PileItem = Output<'desk.pile'>['items'][number]

export const deskWords = createMessages({
  en: {
    title: 'Today’s applications', all: 'All', to_take: 'New', in_process: 'In progress', objected: 'With objections', approved: 'To print', issued: 'Issued', decided: 'Decided', find: 'Find', findHint: 'Tracking number, diary number or name', late: 'Late', soon: 'Due today or tomorrow', due: 'Due', name: 'Name', service: 'Service', state: 'State', number: 'Tracking number', noDue: 'No deadline', filed: 'Filed', diary: 'Diary', empty: 'Nothing to do', emptyText: 'New applications appear here by themselves.', noneFound: 'Nothing matches your filters', sheet: 'Print the run sheet', gone: 'Issued and decided',
    office: 'Office', back: 'Back to applications', needs: 'Waiting for', proof: 'What must be printed', proofText: 'The citizen heard each line and agreed.', noProof: 'Nothing has been read out yet.', form: 'The form', scans: 'Papers', noScans: 'No scans attached', history: 'History', open: 'Open', page: 'page', front: 'front', backSide: 'back', acts: 'Actions',
  },
  ur: {
    title: 'آج کا ڈھیر', all: 'سب', to_take: 'ڈائری کرنی ہے', in_process: 'زیرِ کارروائی', objected: 'اعتراض', approved: 'چھاپنا ہے', issued: 'جاری', decided: 'فیصلہ ہو گیا', find: 'تلاش', findHint: 'ٹریکنگ نمبر، ڈائری نمبر یا نام', late: 'دیر', soon: 'آج یا کل آخری دن', due: 'آخری دن', name: 'نام', service: 'سروس', state: 'حالت', number: 'ٹریکنگ نمبر', noDue: 'کوئی آخری دن نہیں', filed: 'جمع ہوئی', diary: 'ڈائری', empty: 'ڈھیر خالی ہے', emptyText: 'یہاں کچھ باقی نہیں۔ نئی درخواستیں خود آ جائیں گی۔', noneFound: 'کچھ نہیں ملا', sheet: 'چھاپنے کی فہرست', gone: 'جاری اور فیصلہ شدہ',
    office: 'دفتر', back: 'ڈھیر', needs: 'انتظار ہے', proof: 'ایسے ہی چھپنا ہے', proofText: 'درخواست گزار نے ہر سطر سن کر ہاں کی ہے۔', noProof: 'ابھی کوئی سطر پڑھ کر نہیں سنائی گئی۔', form: 'فارم', scans: 'کاغذات', noScans: 'ساتھ کوئی تصویر نہیں آئی', history: 'کیا کیا ہوا', open: 'کھولیں', page: 'صفحہ', front: 'سامنے', backSide: 'پیچھے', acts: 'کیا ہو سکتا ہے',
  },
})

export const deskLooks: Record<PileItem['state'], readonly [Tone, IconName]> = {
  to_take: ['information', 'inbox'], in_process: ['information', 'hourglass'], objected: ['warning', 'warning'], approved: ['accent', 'print'], issued: ['success', 'seal'], decided: ['neutral', 'check'],
}
