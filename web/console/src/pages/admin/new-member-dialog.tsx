import { useState } from 'react'
import {
  Confirm,
  type Language,
  newId,
  PhoneField,
  ProblemNotice,
  SelectField,
  TextField,
  useText,
  useToast,
} from '@app/ui'
import { useAct } from '../../app/api.ts'
import { NOWHERE, PlaceFields, RoleBoxes, type Place } from './role-boxes.tsx'
import { type DeskRole, staffWords } from '../../components/staff-words.ts'

const EMPTY = { name: '', nameUr: '', phone: '', language: 'ur' as Language, email: '' }

/** What is written of somebody new; what comes of it is a link on its way. */
function useNewMember(onSent: () => void) {
  const create = useAct('staff.create')
  const [accountId] = useState(newId)
  const [person, setPerson] = useState(EMPTY)
  const [roles, setRoles] = useState<DeskRole[]>([])
  const [place, setPlace] = useState<Place>(NOWHERE)
  const [tried, setTried] = useState(false)
  const set = (part: Partial<typeof person>) => setPerson((now) => ({ ...now, ...part }))
  const save = async () => {
    setTried(true)
    const { email, ...rest } = person
    const [name, nameUr] = [rest.name.trim(), rest.nameUr.trim()]
    if (!name || rest.phone.length < 4 || roles.length === 0) return
    const to = email.trim() ? { email: email.trim() } : {}
    if (await create.run({ accountId, ...rest, name, nameUr, roles, place, ...to })) onSent()
  }
  return { create, person, set, roles, setRoles, place, setPlace, tried, save }
}
type NewMember = ReturnType<typeof useNewMember>

/** Somebody new, who is sent a link: the second factor behind it is seen by them alone. */
export function NewMemberDialog({ onClose }: { onClose(): void }) {
  const t = useText(staffWords)
  const toast = useToast()
  const member = useNewMember(() => {
    toast(t.invited)
    onClose()
  })
  const { create, roles, setRoles, place, setPlace, tried, save } = member
  return (
    <Confirm open title={t.add} confirm={t.create} busy={create.busy} onConfirm={() => void save()} onClose={onClose}>
      <PersonFields {...member} />
      <RoleBoxes value={roles} onChange={setRoles} />
      {tried && roles.length === 0 && <p className="field-error">{t.needed}</p>}
      <PlaceFields value={place} onChange={setPlace} />
      <WayIn {...member} />
      {create.problem && <ProblemNotice problem={create.problem} />}
    </Confirm>
  )
}

function PersonFields({ person, set, tried }: Pick<NewMember, 'person' | 'set' | 'tried'>) {
  const t = useText(staffWords)
  return (
    <>
      <TextField
        id="member-name"
        label={t.name}
        value={person.name}
        maxLength={80}
        error={tried && !person.name.trim() ? t.needed : undefined}
        onChange={(name) => set({ name })}
      />
      <TextField
        id="member-name-ur"
        label={t.nameUr}
        script="urdu"
        optional
        value={person.nameUr}
        maxLength={80}
        onChange={(nameUr) => set({ nameUr })}
      />
      <PhoneField
        id="member-phone"
        label={t.phone}
        value={person.phone}
        error={tried && person.phone.length < 4 ? t.needed : undefined}
        onChange={(phone) => set({ phone })}
      />
      <SelectField
        id="member-language"
        label={t.language}
        value={person.language}
        options={(['ur', 'ur-Latn', 'en'] as const).map((value) => ({ value, label: t[`l_${value}`] }))}
        onChange={(language) => set({ language: language as Language })}
      />
    </>
  )
}

function WayIn({ person, set }: Pick<NewMember, 'person' | 'set'>) {
  const t = useText(staffWords)
  return (
    <>
      <TextField
        id="member-email"
        type="email"
        label={t.email}
        hint={t.emailHint}
        optional
        value={person.email}
        maxLength={254}
        onChange={(email) => set({ email })}
      />
    </>
  )
}
