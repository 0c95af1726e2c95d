import { createContext, useContext, useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react'
import type { Output } from '@app/contract/calls'
import { applyColours, dayOf, InTimeZone, useLanguage } from '@app/ui'
import { call } from './api.ts'

export type Programme = Output<'programme.get'>

const KEPT = 'citizen-programme'
const ProgrammeContext = createContext<{ programme: Programme | undefined; aheadMs: number }>({
  programme: undefined,
  aheadMs: 0,
})

function kept(): Programme | undefined {
  try {
    const text = localStorage.getItem(KEPT)
    return text ? (JSON.parse(text) as Programme) : undefined
  } catch {
    return undefined
  }
}

/** Difference between the territory's business clock and this device, so that "today" is the office's today. */
let aheadMs = 0

/**
 * The programme's name, mark, helpline and colours, brought with the page or asked for; kept on the device, so that they
 * are there without a network.
 */
export function ProgrammeProvider({ brought, children }: { brought?: Programme | undefined; children?: ReactNode }) {
  const [programme, setProgramme] = useState(() => brought ?? kept())
  // In the context too: what was drawn by this device's clock is drawn anew by the territory's.
  const [ahead, setAhead] = useState(aheadMs)
  const begin = useEffectEvent(() => {
    if (programme) applyColours(programme.colours)
    const asked = brought ? Promise.resolve(brought) : call('programme.get', {})
    asked.then(
      (fresh) => {
        applyColours(fresh.colours)
        setProgramme(fresh)
        localStorage.setItem(KEPT, JSON.stringify(fresh))
      },
      () => undefined, // without a network the kept one serves
    )
    call('programme.time', {}).then(
      ({ now }) => setAhead((aheadMs = Date.parse(now) - Date.now())),
      () => undefined, // the device's own clock serves
    )
  })
  useEffect(() => begin(), [])
  const value = useMemo(() => ({ programme, aheadMs: ahead }), [programme, ahead])
  return (
    <ProgrammeContext.Provider value={value}>
      <InTimeZone zone={programme?.timeZone}>{children}</InTimeZone>
    </ProgrammeContext.Provider>
  )
}

export function useProgramme() {
  const { programme } = useContext(ProgrammeContext)
  const { language } = useLanguage()
  return useMemo(
    () => ({
      programme,
      name: programme ? programme.shortName[language] : '',
      helpline: programme?.helpline ?? '',
      police: programme?.police ?? '',
    }),
    [programme, language],
  )
}

/** On the server, which knows the time. */
export function setBusinessTime(now: string): void {
  aheadMs = Date.parse(now) - Date.now()
}

/** This moment by the business clock. */
export function businessNow(): Date {
  return new Date(Date.now() + aheadMs)
}

/** The territory's calendar day. */
export function today(): string {
  return dayOf(businessNow())
}
