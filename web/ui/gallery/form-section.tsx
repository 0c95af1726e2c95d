import { useState } from 'react'
import type { Answers, Field } from '@app/domain/catalogue'
import { Card, FormRenderer, useText } from '../src/index.ts'
import { galleryWords } from './words.ts'

const both = (en: string, ur: string) => ({ en, ur })

export const sampleFields: Field[] = [
  {
    name: 'applicant',
    type: 'name',
    scripts: ['en', 'ur'],
    label: both('Name of the applicant', 'درخواست گزار کا نام'),
  },
  {
    name: 'identity',
    type: 'identifier',
    kinds: ['cnic', 'bform', 'passport', 'none'],
    label: both('Identity', 'شناخت'),
  },
  { name: 'married', type: 'boolean', label: both('Are you married?', 'کیا آپ شادی شدہ ہیں؟') },
  {
    name: 'spouse',
    type: 'name',
    scripts: ['en'],
    when: { of: 'married', is: true },
    label: both('Name of your spouse', 'شریکِ حیات کا نام'),
  },
  {
    name: 'purpose',
    type: 'choice',
    options: [
      { value: 'job', label: both('A job', 'نوکری') },
      { value: 'study', label: both('Admission', 'داخلہ') },
    ],
    label: both('What do you need it for?', 'کس کام کے لیے چاہیے؟'),
  },
  {
    name: 'income',
    type: 'money',
    minPaisa: 0,
    maxPaisa: 1e12,
    optional: true,
    label: both('Monthly income', 'ماہانہ آمدنی'),
  },
  {
    name: 'children',
    type: 'repeat',
    min: 1,
    max: 3,
    itemLabel: both('Child', 'بچہ'),
    label: both('Children', 'بچے'),
    fields: [{ name: 'born', type: 'date', label: both('Date of birth', 'تاریخِ پیدائش') }],
  },
]

export function FormSection() {
  const t = useText(galleryWords)
  const [answers, setAnswers] = useState<Answers>({ married: true })
  return (
    <Card title={t.form}>
      <FormRenderer
        fields={sampleFields}
        answers={answers}
        onChange={setAnswers}
        today="2026-11-24"
        problems={[{ field: 'children.0.born', refusal: 'date_in_future' }]}
      />
    </Card>
  )
}
