import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react'
import type { Output } from '@app/contract/calls'
import { applyColours, dayOf, InTimeZone, useLanguage } from '@app/ui'
import { useAnswer } from './api.ts'

export type Programme = Output<'programme.get'>

const ProgrammeContext = createContext<Programme | undefined>(undefined)

/** Difference between the territory's business clock and this device, so that "late" is late by the office's clock. */
let aheadMs = 0

/** The programme's name, mark and colours: data, which can change overnight. */
export function ProgrammeProvider({ children }: { children?: ReactNode }) {
  const { data } = useAnswer('programme.get', {})
  const { data: time } = useAnswer('programme.time', {})
  useEffect(() => {
    if (data) applyColours(data.colours)
  }, [data])
  useEffect(() => {
    if (time) aheadMs = Date.parse(time.now) - Date.now()
  }, [time])
  return (
    <ProgrammeContext.Provider value={data}>
      <InTimeZone zone={data?.timeZone}>{children}</InTimeZone>
    </ProgrammeContext.Provider>
  )
}

export function useProgramme() {
  const programme = useContext(ProgrammeContext)
  const { language } = useLanguage()
  return useMemo(() => ({ programme, name: programme ? programme.shortName[language] : '' }), [programme, language])
}

/** This moment by the business clock. */
export function businessNow(): Date {
  return new Date(Date.now() + aheadMs)
}

/** The territory's calendar day. */
export function today(): string {
  return dayOf(businessNow())
}
