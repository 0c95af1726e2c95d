import { createMessages, EmptyState, LinkButton, useText } from '@app/ui'
import { useNavigation } from '../app/routing.ts'
import { to } from '../app/paths.ts'

const words = createMessages({
  en: {
    title: 'Sign in to see this',
    text: 'Use your phone number and the code we send you. There’s no password.',
    go: 'Sign in',
  },
  ur: {
    title: 'یہ دیکھنے کے لیے سائن اِن کریں',
    text: 'صرف آپ کا فون نمبر اور ایک کوڈ جو ہم بھیجیں گے۔ کوئی پاس ورڈ نہیں۔',
    go: 'سائن اِن کریں',
  },
})

/** Stands where something of a person would; leads back here after signing in. */
export function SignInGate() {
  const t = useText(words)
  const { path } = useNavigation()
  return (
    <EmptyState
      icon="lock"
      title={t.title}
      action={
        <LinkButton tone="primary" href={to('signIn', {}, { next: path })}>
          {t.go}
        </LinkButton>
      }
    >
      {t.text}
    </EmptyState>
  )
}
