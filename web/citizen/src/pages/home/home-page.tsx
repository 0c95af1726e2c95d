import { useEffect, useState } from 'react'
import type { Output } from '@app/contract'
import { Amount, createMessages, EmptyState, Icon, LinkButton, Page, Pictogram, Stack, useSay, useSettled, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { useNavigation } from '../../app/routing.ts'
import { useSession } from '../../app/session.tsx'
import { Answered } from '../../app/states.tsx'
import { AreaEvents } from './area-events.tsx'
import { OpenRequests } from './open-requests.tsx'

const words = createMessages({
  en: {
    title: 'What do you need?',
    search: 'Find a service',
    hint: 'Write in Urdu, English or Roman Urdu',
    asked: 'Most asked',
    found: 'What we found',
    fromBefore: 'from',
    fromAfter: '',
    free: 'Free',
    notOurs: 'Not done here: where to go',
    helpWay: 'Questions and other offices',
    helpText: 'Identity card, passport, electricity and more: where to go, the real fee',
    none: 'Nothing by this name',
    noneText: 'Try another word, or call the helpline; they will find it for you.',
    call: 'Call',
    track: 'Track a request',
    trackText: 'With the number from your message',
    check: 'Someone at the door?',
    checkText: 'Check the representative’s badge before you open',
  },
  ur: {
    title: 'آپ کو کیا چاہیے؟',
    search: 'سروس تلاش کریں',
    hint: 'اردو، انگریزی یا رومن اردو میں لکھیں',
    asked: 'زیادہ مانگی جانے والی',
    found: 'جو ملا',
    fromBefore: '',
    fromAfter: 'سے شروع',
    free: 'مفت',
    notOurs: 'یہاں نہیں ہوتا: کہاں جانا ہے',
    helpWay: 'سوالات اور دوسرے دفاتر',
    helpText: 'شناختی کارڈ، پاسپورٹ، بجلی وغیرہ: کہاں جانا ہے، اصل فیس کیا ہے',
    none: 'اس نام سے کچھ نہیں ملا',
    noneText: 'کوئی اور لفظ لکھیں، یا ہیلپ لائن پر کال کریں؛ وہ ڈھونڈ دیں گے۔',
    call: 'کال کریں',
    track: 'درخواست کہاں پہنچی؟',
    trackText: 'پیغام میں ملے نمبر سے دیکھیں',
    check: 'دروازے پر کوئی آیا ہے؟',
    checkText: 'دروازہ کھولنے سے پہلے نمائندے کا بیج دیکھ لیں',
  },
})

type Card = Output<'catalogue.search'>['items'][number]

function Price({ card }: { card: Card }) {
  const t = useText(words)
  if (card.fromPaisa === null) return null
  if (card.fromPaisa === 0) return <span className="tile-price fee-free">{t.free}</span>
  return (
    <span className="tile-price">
      {t.fromBefore} <Amount paisa={card.fromPaisa} /> {t.fromAfter}
    </span>
  )
}

function Tile({ card }: { card: Card }) {
  const say = useSay()
  return (
    <a className="tile" href={`/services/${card.id}`}>
      <Pictogram name={card.icon} size={52} />
      <span className="tile-name">{say(card.name)}</span>
      <Price card={card} />
    </a>
  )
}

function ResultRow({ card }: { card: Card }) {
  const say = useSay()
  const t = useText(words)
  return (
    <a className="row-link" href={`/services/${card.id}`}>
      <Pictogram name={card.icon} size={44} />
      <span className="row-words">
        <span className="row-title">{say(card.name)}</span>
        <span className="small muted">{card.kind === 'notOurs' ? t.notOurs : say(card.summary)}</span>
        {card.kind === 'service' && <Price card={card} />}
      </span>
      <Icon name="chevron-next" />
    </a>
  )
}

function Found({ cards }: { cards: Card[] }) {
  const t = useText(words)
  const { helpline } = useProgramme()
  if (cards.length === 0) {
    return (
      <EmptyState icon="search" title={t.none} action={helpline ? <LinkButton href={`tel:${helpline}`} icon="phone">{`${t.call} ${helpline}`}</LinkButton> : undefined}>
        {t.noneText}
      </EmptyState>
    )
  }
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

export default function HomePage() {
  const t = useText(words)
  const { name } = useProgramme()
  const { query, go } = useNavigation()
  const { status } = useSession()
  const [text, setText] = useState(query.q ?? '')
  const q = useSettled(text.trim())
  useEffect(() => {
    // The words stay in the address, so that the way back leads to what was found.
    if (q !== (query.q ?? '')) go(q ? `/?q=${encodeURIComponent(q)}` : '/', true)
  }, [q])
  const answer = useAnswer('catalogue.search', { q, limit: 50 })
  return (
    <Page title={t.title} suffix={name} wide>
      <div role="search" className="search-box">
        <label className="visually-hidden" htmlFor="search">
          {t.search}
        </label>
        <Icon name="search" />
        <input id="search" className="input" type="search" dir={text ? 'auto' : undefined} placeholder={t.search} value={text} autoComplete="off" aria-describedby="search-hint" onChange={(event) => setText(event.currentTarget.value)} />
      </div>
      <p id="search-hint" className="small muted interface">
        {t.hint}
      </p>
      {!q && <AreaEvents />}
      {!q && status === 'in' && <OpenRequests />}
      <section className="stack gap-4" aria-live="polite">
        <h2>{q ? t.found : t.asked}</h2>
        <Answered answer={answer} shape="tile" lines={6}>
          {({ items }) =>
            q ? (
              <Found cards={items} />
            ) : (
              <ul className="tiles">
                {items.filter((card) => card.kind === 'service').map((card) => (
                  <li key={card.id} className="stack">
                    <Tile card={card} />
                  </li>
                ))}
              </ul>
            )
          }
        </Answered>
      </section>
      {!q && (
        <section className="stack gap-3">
          <Way href="/track" icon="pin" title={t.track} text={t.trackText} />
          <Way href="/verify" icon="shield" title={t.check} text={t.checkText} />
          <Way href="/help" icon="help" title={t.helpWay} text={t.helpText} />
        </section>
      )}
    </Page>
  )
}

function Way({ href, icon, title, text }: { href: string; icon: 'pin' | 'shield' | 'help'; title: string; text: string }) {
  return (
    <a className="row-link" href={href}>
      <Icon name={icon} size={28} />
      <span className="row-words">
        <span className="row-title">{title}</span>
        <span className="small muted">{text}</span>
      </span>
      <Icon name="chevron-next" />
    </a>
  )
}
