import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Button, LinkButton, StatusBadge, Table, TextField, useList, useSay, useSettled, useText } from '@app/ui'
import { FilterField } from '../../components/lists/filter-field.tsx'
import { usePages } from '../../app/api.ts'
import { hrefOf } from '../../app/paths.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { useSession } from '../../app/session.tsx'
import { Listed } from '../../components/page/states.tsx'
import { usePlaces } from '../../components/request/places.ts'
import { MemberDialog } from './member-dialog.tsx'
import { NewMemberDialog } from './new-member-dialog.tsx'
import { type DeskRole, STAFF_DESKS, staffWords } from '../../components/staff-words.ts'

type Member = Output<'staff.list'>['items'][number]

export default function StaffPage() {
  const t = useText(staffWords)
  const say = useSay()
  const list = useList()
  const places = usePlaces()
  const { me } = useSession()
  const [role, setRole] = useState<DeskRole | ''>('')
  const [open, setOpen] = useState<string>()
  const [adding, setAdding] = useState(false)
  const [find, setFind] = useState('')
  const pages = usePages('staff.list', { limit: 50, q: useSettled(find).trim(), ...(role && { role }) })
  const named: Record<string, string> = t
  const administers = me?.roles.includes('admin') ?? false
  const where = (member: Member) => {
    if (member.province) return t.all
    const districts = member.districtIds.map((id) => say(places?.districts.find((one) => one.id === id)?.name) || id)
    const tehsils = member.tehsilIds.map(
      (id) => `${t.tehsil} ${say(places?.tehsils.find((one) => one.id === id)?.name) || id}`,
    )
    // No place is power nowhere: said as it is.
    const made = [...member.agencies, ...member.centres].map((one) => say(one.name))
    return list([...districts, ...tehsils, ...member.officeIds, ...made]) || t.nowhere
  }
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <div className="bar">
        <FilterField
          id="staff-role"
          label={t.role}
          all={t.every}
          value={role}
          options={STAFF_DESKS.map((one) => ({ value: one, label: t[one] }))}
          onChange={(next) => setRole(next as DeskRole | '')}
        />
        <TextField id="staff-find" type="search" label={t.find} value={find} maxLength={60} onChange={setFind} />
        {administers && (
          <>
            <Button icon="user-plus" onClick={() => setAdding(true)}>
              {t.add}
            </Button>
            <LinkButton icon="upload" href={hrefOf('/admin/staff/file')}>
              {t.addFile}
            </LinkButton>
          </>
        )}
      </div>
      <Listed pages={pages} empty={{ icon: 'people', title: t.none }}>
        {(items) => (
          <Table<Member>
            caption={t.title}
            rows={items}
            rowKey={(member) => member.id}
            columns={[
              {
                key: 'name',
                heading: t.name,
                cell: (member) => (
                  <>
                    <bdi>{member.name}</bdi>{' '}
                    {member.suspended && <StatusBadge tone="danger">{t.suspended}</StatusBadge>}
                  </>
                ),
              },
              {
                key: 'roles',
                heading: t.role,
                cell: (member) => list(member.roles.map((one) => named[one] ?? one)) || '–',
              },
              { key: 'place', heading: t.place, cell: (member) => <bdi>{where(member)}</bdi> },
              ...(administers
                ? [
                    {
                      key: 'open',
                      heading: '',
                      cell: (member: Member) => (
                        <Button
                          small
                          icon="edit"
                          onClick={() => setOpen(member.id)}
                          label={`${t.open}: ${member.name}`}
                        >
                          {t.open}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Listed>
      {open && <MemberDialog accountId={open} onClose={() => setOpen(undefined)} />}
      {adding && <NewMemberDialog onClose={() => setAdding(false)} />}
    </DeskPage>
  )
}
