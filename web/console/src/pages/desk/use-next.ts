import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useAnswer } from '../../app/api.ts'
import type { PileItem } from './desk-words.ts'

const KEY = 'console-goes-on'
const AHEAD = 50
/** What asks for the office's hand now; an objected one waits on the citizen. */
const WAITING: readonly PileItem['state'][] = ['to_take', 'in_process', 'approved']

/** The one to go on with: the next below in the pile, else the first of it; never the one in hand. */
export function nextOf(
  pile: readonly Pick<PileItem, 'applicationId' | 'state'>[],
  applicationId: string,
): string | undefined {
  const waits = pile.filter((one) => one.applicationId === applicationId || WAITING.includes(one.state))
  const at = waits.findIndex((one) => one.applicationId === applicationId)
  const others = [...waits.slice(at + 1), ...waits.slice(0, Math.max(0, at))]
  return others[0]?.applicationId
}

/** After a decision the next application opens by itself, unless this clerk would rather stay; kept on this device. */
export function useNext(applicationId: string) {
  const navigate = useNavigate()
  const [goesOn, setGoesOn] = useState(() => localStorage.getItem(KEY) !== 'no')
  const pile = useAnswer('desk.pile', { state: 'all', q: '', limit: AHEAD })
  const next = nextOf(pile.data?.items ?? [], applicationId)
  const open = () =>
    void (next ? navigate({ to: '/desk/$applicationId', params: { applicationId: next } }) : navigate({ to: '/desk' }))
  return {
    goesOn,
    open,
    choose(on: boolean) {
      localStorage.setItem(KEY, on ? 'yes' : 'no')
      setGoesOn(on)
    },
  }
}
