import { useState } from 'react'
import { createMessages, EmptyState, Icon, LinkButton, Notice, Page, Stack, TextField, useLanguage, useSay, useSettled, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { BackLink } from '../../app/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import { Answered } from '../../app/states.tsx'

const words = createMessages({
  en: { title: 'Help', lead: 'Ask in your own words: what it costs, where to go, what to take.', back: 'Services', ask: 'Your question', hint: 'Urdu, English or Roman Urdu', none: 'We found nothing on this', noneText: 'The helpline knows more.', call: 'Call', figures: 'Open figures: what became of every request', work: 'Work with us: become a representative', safe: 'Three things to remember', one: 'Pay only what the receipt says, and only after it is in your hand.', two: 'Your identity card is photographed and handed back at once; nobody takes it along.', three: 'No one from us will ever ask for your sign-in code.' },
  ur: { title: 'مدد', lead: 'اپنے لفظوں میں پوچھیں: خرچ کتنا ہے، کہاں جانا ہے، کیا لے جانا ہے۔', back: 'سروسز', ask: 'آپ کا سوال', hint: 'اردو، انگریزی یا رومن اردو', none: 'اس بارے میں کچھ نہیں ملا', noneText: 'ہیلپ لائن سے پوچھ لیں۔', call: 'کال کریں', figures: 'کھلے اعداد و شمار: ہر درخواست کا کیا بنا', work: 'ہمارے ساتھ کام کریں: نمائندہ بنیں', safe: 'تین باتیں یاد رکھیں', one: 'صرف اتنی رقم دیں جتنی رسید پر ہے، اور رسید ہاتھ میں آنے کے بعد۔', two: 'شناختی کارڈ کی صرف تصویر لی جاتی ہے اور اسی وقت واپس ملتا ہے؛ کوئی ساتھ نہیں لے جاتا۔', three: 'ہمارا کوئی آدمی آپ سے سائن اِن کا کوڈ کبھی نہیں مانگے گا۔' },
})

export default function HelpPage() {
  const t = useText(words)
  const say = useSay()
  const { name, helpline } = useProgramme()
  const { language } = useLanguage()
  const [text, setText] = useState('')
  const asked = useSettled(text)
  const answer = useAnswer('catalogue.knowledge', { q: asked, language })
  return (
    <Page title={t.title} lead={t.lead} suffix={name} back={<BackLink href="/">{t.back}</BackLink>}>
      <TextField id="ask" label={t.ask} hint={t.hint} type="search" maxLength={80} value={text} onChange={setText} />
      <Answered answer={answer} shape="row">
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="search" title={t.none}>
              {t.noneText}
            </EmptyState>
          ) : (
            <Stack gap={2} as="ul">
              {items.map((item) => (
                <li key={item.id}>
                  <details className="way">
                    <summary>
                      <Icon name="help" size={24} />
                      <span className="row-words row-title">{say(item.title)}</span>
                      <Icon name="chevron-down" className="way-chevron" />
                    </summary>
                    <p>{say(item.answer)}</p>
                  </details>
                </li>
              ))}
            </Stack>
          )
        }
      </Answered>
      {helpline && (
        <LinkButton href={`tel:${helpline}`} icon="phone" block>
          {`${t.call} ${helpline}`}
        </LinkButton>
      )}
      <LinkButton href="/figures" icon="chart" block>
        {t.figures}
      </LinkButton>
      <LinkButton href="/facilitator/apply" icon="motorcycle" block>
        {t.work}
      </LinkButton>
      <Notice tone="information" icon="shield" title={t.safe}>
        <ol className="stack gap-2 counted">
          <li>{t.one}</li>
          <li>{t.two}</li>
          <li>{t.three}</li>
        </ol>
      </Notice>
    </Page>
  )
}
