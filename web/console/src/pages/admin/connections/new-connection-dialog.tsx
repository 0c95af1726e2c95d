import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Confirm, newId, ProblemNotice, SelectField, useSay, useText } from '@app/ui'
import { useAct } from '../../../app/api.ts'
import { type ConnectionForm, formOf, secretsOf, settingsOf, wrongIn } from './connection-form.ts'
import { connectionWords } from './connection-words.ts'
import { KindFields } from './kind-fields.tsx'

/** A new connection: its kind, whose it is, and the form that the kind asks. It begins as a draft. */
export function NewConnectionDialog({ kinds, onClose }: { kinds: Output<'connections.kinds'>; onClose(): void }) {
  const t = useText(connectionWords)
  const say = useSay()
  const go = useNavigate()
  const save = useAct('connections.save')
  const [connectionId] = useState(newId)
  const [kindId, setKindId] = useState('')
  const [subjectId, setSubjectId] = useState('')
  const [form, setForm] = useState<ConnectionForm>()
  const [tried, setTried] = useState(false)
  const kind = kinds.items.find((one) => one.kind === kindId)
  const choose = (next: string) => {
    const found = kinds.items.find((one) => one.kind === next)
    setKindId(next)
    setForm(found && formOf(found))
    setTried(false)
  }
  const wrong: Record<string, string> = kind && form ? wrongIn(kind, form, []) : {}
  const needsSubject = kind?.subject === 'department' && !subjectId
  const run = async () => {
    setTried(true)
    if (!kind || !form || needsSubject || Object.keys(wrong).length > 0) return
    const made = await save.run({
      connectionId,
      kind: kind.kind,
      subjectId: kind.subject === 'department' ? subjectId : '',
      name: form.name.trim(),
      position: Number(form.position),
      settings: settingsOf(kind, form),
      secrets: secretsOf(form),
      revision: 0,
    })
    if (made) void go({ to: '/admin/connections/$connectionId', params: { connectionId } })
  }
  return (
    <Confirm open title={t.add} confirm={t.create} busy={save.busy} onConfirm={() => void run()} onClose={onClose}>
      <SelectField
        id="connection-kind"
        label={t.kind}
        hint={kind?.hint ? say(kind.hint) : undefined}
        value={kindId}
        options={kinds.items.map((one) => ({ value: one.kind, label: say(one.name), group: t[one.purpose] }))}
        error={tried && !kind ? t.needed : undefined}
        onChange={choose}
      />
      {kind?.subject === 'department' && (
        <SelectField
          id="connection-subject"
          label={t.whose}
          value={subjectId}
          options={kinds.departments.map((one) => ({ value: one.id, label: say(one.name) }))}
          error={tried && needsSubject ? t.needed : undefined}
          onChange={setSubjectId}
        />
      )}
      {kind && form && (
        <KindFields kind={kind} form={form} secretsSet={[]} wrong={tried ? wrong : {}} withSecrets onChange={setForm} />
      )}
      {save.problem && <ProblemNotice problem={save.problem} />}
    </Confirm>
  )
}
