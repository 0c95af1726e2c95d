import { createMessages } from '../i18n/messages.ts'
import { useText } from '../i18n/language.tsx'
import type { Streets } from './map-props.ts'

const words = createMessages({
  en: { contributors: 'OpenStreetMap contributors', madeUp: 'Made-up streets' },
  ur: { contributors: 'اوپن سٹریٹ میپ کے معاونین', madeUp: 'فرضی سڑکیں' },
})

/** Opened by whoever presses it; the page itself loads nothing from there. */
const LICENCE = 'https://www.openstreetmap.org/copyright'

/** Its licence (ODbL) asks for this on every map that is drawn of it. */
export function Credit({ of }: { of: Streets['credit'] }) {
  const t = useText(words)
  return (
    <span className="map-credit interface">
      {of === 'openstreetmap' ? (
        <a href={LICENCE} target="_blank" rel="noreferrer">
          © <bdi>{t.contributors}</bdi>
        </a>
      ) : (
        t.madeUp
      )}
    </span>
  )
}
