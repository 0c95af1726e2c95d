import { createMessages, EmptyState, LinkButton, Page, useText } from '@app/ui'
import { hrefOf } from './paths.ts'

const words = createMessages({
  en: {
    lost: 'Page not found',
    lostText: 'Check the address and try again.',
    broke: 'We couldn’t show this page',
    brokeText: 'Everything you saved is safe. Open the page again.',
    home: 'Go to your desk',
    again: 'Try again',
  },
  ur: {
    lost: 'یہ صفحہ موجود نہیں',
    lostText: 'پتہ دیکھ لیں اور دوبارہ کوشش کریں۔',
    broke: 'یہ صفحہ نہیں کھل سکا',
    brokeText: 'آپ کا محفوظ کیا ہوا سب موجود ہے۔ صفحہ دوبارہ کھولیں۔',
    home: 'اپنے ڈیسک پر جائیں',
    again: 'دوبارہ کھولیں',
  },
})

export function LostPage() {
  const t = useText(words)
  return (
    <Page title={t.lost} hideTitle>
      <EmptyState icon="compass" title={t.lost} action={<LinkButton href={hrefOf('/')}>{t.home}</LinkButton>}>
        {t.lostText}
      </EmptyState>
    </Page>
  )
}

export function BrokenPage() {
  const t = useText(words)
  return (
    <Page title={t.broke} hideTitle>
      <EmptyState
        icon="warning"
        title={t.broke}
        action={
          <a className="button button-secondary" href={location.pathname} target="_self">
            {t.again}
          </a>
        }
      >
        {t.brokeText}
      </EmptyState>
    </Page>
  )
}
