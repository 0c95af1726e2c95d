import { useState } from 'react'
import type { Input } from '@app/contract/calls'
import {
  Button,
  Card,
  formatWhen,
  latinDigits,
  newId,
  ProblemNotice,
  SelectField,
  TextArea,
  TextField,
  useLanguage,
  useSay,
  useText,
  useToast,
} from '@app/ui'
import { useAct } from '../../../app/api.ts'
import { businessNow } from '../../../app/programme.tsx'
import { usePlaces } from '../../../components/request/places.ts'
import { areaWords } from './area-words.ts'
import { DistrictField } from '../district-field.tsx'

type Kind = Input<'areaEvents.propose'>['kind']
const KINDS = ['flood', 'smog', 'heat', 'unrest', 'network', 'system_down'] as const satisfies readonly Kind[]
const HOUR_MS = 3_600_000

/** From now, for so many hours: what an officer knows in the moment. It can be ended at any time. */
export function ProposeCard() {
  const t = useText(areaWords)
  const { language } = useLanguage()
  const toast = useToast()
  const command = useAct('areaEvents.propose')
  const [kind, setKind] = useState<Kind | ''>('')
  const [districtId, setDistrictId] = useState('')
  const [tehsilId, setTehsilId] = useState('')
  const [hours, setHours] = useState('12')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const lasting = Number(latinDigits(hours))
  const until = new Date(businessNow().getTime() + lasting * HOUR_MS)
  const save = async () => {
    setTried(true)
    if (!kind || !districtId || !note.trim() || !(lasting > 0)) return
    const from = businessNow()
    const to = new Date(from.getTime() + lasting * HOUR_MS)
    if (
      !(await command.run({
        id: newId(),
        kind,
        scope: { districtId, ...(tehsilId ? { tehsilId } : {}) },
        from: from.toISOString(),
        to: to.toISOString(),
        note: note.trim(),
      }))
    )
      return
    toast(t.proposedDone)
    setKind('')
    setNote('')
    setTried(false)
  }
  return (
    <Card title={t.propose} icon="plus">
      <form
        className="stack gap-3"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <SelectField
          id="event-kind"
          label={t.kind}
          error={tried && !kind ? t.needed : undefined}
          value={kind}
          options={KINDS.map((one) => ({ value: one, label: t[one] }))}
          onChange={(next) => setKind(next as Kind | '')}
        />
        <ScopeFields
          districtId={districtId}
          tehsilId={tehsilId}
          error={tried && !districtId ? t.needed : undefined}
          onDistrict={setDistrictId}
          onTehsil={setTehsilId}
        />
        <TextField
          id="event-hours"
          label={`${t.days} (${t.hours})`}
          hint={t.startsNow}
          script="latin"
          inputMode="numeric"
          maxLength={3}
          error={tried && !(lasting > 0) ? t.needed : undefined}
          value={hours}
          onChange={setHours}
        />
        {lasting > 0 && (
          <p className="small muted interface">{t.until(formatWhen(until.toISOString(), 'moment', language))}</p>
        )}
        <TextArea
          id="event-note"
          label={t.note}
          maxLength={300}
          error={tried && !note.trim() ? t.needed : undefined}
          value={note}
          onChange={setNote}
        />
        {command.problem && <ProblemNotice problem={command.problem} />}
        <div>
          <Button type="submit" tone="primary" busy={command.busy}>
            {t.save}
          </Button>
        </div>
      </form>
    </Card>
  )
}

interface ScopeFieldsProps {
  districtId: string
  tehsilId: string
  error: string | undefined
  onDistrict(districtId: string): void
  onTehsil(tehsilId: string): void
}

/** A whole district, or one tehsil of it. */
function ScopeFields({ districtId, tehsilId, error, onDistrict, onTehsil }: ScopeFieldsProps) {
  const t = useText(areaWords)
  const say = useSay()
  const places = usePlaces()
  return (
    <>
      <DistrictField
        id="event-district"
        error={error}
        value={districtId}
        onChange={(next) => {
          onDistrict(next)
          onTehsil('')
        }}
      />
      {districtId && (
        <SelectField
          id="event-tehsil"
          label={t.tehsil}
          optional
          value={tehsilId}
          options={(places?.tehsils ?? [])
            .filter((one) => one.districtId === districtId)
            .map((one) => ({ value: one.id, label: say(one.name) }))}
          onChange={onTehsil}
        />
      )}
    </>
  )
}
