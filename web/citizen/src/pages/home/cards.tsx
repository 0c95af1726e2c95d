import type { Output } from '@app/contract/calls'
import { Amount, EmptyState, Icon, LinkButton, Pictogram, Stack, useSay, useText } from '@app/ui'
import { useProgramme } from '../../app/programme.tsx'
import { homeWords } from './home-words.ts'
import { to } from '../../app/paths.ts'

export type Card = Output<'catalogue.search'>['items'][number]

/** What it costs at the door, which is what most come for, and the cheapest other way. */
function Price({ card }: { card: Card }) {
  const t = useText(homeWords)
  const { fromPaisa, doorstepPaisa, taken } = card
  if (!taken) return <span className="tile-price muted">{t.off}</span>
  if (fromPaisa === null) return null
  const from =
    fromPaisa === 0 ? (
      <span className="fee-free">{t.free}</span>
    ) : (
      <>
        {t.fromBefore} <Amount paisa={fromPaisa} /> {t.fromAfter}
      </>
    )
  if (doorstepPaisa === null) return <span className="tile-price">{from}</span>
  return (
    <>
      <span className="tile-price">
        {t.atHome} <Amount paisa={doorstepPaisa} />
      </span>
      {fromPaisa < doorstepPaisa && (
        <span className="tile-price">
          {t.or} {from}
        </span>
      )}
    </>
  )
}

export function Tiles({ cards }: { cards: readonly Card[] }) {
  const say = useSay()
  return (
    <ul className="tiles">
      {cards
        .filter((card) => card.kind === 'service')
        .map((card) => (
          <li key={card.id} className="stack">
            <a className="tile" href={to('service', { serviceId: card.id })}>
              <Pictogram name={card.icon} size={52} />
              <span className="tile-name">{say(card.name)}</span>
              <Price card={card} />
            </a>
          </li>
        ))}
    </ul>
  )
}

export function ResultRow({ card }: { card: Card }) {
  const say = useSay()
  const t = useText(homeWords)
  const isOurs = card.kind === 'service'
  return (
    <a className="row-link" href={to('service', { serviceId: card.id })}>
      <Pictogram name={card.icon} size={44} />
      <span className="row-words">
        <span className="row-title">{say(card.name)}</span>
        <span className={`result-kind small ${isOurs ? 'result-ours' : 'muted'}`}>
          <Icon name={isOurs ? 'check' : 'compass'} /> <span>{isOurs ? t.ours : t.notOurs}</span>
        </span>
        {isOurs && <span className="small muted">{say(card.summary)}</span>}
        {isOurs && (
          <span className="result-price">
            <Price card={card} />
          </span>
        )}
        {card.because.length > 0 && (
          <span className="small muted">
            {t.because} <bdi>{card.because.join(' ')}</bdi>
          </span>
        )}
      </span>
      <Icon name="chevron-next" />
    </a>
  )
}

export function Rows({ cards }: { cards: readonly Card[] }) {
  return (
    <Stack gap={3} as="ul">
      {cards.map((card) => (
        <li key={card.id}>
          <ResultRow card={card} />
        </li>
      ))}
    </Stack>
  )
}

/** All there is, for whoever was not understood. */
export function Everything({ cards }: { cards: readonly Card[] }) {
  const t = useText(homeWords)
  return (
    <>
      <h2>{t.all}</h2>
      <Tiles cards={cards} />
      <h2>{t.elsewhere}</h2>
      <Rows cards={cards.filter((card) => card.kind === 'notOurs')} />
    </>
  )
}

export function NothingFound() {
  const t = useText(homeWords)
  const { helpline } = useProgramme()
  return (
    <EmptyState
      icon="search"
      title={t.none}
      action={
        helpline ? <LinkButton href={`tel:${helpline}`} icon="phone">{`${t.call} ${helpline}`}</LinkButton> : undefined
      }
    >
      {t.noneText}
    </EmptyState>
  )
}
