import { useState, type ReactNode } from 'react'
import { Button, Card, createMessages, formatRupees, LinkButton, Notice, useSay, useText } from '@app/ui'
import { newItem, type DraftItem } from '../../booking/draft.ts'
import type { StepProps } from './step-frame.tsx'

const ITEMS_MAX = 6

const words = createMessages({
  en: {
    title: 'Anything else on the same visit?',
    saves: (amount: string) => `The visit is charged once: ${amount} isn’t charged again.`,
    add: 'Add a service or a person',
    removed: (what: string) => `${what} was taken out.`,
    undo: 'Put it back',
  },
  ur: {
    title: 'اسی ملاقات میں کچھ اور؟',
    saves: (amount) => `آنے کا خرچ ایک ہی بار لگے گا: ${amount} دوبارہ نہیں دینے ہوں گے۔`,
    add: 'کوئی سروس یا فرد شامل کریں',
    removed: (what) => `${what} نکال دیا گیا۔`,
    undo: 'واپس رکھیں',
  },
})

/** What the same visit can do as well: nobody should learn afterwards that they could have paid one visit for two papers. */
export function MoreCard({ step, chargePaisa }: { step: StepProps; chargePaisa: number }) {
  const t = useText(words)
  if (step.draft.items.length >= ITEMS_MAX) return null
  return (
    <Card title={t.title} icon="plus" tone="accent">
      {chargePaisa > 0 && <p className="interface">{t.saves(formatRupees(chargePaisa))}</p>}
      <div><LinkButton icon="plus" href={step.hrefOf('add')}>{t.add}</LinkButton></div>
    </Card>
  )
}

/** Takes a service out of the order, and puts it back where that was a slip. */
export function useRemoval(step: StepProps): { remove(index: number): void; notice: ReactNode } {
  const t = useText(words)
  const say = useSay()
  const [gone, setGone] = useState<{ item: DraftItem; index: number; name: string }>()
  const put = (items: DraftItem[]) => step.change({ items })
  return {
    remove(index) {
      const part = step.parts[index]
      if (!part) return
      setGone({ item: part.item, index, name: [say(part.service.name), part.item.subjectName].filter(Boolean).join(' · ') })
      put(step.draft.items.filter((_, at) => at !== index))
    },
    notice: gone && (
      <Notice
        tone="information"
        live
        title={t.removed(gone.name)}
        action={<Button small onClick={() => { put([...step.draft.items.slice(0, gone.index), gone.item, ...step.draft.items.slice(gone.index)]); setGone(undefined) }}>{t.undo}</Button>}
      />
    ),
  }
}

/** The order with one more service; what is known of the place is not asked again. */
export const withItem = (step: StepProps, serviceId: string, caseId = ''): DraftItem[] => [...step.draft.items, newItem(serviceId, 0, caseId)]
