import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Button,
  Card,
  Confirm,
  EmptyState,
  PhoneField,
  ProblemNotice,
  SelectField,
  StatusBadge,
  TextField,
  useText,
  useToast,
} from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../../components/page/states.tsx'
import { ownWords } from './own-words.ts'

type Member = Output<'household.list'>['items'][number]

/** The people of the caller's household, as the caller's own page shows them. */
export function HouseholdPart({ accountId }: { accountId: string }) {
  const t = useText(ownWords)
  const answer = useAnswer('household.list', { accountId })
  // The form begins anew after each person who was added.
  const [turn, setTurn] = useState(0)
  return (
    <div className="stack gap-3">
      <Answered answer={answer} shape="row">
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="people" title={t.nobody} />
          ) : (
            <ul className="stack gap-2 plain-list">
              {items.map((member) => (
                <MemberRow key={member.personId} accountId={accountId} member={member} />
              ))}
            </ul>
          )
        }
      </Answered>
      <AddForm key={turn} accountId={accountId} onAdded={() => setTurn((now) => now + 1)} />
    </div>
  )
}

function MemberRow({ accountId, member }: { accountId: string; member: Member }) {
  const t = useText(ownWords)
  const toast = useToast()
  const [asking, setAsking] = useState<'rename' | 'remove'>()
  const remove = useAct('household.leave')
  const finish = (done: unknown) => {
    if (!done) return
    toast(t.done)
    setAsking(undefined)
  }
  return (
    <li className="event interface">
      <span className="pile-top">
        <span>
          <strong>
            <bdi>{member.name}</bdi>
          </strong>{' '}
          <span className="small muted">
            <bdi>{member.relation}</bdi>
          </span>
        </span>
        <StatusBadge
          tone={member.confirmed ? 'success' : 'warning'}
          icon={member.confirmed ? 'user-check' : 'hourglass'}
        >
          {member.confirmed ? t.joined : t.waiting}
        </StatusBadge>
      </span>
      <span className="row gap-2">
        <Button small icon="edit" onClick={() => setAsking('rename')}>
          {t.rename}
        </Button>
        <Button
          small
          icon="close"
          reason={member.adult ? t.adultLeaves : undefined}
          onClick={() => setAsking('remove')}
        >
          {t.remove}
        </Button>
      </span>
      {asking === 'rename' && (
        <RenameDialog accountId={accountId} member={member} onDone={finish} onClose={() => setAsking(undefined)} />
      )}
      <Confirm
        open={asking === 'remove'}
        danger
        title={`${t.remove}: ${member.name}`}
        confirm={t.remove}
        busy={remove.busy}
        onConfirm={() => void remove.run({ personId: member.personId, accountId }).then(finish)}
        onClose={() => setAsking(undefined)}
      >
        {remove.problem && <ProblemNotice problem={remove.problem} />}
      </Confirm>
    </li>
  )
}

function RenameDialog({
  accountId,
  member,
  onDone,
  onClose,
}: {
  accountId: string
  member: Member
  onDone(done: unknown): void
  onClose(): void
}) {
  const t = useText(ownWords)
  const rename = useAct('household.rename')
  const [name, setName] = useState(member.name)
  const [relation, setRelation] = useState(member.relation)
  const [tried, setTried] = useState(false)
  const theirs = member.adult && member.confirmed
  const save = () => {
    setTried(true)
    if (name.trim() && relation.trim())
      void rename
        .run({ personId: member.personId, name: name.trim(), relation: relation.trim(), accountId })
        .then(onDone)
  }
  return (
    <Confirm
      open
      title={`${t.rename}: ${member.name}`}
      confirm={t.save}
      busy={rename.busy}
      onConfirm={save}
      onClose={onClose}
    >
      {theirs ? (
        <p className="small muted">{t.theirName}</p>
      ) : (
        <TextField
          id="rename-name"
          label={t.name}
          maxLength={80}
          value={name}
          onChange={setName}
          error={tried && !name.trim() ? t.missing : undefined}
        />
      )}
      <TextField
        id="rename-relation"
        label={t.relation}
        maxLength={40}
        value={relation}
        onChange={setRelation}
        error={tried && !relation.trim() ? t.missing : undefined}
      />
      {rename.problem && <ProblemNotice problem={rename.problem} />}
    </Confirm>
  )
}

function AddForm({ accountId, onAdded }: { accountId: string; onAdded(): void }) {
  const t = useText(ownWords)
  const toast = useToast()
  const add = useAct('household.add')
  const [name, setName] = useState('')
  const [relation, setRelation] = useState('')
  const [age, setAge] = useState('child')
  const [phone, setPhone] = useState('')
  const [tried, setTried] = useState(false)
  const adult = age === 'adult'
  const noNumber = adult && !/^\+\d{9,15}$/.test(phone)
  const save = async () => {
    setTried(true)
    if (!name.trim() || !relation.trim() || noNumber) return
    if (
      !(await add.run({
        name: name.trim(),
        relation: relation.trim(),
        adult,
        accountId,
        ...(adult && { phone }),
      }))
    )
      return
    toast(t.done)
    onAdded()
  }
  return (
    <Card title={t.add} icon="user-plus">
      <form
        className="stack gap-3"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          id="own-name"
          label={t.name}
          maxLength={80}
          value={name}
          onChange={setName}
          error={tried && !name.trim() ? t.missing : undefined}
        />
        <TextField
          id="own-relation"
          label={t.relation}
          maxLength={40}
          value={relation}
          onChange={setRelation}
          error={tried && !relation.trim() ? t.missing : undefined}
        />
        <SelectField
          id="own-age"
          label={t.who}
          value={age}
          options={[
            { value: 'child', label: t.child },
            { value: 'adult', label: t.adult },
          ]}
          onChange={(next) => setAge(next || 'child')}
        />
        {adult && (
          <PhoneField
            id="own-number"
            label={t.number}
            hint={t.numberHint}
            autoComplete="off"
            value={phone}
            onChange={setPhone}
            error={tried && noNumber ? t.missing : undefined}
          />
        )}
        {add.problem && <ProblemNotice problem={add.problem} />}
        <div>
          <Button type="submit" tone="primary" icon="user-plus" busy={add.busy}>
            {t.add}
          </Button>
        </div>
      </form>
    </Card>
  )
}
