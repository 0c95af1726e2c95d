import { Button } from '../controls/button.tsx'
import { Notice } from '../feedback/notice.tsx'
import { createMessages } from '../i18n/messages.ts'
import { useSay, useText } from '../i18n/language.tsx'
import type { Problem } from './problem.ts'

const words = createMessages({
  en: {
    offline: 'You’re offline',
    offlineKept: 'What you wrote is still here. Try again when you’re back online.',
    broken: 'Something went wrong on our side',
    brokenKept: 'What you wrote is saved. Try again in a few minutes.',
    signedOut: 'Sign in again',
    again: 'Try again',
  },
  ur: {
    offline: 'اس وقت نیٹ ورک نہیں ہے',
    offlineKept: 'آپ کا لکھا ہوا یہیں موجود ہے۔ نیٹ ورک آنے پر دوبارہ کوشش کریں۔',
    broken: 'ہماری طرف سے کوئی خرابی ہوئی ہے',
    brokenKept: 'آپ کا لکھا ہوا محفوظ ہے۔ تھوڑی دیر میں دوبارہ کوشش کریں۔',
    signedOut: 'براہِ کرم دوبارہ سائن اِن کریں',
    again: 'دوبارہ کوشش کریں',
  },
})

/** What happened, what is kept, what to do. */
export function ProblemNotice({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  const t = useText(words)
  const say = useSay()
  const action = onRetry && (
    <Button small icon="refresh" onClick={onRetry}>
      {t.again}
    </Button>
  )
  if (problem.kind === 'refused') {
    const later = problem.details?.retryAfterSeconds !== undefined
    return <Notice tone={later ? 'warning' : 'danger'} live title={say(problem.words)} action={later && action} />
  }
  if (problem.kind === 'signedOut') return <Notice tone="information" live title={t.signedOut} />
  if (problem.kind === 'offline') {
    return (
      <Notice tone="warning" icon="offline" live title={t.offline} action={action}>
        {t.offlineKept}
      </Notice>
    )
  }
  return (
    <Notice tone="danger" live title={t.broken} action={action}>
      {t.brokenKept}
    </Notice>
  )
}
