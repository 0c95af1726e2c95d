import { createMessages } from '../i18n/messages.ts'
import { useLanguage, useText } from '../i18n/language.tsx'
import { Notice } from './notice.tsx'

const words = createMessages({
  en: {
    people: 'This is a demo. Everybody who can sign in is listed in the demo inbox.',
    text: 'This is a demo. The text message is in the demo inbox.',
    authenticator: 'This is a demo. You don’t need an authenticator app: the code is in the demo inbox.',
    open: 'Open the demo inbox',
    beside: '(opens in a new tab)',
  },
  ur: {
    people: 'یہ نمائشی نظام ہے۔ جو جو سائن اِن کر سکتے ہیں، وہ نمائشی اِن باکس میں درج ہیں۔',
    text: 'یہ نمائشی نظام ہے۔ ایس ایم ایس نمائشی اِن باکس میں آیا ہے۔',
    authenticator: 'یہ نمائشی نظام ہے۔ تصدیقی ایپ کی ضرورت نہیں: کوڈ نمائشی اِن باکس میں ہے۔',
    open: 'نمائشی اِن باکس کھولیں',
    beside: '(نئے ٹیب میں)',
  },
})

/** In the demo alone: where somebody who tries it finds what this step asks for. */
export function DemoHint({
  mode,
  step,
  phone = '',
}: {
  mode: string | undefined
  step: 'people' | 'text' | 'authenticator'
  phone?: string
}) {
  const t = useText(words)
  const { language } = useLanguage()
  if (mode !== 'demo') return null
  const inbox = `/inbox?lang=${language}${phone ? `&phone=${encodeURIComponent(phone)}` : ''}`
  return (
    <Notice
      tone="information"
      icon="inbox"
      action={
        <a href={inbox} target="_blank" rel="noopener">
          {t.open} <span className="visually-hidden">{t.beside}</span>
        </a>
      }
    >
      {t[step]}
    </Notice>
  )
}
