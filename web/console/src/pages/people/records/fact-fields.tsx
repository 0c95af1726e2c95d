import { useState } from 'react'
import type { Input } from '@app/contract/calls'
import { Button, Checkbox, ChoiceCards, latinDigits, SelectField, TextField, useSay, useText } from '@app/ui'
import { usePlaces } from '../../../components/request/places.ts'
import type { Records } from './fact-value.tsx'
import { craftWords, recordWords } from './words.ts'

type Fact = Input<'facts.set'>['fact']
interface FieldsProps {
  fact: Fact
  records: Records
  onChange(fact: Fact): void
}

/** The field that fits the kind. */
export function FactFields({ fact, records, onChange }: FieldsProps) {
  const t = useText(recordWords)
  switch (fact.kind) {
    case 'skills':
    case 'equipment':
      return <Crafts fact={fact} all={records[fact.kind]} onChange={onChange} />
    case 'tehsils':
      return <Tehsils value={fact.value} onChange={(value) => onChange({ ...fact, value })} />
    case 'vehicle':
      return (
        <TextField
          id="fact-vehicle"
          label={t.f_vehicle}
          maxLength={80}
          value={fact.value}
          onChange={(value) => onChange({ ...fact, value })}
        />
      )
    case 'tax':
      return (
        <ChoiceCards
          id="fact-tax"
          label={t.f_tax}
          value={fact.value ? 'yes' : 'no'}
          choices={[
            { value: 'yes', label: t.filer },
            { value: 'no', label: t.nonFiler },
          ]}
          onChange={(value) => onChange({ ...fact, value: value === 'yes' })}
        />
      )
    case 'cashCap':
      return <Rupees paisa={fact.value} onChange={(value) => onChange({ ...fact, value })} />
    case 'photo':
      return null
  }
}

function Rupees({ paisa, onChange }: { paisa: number; onChange(paisa: number): void }) {
  const t = useText(recordWords)
  const [text, setText] = useState(String(paisa / 100))
  return (
    <TextField
      id="fact-rupees"
      label={t.rupees}
      script="latin"
      inputMode="numeric"
      maxLength={7}
      value={text}
      onChange={(typed) => {
        const digits = latinDigits(typed).replace(/\D/g, '')
        setText(digits)
        onChange(Number(digits) * 100)
      }}
    />
  )
}

type Crafts = Extract<Fact, { kind: 'skills' | 'equipment' }>
function Crafts({ fact, all, onChange }: { fact: Crafts; all: readonly string[]; onChange(fact: Crafts): void }) {
  const t = useText(recordWords)
  const say = useSay()
  const known = [...new Set([...all, ...fact.value])]
  return (
    <div role="group" aria-label={t[`f_${fact.kind}`]} className="role-boxes">
      {known.map((one) => (
        <Checkbox
          key={one}
          id={`fact-${one}`}
          label={say(craftWords[one] ?? one)}
          checked={fact.value.includes(one)}
          onChange={(on) =>
            onChange({ ...fact, value: on ? [...fact.value, one] : fact.value.filter((other) => other !== one) })
          }
        />
      ))}
    </div>
  )
}

function Tehsils({ value, onChange }: { value: readonly string[]; onChange(value: string[]): void }) {
  const t = useText(recordWords)
  const say = useSay()
  const places = usePlaces()
  const [within, setWithin] = useState(places?.tehsils.find((one) => one.id === value[0])?.districtId ?? '')
  const nameOf = (id: string) => say(places?.tehsils.find((one) => one.id === id)?.name) || id
  return (
    <>
      <ul className="plain-list interface" aria-label={t.f_tehsils}>
        {value.map((id) => (
          <li key={id} className="plain-row">
            <bdi>{nameOf(id)}</bdi>
            {value.length > 1 && (
              <Button
                small
                tone="quiet"
                icon="close"
                label={`${t.remove}: ${nameOf(id)}`}
                onClick={() => onChange(value.filter((one) => one !== id))}
              >
                {t.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <SelectField
        id="fact-district"
        label={t.district}
        value={within}
        options={(places?.districts ?? []).map((one) => ({ value: one.id, label: say(one.name) }))}
        onChange={setWithin}
      />
      {within && (
        <SelectField
          id="fact-tehsil"
          label={t.addTehsil}
          optional
          value=""
          options={(places?.tehsils ?? [])
            .filter((one) => one.districtId === within && !value.includes(one.id))
            .map((one) => ({ value: one.id, label: say(one.name) }))}
          onChange={(id) => id && onChange([...value, id])}
        />
      )}
    </>
  )
}
