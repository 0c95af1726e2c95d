import type { Output } from '@app/contract/calls'
import { Amount, useList, useSay, useText } from '@app/ui'
import { usePlaces } from '../../../components/request/places.ts'
import { craftWords, recordWords } from './words.ts'

export type Records = Output<'facilitators.facts'>
export type FactCard = Records['cards'][number]
export type Change = Records['changes'][number]

/** A value in words, whatever its kind. */
export function FactValue({ kind, value }: { kind: FactCard['kind']; value: FactCard['value'] }) {
  const t = useText(recordWords)
  const say = useSay()
  const list = useList()
  const places = usePlaces()
  if (kind === 'photo') return <>{value ? t.f_photo : '–'}</>
  if (value === null) return <>–</>
  if (typeof value === 'boolean') return <>{value ? t.filer : t.nonFiler}</>
  if (typeof value === 'number') return <Amount paisa={value} />
  if (typeof value === 'string') return <bdi>{value || t.noneYet}</bdi>
  const names = value.map((one) =>
    kind === 'tehsils'
      ? say(places?.tehsils.find((tehsil) => tehsil.id === one)?.name) || one
      : say(craftWords[one] ?? one),
  )
  return <>{list(names) || t.noneYet}</>
}
