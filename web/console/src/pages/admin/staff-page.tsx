import { useState } from 'react'
import type { Input, Output } from '@app/contract'
import { createMessages, EmptyState, Page, Table, useSay, useText } from '@app/ui'
import { FilterField } from '../../../ui/filter-field.tsx'
import { useAnswer } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { Answered } from '../../app/states.tsx'
import { usePlaces } from '../../request/places.ts'

type Member = Output<'staff.list'>['items'][number]
type Role = NonNullable<Input<'staff.list'>['role']>

const words = createMessages({
  en: { title: 'Staff', lead: 'Who has which role, and where.', role: 'Role', name: 'Name', place: 'Where', all: 'Everywhere', every: 'All roles', none: 'Nobody has this role here', agent: 'Call-centre agent', clerk: 'Clerk', operations: 'Operations', finance: 'Finance', grievances: 'Grievance officer', supervisor: 'Supervisor', admin: 'Administrator', auditor: 'Auditor', vetting: 'People officer' },
  ur: { title: 'عملہ', lead: 'کس کا کیا عہدہ ہے، اور کہاں۔', role: 'عہدہ', name: 'نام', place: 'کہاں', all: 'ہر جگہ', every: 'سب عہدے', none: 'یہاں یہ عہدہ کسی کا نہیں', agent: 'کال سینٹر', clerk: 'کلرک', operations: 'نگرانی', finance: 'حساب کتاب', grievances: 'شکایات افسر', supervisor: 'نگران', admin: 'منتظم', auditor: 'آڈیٹر', vetting: 'عملہ افسر' },
})

const ROLES = ['agent', 'clerk', 'operations', 'finance', 'grievances', 'supervisor', 'admin', 'auditor', 'vetting'] as const satisfies readonly Role[]

export default function StaffPage() {
  const t = useText(words)
  const say = useSay()
  const { name } = useProgramme()
  const places = usePlaces()
  const [role, setRole] = useState<Role | ''>('')
  const answer = useAnswer('staff.list', role ? { role } : {})
  const named: Record<string, string> = t
  const where = (member: Member) => {
    const districts = member.districtIds.map((id) => say(places?.districts.find((one) => one.id === id)?.name) || id)
    return [...districts, ...member.officeIds].join('، ') || t.all
  }
  return (
    <div className="dense">
      <Page title={t.title} suffix={name} lead={t.lead} wide>
        <div className="bar"><FilterField id="staff-role" label={t.role} all={t.every} value={role} options={ROLES.map((one) => ({ value: one, label: t[one] }))} onChange={(next) => setRole(next as Role | '')} /></div>
        <Answered answer={answer} shape="row">
          {({ items }) => (
            <Table<Member>
              caption={t.title}
              rows={items}
              rowKey={(member) => member.id}
              empty={<EmptyState icon="people" title={t.none} />}
              columns={[
                { key: 'name', heading: t.name, cell: (member) => <bdi>{member.name}</bdi> },
                { key: 'role', heading: t.role, cell: (member) => member.roles.map((one) => named[one] ?? one).join('، ') },
                { key: 'place', heading: t.place, cell: (member) => <bdi>{where(member)}</bdi> },
              ]}
            />
          )}
        </Answered>
      </Page>
    </div>
  )
}
