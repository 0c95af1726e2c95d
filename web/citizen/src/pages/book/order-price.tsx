import type { Output } from '@app/contract/calls'
import { Amount, createMessages, FeeBreakdown, formatRupees, Notice, type QueryState, useSay, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { feeLinesOf, fixedWords, QuoteFees, useFeeWords } from '../../components/quote-view.tsx'
import type { Part } from './step-frame.tsx'

type Prices = Output<'catalogue.quoteOrder'>
export type OrderOption = Prices['options'][number]

const words = createMessages({
  en: {
    total: 'Total',
    part: 'Subtotal',
    saved: (amount: string) => `You save ${amount} by ordering together: we make one visit.`,
  },
  ur: {
    total: 'کل رقم',
    part: 'اس سروس کے',
    saved: (amount) => `ایک ساتھ منگوانے سے ${amount} کی بچت: ہم ایک ہی بار آئیں گے۔`,
  },
})

/** The price of the order as it stands, in every way in which all of it can be had. */
export function useOrderPrice(parts: readonly Part[]): QueryState<Prices> {
  return useAnswer('catalogue.quoteOrder', {
    items: JSON.stringify(
      parts.map(({ item, definition }) => ({
        serviceId: item.serviceId,
        caseId: definition.id,
        answers: item.answers,
      })),
    ),
  })
}

/** Each service's lines, what all of it comes to, and what one visit instead of several saves. */
export function OrderFees({ parts, option }: { parts: readonly Part[]; option: OrderOption }) {
  const t = useText(words)
  const say = useSay()
  const fees = useFeeWords()
  const [only] = option.quotes
  if (option.quotes.length === 1 && only) return <QuoteFees quote={only} mode={option.mode} />
  return (
    <div className="stack gap-4">
      {parts.map(({ item, service }, index) => {
        const quote = option.quotes[index]
        return (
          quote && (
            <section key={item.requestId} className="stack gap-2">
              <h3 className="interface">
                {say(service.name)}
                {item.subjectName && (
                  <>
                    {' '}
                    · <bdi>{item.subjectName}</bdi>
                  </>
                )}
              </h3>
              <FeeBreakdown lines={feeLinesOf(quote, fees, say)} totalPaisa={quote.totalPaisa} totalLabel={t.part} />
            </section>
          )
        )
      })}
      <p className="fee-total interface">
        <span>{t.total}</span> <Amount paisa={option.totalPaisa} />
      </p>
      {option.savedPaisa > 0 && <Saved paisa={option.savedPaisa} />}
      <p className="small muted interface">{fixedWords(option.mode, fees)}</p>
    </div>
  )
}

function Saved({ paisa }: { paisa: number }) {
  const t = useText(words)
  return <Notice tone="success" icon="coins" title={t.saved(formatRupees(paisa))} />
}
