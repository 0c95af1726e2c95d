import type { Mode } from '@app/domain/requests'
import { Amount, ChoiceCards, createMessages, Icon, useText } from '@app/ui'
import { modeIcons, modeWords } from './mode-words.ts'

const words = createMessages({
  en: { free: 'Free', mostChosen: 'Most chosen', more: 'more than going yourself.' },
  ur: { free: 'مفت', mostChosen: 'زیادہ تر لوگ یہی چنتے ہیں', more: 'خود جانے سے زیادہ۔' },
})

export interface PricedMode {
  mode: Mode
  totalPaisa: number
}

/** Our own way stands first, then the cheapest: whoever opens this came for the first, and sees the others' prices beside it. */
export const inOrder = <T extends PricedMode>(options: readonly T[]): T[] =>
  [...options].sort(
    (a, b) => Number(b.mode === 'doorstep') - Number(a.mode === 'doorstep') || a.totalPaisa - b.totalPaisa,
  )

interface ModeChoiceProps {
  id: string
  label: string
  hiddenLabel?: boolean
  error?: string
  options: readonly PricedMode[]
  value: Mode | ''
  onChange(mode: Mode): void
}

/** Each way with its whole price, and what having somebody come costs more than going. */
export function ModeChoice({ options, ...field }: ModeChoiceProps) {
  const t = useText(words)
  const modes = useText(modeWords)
  const own = options.find((option) => option.mode === 'selfService')?.totalPaisa
  return (
    <div className="ways">
      <ChoiceCards
        {...field}
        choices={inOrder(options).map(({ mode, totalPaisa }) => ({
          value: mode,
          label: modes[mode],
          icon: modeIcons[mode],
          detail: (
            <>
              {mode === 'doorstep' && options.length > 1 && (
                <span className="most-chosen">
                  <Icon name="star" /> {t.mostChosen}
                </span>
              )}
              {modes[`${mode}Text`]}
              {mode === 'doorstep' && own !== undefined && totalPaisa > own && (
                <>
                  {' '}
                  <Amount paisa={totalPaisa - own} /> {t.more}
                </>
              )}
            </>
          ),
          end:
            totalPaisa === 0 ? (
              <span className="fee-free">{t.free}</span>
            ) : (
              <strong>
                <Amount paisa={totalPaisa} />
              </strong>
            ),
        }))}
      />
    </div>
  )
}
