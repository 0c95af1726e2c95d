import type { ReactNode } from 'react'
import { Amount } from '@app/ui'

export interface MoneyLine {
  label: ReactNode
  paisa: number
  less?: boolean
  strong?: boolean
}

/** Amounts under one another at the end of their lines, as on a bill. */
export function MoneyLines({ lines }: { lines: readonly MoneyLine[] }) {
  return (
    <dl className="money-lines interface">
      {lines.map((line, index) => (
        <div key={index} className={line.strong ? 'money-line money-strong' : 'money-line'}>
          <dt>{line.label}</dt>
          <dd>
            <bdi dir="ltr" className="number">
              {line.less ? '− ' : ''}
              <Amount paisa={line.paisa} />
            </bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
