import { Amount, Notice, useText } from '@app/ui'
import { taskWords } from './task-words.ts'

/** Whoever takes one request out of an order leaves its part of our charge to the others. */
export function RestDearer({ paisa }: { paisa: number }) {
  const t = useText(taskWords)
  return (
    <Notice
      tone="warning"
      title={
        <>
          {t.restDearer} <Amount paisa={paisa} />
        </>
      }
    >
      {t.restDearerWhy}
    </Notice>
  )
}
