import type { Output } from '@app/contract/calls'
import { Amount, EmptyState, Facts, FoldRow, formatWhen, LinkButton, Page, useLanguage, useSay, useText } from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { type KeptState, useKept } from '../../offline/use-offline.tsx'
import { shareWords, type Week } from './words.ts'
import { WeekView } from './week-view.tsx'

type Share = Output<'share.mine'>

/** What each week brought, beside what it brought on average where they serve, and why. */
export default function SharePage() {
  const t = useText(shareWords)
  const { name } = useProgramme()
  return (
    <Page title={t.title} suffix={name} lead={t.lead} back={<BackLink href={to('earnings')} />}>
      <Weeks share={useKept('share.mine', {}, 'share')} />
      <LinkButton href={to('passed')} icon="help" block>
        {t.passed}
      </LinkButton>
    </Page>
  )
}

const isEmpty = (week: Week): boolean => week.earnedPaisa === 0 && week.hours === 0 && week.asked.asked === 0

export function Weeks({ share }: { share: KeptState<Share> }) {
  const t = useText(shareWords)
  const say = useSay()
  const { language } = useLanguage()
  return (
    <Known of={share} lines={6}>
      {({ weeks, places }) => {
        const [now, ...before] = weeks
        if (!now || weeks.every(isEmpty))
          return (
            <EmptyState icon="chart" title={t.none}>
              {t.noneText}
            </EmptyState>
          )
        return (
          <>
            <section>
              <h2 className="section-title">{t.thisWeek}</h2>
              <WeekView week={now} />
            </section>
            <section>
              <h2 className="section-title">{t.before}</h2>
              <div className="folds">
                {before.map((week) => (
                  <FoldRow
                    key={week.from}
                    title={
                      <>
                        {t.weekFrom} {formatWhen(week.from, 'date', language)}
                      </>
                    }
                    hint={<Amount paisa={week.earnedPaisa} />}
                  >
                    {isEmpty(week) ? <p>{t.nothing}</p> : <WeekView week={week} />}
                  </FoldRow>
                ))}
              </div>
            </section>
            <Facts rows={[{ icon: 'pin', label: t.area, value: places.map(say).join(' · ') }]} />
          </>
        )
      }}
    </Known>
  )
}
