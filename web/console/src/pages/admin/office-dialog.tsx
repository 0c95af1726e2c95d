import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { toLatinDigits } from '@app/domain/shared'
import { Confirm, ProblemNotice, SelectField, TextField, useText, useToast } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../../components/page/states.tsx'
import { NameFields, OfficeMap } from './office-fields.tsx'
import { formOf, type OfficeForm, pointOf, wrongIn } from './office-form.ts'
import { officeWords } from './office-words.ts'

/** Where a counter is, what it is called and when it is open: one person sets that right, from the list. */
export function OfficeDialog({ officeId, onClose }: { officeId: string; onClose(): void }) {
  const t = useText(officeWords)
  const answer = useAnswer('offices.get', { key: officeId })
  // What is being typed is not written over by a newer answer.
  const [first, setFirst] = useState<Output<'offices.get'>>()
  if (!first && answer.data) setFirst(answer.data)
  if (first) return <CorrectForm officeId={officeId} office={first} onClose={onClose} />
  return (
    <Confirm open title={t.title} confirm={t.save} reason={t.lead} onConfirm={() => undefined} onClose={onClose}>
      <Answered answer={answer}>{() => null}</Answered>
    </Confirm>
  )
}

function CorrectForm({
  officeId,
  office,
  onClose,
}: {
  officeId: string
  office: Output<'offices.get'>
  onClose(): void
}) {
  const t = useText(officeWords)
  const toast = useToast()
  const correct = useAct('offices.correct')
  const [form, setForm] = useState<OfficeForm>(() => formOf(office))
  const [tried, setTried] = useState(false)
  const wrong = wrongIn(form, office.centre !== null)
  const point = pointOf(form)
  const set = (part: Partial<OfficeForm>) => setForm((now) => ({ ...now, ...part }))
  const error = (field: keyof OfficeForm, said: string) => (tried && wrong.includes(field) ? said : undefined)
  const save = async () => {
    setTried(true)
    if (wrong.length > 0 || !point) return
    const done = await correct.run({
      key: officeId,
      name: { en: form.nameEn.trim(), ur: form.nameUr.trim() },
      address: { en: form.addressEn.trim(), ur: form.addressUr.trim() },
      phone: form.phone.trim(),
      point,
      week: form.week,
      ...(office.centre && { hours: { opens: form.opens, closes: form.closes } }),
    })
    if (!done) return
    toast(t.done)
    onClose()
  }
  const clock = (field: 'opens' | 'closes') => (
    <TextField
      id={`office-${field}`}
      label={t[field]}
      script="latin"
      maxLength={5}
      value={form[field]}
      onChange={(text) => set({ [field]: toLatinDigits(text) })}
      error={error(field, t.hours)}
    />
  )
  const degree = (field: 'lat' | 'lon') => (
    <TextField
      id={`office-${field}`}
      label={t[field]}
      script="latin"
      inputMode="decimal"
      maxLength={12}
      value={form[field]}
      onChange={(text) => set({ [field]: toLatinDigits(text) })}
      error={error(field, t.point)}
    />
  )
  return (
    <Confirm open title={t.title} confirm={t.save} busy={correct.busy} onConfirm={() => void save()} onClose={onClose}>
      <p className="small muted">{t.lead}</p>
      <NameFields form={form} set={set} error={error} />
      {point && <OfficeMap point={point} onPick={set} />}
      <div className="form-pair">
        {degree('lat')}
        {degree('lon')}
      </div>
      <SelectField
        id="office-week"
        label={t.week}
        value={form.week}
        options={(['fiveDay', 'sixDay', 'everyDay'] as const).map((one) => ({ value: one, label: t[one] }))}
        onChange={(week) => week && set({ week: week as OfficeForm['week'] })}
      />
      {office.centre && (
        <div className="form-pair">
          {clock('opens')}
          {clock('closes')}
        </div>
      )}
      {correct.problem && <ProblemNotice problem={correct.problem} />}
    </Confirm>
  )
}
