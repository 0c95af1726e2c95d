import { useState } from 'react'
import { Confirm, ProblemNotice, useText, useToast } from '@app/ui'
import { useAct } from '../../../app/api.ts'
import { askedOf, type Connection, formOf, type Kind, secretsOf } from './connection-form.ts'
import { connectionWords } from './connection-words.ts'
import { OneField } from './kind-fields.tsx'

/** New secrets under the same settings. What is left empty stays. */
export function SecretsDialog({ kind, connection, onClose }: { kind: Kind; connection: Connection; onClose(): void }) {
  const t = useText(connectionWords)
  const toast = useToast()
  const rotate = useAct('connections.rotate')
  const [form, setForm] = useState(() => formOf(kind, connection))
  const [tried, setTried] = useState(false)
  const secrets = secretsOf(form)
  const none = Object.keys(secrets).length === 0
  const run = async () => {
    setTried(true)
    if (none) return
    const { connectionId, revision } = connection
    const done = await rotate.run({ connectionId, revision, secrets })
    if (!done) return
    toast(done.waits ? t.proposedSaved : t.saved)
    onClose()
  }
  return (
    <Confirm
      open
      title={t.replace}
      confirm={t.replace}
      busy={rotate.busy}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <p className="small muted">{t.replaceText}</p>
      {askedOf(kind, form)
        .filter((field) => field.type === 'secret')
        .map((field, index) => (
          <OneField
            key={field.name}
            field={field}
            form={form}
            kept={connection.secretsSet.includes(field.name)}
            error={tried && none && index === 0 ? t.needed : undefined}
            onChange={setForm}
          />
        ))}
      {rotate.problem && <ProblemNotice problem={rotate.problem} />}
    </Confirm>
  )
}
