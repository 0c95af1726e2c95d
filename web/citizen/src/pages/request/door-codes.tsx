import { Bdi, useText } from '@app/ui'
import type { Visit } from './current-visit.ts'
import { requestWords } from './request-words.ts'

/** Both codes, large; the one that is asked for at this stage stands out. */
export function DoorCodes({ visit }: { visit: Visit }) {
  const t = useText(requestWords)
  if (!visit.codes) return visit.stage === 'promised' ? <p className="small muted interface">{t.codesLater}</p> : null
  const begun = visit.stage === 'working' || visit.stage === 'paid'
  return (
    <div className="codes">
      <div className={`code ${begun ? 'code-used' : 'code-now'}`}>
        <span>{t.startCode}</span>
        <strong>
          <Bdi>{visit.codes.start}</Bdi>
        </strong>
        <span className="muted">{t.startHint}</span>
      </div>
      <div className={`code ${begun ? 'code-now' : ''}`}>
        <span>{t.endCode}</span>
        <strong>
          <Bdi>{visit.codes.completion}</Bdi>
        </strong>
        <span className="muted">{t.endHint}</span>
      </div>
    </div>
  )
}
