import { useState } from 'react'
import type { Input, Output } from '@app/contract/calls'
import { Button } from '../controls/button.tsx'
import { Notice } from '../feedback/notice.tsx'
import { useText } from '../i18n/language.tsx'
import { ProblemNotice } from '../live/problem-notice.tsx'
import { useCommand } from '../live/use-command.ts'
import { passkeysWords } from './passkeys-words.ts'
import { passkeysWork, showPasskey } from './this-device.ts'

interface Props {
  ask(commandId: string): Promise<Output<'passkeys.ask'>>
  signIn(credential: Input<'passkeys.signIn'>['credential']): Promise<Output<'passkeys.signIn'>>
  onSignedIn(me: Output<'auth.me'>): void
}

/** The way in for who has one; nothing where this browser could not use it. */
export function PasskeyButton({ ask, signIn, onSignedIn }: Props) {
  const t = useText(passkeysWords)
  const [notDone, setNotDone] = useState(false)
  const go = useCommand(async (_: object, commandId) => {
    const credential = await showPasskey((await ask(commandId)).options)
    return { session: credential && (await signIn(credential)) }
  })
  if (!passkeysWork()) return null
  const submit = async () => {
    setNotDone(false)
    const done = await go.run({})
    if (done?.session) onSignedIn(done.session.me)
    else setNotDone(done !== undefined)
  }
  return (
    <>
      <Button block icon="lock" busy={go.busy} onClick={() => void submit()}>
        {t.signIn}
      </Button>
      {notDone && <Notice title={t.notDone} />}
      {go.problem && <ProblemNotice problem={go.problem} />}
    </>
  )
}
