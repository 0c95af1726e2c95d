import { useState } from 'react'
import type { Output } from '@app/contract'
import { Button, EmptyState, StatusBadge, Table, useSay, useText } from '@app/ui'
import { FilterField } from '../../../ui/filter-field.tsx'
import { useAnswer } from '../../app/api.ts'
import { useSession } from '../../app/session.tsx'
import { Answered } from '../../app/states.tsx'
import { usePlaces } from '../../request/places.ts'
import { AdminFrame } from './admin-frame.tsx'
import { MemberDialog } from './member-dialog.tsx'
import { NewMemberDialog } from './new-member-dialog.tsx'
import { type DeskRole, STAFF_DESKS, staffWords } from './staff-words.ts'

type Member = Output<'staff.list'>['items'][number]

export default function StaffPage() {
  const t = useText(staffWords)
  const say = useSay()
  const places = usePlaces()
  const { me } = useSession()
  const [role, setRole] = useState<DeskRole | ''>('')
  const [open, setOpen] = useState<string>()
  const [adding, setAdding] = useState(false)
  const answer = useAnswer('staff.list', role ? { role } : {})
  const named: Record<string, string> = t
  const administers = me?.roles.includes('admin') ?? false
  const where = (member: Member) => {
    const districts = member.districtIds.map((id) => say(places?.districts.find((one) => one.id === id)?.name) || id)
    return [...districts, ...member.officeIds].join('، ') || t.all
  }
  return (
    <AdminFrame title={t.title} lead={t.lead}>
      <div className="bar">
        <FilterField id="staff-role" label={t.role} all={t.every} value={role} options={STAFF_DESKS.map((one) => ({ value: one, label: t[one] }))} onChange={(next) => setRole(next as DeskRole | '')} />
        {administers && <Button icon="user-plus" onClick={() => setAdding(true)}>{t.add}</Button>}
      </div>
      <Answered answer={answer} shape="row">
        {({ items }) => (
          <Table<Member>
            caption={t.title}
            rows={items}
            rowKey={(member) => member.id}
            empty={<EmptyState icon="people" title={t.none} />}
            columns={[
              { key: 'name', heading: t.name, cell: (member) => <><bdi>{member.name}</bdi> {member.suspended && <StatusBadge tone="danger">{t.suspended}</StatusBadge>}</> },
              { key: 'roles', heading: t.role, cell: (member) => member.roles.map((one) => named[one] ?? one).join('، ') || '–' },
              { key: 'place', heading: t.place, cell: (member) => <bdi>{where(member)}</bdi> },
              ...(administers ? [{ key: 'open', heading: '', cell: (member: Member) => <Button small icon="edit" onClick={() => setOpen(member.id)} label={`${t.open}: ${member.name}`}>{t.open}</Button> }] : []),
            ]}
          />
        )}
      </Answered>
      {open && <MemberDialog accountId={open} onClose={() => setOpen(undefined)} />}
      {adding && <NewMemberDialog onClose={() => setAdding(false)} />}
    </AdminFrame>
  )
}
