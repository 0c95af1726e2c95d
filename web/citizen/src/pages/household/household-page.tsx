import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Button,
  Card,
  CodeField,
  Confirm,
  createMessages,
  EmptyState,
  forgetAnswers,
  Icon,
  newId,
  Page,
  PhoneField,
  ProblemNotice,
  SelectField,
  Stack,
  StatusBadge,
  TextField,
  useLanguage,
  useText,
  useToast,
} from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { BackLink } from '../../components/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import { useSession } from '../../app/session.tsx'
import { SignInGate } from '../../components/sign-in-gate.tsx'
import { Answered } from '../../components/states.tsx'
import { relations } from '../book/book-words.ts'

const words = createMessages({
  en: {
    title: 'My household',
    lead: 'Add people once and you won’t need to type their names again. Adults join only if they agree.',
    back: 'My account',
    none: 'Nobody yet',
    noneText: 'Add the people you order documents for.',
    add: 'Add someone',
    name: 'Name',
    relation: 'How are you related?',
    adult: 'An adult, 18 or over',
    child: 'A child',
    who: 'Who is it?',
    phone: 'Their mobile number',
    phoneHint: 'We’ll send them a code. They join only if they agree.',
    save: 'Add',
    waiting: 'Waiting for them to agree',
    joined: 'Joined',
    remove: 'Remove',
    leave: 'Leave this household',
    leaveText: 'We won’t tell anyone. You can be added again later.',
    joinTitle: 'Has someone asked you to join?',
    code: 'Code from the text message',
    join: 'Join',
    missing: 'Fill this in',
    done: 'Done',
    rename: 'Change',
    keep: 'Save',
    theirs: 'They joined with their own number, so only they can change their name.',
  },
  ur: {
    title: 'میرا گھرانہ',
    lead: 'تاکہ ان کے نام بار بار نہ لکھنے پڑیں۔ بالغ فرد صرف اپنی رضامندی سے شامل ہوتا ہے۔',
    back: 'میرا کھاتہ',
    none: 'ابھی کوئی نہیں',
    noneText: 'ان لوگوں کو شامل کریں جن کے کاغذ آپ منگواتے ہیں۔',
    add: 'کسی کو شامل کریں',
    name: 'نام',
    relation: 'آپ سے رشتہ',
    adult: 'بالغ (18 سال یا زیادہ)',
    child: 'بچہ',
    who: 'کون ہے؟',
    phone: 'ان کا موبائل نمبر',
    phoneHint: 'ہم انہیں کوڈ بھیجیں گے؛ وہ خود مانیں تو ہی شامل ہوں گے',
    save: 'شامل کریں',
    waiting: 'ان کے ماننے کا انتظار ہے',
    joined: 'شامل ہیں',
    remove: 'نکال دیں',
    leave: 'اس گھرانے سے الگ ہوں',
    leaveText: 'کسی کو نہیں بتایا جائے گا۔ بعد میں پھر شامل ہو سکتے ہیں۔',
    joinTitle: 'کسی نے آپ کو شامل ہونے کو کہا ہے؟',
    code: 'پیغام میں آیا ہوا کوڈ',
    join: 'شامل ہوں',
    missing: 'براہِ کرم یہ لکھیں',
    done: 'ہو گیا',
    rename: 'درست کریں',
    keep: 'محفوظ کریں',
    theirs: 'وہ اپنے نمبر سے شامل ہوئے ہیں، اس لیے اپنا نام وہ خود ہی بدل سکتے ہیں۔',
  },
})

type Member = Output<'household.list'>['items'][number]

export default function HouseholdPage() {
  const t = useText(words)
  const { name } = useProgramme()
  const { status } = useSession()
  return (
    <Page title={t.title} lead={t.lead} suffix={name} back={<BackLink href="/me">{t.back}</BackLink>}>
      {status === 'out' ? <SignInGate /> : <Household />}
    </Page>
  )
}

function Household() {
  const t = useText(words)
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
  const t = useText(words)
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
  const t = useText(words)
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

function AddForm({ onAdded }: { onAdded(): void }) {
  const t = useText(words)
  const { language } = useLanguage()
  const [name, setName] = useState('')
  const [relation, setRelation] = useState('')
  const [age, setAge] = useState('child')
  const [phone, setPhone] = useState('')
  const [tried, setTried] = useState(false)
  const [personId] = useState(newId)
  const act = useAct('household.add')
  const adult = age === 'adult'
  const complete = name.trim() !== '' && relation !== '' && (!adult || /^\+\d{9,15}$/.test(phone))
  const add = async () => {
    setTried(true)
    if (complete && (await act.run({ personId, name, relation, adult, ...(adult ? { phone } : {}) }))) onAdded()
  }
  return (
    <Card title={t.add} icon="user-plus">
      <form
        className="form-flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField
          id="member-name"
          label={t.name}
          maxLength={80}
          error={tried && !name.trim() ? t.missing : undefined}
          value={name}
          onChange={setName}
        />
        <SelectField
          id="member-relation"
          label={t.relation}
          error={tried && !relation ? t.missing : undefined}
          value={relation}
          options={relations[language].slice(1).map((one) => ({ value: one, label: one }))}
          onChange={setRelation}
        />
        <SelectField
          id="member-age"
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
            id="member-phone"
            label={t.phone}
            hint={t.phoneHint}
            autoComplete="off"
            error={tried && !complete ? t.missing : undefined}
            value={phone}
            onChange={setPhone}
          />
        )}
        {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void add()} />}
        <Button type="submit" tone="primary" block busy={act.busy}>
          {t.save}
        </Button>
      </form>
    </Card>
  )
}

function JoinForm({ onJoined }: { onJoined(): void }) {
  const t = useText(words)
  const toast = useToast()
  const [code, setCode] = useState('')
  const [asking, setAsking] = useState(false)
  const join = useAct('household.confirm')
  const leave = useAct('household.leave')
  const finish = (happened: unknown) => {
    if (!happened) return
    toast(t.done)
    setAsking(false)
    onJoined()
  }
  return (
    <Card title={t.joinTitle} icon="key">
      <form
        className="form-flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (code.length === 6) void join.run({ code }).then(finish)
        }}
      >
        <CodeField id="join-code" label={t.code} value={code} onChange={setCode} />
        {join.problem && <ProblemNotice problem={join.problem} />}
        <Button type="submit" block busy={join.busy} disabled={code.length < 6}>
          {t.join}
        </Button>
      </form>
      <Button tone="quiet" onClick={() => setAsking(true)}>
        {t.leave}
      </Button>
      <Confirm
        open={asking}
        danger
        title={t.leave}
        confirm={t.leave}
        busy={leave.busy}
        onConfirm={() => void leave.run({}).then(finish)}
        onClose={() => setAsking(false)}
      >
        <p>{t.leaveText}</p>
        {leave.problem && <ProblemNotice problem={leave.problem} />}
      </Confirm>
    </Card>
  )
}
