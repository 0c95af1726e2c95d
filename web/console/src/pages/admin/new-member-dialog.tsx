import { useState } from 'react'
import { Bdi, Confirm, Dialog, newId, Notice, PhoneField, ProblemNotice, TextField, useText } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { NOWHERE, PlaceFields, RoleBoxes, type Place } from './role-boxes.tsx'
import { type DeskRole, staffWords } from '../../components/staff-words.ts'

/** Somebody new. Their second factor is told once, to whoever hands it over. */
export function NewMemberDialog({ onClose }: { onClose(): void }) {
  const t = useText(staffWords)
  const create = useAct('staff.create')
  const [accountId] = useState(newId)
  const [name, setName] = useState('')
  const [nameUr, setNameUr] = useState('')
  const [phone, setPhone] = useState('')
  const [roles, setRoles] = useState<DeskRole[]>([])
  const [place, setPlace] = useState<Place>(NOWHERE)
  const [tried, setTried] = useState(false)
  const [secret, setSecret] = useState<string>()
  const save = async () => {
    setTried(true)
    if (!name.trim() || phone.length < 4 || roles.length === 0) return
    setSecret((await create.run({ accountId, name: name.trim(), nameUr: nameUr.trim(), phone, roles, place }))?.secret)
  }
  if (secret)
    return (
      <Dialog open title={t.secret} onClose={onClose}>
        <Notice tone="success" title={<Bdi>{secret}</Bdi>} />
      </Dialog>
    )
  return (
    <Confirm open title={t.add} confirm={t.create} busy={create.busy} onConfirm={() => void save()} onClose={onClose}>
      <TextField
        id="member-name"
        label={t.name}
        value={name}
        maxLength={80}
        error={tried && !name.trim() ? t.needed : undefined}
        onChange={setName}
      />
      <TextField
        id="member-name-ur"
        label={t.nameUr}
        script="urdu"
        optional
        value={nameUr}
        maxLength={80}
        onChange={setNameUr}
      />
      <PhoneField
        id="member-phone"
        label={t.phone}
        value={phone}
        error={tried && phone.length < 4 ? t.needed : undefined}
        onChange={setPhone}
      />
      <RoleBoxes value={roles} onChange={setRoles} />
      {tried && roles.length === 0 && <p className="field-error">{t.needed}</p>}
      <PlaceFields value={place} onChange={setPlace} />
      {create.problem && <ProblemNotice problem={create.problem} />}
    </Confirm>
  )
}
