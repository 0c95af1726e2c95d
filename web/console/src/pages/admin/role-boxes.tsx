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
  agencies: string[]
  centres: string[]
}
export const NOWHERE: Place = { province: false, districts: [], tehsils: [], offices: [], agencies: [], centres: [] }
const isNowhere = ({ districts, tehsils, offices, agencies, centres }: Place): boolean =>
  [districts, tehsils, offices, agencies, centres].every((list) => list.length === 0)

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
  const [districtId, setDistrictId] = useState('')
  const [tehsilsIn, setTehsilsIn] = useState('')
  const districts = useDistricts()
  const nameOf = (id: string): string => districts.find((one) => one.value === id)?.label ?? id
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
          {isNowhere(value) && <p className="small muted">{t.nowhereYet}</p>}
          <Chosen
            title={t.districts}
            ids={value.districts}
            nameOf={nameOf}
            onRemove={(id) => onChange(without(value, 'districts', id))}
          />
          <SelectField
            id="place-district"
            label={t.addDistrict}
            optional
            value=""
            options={districts.filter((one) => !value.districts.includes(one.value))}
            onChange={(id) => id && onChange({ ...value, districts: [...value.districts, id] })}
          />
          <TehsilFields value={value} onChange={onChange} within={tehsilsIn} onWithin={setTehsilsIn} />
          <OfficeFields value={value} onChange={onChange} within={districtId} onWithin={setDistrictId} />
          <KeptFields value={value} onChange={onChange} />
        </>
      )}
    </>
  )
}

/** Firms and walk-in centres: what was made here, as a place like any other. */
function KeptFields({ value, onChange }: { value: Place; onChange(value: Place): void }) {
  const t = useText(staffWords)
  const say = useSay()
  const agencies = useAnswer('agencies.list', { limit: 100 })
  const centres = useAnswer('centres.list', {})
  const parts = [
    { part: 'agencies', title: t.agencies, add: t.addAgency, all: agencies.data?.items.filter((one) => one.active) },
    { part: 'centres', title: t.centres, add: t.addCentre, all: centres.data?.items },
  ] as const
  return (
    <>
      {parts.map(({ part, title, add, all = [] }) => (
        <div key={part} className="stack gap-2">
          <Chosen
            title={title}
            ids={value[part]}
            nameOf={(id) => say(all.find((one) => one.id === id)?.name) || id}
            onRemove={(id) => onChange(without(value, part, id))}
          />
          <SelectField
            id={`place-${part}`}
            label={add}
            optional
            value=""
            options={all
              .filter((one) => !value[part].includes(one.id))
              .map((one) => ({ value: one.id, label: say(one.name) }))}
            onChange={(id) => id && onChange({ ...value, [part]: [...value[part], id] })}
          />
        </div>
      ))}
    </>
  )
}

interface WithinProps {
  value: Place
  onChange(value: Place): void
  /** The district in which one looks. */
  within: string
  onWithin(districtId: string): void
}

function TehsilFields({ value, onChange, within, onWithin }: WithinProps) {
  const t = useText(staffWords)
  const say = useSay()
  const places = usePlaces()
  const districts = useDistricts()
  // Many a tehsil is called like its district.
  const tehsilName = (id: string): string =>
    `${t.tehsil} ${say(places?.tehsils.find((one) => one.id === id)?.name) || id}`
  return (
    <>
      <Chosen
        title={t.tehsils}
        ids={value.tehsils}
        nameOf={tehsilName}
        onRemove={(id) => onChange(without(value, 'tehsils', id))}
      />
      <SelectField
        id="place-tehsils-in"
        label={t.tehsilsIn}
        optional
        value={within}
        options={districts}
        onChange={onWithin}
      />
      {within && (
        <SelectField
          id="place-tehsil"
          label={t.addTehsil}
          optional
          value=""
          options={(places?.tehsils ?? [])
            .filter((one) => one.districtId === within && !value.tehsils.includes(one.id))
            .map((one) => ({ value: one.id, label: say(one.name) }))}
          onChange={(id) => id && onChange({ ...value, tehsils: [...value.tehsils, id] })}
        />
      )}
    </>
  )
}

function OfficeFields({ value, onChange, within, onWithin }: WithinProps) {
  const t = useText(staffWords)
  const say = useSay()
  const districts = useDistricts()
  const offices = useAnswer('places.offices', within ? { districtId: within } : null)
  const officeName = (id: string): string => say(offices.data?.items.find((one) => one.id === id)?.name) || id
  return (
    <>
      <Chosen
        title={t.offices}
        ids={value.offices}
        nameOf={officeName}
        onRemove={(id) => onChange(without(value, 'offices', id))}
      />
      <SelectField
        id="place-offices-in"
        label={t.officesIn}
        optional
        value={within}
        options={districts}
        onChange={onWithin}
      />
      {within && (
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
  )
}

function useDistricts() {
  const say = useSay()
  return (usePlaces()?.districts ?? []).map((one) => ({ value: one.id, label: say(one.name) }))
}

const without = (place: Place, part: Exclude<keyof Place, 'province'>, id: string): Place => ({
  ...place,
  [part]: place[part].filter((one) => one !== id),
})

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
