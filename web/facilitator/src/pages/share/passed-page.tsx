import type { Output } from '@app/contract/calls'
import { Card, EmptyState, Icon, type IconName, Page, useSay, useText, When } from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { type KeptState, useKept } from '../../offline/use-offline.tsx'
import { passedWords } from './passed-words.ts'

type Passed = Output<'offers.passed'>
type Item = Passed['items'][number]

const icons: Record<Item['why'][number]['code'], IconName> = {
  barred: 'not-allowed',
  declined: 'undo',
  unanswered: 'hourglass',
  others_first: 'people',
  by_hand: 'edit',
  not_among_nearest: 'people',
  by_the_plan: 'calendar',
  farther: 'route',
  fuller_day: 'scale',
  earlier_leg: 'repeat',
  rating: 'star',
  nearly_equal: 'scale',
}

/** “Why not me?”: visits where I serve that others have, and what decided. */
export default function PassedPage() {
  const t = useText(passedWords)
  const { name } = useProgramme()
  return (
    <Page title={t.title} suffix={name} lead={t.lead} back={<BackLink href={to('share')} />}>
      <PassedList passed={useKept('offers.passed', {}, 'passed')} />
    </Page>
  )
}

export function PassedList({ passed }: { passed: KeptState<Passed> }) {
  const t = useText(passedWords)
  return (
    <Known of={passed} lines={4}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="check" title={t.none}>
            {t.noneText}
          </EmptyState>
        ) : (
          <ul className="stack gap-3">
            {items.map((item, index) => (
              <li key={index}>
                <OnePassed item={item} />
              </li>
            ))}
          </ul>
        )
      }
    </Known>
  )
}

function OnePassed({ item }: { item: Item }) {
  const t = useText(passedWords)
  const say = useSay()
  const barWords: Record<string, string | ((minutes: number) => string)> = t
  const barOf = (code: string): string => {
    const said = barWords[code]
    return typeof said === 'string' ? said : t.another
  }
  return (
    <Card>
      <p className="interface">
        <Icon name={item.kind === 'office' ? 'office' : 'home'} /> <When at={item.day} as="date" /> ·{' '}
        {say(item.areaName)} · {item.kind === 'office' ? t.office : t.home}
      </p>
      <ul className="why">
        {item.why.map(({ code, minutes }) => (
          <li key={code}>
            <Icon name={icons[code]} />{' '}
            <span>
              {t[code](minutes ?? 0)} {code === 'barred' && item.bars.map(barOf).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
