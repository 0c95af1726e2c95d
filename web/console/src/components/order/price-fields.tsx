import { checklistFor } from '@app/domain/catalogue'
import { fillTemplate, formatRupees } from '@app/domain/shared'
import { Checkbox, Fold, Icon, inLanguage, type Language, Notice, useSay, useText } from '@app/ui'
import { today } from '../../app/programme.tsx'
import { priceSentence, QuoteFees } from '../request/quote-fees.tsx'
import { missingWords, orderWords } from './order-words.ts'
import type { OrderInHand } from './use-order.ts'

/** The price is read out before the yes; then which papers to keep ready. */
export function PriceFields({ hand, spokenIn }: { hand: OrderInHand; spokenIn: Language }) {
  const t = useText(orderWords)
  const m = useText(missingWords)
  const say = useSay()
  const { draft, change, option, definition, book, missing, consent } = hand
  if (!option || !definition) return null
  const papers = checklistFor(definition, draft.answers, today())
  const changed = book.problem?.kind === 'refused' && book.problem.code === 'quote_changed'
  return (
    <>
      <section className="stack gap-2">
        <h3 className="interface">
          <Icon name="speaker" /> {t.price}
        </h3>
        {changed && <Notice tone="warning" live title={t.newPrice} />}
        <p className="read-out" lang={spokenIn} dir={spokenIn === 'ur' ? 'rtl' : 'ltr'}>
          {priceSentence(option.quote, spokenIn, option.mode)}
        </p>
        <Fold title={inLanguage({ en: 'Show each line', ur: 'ہر مد الگ دکھائیں' }, spokenIn)}>
          <QuoteFees quote={option.quote} mode={option.mode} />
        </Fold>
      </section>
      {papers.length > 0 && (
        <section className="stack gap-1 interface">
          <h3>
            <Icon name="documents" /> {t.papers}
          </h3>
          <ul className="bullets">
            {papers.map((paper) => (
              <li key={paper.code}>
                {say(paper.label)}
                {paper.handling === 'carried' || paper.handling === 'surrendered' ? ` (${t.carries})` : ''}
              </li>
            ))}
          </ul>
        </section>
      )}
      {consent && (
        <section className="stack gap-2">
          <h3 className="interface">
            <Icon name="speaker" /> {t.readConsent}
          </h3>
          <p className="read-out" lang={spokenIn} dir={spokenIn === 'ur' ? 'rtl' : 'ltr'}>
            {fillTemplate(inLanguage(consent.words, spokenIn), { amount: formatRupees(option.quote.totalPaisa) })}
          </p>
        </section>
      )}
      <Checkbox
        id="order-consent"
        label={t.consent}
        detail={t.consentText}
        checked={draft.consent}
        error={missing.includes('consent') ? m.consent : undefined}
        onChange={(consent) => change({ consent })}
      />
      <Checkbox
        id="order-discreet"
        label={t.discreet}
        checked={draft.discreet}
        onChange={(discreet) => change({ discreet })}
      />
    </>
  )
}
