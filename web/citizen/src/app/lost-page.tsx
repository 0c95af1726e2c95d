import { createMessages, EmptyState, LinkButton, Page, useText } from '@app/ui'
import { to } from './paths.ts'

const words = createMessages({
  en: { lost: 'Page not found', lostText: 'Check the address and try again.', home: 'Go to services' },
  ur: { lost: 'یہ صفحہ موجود نہیں', lostText: 'شاید پتہ لکھنے میں غلطی ہوئی ہے۔', home: 'سروسز پر جائیں' },
})

export function LostPage() {
  const t = useText(words)
  return (
    <Page title={t.lost} hideTitle>
      <EmptyState icon="compass" title={t.lost} action={<LinkButton href={to('home')}>{t.home}</LinkButton>}>
        {t.lostText}
      </EmptyState>
    </Page>
  )
}
