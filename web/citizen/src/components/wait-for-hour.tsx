import { useState } from 'react'
import type { Input } from '@app/contract/calls'
import { Button, createMessages, LinkButton, Notice, ProblemNotice, useText } from '@app/ui'
import { useAct } from '../app/api.ts'
import { to } from '../app/paths.ts'
import { useNavigation } from '../app/routing.ts'
import { useSession } from '../app/session.tsx'

const words = createMessages({
  en: {
    ask: 'Tell me when a time opens',
    how: 'We’ll message the first in line when someone cancels or more people can come, and keep the time for them for a few minutes.',
    signIn: 'Sign in to be told',
    asked: 'You’re in line',
    askedText: 'We’ll message you when it’s your turn. Your place is under “My requests”.',
    see: 'My requests',
  },
  ur: {
    ask: 'وقت خالی ہو تو مجھے بتائیں',
    how: 'کوئی ملاقات منسوخ کرے یا مزید لوگ آ سکیں تو قطار میں پہلے نمبر والے کو پیغام ملے گا، اور وہ وقت چند منٹ اسی کے لیے رکا رہے گا۔',
    signIn: 'سائن اِن کریں تاکہ بتا سکیں',
    asked: 'آپ قطار میں ہیں',
    askedText: 'باری آتے ہی آپ کو پیغام ملے گا۔ آپ کی جگہ ”میری درخواستیں“ میں نظر آتی ہے۔',
    see: 'میری درخواستیں',
  },
})

/** Where no hour is free: a place in line for one on these days. */
export function WaitForHour({ wanted }: { wanted: Omit<Input<'slots.wait'>, 'onBehalfOf'> }) {
  const t = useText(words)
  const { status } = useSession()
  const { path } = useNavigation()
  const act = useAct('slots.wait')
  const [asked, setAsked] = useState(false)
  const ask = async () => (await act.run(wanted)) && setAsked(true)
  if (asked) {
    return (
      <Notice tone="success" live title={t.asked} action={<LinkButton href={to('requests')}>{t.see}</LinkButton>}>
        {t.askedText}
      </Notice>
    )
  }
  return (
    <div className="stack gap-3">
      <p className="small muted interface">{t.how}</p>
      {status === 'out' ? (
        <LinkButton icon="lock" href={to('signIn', {}, { next: path })}>
          {t.signIn}
        </LinkButton>
      ) : (
        <Button icon="bell" busy={act.busy} onClick={() => void ask()}>
          {t.ask}
        </Button>
      )}
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void ask()} />}
    </div>
  )
}
