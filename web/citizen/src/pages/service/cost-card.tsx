import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import type { Mode } from '@app/domain/requests'
import { Card, createMessages, Fold, type QueryState, useText } from '@app/ui'
import { inOrder, ModeChoice } from '../../components/mode-choice.tsx'
import { QuoteFees } from '../../components/quote-view.tsx'
import { Answered } from '../../components/states.tsx'

type Prices = Output<'catalogue.quote'>
type Option = Prices['options'][number]

const words = createMessages({
  en: { how: 'How would you like to do this?', detail: 'See the breakdown' },
  ur: { how: 'یہ کام کیسے کرانا چاہیں گے؟', detail: 'خرچ کی تفصیل دیکھیں' },
})

/** The way that is chosen, and until then our own. */
export function useWay(answer: QueryState<Prices>): { way: Option | undefined; choose(mode: Mode): void } {
  const [mode, choose] = useState<Mode | ''>('')
  const options = inOrder(
    (answer.data?.options ?? []).map((option) => ({ ...option, totalPaisa: option.quote.totalPaisa })),
  )
  return { way: options.find((option) => option.mode === mode) ?? options[0], choose }
}

/** Every way with its whole price; the chosen one opens to who receives what. */
export function CostCard({
  answer,
  way,
  onChoose,
}: {
  answer: QueryState<Prices>
  way: Option | undefined
  onChoose(mode: Mode): void
}) {
  const t = useText(words)
  return (
    <Card>
      <Answered answer={answer} shape="row">
        {({ options }) => (
          <>
            <ModeChoice
              id="way"
              label={t.how}
              value={way?.mode ?? ''}
              options={options.map(({ mode, quote }) => ({ mode, totalPaisa: quote.totalPaisa }))}
              onChange={onChoose}
            />
            {way && (
              <Fold title={t.detail}>
                <QuoteFees quote={way.quote} mode={way.mode} />
              </Fold>
            )}
          </>
        )}
      </Answered>
    </Card>
  )
}
