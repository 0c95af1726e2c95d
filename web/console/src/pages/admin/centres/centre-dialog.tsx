import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { toLatinDigits } from '@app/domain/shared'
import {
  Confirm,
  latinDigits,
  newId,
  ProblemNotice,
  SelectField,
  TextArea,
  TextField,
  useSay,
  useText,
  useToast,
} from '@app/ui'
import { useAct } from '../../../app/api.ts'
import { usePlaces } from '../../../components/request/places.ts'
import { NameFields, OfficeMap } from '../office-fields.tsx'
import { pointOf } from '../office-form.ts'
import { officeWords } from '../office-words.ts'
import { type CentreForm, centreForm, detailsOf, paisaOf, wrongInCentre } from './centre-form.ts'
import { centreAdminWords } from './words.ts'

type Centre = Output<'centres.get'>
type Kind = 'make' | 'details' | 'money'

/** A new centre, or what is to be different of one that is open. */
export function CentreDialog({ kind = 'make', centre, onClose }: { kind?: Kind; centre?: Centre; onClose(): void }) {
  const t = useText(centreAdminWords)
  const toast = useToast()
  const acts = { make: useAct('centres.make'), details: useAct('centres.correct'), money: useAct('centres.askMoney') }
  const [changeId] = useState(newId)
  const [form, setForm] = useState(() => centreForm(centre))
  const [tried, setTried] = useState(false)
  const wrong = wrongInCentre(form, kind)
  const set = (part: Partial<CentreForm>) => setForm((now) => ({ ...now, ...part }))
  const error = (field: keyof CentreForm, said: string) => (tried && wrong.includes(field) ? said : undefined)
  const caps = { tillPaisa: paisaOf(form.till), safePaisa: paisaOf(form.safe) }
  const save = async () => {
    setTried(true)
    if (wrong.length) return
    const ids = { changeId, centreId: form.id.trim() }
    const done =
      kind === 'money'
        ? await acts.money.run({ ...ids, ...caps, reason: form.reason.trim() })
        : kind === 'details'
          ? await acts.details.run({ ...ids, ...detailsOf(form) })
          : await acts.make.run({ ...ids, ...detailsOf(form), ...caps, tehsilId: form.tehsilId })
    if (!done) return
    toast(kind === 'details' ? t.saved : t.sent)
    onClose()
  }
  const title = { make: t.add, details: t.correct, money: t.money }[kind]
  return (
    <Confirm
      open
      title={title}
      confirm={kind === 'details' ? t.save : t.send}
      busy={acts[kind].busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      {kind === 'make' && <PlaceFields form={form} set={set} error={error} />}
      {kind !== 'money' && <DeskFields form={form} set={set} error={error} />}
      {kind !== 'details' && <CashFields form={form} set={set} error={error} />}
      <TextArea
        id="centre-reason"
        label={t.reason}
        maxLength={300}
        value={form.reason}
        onChange={(reason) => set({ reason })}
        error={error('reason', t.whyFirst)}
      />
      {acts[kind].problem && <ProblemNotice problem={acts[kind].problem} />}
    </Confirm>
  )
}

interface FieldsProps {
  form: CentreForm
  set(part: Partial<CentreForm>): void
  error(field: keyof CentreForm, said: string): string | undefined
}

/** Choosing the tehsil puts the pin on its headquarters: from there it is not far. */
function PlaceFields({ form, set, error }: FieldsProps) {
  const t = useText(centreAdminWords)
  const o = useText(officeWords)
  const say = useSay()
  const places = usePlaces()
  const choose = (tehsilId: string) => {
    const at = places?.tehsils.find((one) => one.id === tehsilId)?.point
    set({ tehsilId, ...(at && { lat: String(at.lat), lon: String(at.lon) }) })
  }
  return (
    <>
      <TextField
        id="centre-id"
        label={t.id}
        hint={t.idHint}
        script="latin"
        maxLength={60}
        value={form.id}
        onChange={(text) => set({ id: text.toLowerCase().replace(/[^a-z0-9-]/g, '-') })}
        error={error('id', o.needed)}
      />
      <SelectField
        id="centre-district"
        label={t.district}
        value={form.districtId}
        options={(places?.districts ?? []).map((one) => ({ value: one.id, label: say(one.name) }))}
        onChange={(districtId) => set({ districtId, tehsilId: '' })}
        error={error('districtId', o.needed)}
      />
      {form.districtId && (
        <SelectField
          id="centre-tehsil"
          label={t.tehsil}
          value={form.tehsilId}
          options={(places?.tehsils ?? [])
            .filter((one) => one.districtId === form.districtId)
            .map((one) => ({ value: one.id, label: say(one.name) }))}
          onChange={choose}
          error={error('tehsilId', o.needed)}
        />
      )}
    </>
  )
}

function DeskFields({ form, set, error }: FieldsProps) {
  const t = useText(centreAdminWords)
  const o = useText(officeWords)
  const point = pointOf(form)
  const short = (field: 'lat' | 'lon' | 'opens' | 'closes' | 'counters', label: string, said: string) => (
    <TextField
      id={`centre-${field}`}
      label={label}
      script="latin"
      inputMode={field === 'counters' ? 'numeric' : field === 'lat' || field === 'lon' ? 'decimal' : 'text'}
      maxLength={12}
      value={form[field]}
      onChange={(text) => set({ [field]: toLatinDigits(text) })}
      error={error(field, said)}
    />
  )
  return (
    <>
      <NameFields form={form} set={set} error={error} />
      {point && <OfficeMap point={point} onPick={set} />}
      <div className="form-pair">
        {short('lat', o.lat, o.point)}
        {short('lon', o.lon, o.point)}
      </div>
      <SelectField
        id="centre-week"
        label={o.week}
        value={form.week}
        options={(['fiveDay', 'sixDay', 'everyDay'] as const).map((one) => ({ value: one, label: o[one] }))}
        onChange={(week) => week && set({ week: week as CentreForm['week'] })}
      />
      <div className="form-pair">
        {short('opens', o.opens, o.hours)}
        {short('closes', o.closes, o.hours)}
      </div>
      {short('counters', t.countersField, o.needed)}
    </>
  )
}

function CashFields({ form, set, error }: FieldsProps) {
  const t = useText(centreAdminWords)
  const o = useText(officeWords)
  const rupees = (field: 'till' | 'safe') => (
    <TextField
      id={`centre-${field}`}
      label={t[field]}
      hint={field === 'safe' ? t.safeHint : undefined}
      optional={field === 'safe'}
      script="latin"
      inputMode="numeric"
      maxLength={7}
      value={form[field]}
      onChange={(text) => set({ [field]: latinDigits(text) })}
      error={error(field, o.needed)}
    />
  )
  return (
    <div className="form-pair">
      {rupees('till')}
      {rupees('safe')}
    </div>
  )
}
