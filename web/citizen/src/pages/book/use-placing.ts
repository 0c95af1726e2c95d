import { useCallback, useRef, useState } from 'react'
import { forgetAnswers, problemOf, useLanguage, useText, type Problem } from '@app/ui'
import { call } from '../../app/api.ts'
import { useNavigation } from '../../app/routing.ts'
import { useSession } from '../../app/session.tsx'
import { forgetDraft } from '../../booking/draft-store.ts'
import { orderOf } from '../../booking/order.ts'
import { bookWords } from './book-words.ts'
import type { StepProps } from './step-frame.tsx'
import { to } from '../../app/paths.ts'

/** Says that this very order is there already: the answer to it was lost on the way. */
const PLACED = ['order_exists', 'command_reused']

/** Places the order, once however often it is asked: the order's own id is the command's, so a lost answer is found again. */
export function usePlacing(step: StepProps) {
  const t = useText(bookWords)
  const { language } = useLanguage()
  const { me } = useSession()
  const { go } = useNavigation()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [tries, setTries] = useState(0)
  const flying = useRef(false)
  const { draft, parts, places, world } = step
  const place = useCallback(
    async (signatures: Record<string, string>, agreedWords: string | undefined): Promise<Problem | undefined> => {
      const first = draft.items[0]
      if (flying.current || !first) return undefined
      flying.current = true
      setBusy(true)
      setProblem(undefined)
      setTries((before) => before + 1)
      const order = orderOf(draft, {
        cases: parts.map((part) => part.definition),
        world,
        signatures,
        agreedWords,
        language,
        accountName: me?.name,
        tehsilPoint: (id) => places.tehsils.find((one) => one.id === id)?.point,
        words: { self: t.relationSelf, newborn: t.newborn },
      })
      const failed = await call('requests.book', order, { commandId: draft.orderId }).then(() => undefined, problemOf)
      flying.current = false
      setBusy(false)
      if (failed && !(failed.kind === 'refused' && PLACED.includes(failed.code))) {
        setProblem(failed)
        return failed
      }
      forgetDraft(first.serviceId)
      forgetAnswers('requests.')
      go(to('booked', { requestId: first.requestId }), true)
      return undefined
    },
    [draft, parts, places, world, language, me, t, go],
  )
  return { place, busy, problem, tries }
}
