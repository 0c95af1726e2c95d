import { useState } from 'react'
import {
  Confirm,
  Notice,
  PhoneField,
  ProblemNotice,
  SelectField,
  TextField,
  useLanguage,
  useTehsilOptions,
  useText,
  useToast,
} from '@app/ui'
import { useAct } from '../../app/api.ts'
import { usePlaces } from '../../components/request/places.ts'
import { rowsWords } from '../../components/rows/words.ts'
import { inviteWords } from './invite-words.ts'

const EMPTY = { name: '', name_ur: '', phone: '', language: '', tehsil: '', vehicle: '' }

/** One person by hand: a file of one row, so that both ways do the same. */
export function InviteDialog({ onClose }: { onClose(): void }) {
  const t = useText(inviteWords)
  const wrong = useText(rowsWords)
  const toast = useToast()
  const { language } = useLanguage()
  const places = usePlaces()
  const tehsils = useTehsilOptions(places)
  const take = useAct('applicants.takeRows')
  const [form, setForm] = useState({ ...EMPTY, language: language as string })
  const [said, setSaid] = useState<string>()
  const set = (part: Partial<typeof form>) => setForm((now) => ({ ...now, ...part }))
  const send = async () => {
    setSaid(undefined)
    if (!form.name.trim() || form.phone.length < 4 || !form.tehsil) return setSaid(t.fill)
    const verdict = (await take.run({ rows: [{ row: 1, cells: form }] }))?.items[0]
    if (verdict?.fate === 'new') {
      toast(t.sent)
      onClose()
    } else if (verdict?.fate === 'there') setSaid(t.there)
    else if (verdict?.problem) setSaid(`“${verdict.value}” ${wrong[`p_${verdict.problem}`]}`)
  }
  return (
    <Confirm open title={t.invite} confirm={t.send} busy={take.busy} onConfirm={() => void send()} onClose={onClose}>
      <TextField id="invite-name" label={t.name} value={form.name} maxLength={80} onChange={(name) => set({ name })} />
      <TextField
        id="invite-name-ur"
        label={t.nameUr}
        script="urdu"
        optional
        value={form.name_ur}
        maxLength={80}
        onChange={(name_ur) => set({ name_ur })}
      />
      <PhoneField id="invite-phone" label={t.phone} value={form.phone} onChange={(phone) => set({ phone })} />
      <SelectField
        id="invite-language"
        label={t.language}
        value={form.language}
        options={(['ur', 'ur-Latn', 'en'] as const).map((value) => ({ value, label: t[value] }))}
        onChange={(next) => set({ language: next })}
      />
      <SelectField
        id="invite-tehsil"
        label={t.tehsil}
        value={form.tehsil}
        options={tehsils}
        onChange={(tehsil) => set({ tehsil })}
      />
      <TextField
        id="invite-vehicle"
        label={t.vehicle}
        optional
        value={form.vehicle}
        maxLength={60}
        onChange={(vehicle) => set({ vehicle })}
      />
      {said && <Notice tone="warning" title={said} />}
      {take.problem && <ProblemNotice problem={take.problem} />}
    </Confirm>
  )
}
