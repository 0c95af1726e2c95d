import { type ReactNode, useEffect, useState } from 'react'
import { Icon } from '../icons/icon.tsx'
import { useSay } from '../i18n/language.tsx'
import type { Words } from '../i18n/messages.ts'
import { meanwhile } from '../live/passing.ts'

/** Says that the network is away; or "one moment", for as long as the server is and a call is asked again by itself. */
export function OfflineBar({ offline, children }: { offline: boolean; children: ReactNode }) {
  const say = useSay()
  const [moment, setMoment] = useState<Words>()
  useEffect(() => {
    meanwhile.say = setMoment
  }, [])
  return (
    <div role="status" className="offline-slot">
      {(offline || moment) && (
        <p className="offline-bar interface">
          <Icon name="offline" /> <span>{moment ? say(moment) : children}</span>
        </p>
      )}
    </div>
  )
}
