import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { address } from '@app/contract/client'
import { type AlertKind, heardBy, isCall } from '@app/domain/safety'
import { openStream } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { ringOnce } from './alarm-sound.ts'

/** Asked now and then too, so that a stream that broke hides nobody. */
const ASK_EVERY_MS = 20_000
const RINGING = ['raised', 'repeated', 'rings']
/** What the bar shows and counts; the page asks for its own. */
const ASKED = { limit: 50 } as const

interface Told {
  kind?: string
  data?: { alertKind?: AlertKind; change?: string }
}

export const hearsAlarms = (roles: readonly string[]): boolean => heardBy(roles).length > 0

/** The open alarms of this desk as they are now. */
export const useOpenAlarms = (roles: readonly string[]) =>
  useAnswer('safety.alerts', hearsAlarms(roles) ? ASKED : null, { everyMs: ASK_EVERY_MS }).data

/** Follows the desk's own stream while somebody sits here: what is on the screen is asked anew, and what is raised is heard. */
export function useAlarmStream(): void {
  const client = useQueryClient()
  useEffect(
    () =>
      openStream(address('', 'safety.live', {}).url, { 'x-app': 'console' }, ({ data: said }) => {
        const { kind, data } = JSON.parse(said) as Told
        // One that was too long to be carried says only that something changed.
        if (kind !== undefined && kind !== 'alert') return
        void client.invalidateQueries({ queryKey: ['safety.alerts'] })
        if (data?.change && RINGING.includes(data.change)) ringOnce(data.alertKind ? isCall(data.alertKind) : true)
      }),
    [client],
  )
}
