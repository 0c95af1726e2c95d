import { useState } from 'react'
import { Amount, useSay, useSettled, useText } from '@app/ui'
import { SearchCombo } from '../lists/search-combo.tsx'
import { useAnswer } from '../../app/api.ts'
import { missingWords, orderWords } from './order-words.ts'
import type { OrderInHand } from './use-order.ts'

/** An agent types while the caller speaks: half the usual pause. */
export const PAUSE_MS = 150

export function ServiceField({ hand }: { hand: OrderInHand }) {
  const t = useText(orderWords)
  const m = useText(missingWords)
  const say = useSay()
  const [text, setText] = useState('')
  const asked = useSettled(text, PAUSE_MS)
  const found = useAnswer('catalogue.search', { q: asked, limit: 12 })
  const items = (found.data?.items ?? []).map((item) => ({
    id: item.id,
    ours: item.kind === 'service',
    name: say(item.name),
    detail:
      item.kind === 'notOurs' ? (
        t.notOurs
      ) : !item.taken ? (
        t.serviceOff
      ) : (
        <>
          {say(item.department)} ·{' '}
          {item.fromPaisa === 0 ? t.free : item.fromPaisa === null ? '' : <Amount paisa={item.fromPaisa} />}
        </>
      ),
  }))
  return (
    <SearchCombo
      inputId="order-service"
      label={t.service}
      hint={t.serviceHint}
      search={{ ...found, loading: found.loading || asked !== text.trim() }}
      none={t.noService}
      autoFocus
      error={hand.missing.includes('service') ? m.service : undefined}
      text={text}
      items={items}
      onText={setText}
      onPick={(item) => {
        setText(item.name)
        if (item.ours)
          hand.change({
            serviceId: item.id,
            caseId: '',
            answers: {},
            ...(hand.draft.others.length === 0 && { mode: '', slotId: '' }),
          })
      }}
    />
  )
}
