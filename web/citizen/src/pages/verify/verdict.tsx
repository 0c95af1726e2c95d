import { useLayoutEffect, useRef, type ReactNode } from 'react'
import {
  Amount,
  Bdi,
  Button,
  Facts,
  formatWhen,
  Icon,
  LinkButton,
  ProblemNotice,
  useLanguage,
  useSay,
  useText,
  type FactRow,
  type IconName,
} from '@app/ui'
import { Face } from '../../components/face.tsx'
import { useProgramme } from '../../app/programme.tsx'
import type { Finding } from './use-check.ts'
import { verifyWords } from './verify-words.ts'

interface Given {
  finding: Finding
  again(): void
}

/** The verdict in place of the question: nobody at a door looks for an answer above the button that they pressed. */
export function Verdict({ finding, again }: Given) {
  if (finding.from === 'nobody') return <Unsure finding={finding} again={again} />
  if (finding.from === 'phone')
    return finding.verdict.kind === 'forged' ? (
      <False again={again} badge={false} reason={null} />
    ) : (
      <GenuineOffline verdict={finding.verdict} again={again} />
    )
  const { verified } = finding
  if (verified.valid) return <Genuine verified={verified} again={again} />
  return verified.reason === 'file_replaced' ? (
    <Replaced verified={verified} again={again} />
  ) : (
    <False again={again} badge={verified.kind === 'badge'} reason={verified.reason} />
  )
}

/** One colour, one sign, one word, as large as the screen; it takes the focus, so that it is heard too. */
function Screen({
  look,
  icon,
  title,
  children,
}: {
  look: 'genuine' | 'false' | 'unsure'
  icon: IconName
  title: string
  children: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Before it is painted: nobody sees the word, or types, while the focus is still nowhere.
  useLayoutEffect(() => {
    document.title = title
    scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [title])
  return (
    <main className={`verdict verdict-${look}`} id="main">
      <div className="verdict-word">
        <Icon name={icon} size={72} />
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </div>
      <div className="verdict-body">{children}</div>
    </main>
  )
}

type FromServer = Extract<Finding, { from: 'server' }>['verified']

function Genuine({ verified, again }: { verified: FromServer; again(): void }) {
  const t = useText(verifyWords)
  const say = useSay()
  const { name } = useProgramme()
  const { person } = verified
  return (
    <Screen look="genuine" icon="shield" title={t.genuine}>
      {person ? (
        <>
          <div className="verdict-person">
            <Face photoUrl={person.photoUrl} sex={person.sex} size="large" />
            <p className="verdict-name">
              <bdi>{person.name}</bdi>
            </p>
            <p>
              <Bdi>{person.badgeNo}</Bdi>
              {person.vehicle && (
                <>
                  {' '}
                  · <bdi>{person.vehicle}</bdi>
                </>
              )}
            </p>
          </div>
          <p className="interface">
            {t.theirs(name)} <strong>{person.photoUrl ? t.compare : t.compareNoPhoto}</strong>
          </p>
        </>
      ) : (
        <>
          <p className="interface">{t.thing}</p>
          <Facts rows={factRows(verified, say)} />
        </>
      )}
      <Button block icon="scan" onClick={again}>
        {t.again}
      </Button>
    </Screen>
  )
}

const factRows = ({ facts }: FromServer, say: ReturnType<typeof useSay>): FactRow[] =>
  facts.map((fact) => ({ label: say(fact.label), value: <bdi>{fact.value}</bdi> }))

/** No forgery, and not to be relied on either. */
function Replaced({ verified, again }: { verified: FromServer; again(): void }) {
  const t = useText(verifyWords)
  const say = useSay()
  return (
    <Screen look="unsure" icon="document" title={t.replaced}>
      <p className="interface lead">
        <strong>{t.file_replaced}</strong>
      </p>
      <p className="interface">{t.replacedText}</p>
      <Facts rows={factRows(verified, say)} />
      <Button block icon="scan" onClick={again}>
        {t.again}
      </Button>
    </Screen>
  )
}

function GenuineOffline({
  verdict,
  again,
}: {
  verdict: Extract<Finding, { from: 'phone' }>['verdict']
  again(): void
}) {
  const t = useText(verifyWords)
  const { language } = useLanguage()
  const rows: FactRow[] =
    'receipt' in verdict
      ? [
          { label: t.receiptNo, value: <Bdi>{verdict.receipt.receiptNo}</Bdi> },
          { label: t.request, value: <Bdi>{verdict.receipt.trackingNo}</Bdi> },
          { label: t.amount, value: <Amount paisa={verdict.receipt.amountPaisa} /> },
          { label: t.date, value: formatWhen(verdict.receipt.minute * 60_000, 'moment', language) },
        ]
      : [
          { label: t.documentNo, value: <Bdi>{verdict.document.documentNo}</Bdi> },
          { label: t.request, value: <Bdi>{verdict.document.trackingNo}</Bdi> },
          { label: t.date, value: formatWhen(verdict.document.day, 'date', language) },
        ]
  return (
    <Screen look="genuine" icon="shield" title={t.genuine}>
      <p className="interface">
        {t.thing} {t.offline} {'document' in verdict && t.offlineDocument}
      </p>
      <Facts rows={rows} />
      <Button block icon="scan" onClick={again}>
        {t.again}
      </Button>
    </Screen>
  )
}

function False({ badge, reason, again }: { badge: boolean; reason: string | null; again(): void }) {
  const t = useText(verifyWords)
  const { helpline, police } = useProgramme()
  const reasons: Record<string, unknown> = t
  const why = reason === null ? undefined : reasons[reason]
  const late = reason === 'badge_code_wrong'
  return (
    <Screen look="false" icon="not-allowed" title={t.false}>
      <p className="interface lead">
        <strong>{badge ? t.notOpen : t.notTrust}</strong>
      </p>
      {typeof why === 'string' && <p className="interface">{why}</p>}
      {late && (
        <Button block tone="primary" icon="repeat" onClick={again}>
          {t.retry}
        </Button>
      )}
      {badge && police && (
        <LinkButton block tone="danger" icon="phone" href={`tel:${police}`}>
          {t.police(police)}
        </LinkButton>
      )}
      {helpline && (
        <LinkButton block icon="phone" href={`tel:${helpline}`}>
          {t.call(helpline)}
        </LinkButton>
      )}
      {!late && (
        <Button block tone="quiet" icon="scan" onClick={again}>
          {t.again}
        </Button>
      )}
    </Screen>
  )
}

function Unsure({ finding, again }: { finding: Extract<Finding, { from: 'nobody' }>; again(): void }) {
  const t = useText(verifyWords)
  const { helpline } = useProgramme()
  return (
    <Screen look="unsure" icon="help" title={t.unsure}>
      <p className="interface lead">
        <strong>{finding.ofBadge ? t.unsureText : t.unsureThing}</strong>
      </p>
      <ProblemNotice problem={finding.problem} />
      {helpline && (
        <LinkButton block tone="primary" icon="phone" href={`tel:${helpline}`}>
          {t.call(helpline)}
        </LinkButton>
      )}
      <Button block tone="quiet" icon="repeat" onClick={again}>
        {t.tryAgain}
      </Button>
    </Screen>
  )
}
