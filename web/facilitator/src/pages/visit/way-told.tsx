import { useObjectUrl, useText } from '@app/ui'
import type { VisitView } from '../../offline/apply.ts'
import { useWayFile } from '../../offline/way-files.ts'
import { visitWords } from './words.ts'

/** The way in the household's own voice, and the gate as it looks from the street. */
export function WayTold({ place }: { place: NonNullable<VisitView['place']> }) {
  const t = useText(visitWords)
  const voice = useObjectUrl(useWayFile(place.voice))
  const photo = useObjectUrl(useWayFile(place.gatePhoto))
  const missing = (place.voice && !voice) || (place.gatePhoto && !photo)
  return (
    <>
      {voice && (
        <div className="stack gap-1">
          <span className="small muted interface">{t.hearWay}</span>
          <audio className="way-voice" controls preload="metadata" src={voice} aria-label={t.hearWay} />
        </div>
      )}
      {photo && <img className="way-photo" src={photo} alt={t.seeGate} />}
      {missing && <p className="small muted interface">{t.wayLater}</p>}
    </>
  )
}
