import { type ReactNode, useSyncExternalStore } from 'react'
import { Icon } from '../icons/icon.tsx'
import { useText } from '../i18n/language.tsx'
import { createMessages } from '../i18n/messages.ts'
import { somethingWaits, watchWaiting } from '../live/patience.ts'

const words = createMessages({
  en: { moment: 'One moment. We’re trying again; what you wrote is kept.' },
  ur: { moment: 'ذرا ٹھہریں، دوبارہ کوشش ہو رہی ہے۔ آپ کا لکھا ہوا محفوظ ہے۔' },
})
const nothing = () => false

/** Says that the network is away; or "one moment", for as long as the server is and a call is asked again by itself. */
export function OfflineBar({ offline, children }: { offline: boolean; children: ReactNode }) {
  const t = useText(words)
  const waits = useSyncExternalStore(watchWaiting, somethingWaits, nothing)
  return (
    <div role="status" className="offline-slot">
      {(offline || waits) && (
        <p className="offline-bar interface">
          <Icon name={offline ? 'offline' : 'refresh'} /> <span>{offline ? children : t.moment}</span>
        </p>
      )}
    </div>
  )
}
