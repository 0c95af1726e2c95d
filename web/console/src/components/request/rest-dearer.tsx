import { Amount, Notice, useText } from '@app/ui'
import { actWords } from './action-words.ts'

/** Whoever takes one request out of an order leaves its part of our charge to the others. */
export function RestDearer({ paisa }: { paisa: number }) {
  const t = useText(actWords)
  return (
    <Notice
      tone="warning"
      title={
        <>
          {t.restDearer} <Amount paisa={paisa} />
        </>
      }
    />
  )
}
