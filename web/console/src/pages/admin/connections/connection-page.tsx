import { useState } from 'react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Card, Facts, Icon, ProblemNotice, useSay, useText, useToast, When } from '@app/ui'
import { useAct, useAnswer } from '../../../app/api.ts'
import { useSession } from '../../../app/session.tsx'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { ConnectionActs } from './connection-acts.tsx'
import { type Connection, formOf, type Kind, secretsOf, settingsOf, wrongIn } from './connection-form.ts'
import { ConnectionState } from './connection-state.tsx'
import { connectionWords } from './connection-words.ts'
import { LastBad } from './connections-page.tsx'
import { KindFields } from './kind-fields.tsx'
import { ProposedCard } from './proposed-card.tsx'
import { SecretsDialog } from './secrets-dialog.tsx'
import { TrialCard } from './trial-card.tsx'

const route = getRouteApi('/admin/connections/$connectionId')

/** One connection: how it stands, its form, its secrets, and a try of it. */
export default function ConnectionPage() {
  const { connectionId } = route.useParams()
  const answer = useAnswer('connections.one', { connectionId }, { everyMs: 10_000, keep: true })
  const kinds = useAnswer('connections.kinds', {})
  return (
    <Answered answer={answer}>
      {(connection) => (
        <Answered answer={kinds}>
          {({ items }) => {
            const kind = items.find((one) => one.kind === connection.kind)
            return kind && <ConnectionDesk kind={kind} connection={connection} />
          }}
        </Answered>
      )}
    </Answered>
  )
}

function ConnectionDesk({ kind, connection }: { kind: Kind; connection: Connection }) {
  const t = useText(connectionWords)
  const say = useSay()
  const { me } = useSession()
  const [rotating, setRotating] = useState(false)
  const administers = me?.roles.includes('admin') ?? false
  const whose = connection.subjectName ? ` · ${say(connection.subjectName)}` : ''
  return (
    <DeskPage
      title={connection.name}
      lead={`${say(connection.kindName)}${whose}`}
      back={
        <Link className="back-link interface no-print" to="/admin/connections">
          <Icon name="back" /> <span>{t.back}</span>
        </Link>
      }
    >
      <ConnectionState card={connection} />
      <Facts
        rows={[
          {
            label: t.lastGood,
            value: connection.lastGoodAt ? <When at={connection.lastGoodAt} /> : t.never,
          },
          { label: t.lastBad, value: <LastBad bad={connection.lastBad} /> },
          ...(connection.formerUntil ? [{ label: t.former, value: <When at={connection.formerUntil} /> }] : []),
        ]}
      />
      {administers && <ConnectionActs connection={connection} onRotate={() => setRotating(true)} />}
      <ProposedCard kind={kind} connection={connection} />
      <div className="two-columns">
        <SettingsCard kind={kind} connection={connection} administers={administers} />
        <TrialCard connection={connection} administers={administers} />
      </div>
      {rotating && <SecretsDialog kind={kind} connection={connection} onClose={() => setRotating(false)} />}
    </DeskPage>
  )
}

const written = (kind: Kind, connection: Connection) =>
  formOf(kind, { ...connection, ...(connection.proposed && { ...connection.proposed }) })
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The form, filled with what is in use, or with what waits for confirmation: that is what the next change goes on from. */
function SettingsCard({ kind, connection, administers }: { kind: Kind; connection: Connection; administers: boolean }) {
  const t = useText(connectionWords)
  const toast = useToast()
  const save = useAct('connections.save')
  const [base, setBase] = useState(connection)
  const [form, setForm] = useState(() => written(kind, connection))
  const [tried, setTried] = useState(false)
  // What is shown is what the server has, and what was typed is never taken away: the server says that somebody was quicker.
  if (base.revision !== connection.revision) {
    const untouched = same(form, written(kind, base))
    if (untouched || same(written(kind, base), written(kind, connection))) setBase(connection)
    if (untouched) setForm(written(kind, connection))
  }
  const wrong = wrongIn(kind, form, connection.secretsSet)
  const run = async () => {
    setTried(true)
    if (Object.keys(wrong).length > 0) return
    const done = await save.run({
      connectionId: connection.connectionId,
      kind: connection.kind,
      subjectId: connection.subjectId,
      name: form.name.trim(),
      position: Number(form.position),
      settings: settingsOf(kind, form),
      secrets: secretsOf(form),
      revision: base.revision,
    })
    if (!done) return
    setBase(done)
    setForm(written(kind, done))
    setTried(false)
    toast(done.waits === 'change' ? t.proposedSaved : t.saved)
  }
  const open = administers && connection.state !== 'ended'
  return (
    <Card title={t.settings} icon="settings">
      <fieldset className="edit-all stack gap-3" disabled={!open}>
        <KindFields
          kind={kind}
          form={form}
          secretsSet={connection.secretsSet}
          wrong={tried ? wrong : {}}
          withSecrets={open}
          onChange={setForm}
        />
      </fieldset>
      {save.problem && <ProblemNotice problem={save.problem} />}
      {open && (
        <Button tone="primary" icon="check" busy={save.busy} onClick={() => void run()}>
          {t.save}
        </Button>
      )}
    </Card>
  )
}
