import type { Output } from '@app/contract'
import { createMessages, type IconName, type Tone } from '@app/ui'

export type Application = Output<'desk.get'>
export type PileItem = Output<'desk.pile'>['items'][number]

export const deskWords = createMessages({
  en: {
    title: 'Today’s applications', all: 'All', to_take: 'New', in_process: 'In progress', objected: 'With objections', approved: 'To print', issued: 'Issued', decided: 'Decided', find: 'Find', findHint: 'Tracking number, diary number or name', late: 'Late', soon: 'Due today or tomorrow', due: 'Due', name: 'Name', service: 'Service', state: 'State', number: 'Tracking number', noDue: 'No deadline', filed: 'Filed', diary: 'Diary', empty: 'Nothing to do', emptyText: 'New applications appear here by themselves.', noneFound: 'Nothing matches your filters', sheet: 'Print the day’s list', gone: 'Issued and decided',
    office: 'Office', back: 'Back to applications', needs: 'Waiting for', proof: 'What must be printed', proofText: 'The citizen heard each line and agreed.', noProof: 'Nothing has been read out yet.', form: 'The form', scans: 'Papers', noScans: 'No scans attached', history: 'History', open: 'Open', page: 'page', front: 'front', backSide: 'back', acts: 'Actions',
  },
  ur: {
    title: 'آج کی درخواستیں', all: 'سب', to_take: 'نئی', in_process: 'زیرِ کارروائی', objected: 'اعتراض والی', approved: 'چھاپنی ہیں', issued: 'جاری', decided: 'فیصلہ ہو گیا', find: 'تلاش کریں', findHint: 'ٹریکنگ نمبر، ڈائری نمبر یا نام', late: 'دیر ہو گئی', soon: 'آج یا کل آخری تاریخ', due: 'آخری تاریخ', name: 'نام', service: 'سروس', state: 'حالت', number: 'ٹریکنگ نمبر', noDue: 'کوئی آخری تاریخ نہیں', filed: 'کب جمع ہوئی', diary: 'ڈائری', empty: 'کچھ باقی نہیں', emptyText: 'نئی درخواستیں یہاں خود آ جائیں گی۔', noneFound: 'ان فلٹروں سے کچھ نہیں ملا', sheet: 'آج کی فہرست چھاپیں', gone: 'جاری اور فیصلہ شدہ',
    office: 'دفتر', back: 'درخواستوں پر واپس جائیں', needs: 'کس کا انتظار ہے', proof: 'کیا چھپنا ہے', proofText: 'درخواست گزار نے ہر سطر سن کر ہاں کی ہے۔', noProof: 'ابھی کوئی سطر پڑھ کر نہیں سنائی گئی۔', form: 'فارم', scans: 'کاغذات', noScans: 'ساتھ کوئی سکین نہیں', history: 'اب تک کی کارروائی', open: 'کھولیں', page: 'صفحہ', front: 'سامنے', backSide: 'پیچھے', acts: 'کارروائی',
  },
})

export const deskLooks: Record<PileItem['state'], readonly [Tone, IconName]> = {
  to_take: ['information', 'inbox'], in_process: ['information', 'hourglass'], objected: ['warning', 'warning'], approved: ['accent', 'print'], issued: ['success', 'seal'], decided: ['neutral', 'check'],
}
