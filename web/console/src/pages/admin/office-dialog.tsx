import { useMemo, useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Confirm, latinDigits, MapView, ProblemNotice, SelectField, TextField, useText, useToast } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { Answered } from '../../components/page/states.tsx'
import { usePlaces } from '../../components/request/places.ts'
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
      onChange={(text) => set({ [field]: latinDigits(text) })}
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
      onChange={(text) => set({ [field]: latinDigits(text) })}
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

interface NameFieldsProps {
  form: OfficeForm
  set(part: Partial<OfficeForm>): void
  error(field: keyof OfficeForm, said: string): string | undefined
}

function NameFields({ form, set, error }: NameFieldsProps) {
  const t = useText(officeWords)
  return (
    <>
      <TextField
        id="office-name-en"
        label={t.nameEn}
        maxLength={120}
        value={form.nameEn}
        onChange={(nameEn) => set({ nameEn })}
        error={error('nameEn', t.needed)}
      />
      <TextField
        id="office-name-ur"
        label={t.nameUr}
        script="urdu"
        maxLength={120}
        value={form.nameUr}
        onChange={(nameUr) => set({ nameUr })}
        error={error('nameUr', t.needed)}
      />
      <TextField
        id="office-address-en"
        label={t.addressEn}
        maxLength={200}
        value={form.addressEn}
        onChange={(addressEn) => set({ addressEn })}
        error={error('addressEn', t.needed)}
      />
      <TextField
        id="office-address-ur"
        label={t.addressUr}
        script="urdu"
        maxLength={200}
        value={form.addressUr}
        onChange={(addressUr) => set({ addressUr })}
        error={error('addressUr', t.needed)}
      />
      <TextField
        id="office-phone"
        label={t.phone}
        script="latin"
        inputMode="tel"
        optional
        maxLength={30}
        value={form.phone}
        onChange={(phone) => set({ phone })}
      />
    </>
  )
}

interface OfficeMapProps {
  point: NonNullable<ReturnType<typeof pointOf>>
  onPick(found: Pick<OfficeForm, 'lat' | 'lon'>): void
}

/** Without streets, the towns around and a circle say where it is. */
function OfficeMap({ point, onPick }: OfficeMapProps) {
  const t = useText(officeWords)
  const { programme } = useProgramme()
  const places = usePlaces()
  const towns = useMemo(
    () => places?.tehsils.flatMap(({ id, name, point: at }) => (at ? [{ id, name, point: at, rank: 2 }] : [])),
    [places],
  )
  return (
    <MapView
      label={t.map}
      centre={point}
      zoom={12}
      height={220}
      places={towns}
      rings={{ centre: point, radiiMeters: [2_000] }}
      styleUrl={programme?.mapTilesUrl}
      onPick={({ lat, lon }) => onPick({ lat: lat.toFixed(5), lon: lon.toFixed(5) })}
      fallback={<p className="small interface">{t.noMap}</p>}
    />
  )
}
