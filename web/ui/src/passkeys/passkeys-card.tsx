import { useState } from 'react'
import type { Input, Output } from '@app/contract/calls'
import { Button } from '../controls/button.tsx'
import { TextField } from '../controls/text-fields.tsx'
import { Notice } from '../feedback/notice.tsx'
import { useToast } from '../feedback/toast.tsx'
import { useText } from '../i18n/language.tsx'
import { When } from '../i18n/spans.tsx'
import { Card } from '../layout/layout.tsx'
import { ProblemNotice } from '../live/problem-notice.tsx'
import { useCommand } from '../live/use-command.ts'
import { useQuery } from '../live/use-query.ts'
import { passkeysWords } from './passkeys-words.ts'
import { makePasskey, passkeysWork } from './this-device.ts'

/** An app's way to the server for them. */
export interface PasskeysOf {
  mine(signal: AbortSignal): Promise<Output<'passkeys.list'>>
  begin(commandId: string): Promise<Output<'passkeys.begin'>>
  finish(name: string, credential: Input<'passkeys.finish'>['credential']): Promise<unknown>
  drop(passkeyId: string, commandId: string): Promise<unknown>
}

/** The passkeys that one has, and another: offered, never needed. */
export function PasskeysCard({ passkeys }: { passkeys: PasskeysOf }) {
  const t = useText(passkeysWords)
  const toast = useToast()
  const answer = useQuery('passkeys.list', passkeys.mine)
  const drop = useCommand(async ({ passkeyId }: { passkeyId: string }, commandId) => {
    await passkeys.drop(passkeyId, commandId)
    return true
  })
  const items = answer.data?.items ?? []
  if (!passkeysWork() && items.length === 0) return null
  const remove = async (passkeyId: string) => {
    if (!(await drop.run({ passkeyId }))) return
    toast(t.removed)
    answer.reload()
  }
  return (
    <Card>
      <h2 className="section-title">{t.title}</h2>
      <p>{t.lead}</p>
      {items.length > 0 && (
        <ul className="plain-list stack gap-3">
          {items.map((one) => (
            <li key={one.passkeyId} className="stack gap-1">
              <strong>
                <bdi>{one.name}</bdi>
              </strong>
              <span className="small muted">
                {t.made} <When at={one.madeAt} /> · {one.usedAt ? t.used : t.never}{' '}
                {one.usedAt && <When at={one.usedAt} />}
              </span>
              {one.stopped && <Notice tone="danger" title={t.stopped} />}
              <Button small busy={drop.busy} onClick={() => void remove(one.passkeyId)}>
                {t.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {(answer.problem ?? drop.problem) && <ProblemNotice problem={(answer.problem ?? drop.problem)!} />}
      {passkeysWork() && <Another passkeys={passkeys} onMade={answer.reload} />}
    </Card>
  )
}

function Another({ passkeys, onMade }: { passkeys: PasskeysOf; onMade(): void }) {
  const t = useText(passkeysWords)
  const toast = useToast()
  const [naming, setNaming] = useState(false)
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const [notDone, setNotDone] = useState(false)
  const make = useCommand(async (given: { name: string }, commandId) => {
    const credential = await makePasskey((await passkeys.begin(commandId)).options)
    if (credential) await passkeys.finish(given.name, credential)
    return { made: credential !== null }
  })
  if (!naming) return <Button onClick={() => setNaming(true)}>{t.add}</Button>
  const submit = async () => {
    setTried(true)
    setNotDone(false)
    if (!name.trim()) return
    const done = await make.run({ name: name.trim() })
    setNotDone(done?.made === false)
    if (!done?.made) return
    setNaming(false)
    setName('')
    setTried(false)
    toast(t.added)
    onMade()
  }
  return (
    <form
      className="stack gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextField
        id="passkey-name"
        label={t.name}
        hint={t.hint}
        error={tried && !name.trim() ? t.nameMissing : undefined}
        value={name}
        onChange={(typed) => setName(typed.slice(0, 60))}
      />
      {notDone && <Notice title={t.notDone} />}
      {make.problem && <ProblemNotice problem={make.problem} />}
      <Button type="submit" tone="primary" busy={make.busy}>
        {t.go}
      </Button>
      <Button tone="quiet" onClick={() => setNaming(false)}>
        {t.back}
      </Button>
    </form>
  )
}
