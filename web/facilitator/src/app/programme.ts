import { useEffect } from 'react'
import type { Output } from '@app/contract/calls'
import { applyColours, dayOf, useLanguage } from '@app/ui'
import { useKept, useKnown } from '../offline/use-offline.tsx'
import { businessNow } from './clock.ts'

export type Programme = Output<'programme.get'>
const KEY = 'programme'
const AGAIN_MS = 300_000

/** Asks for the programme's data once, and for its time now and then. */
export function useProgrammeKept(): void {
  const { data } = useKept('programme.get', {}, KEY)
  const { reload } = useKept('programme.time', {}, 'time')
  useEffect(() => {
    if (data) applyColours(data.colours)
  }, [data])
  useEffect(() => {
    const timer = setInterval(() => void reload(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [reload])
}

/** The programme's name, mark, helpline and colours: data, kept on the phone. */
export function useProgramme() {
  const { language } = useLanguage()
  const programme = useKnown<Programme>(KEY)
  return { programme, name: programme?.shortName[language] ?? '', helpline: programme?.helpline ?? '' }
}

/** The territory's calendar day. */
export function today(): string {
  return dayOf(businessNow())
}
