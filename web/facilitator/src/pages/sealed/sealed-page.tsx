import { useEffect, useEffectEvent, useState } from 'react'
import { Bdi, Button, LinkButton, Notice, Page, Phone, problemOf, ProblemNotice, type Problem, useText } from '@app/ui'
import { call } from '../../app/client.ts'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { useSession } from '../../app/session.tsx'
import { useOffline } from '../../offline/use-offline.tsx'
import { sealedWords } from './words.ts'

/** Somebody's phone that keeps nothing readable: their session has ended, or it was too long without a network. */
export function SealedPage() {
  const t = useText(sealedWords)
  const { signedIn } = useSession()
  const { name, helpline } = useProgramme()
  const { store } = useOffline()
  const [unsent, setUnsent] = useState(0)
  useEffect(() => void store.unsent().then(setUnsent), [store])
  return (
    <Page title={t.title} suffix={name} hideTitle>
      <Notice tone="information" icon="lock" title={signedIn ? t.leaseTitle : t.endedTitle}>
        {signedIn ? t.leaseText : t.endedText}
      </Notice>
      {unsent > 0 && (
        <p className="interface unsent-sealed">
          <Bdi>{unsent}</Bdi> {t.unsent}
        </p>
      )}
      {signedIn ? (
        <OpenAgain />
      ) : (
        <LinkButton href={to('signIn')} tone="primary" block icon="sign-in">
          {t.signIn}
        </LinkButton>
      )}
      {helpline && (
        <p className="muted small interface">
          {t.help} <Phone value={helpline} />
        </p>
      )}
    </Page>
  )
}

/** The session lives: with the network everything is asked for anew, without signing in. */
function OpenAgain() {
  const t = useText(sealedWords)
  const { begin } = useSession()
  const [asking, setAsking] = useState<{ busy: boolean; problem?: Problem }>({ busy: false })
  const again = useEffectEvent(async () => {
    setAsking({ busy: true })
    try {
      await begin(await call('auth.me', {}))
      setAsking({ busy: false })
    } catch (error) {
      setAsking({ busy: false, problem: problemOf(error) })
    }
  })
  useEffect(() => {
    const online = () => void again()
    online()
    addEventListener('online', online)
    return () => removeEventListener('online', online)
  }, [])
  return (
    <>
      {asking.problem && <ProblemNotice problem={asking.problem} />}
      <Button tone="primary" block icon="refresh" busy={asking.busy} onClick={() => void again()}>
        {t.again}
      </Button>
    </>
  )
}

/** What was done on a phone before it was reported as lost, and could not be sent any more. */
export function LostNotice() {
  const t = useText(sealedWords)
  const { lost = 0, readLost } = useSession()
  if (lost === 0) return null
  return (
    <div className="page">
      <Notice
        tone="warning"
        icon="warning"
        live
        title={t.lost}
        action={
          <Button small onClick={readLost}>
            {t.read}
          </Button>
        }
      >
        <Bdi>{lost}</Bdi> {t.lostText}
      </Notice>
    </div>
  )
}
