import { useEffect, useEffectEvent } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Output } from '@app/contract/calls'
import { address } from '@app/contract/client'
import { openStream } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import type { useActiveCall } from '../../components/order/active-call.ts'

type Live = Output<'calls.live'>

/** One word of the stream; undefined for what is not understood. */
export function liveOf(text: string): Live | undefined {
  try {
    const word = JSON.parse(text) as Partial<Live>
    return word.kind === 'answered' || word.kind === 'ended' || word.kind === 'queue'
      ? { kind: word.kind, data: word.data ?? {} }
      : undefined
  } catch {
    return undefined
  }
}

/** Words between two looks at the queue: in a storm one look answers many. */
const QUIET_MS = 1_000

/**
 * My telephone: where I sit, whether I am ready, and the call that the switch put through. The stream only says that
 * something happened; what it is is asked, so that a word that was missed is made good by the next.
 */
export function useSeat(active: ReturnType<typeof useActiveCall>) {
  const client = useQueryClient()
  const answer = useAnswer('calls.seat', {}, { everyMs: 30_000 })
  const board = useAnswer('calls.wallboard', {}, { everyMs: 30_000, keep: true })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const close = openStream(address('', 'calls.live', {}).url, { 'x-app': 'console' }, ({ event, data }) => {
      const word = liveOf(data)
      const missed = event === 'reset'
      if (!word && !missed) return
      if (word?.kind !== 'queue') void client.invalidateQueries({ queryKey: ['calls.seat'] })
      timer ??= setTimeout(() => {
        timer = undefined
        void client.invalidateQueries({ queryKey: ['calls.wallboard'] })
        void client.invalidateQueries({ queryKey: ['callbacks.list'] })
      }, QUIET_MS)
    })
    return () => {
      close()
      clearTimeout(timer)
    }
  }, [client])
  const seat = answer.data?.seat ?? null
  const put = seat?.call
  const { answered } = active
  const here = active.call?.callId
  const takeOver = useEffectEvent(() => {
    if (put)
      answered({
        callId: put.callId,
        phone: put.phone,
        startedAt: Date.parse(put.answeredAt),
        over: put.over,
        bySwitch: true,
      })
  })
  useEffect(() => takeOver(), [put?.callId, put?.over, here, answered])
  return { known: answer.data !== undefined, seat, board: board.data }
}
