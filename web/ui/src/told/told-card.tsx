import { useState } from 'react'
import type { Input, Output } from '@app/contract/calls'
import { Button } from '../controls/button.tsx'
import { ChoiceCards } from '../controls/choice-fields.tsx'
import { TextField } from '../controls/text-fields.tsx'
import { useToast } from '../feedback/toast.tsx'
import { useText } from '../i18n/language.tsx'
import { Bdi } from '../i18n/spans.tsx'
import { Card } from '../layout/layout.tsx'
import { ProblemNotice } from '../live/problem-notice.tsx'
import { useCommand } from '../live/use-command.ts'
import { useQuery } from '../live/use-query.ts'
import { toldWords } from './told-words.ts'

export type Preference = Output<'told.get'>

/** An app's way to the server for it. */
export interface ToldOf {
  get(signal: AbortSignal): Promise<Preference>
  choose(input: Input<'told.choose'>, commandId: string): Promise<Preference>
  setEmail(input: Input<'told.setEmail'>, commandId: string): Promise<Output<'told.setEmail'>>
  proveEmail(input: Input<'told.proveEmail'>, commandId: string): Promise<Preference>
  dropEmail(commandId: string): Promise<Preference>
}

/** By which way what can wait is told first. Nothing to choose where the programme has no mail server. */
export function ToldCard({ told }: { told: ToldOf }) {
  const t = useText(toldWords)
  const answer = useQuery('told.get', told.get)
  const known = answer.data
  if (!known || (!known.emailPossible && known.emailMasked === null)) return null
  return (
    <Card>
      <h2 className="section-title">{t.title}</h2>
      <p className="small muted interface">{t.lead}</p>
      {known.emailMasked === null ? (
        <GiveAddress told={told} known={known} reload={answer.reload} />
      ) : (
        <Choose told={told} known={known} reload={answer.reload} />
      )}
    </Card>
  )
}

interface Part {
  told: ToldOf
  known: Preference
  reload(): void
}

function Choose({ told, known, reload }: Part) {
  const t = useText(toldWords)
  const toast = useToast()
  const choose = useCommand(told.choose)
  const drop = useCommand((_: object, commandId) => told.dropEmail(commandId))
  const saved = async (saving: Promise<Preference | undefined>) => {
    if (!(await saving)) return
    toast(t.saved)
    reload()
  }
  return (
    <>
      <ChoiceCards
        id="told-first"
        label={t.title}
        columns={2}
        value={known.first === 'email' ? 'email' : 'text'}
        choices={[
          { value: 'text', label: t.text },
          { value: 'email', label: t.email },
        ]}
        onChange={(first) => void saved(choose.run({ first }))}
      />
      <p className="interface">
        <Bdi>{known.emailMasked}</Bdi>
      </p>
      {(choose.problem ?? drop.problem) && <ProblemNotice problem={(choose.problem ?? drop.problem)!} />}
      <Button busy={drop.busy} onClick={() => void saved(drop.run({}))}>
        {t.drop}
      </Button>
    </>
  )
}

/** The address first, then the code that came there: somebody else's must not be told anything. */
function GiveAddress({ told, known, reload }: Part) {
  const t = useText(toldWords)
  const toast = useToast()
  const [email, setEmail] = useState('')
  const [code, setCode] = useState('')
  const ask = useCommand(told.setEmail)
  const prove = useCommand(told.proveEmail)
  return (
    <>
      <form
        className="form-flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void ask.run({ email: email.trim() }).then((sent) => sent && reload())
        }}
      >
        <TextField
          id="email"
          label={t.address}
          maxLength={254}
          autoComplete="email"
          value={email}
          onChange={setEmail}
        />
        {ask.problem && <ProblemNotice problem={ask.problem} />}
        <Button type="submit" busy={ask.busy} disabled={!/^\S+@\S+\.\S+$/.test(email.trim())}>
          {t.send}
        </Button>
      </form>
      {known.emailWaits && (
        <form
          className="form-flow"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void prove.run({ code }).then((proved) => {
              if (!proved) return
              toast(t.confirmed)
              reload()
            })
          }}
        >
          <TextField
            id="email-code"
            label={t.code}
            maxLength={6}
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
          />
          {prove.problem && <ProblemNotice problem={prove.problem} />}
          <Button type="submit" busy={prove.busy} disabled={!/^\d{6}$/.test(code)}>
            {t.confirm}
          </Button>
        </form>
      )}
    </>
  )
}
