import { useState } from 'react'
import type { Input } from '@app/contract/calls'
import { Button, createMessages, Notice, ProblemNotice, useText } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { useSession } from '../../app/session.tsx'

const words = createMessages({
  en: {
    ask: 'Tell the caller when a time opens',
    how: 'The first in line is texted and has some minutes to take the time.',
    asked: 'The caller is in line and will be texted when it’s their turn',
    who: 'Write the caller’s name and number first',
  },
  ur: {
    ask: 'وقت خالی ہو تو کالر کو بتائیں',
    how: 'قطار میں پہلے نمبر والے کو پیغام جاتا ہے، اور وقت لینے کے لیے چند منٹ ملتے ہیں۔',
    asked: 'کالر قطار میں ہے، باری آنے پر پیغام ملے گا',
    who: 'پہلے کالر کا نام اور نمبر لکھیں',
  },
})

export interface WaitProps {
  /** Of a request its orderer; else the caller, who needs no account yet. */
  requestId?: string
  caller?: { name: string; phone: string }
}

interface WaitForHourProps extends WaitProps {
  wanted: Pick<Input<'slots.wait'>, 'tehsilId' | 'serviceId' | 'manner' | 'days'>
}

/** Where no time is free: a place in line for the caller. */
export function WaitForHour({ wanted, requestId, caller }: WaitForHourProps) {
  const t = useText(words)
  const { me } = useSession()
  const act = useAct('slots.wait')
  const [asked, setAsked] = useState(false)
  if (!me?.roles.includes('agent')) return null
  if (asked) return <Notice tone="success" live title={t.asked} />
  const known = requestId !== undefined || (caller && caller.name.trim() !== '' && caller.phone.trim() !== '')
  const ask = async () =>
    (await act.run({
      ...wanted,
      ...(requestId !== undefined ? { requestId } : caller && { onBehalfOf: caller }),
    })) && setAsked(true)
  return (
    <div className="stack gap-2">
      <p className="small muted">{t.how}</p>
      <Button small icon="bell" busy={act.busy} reason={known ? undefined : t.who} onClick={() => void ask()}>
        {t.ask}
      </Button>
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void ask()} />}
    </div>
  )
}
