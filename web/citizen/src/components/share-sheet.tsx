import { useState } from 'react'
import { Button, createMessages, LinkButton, Stack, useText } from '@app/ui'

const words = createMessages({
  en: { share: 'Share', whatsapp: 'Send on WhatsApp', copy: 'Copy', copied: 'Copied' },
  ur: { share: 'شیئر کریں', whatsapp: 'واٹس ایپ پر بھیجیں', copy: 'کاپی کریں', copied: 'کاپی ہو گیا' },
})

export interface Shared {
  title: string
  text: string
  url: string
}

/** The ways out of this phone: its own list of apps where it has one, WhatsApp, and the clipboard. */
export function ShareWays({ title, text, url }: Shared) {
  const t = useText(words)
  const [copied, setCopied] = useState(false)
  const whole = `${text}\n${url}`
  const copy = () =>
    void navigator.clipboard?.writeText(whole).then(
      () => setCopied(true),
      () => undefined,
    )
  return (
    <Stack gap={2}>
      {typeof navigator.share === 'function' && (
        <Button
          tone="primary"
          block
          icon="share"
          onClick={() => void navigator.share({ title, text, url }).catch(() => undefined)}
        >
          {t.share}
        </Button>
      )}
      <LinkButton block icon="message" newTab href={`https://wa.me/?text=${encodeURIComponent(whole)}`}>
        {t.whatsapp}
      </LinkButton>
      <Button block icon={copied ? 'check' : 'copy'} onClick={copy}>
        {copied ? t.copied : t.copy}
      </Button>
    </Stack>
  )
}
