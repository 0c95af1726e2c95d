import { Bdi, Icon, useText } from '@app/ui'
import { to } from '../../app/paths.ts'
import { useFetches } from './use-fetches.ts'
import { fetchWords } from './words.ts'

/** The way to what is to be fetched, where the day and the bag are looked at. Nothing when there is none. */
export function FetchRow() {
  const t = useText(fetchWords)
  const open = useFetches().data?.filter((one) => !one.unsent) ?? []
  if (open.length === 0) return null
  return (
    <a className="visit-row" href={to('fetches')}>
      <Icon name="package" />
      <span className="visit-row-words">
        <span>{t.title}</span>
        <span className="small muted interface">
          <Bdi>{open.length}</Bdi> {t.row}
        </span>
      </span>
      <Icon name="chevron-next" />
    </a>
  )
}
