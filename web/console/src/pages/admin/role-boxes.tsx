import { Checkbox, TextField, useText } from '@app/ui'
import { type DeskRole, STAFF_DESKS, staffWords } from './staff-words.ts'

export interface Place { province: boolean; districts: string[]; offices: string[] }
const listOf = (text: string): string[] => text.split(',').map((one) => one.trim()).filter(Boolean)

export function RoleBoxes({ value, onChange }: { value: readonly DeskRole[]; onChange(value: DeskRole[]): void }) {
  const t = useText(staffWords)
  return (
    <div role="group" aria-label={t.roles} className="role-boxes">
      {STAFF_DESKS.map((role) => <Checkbox key={role} id={`role-${role}`} label={t[role]} checked={value.includes(role)} onChange={(on) => onChange(on ? [...value, role] : value.filter((one) => one !== role))} />)}
    </div>
  )
}

/** Where somebody has power; nothing filled in is nowhere, never everywhere. */
export function PlaceFields({ value, onChange }: { value: Place; onChange(value: Place): void }) {
  const t = useText(staffWords)
  return (
    <>
      <Checkbox id="place-province" label={t.province} checked={value.province} onChange={(province) => onChange({ ...value, province })} />
      {!value.province && (
        <>
          <TextField id="place-districts" label={t.districts} script="latin" value={value.districts.join(', ')} onChange={(text) => onChange({ ...value, districts: listOf(text) })} />
          <TextField id="place-offices" label={t.offices} script="latin" value={value.offices.join(', ')} onChange={(text) => onChange({ ...value, offices: listOf(text) })} />
        </>
      )}
    </>
  )
}
