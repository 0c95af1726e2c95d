import { useState } from 'react'
import {
  Button,
  Card,
  CodeField,
  Confirm,
  PhoneField,
  ProblemNotice,
  SelectField,
  TextField,
  useLanguage,
  useText,
  useToast,
} from '@app/ui'
import { useAct } from '../../app/api.ts'
import { relations } from '../book/book-words.ts'
import { AgreedWords } from '../../components/agreed-words.tsx'
import { householdWords } from './household-words.ts'

export function AddForm({ onAdded }: { onAdded(): void }) {
  const t = useText(householdWords)
  const { language } = useLanguage()
  const [name, setName] = useState('')
  const [relation, setRelation] = useState('')
  const [age, setAge] = useState('child')
  const [phone, setPhone] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct('household.add')
  const adult = age === 'adult'
  const complete = name.trim() !== '' && relation !== '' && (!adult || /^\+\d{9,15}$/.test(phone))
  const add = async () => {
    setTried(true)
    if (complete && (await act.run({ name, relation, adult, ...(adult ? { phone } : {}) }))) onAdded()
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

/** Somebody was asked into a household by text, or leaves one. */
export function JoinForm({ onJoined }: { onJoined(): void }) {
  const t = useText(householdWords)
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
        <AgreedWords kind="household" />
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
