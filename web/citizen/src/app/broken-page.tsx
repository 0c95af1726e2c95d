import { useEffect, type ComponentType } from 'react'
import { Button, createMessages, EmptyState, Page, useText } from '@app/ui'
import { lazy } from './routing.ts'

const words = createMessages({
  en: {
    broke: 'We couldn’t show this page',
    brokeText: 'What you wrote is saved. Open the page again.',
    again: 'Try again',
  },
  ur: {
    broke: 'یہ صفحہ نہیں کھل سکا',
    brokeText: 'آپ کا لکھا ہوا محفوظ ہے۔ صفحہ دوبارہ کھولیں۔',
    again: 'دوبارہ کھولیں',
  },
})

export function BrokenPage() {
  const t = useText(words)
  // Code that could not be fetched is fetched by itself as soon as there is a network again.
  useEffect(() => {
    const again = () => location.reload()
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [])
  return (
    <Page title={t.broke} hideTitle>
      <EmptyState icon="warning" title={t.broke} action={<Button onClick={() => location.reload()}>{t.again}</Button>}>
        {t.brokeText}
      </EmptyState>
    </Page>
  )
}

/**
 * A page, and what it asks first: asked while its code is on the way, once. A page whose code cannot be fetched (no
 * network, or a newer version is out) says so instead of staying empty.
 */
export const page = (load: () => Promise<{ default: ComponentType }>, first?: () => void) =>
  lazy(() => {
    first?.()
    return load().catch(() => ({ default: BrokenPage }))
  })
