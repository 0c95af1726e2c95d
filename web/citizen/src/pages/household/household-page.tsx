import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Button,
  Confirm,
  EmptyState,
  forgetAnswers,
  Icon,
  Page,
  ProblemNotice,
  SelectField,
  Stack,
  StatusBadge,
  TextField,
  useLanguage,
  useText,
} from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { BackLink } from '../../components/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import { useSession } from '../../app/session.tsx'
import { SignInGate } from '../../components/sign-in-gate.tsx'
import { Answered } from '../../components/states.tsx'
import { relations } from '../book/book-words.ts'
import { AddForm, JoinForm } from './household-forms.tsx'
import { householdWords } from './household-words.ts'
import { to } from '../../app/paths.ts'

type Member = Output<'household.list'>['items'][number]

export default function HouseholdPage() {
  const t = useText(householdWords)
  const { name } = useProgramme()
  const { status } = useSession()
  return (
    <Page title={t.title} lead={t.lead} suffix={name} back={<BackLink href={to('me')}>{t.back}</BackLink>}>
      {status === 'out' ? <SignInGate /> : <Household />}
    </Page>
  )
}

function Household() {
  const t = useText(householdWords)
  const answer = useAnswer('household.list', {})
  const [adding, setAdding] = useState(false)
  const changed = () => {
    forgetAnswers('household.')
    answer.reload()
    setAdding(false)
  }
  return (
    <>
      <Answered answer={answer} shape="row">
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="people" title={t.none}>
              {t.noneText}
            </EmptyState>
          ) : (
            <Stack gap={2} as="ul">
              {items.map((member) => (
                <li key={member.personId}>
                  <MemberRow member={member} onChanged={changed} />
                </li>
              ))}
            </Stack>
          )
        }
      </Answered>
      {adding ? (
        <AddForm onAdded={changed} />
      ) : (
        <Button icon="user-plus" block onClick={() => setAdding(true)}>
          {t.add}
        </Button>
      )}
      <JoinForm onJoined={changed} />
    </>
  )
}

function MemberRow({ member, onChanged }: { member: Member; onChanged(): void }) {
  const t = useText(householdWords)
  const [asking, setAsking] = useState(false)
  const [renaming, setRenaming] = useState(false)
  const act = useAct('household.leave')
  const remove = async () => {
    if (await act.run({ personId: member.personId })) {
      setAsking(false)
      onChanged()
    }
  }
  return (
    <div className="row-link">
      <Icon name="person" size={28} />
      <span className="row-words">
        <span className="row-title">
          <bdi>{member.name}</bdi>
        </span>
        <span className="small muted">{member.relation}</span>
        <span>
          <StatusBadge
            tone={member.confirmed ? 'success' : 'warning'}
            icon={member.confirmed ? 'user-check' : 'hourglass'}
          >
            {member.confirmed ? t.joined : t.waiting}
          </StatusBadge>
        </span>
        <span className="row gap-2">
          <Button small icon="edit" onClick={() => setRenaming(true)}>
            {t.rename}
          </Button>
          {!member.adult && (
            <Button small icon="close" onClick={() => setAsking(true)}>
              {t.remove}
            </Button>
          )}
        </span>
      </span>
      {renaming && (
        <RenameDialog
          member={member}
          onClose={() => setRenaming(false)}
          onSaved={() => {
            setRenaming(false)
            onChanged()
          }}
        />
      )}
      <Confirm
        open={asking}
        danger
        title={`${t.remove}: ${member.name}`}
        confirm={t.remove}
        busy={act.busy}
        onConfirm={() => void remove()}
        onClose={() => setAsking(false)}
      >
        {act.problem && <ProblemNotice problem={act.problem} />}
      </Confirm>
    </div>
  )
}

/** A child's name, or the relation; whoever joined with a number of their own is called as they say. */
function RenameDialog({ member, onClose, onSaved }: { member: Member; onClose(): void; onSaved(): void }) {
  const t = useText(householdWords)
  const { language } = useLanguage()
  const [name, setName] = useState(member.name)
  const [relation, setRelation] = useState(member.relation)
  const act = useAct('household.rename')
  const known = relations[language].slice(1)
  const options = known.includes(member.relation) ? known : [member.relation, ...known]
  const save = async () => {
    if (name.trim() && (await act.run({ personId: member.personId, name: name.trim(), relation }))) onSaved()
  }
  return (
    <Confirm
      open
      title={`${t.rename}: ${member.name}`}
      confirm={t.keep}
      busy={act.busy}
      reason={name.trim() ? undefined : t.missing}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      {member.adult && member.confirmed ? (
        <p className="small muted">{t.theirs}</p>
      ) : (
        <TextField id="rename-name" label={t.name} maxLength={80} value={name} onChange={setName} />
      )}
      <SelectField
        id="rename-relation"
        label={t.relation}
        value={relation}
        options={options.map((one) => ({ value: one, label: one }))}
        onChange={(next) => setRelation(next || member.relation)}
      />
      {act.problem && <ProblemNotice problem={act.problem} />}
    </Confirm>
  )
}
