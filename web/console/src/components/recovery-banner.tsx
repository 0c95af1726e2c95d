import { createMessages, Icon, useText, When } from '@app/ui'
import { useAnswer } from '../app/api.ts'

const words = createMessages({
  en: {
    used: 'The sealed recovery code was used to let in an administrator.',
    refused: 'Someone tried a recovery code and was refused.',
    doubt: 'If nobody told you about this, tell the auditor now.',
  },
  ur: {
    used: 'لفافے والے بحالی کے کوڈ سے ایک منتظم کو داخل کیا گیا۔',
    refused: 'کسی نے بحالی کا کوڈ آزمایا اور رد ہوا۔',
    doubt: 'آپ کو اس کا علم نہیں تو ابھی آڈیٹر کو بتائیں۔',
  },
})

const ASK_EVERY_MS = 300_000

/** Stands for a week above everybody's desk: whoever opens the envelope does it before all eyes. */
export function RecoveryBanner() {
  const t = useText(words)
  const { data } = useAnswer('recovery.news', {}, { everyMs: ASK_EVERY_MS })
  const items = data?.items ?? []
  const first = items.find((one) => one.outcome === 'used') ?? items[0]
  if (!first) return null
  return (
    <div role="alert" className="alert-slot">
      <p className="alert-banner interface">
        <Icon name="warning" />
        <span>
          <strong>{first.outcome === 'used' ? t.used : t.refused}</strong> <When at={first.at} /> · {t.doubt}
        </span>
      </p>
    </div>
  )
}
