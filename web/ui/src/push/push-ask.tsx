import { useState } from 'react'
import { Button } from '../controls/button.tsx'
import { Notice } from '../feedback/notice.tsx'
import { useText } from '../i18n/language.tsx'
import { Row } from '../layout/layout.tsx'
import type { PushOf } from './browser.ts'
import { pushWords } from './push-words.ts'
import { usePush } from './use-push.ts'

const ASKED = 'push-asked'
/** Whoever said no is not asked again for half a year; the row in their settings stays. */
const AGAIN_AFTER_MS = 180 * 86_400_000

const isAskedLately = (): boolean => Date.now() - Number(localStorage.getItem(ASKED) ?? 0) < AGAIN_AFTER_MS

/** A question beside what has just been done, with its reason. The browser itself asks only after a yes. */
export function PushAsk({ push, accountId, why }: { push: PushOf; accountId: string; why: string }) {
  const t = useText(pushWords)
  const { state, busy, problem, on } = usePush(push, accountId)
  const [asked, setAsked] = useState(isAskedLately)
  const settle = () => {
    localStorage.setItem(ASKED, String(Date.now()))
    setAsked(true)
  }
  if (asked || state !== 'off') return null
  return (
    <Notice
      icon="bell"
      title={why}
      action={
        <Row gap={2}>
          <Button tone="primary" busy={busy} onClick={() => void on()}>
            {t.turnOn}
          </Button>
          <Button tone="quiet" onClick={settle}>
            {t.later}
          </Button>
        </Row>
      }
    >
      {problem && <p role="status">{t.failed}</p>}
    </Notice>
  )
}
