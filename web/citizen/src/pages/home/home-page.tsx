import { useEffect, useEffectEvent, useState } from 'react'
import { Icon, Notice, Page, TextField, useSettled, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { useNavigation } from '../../app/routing.ts'
import { useSession } from '../../app/session.tsx'
import { Answered } from '../../components/states.tsx'
import { AreaEvents } from './area-events.tsx'
import { Everything, NothingFound, Rows, Tiles } from './cards.tsx'
import { homeWords } from './home-words.ts'
import { OpenRequests } from './open-requests.tsx'
import { to } from '../../app/paths.ts'

/** Letters come quickly, and the answer is small. */
const PAUSE_MS = 120
const LIMIT = 50

export default function HomePage() {
  const t = useText(homeWords)
  const { name } = useProgramme()
  const { query, go } = useNavigation()
  const { status } = useSession()
  const [text, setText] = useState(query.q ?? '')
  const q = useSettled(text, PAUSE_MS)
  // The words stay in the address, so that the way back leads to what was found.
  const keepInAddress = useEffectEvent(() => {
    if (q !== (query.q ?? '')) go(to('home', {}, { q: q || undefined }), true)
  })
  useEffect(() => keepInAddress(), [q])
  return (
    <Page title={t.title} lead={t.lead} suffix={name} wide>
      <form
        role="search"
        action={to('home')}
        method="get"
        className="home-search"
        onSubmit={(event) => event.preventDefault()}
      >
        <TextField
          id="search"
          name="q"
          type="search"
          label={t.search}
          hiddenLabel
          placeholder={t.search}
          hint={t.hint}
          maxLength={80}
          value={text}
          onChange={setText}
        />
      </form>
      {!q && <AreaEvents />}
      {!q && status === 'in' && <OpenRequests />}
      <section className="stack gap-4" aria-live="polite">
        {q ? <Found q={q} /> : <Asked />}
      </section>
      {!q && (
        <section className="stack gap-3">
          <Way href={to('track')} icon="pin" title={t.track} text={t.trackText} />
          <Way href={to('verify')} icon="shield" title={t.check} text={t.checkText} />
          <Way href={to('help')} icon="help" title={t.helpWay} text={t.helpText} />
        </section>
      )}
    </Page>
  )
}

const useEverything = () => useAnswer('catalogue.search', { q: '', limit: LIMIT })

function Asked() {
  const t = useText(homeWords)
  return (
    <>
      <h2>{t.asked}</h2>
      <Answered answer={useEverything()} shape="tile" lines={6}>
        {({ items }) => <Tiles cards={items} />}
      </Answered>
    </>
  )
}

function Found({ q }: { q: string }) {
  const t = useText(homeWords)
  const answer = useAnswer('catalogue.search', { q, limit: LIMIT })
  // Asked for on the first page already: it is there without a network, and before anything was not found.
  const everything = useEverything()
  if (answer.problem?.kind === 'offline' && !answer.data && everything.data) {
    return (
      <>
        <Notice tone="information" icon="offline">
          {t.offline}
        </Notice>
        <Everything cards={everything.data.items} />
      </>
    )
  }
  return (
    <Answered answer={answer} shape="row" lines={3}>
      {({ items }) =>
        items.length ? (
          <>
            <h2>{t.found}</h2>
            <Rows cards={items} />
          </>
        ) : (
          <>
            <NothingFound />
            {everything.data && <Everything cards={everything.data.items} />}
          </>
        )
      }
    </Answered>
  )
}

function Way({
  href,
  icon,
  title,
  text,
}: {
  href: string
  icon: 'pin' | 'shield' | 'help'
  title: string
  text: string
}) {
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
