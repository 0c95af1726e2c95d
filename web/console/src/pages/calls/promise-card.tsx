import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Button, createMessages, Fold, newId, Notice, PhoneField, ProblemNotice, useText } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { PromisedWindow } from './promised-window.tsx'

const words = createMessages({
  en: {
    open: 'A caller hung up: promise to call back',
    phone: 'Their number',
    save: 'Promise a call',
    promised: 'Promised for',
  },
  ur: {
    open: 'کسی نے انتظار میں فون رکھ دیا: واپس کال کا وعدہ کریں',
    phone: 'ان کا نمبر',
    save: 'وعدہ درج کریں',
    promised: 'وعدہ:',
  },
})

/** One number, one promise, however often they tried. */
export function PromiseCard() {
  const t = useText(words)
  const command = useAct('calls.abandoned')
  const [phone, setPhone] = useState('')
  const [promised, setPromised] = useState<Output<'calls.abandoned'>>()
  const save = async () => {
    const done = phone && (await command.run({ callId: newId(), phone }))
    if (!done) return
    setPromised(done)
    setPhone('')
  }
  return (
    <Fold title={t.open}>
      <form
        className="stack gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <PhoneField id="promise-phone" label={t.phone} autoComplete="off" value={phone} onChange={setPhone} />
        {command.problem && <ProblemNotice problem={command.problem} />}
        {promised && (
          <Notice
            tone="success"
            live
            title={
              <>
                {t.promised} <PromisedWindow from={promised.promisedAt} until={promised.promisedUntil} />
              </>
            }
          />
        )}
        <span>
          <Button type="submit" small busy={command.busy}>
            {t.save}
          </Button>
        </span>
      </form>
    </Fold>
  )
}
