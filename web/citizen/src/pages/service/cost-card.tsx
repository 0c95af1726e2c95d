import { Amount, Card, createMessages, Icon, Stack, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { modeIcons, modeWords } from '../../app/mode-words.ts'
import { QuoteFees } from '../../app/quote-view.tsx'
import { Answered } from '../../app/states.tsx'
import { serviceWords } from './service-words.ts'

const words = createMessages({ en: { free: 'Free', detail: 'How this is made up' }, ur: { free: 'مفت', detail: 'تفصیل دیکھیں' } })

/** Each lawful way with its price, cheapest first; every line opens to who receives what. */
export function CostCard({ serviceId, caseId }: { serviceId: string; caseId: string }) {
  const t = useText(serviceWords)
  const own = useText(words)
  const modes = useText(modeWords)
  const answer = useAnswer('catalogue.quote', { serviceId, caseId })
  return (
    <Card title={t.cost} icon="money">
      <Answered answer={answer} shape="row">
        {({ options }) => (
          <Stack gap={2}>
            {options.map(({ mode, quote }, index) => (
              <details key={mode} className="way">
                <summary>
                  <Icon name={modeIcons[mode]} size={26} />
                  <span className="row-words">
                    <span className="row-title">{modes[mode]}</span>
                    <span className="small muted">{index === 0 && options.length > 1 ? t.cheapest : own.detail}</span>
                  </span>
                  <span className="way-price">{quote.totalPaisa === 0 ? <span className="fee-free">{own.free}</span> : <Amount paisa={quote.totalPaisa} />}</span>
                  <Icon name="chevron-down" className="way-chevron" />
                </summary>
                <p className="small muted interface">{modes[`${mode}Text`]}</p>
                <QuoteFees quote={quote} mode={mode} />
              </details>
            ))}
          </Stack>
        )}
      </Answered>
    </Card>
  )
}
