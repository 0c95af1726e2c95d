import { useState } from 'react'
import { Button, Checkbox, SelectField, useSay, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { usePlaces } from '../../components/request/places.ts'
import { type DeskRole, STAFF_DESKS, staffWords } from '../../components/staff-words.ts'

export interface Place {
  province: boolean
  districts: string[]
  tehsils: string[]
  offices: string[]
}

export function RoleBoxes({ value, onChange }: { value: readonly DeskRole[]; onChange(value: DeskRole[]): void }) {
  const t = useText(staffWords)
  return (
    <div role="group" aria-label={t.roles} className="role-boxes">
      {STAFF_DESKS.map((role) => (
        <Checkbox
          key={role}
          id={`role-${role}`}
          label={t[role]}
          checked={value.includes(role)}
          onChange={(on) => onChange(on ? [...value, role] : value.filter((one) => one !== role))}
        />
      ))}
    </div>
  )
}

/** Where somebody has power; nothing chosen is nowhere, never everywhere. */
export function PlaceFields({ value, onChange }: { value: Place; onChange(value: Place): void }) {
  const t = useText(staffWords)
  const say = useSay()
  const places = usePlaces()
  const [districtId, setDistrictId] = useState('')
  const [tehsilsIn, setTehsilsIn] = useState('')
  const offices = useAnswer('places.offices', districtId ? { districtId } : null)
  const districts = (places?.districts ?? []).map((one) => ({ value: one.id, label: say(one.name) }))
  const nameOf = (id: string): string => districts.find((one) => one.value === id)?.label ?? id
  // Many a tehsil is called like its district.
  const tehsilName = (id: string): string =>
    `${t.tehsil} ${say(places?.tehsils.find((one) => one.id === id)?.name) || id}`
  const officeName = (id: string): string => say(offices.data?.items.find((one) => one.id === id)?.name) || id
  const out = (part: 'districts' | 'tehsils' | 'offices', id: string) =>
    onChange({ ...value, [part]: value[part].filter((one) => one !== id) })
  return (
    <>
      <Checkbox
        id="place-province"
        label={t.province}
        checked={value.province}
        onChange={(province) => onChange({ ...value, province })}
      />
      {!value.province && (
        <>
          {value.districts.length + value.tehsils.length + value.offices.length === 0 && (
            <p className="small muted">{t.nowhereYet}</p>
          )}
          <Chosen title={t.districts} ids={value.districts} nameOf={nameOf} onRemove={(id) => out('districts', id)} />
          <SelectField
            id="place-district"
            label={t.addDistrict}
            optional
            value=""
            options={districts.filter((one) => !value.districts.includes(one.value))}
            onChange={(id) => id && onChange({ ...value, districts: [...value.districts, id] })}
          />
          <Chosen title={t.tehsils} ids={value.tehsils} nameOf={tehsilName} onRemove={(id) => out('tehsils', id)} />
          <SelectField
            id="place-tehsils-in"
            label={t.tehsilsIn}
            optional
            value={tehsilsIn}
            options={districts}
            onChange={setTehsilsIn}
          />
          {tehsilsIn && (
            <SelectField
              id="place-tehsil"
              label={t.addTehsil}
              optional
              value=""
              options={(places?.tehsils ?? [])
                .filter((one) => one.districtId === tehsilsIn && !value.tehsils.includes(one.id))
                .map((one) => ({ value: one.id, label: say(one.name) }))}
              onChange={(id) => id && onChange({ ...value, tehsils: [...value.tehsils, id] })}
            />
          )}
          <Chosen title={t.offices} ids={value.offices} nameOf={officeName} onRemove={(id) => out('offices', id)} />
          <SelectField
            id="place-offices-in"
            label={t.officesIn}
            optional
            value={districtId}
            options={districts}
            onChange={setDistrictId}
          />
          {districtId && (
            <SelectField
              id="place-office"
              label={t.addOffice}
              optional
              value=""
              options={(offices.data?.items ?? [])
                .filter((one) => !value.offices.includes(one.id))
                .map((one) => ({ value: one.id, label: say(one.name) }))}
              onChange={(id) => id && onChange({ ...value, offices: [...value.offices, id] })}
            />
          )}
        </>
      )}
    </>
  )
}

function Chosen({
  title,
  ids,
  nameOf,
  onRemove,
}: {
  title: string
  ids: readonly string[]
  nameOf(id: string): string
  onRemove(id: string): void
}) {
  const t = useText(staffWords)
  if (!ids.length) return null
  return (
    <ul className="plain-list interface" aria-label={title}>
      {ids.map((id) => (
        <li key={id} className="plain-row">
          <bdi>{nameOf(id)}</bdi>
          <Button small tone="quiet" icon="close" label={`${t.takeOut}: ${nameOf(id)}`} onClick={() => onRemove(id)}>
            {t.takeOut}
          </Button>
        </li>
      ))}
    </ul>
  )
}
