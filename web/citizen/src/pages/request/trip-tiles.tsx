import { useState } from 'react'
import { Icon, useText, type IconName } from '@app/ui'
import { useProgramme } from '../../app/programme.tsx'
import { isUnderWay, type Visit } from './current-visit.ts'
import { HelpSheet, type CallForHelp } from './help-sheet.tsx'
import { requestWords } from './request-words.ts'
import { ShareTrip } from './share-trip.tsx'
import { to } from '../../app/paths.ts'

interface Given {
  requestId: string
  visit: Visit
  help: CallForHelp
  reload(): void
}

/** What one wants while somebody comes, beside one another at the thumb: ring, check, share, call for help. */
export function TripTiles({ requestId, visit, help, reload }: Given) {
  const t = useText(requestWords)
  const { helpline } = useProgramme()
  const [sheet, setSheet] = useState<'share' | 'help'>()
  const { facilitator } = visit
  if (!facilitator) return null
  return (
    <>
      <ul className="tiles-row">
        {helpline && (
          <li>
            <a className="trip-tile" href={`tel:${helpline}`} aria-label={t.callHelp(helpline)}>
              <Tile icon="phone" words={helpline} />
            </a>
          </li>
        )}
        <li>
          <a className="trip-tile" href={to('verify', {}, { badge: facilitator.badgeNo })} aria-label={t.checkBadge}>
            <Tile icon="shield" words={t.genuine} />
          </a>
        </li>
        <li>
          <button
            type="button"
            className={`trip-tile ${visit.shared ? 'trip-tile-on' : ''}`}
            aria-label={t.shareTrip}
            onClick={() => setSheet('share')}
          >
            <Tile icon="share" words={t.share} />
          </button>
        </li>
        {isUnderWay(visit) && (
          <li>
            <button
              type="button"
              className="trip-tile trip-tile-danger"
              aria-haspopup="dialog"
              onClick={() => setSheet('help')}
            >
              <Tile icon="sos" words={t.help} />
            </button>
          </li>
        )}
      </ul>
      <HelpSheet help={help} open={sheet === 'help'} onClose={() => setSheet(undefined)} />
      <ShareTrip
        requestId={requestId}
        shared={visit.shared}
        open={sheet === 'share'}
        onClose={() => setSheet(undefined)}
        changed={reload}
      />
    </>
  )
}

function Tile({ icon, words }: { icon: IconName; words: string }) {
  return (
    <>
      <Icon name={icon} size={22} />
      <span>{words}</span>
    </>
  )
}
