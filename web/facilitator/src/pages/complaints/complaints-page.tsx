import { Bdi, EmptyState, Icon, Page, Stack, StatusBadge, useSay, useText, When } from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { useKept } from '../../offline/use-offline.tsx'
import { complaintWords, looks } from './words.ts'

/** What was complained of, newest first. */
export default function ComplaintsPage() {
  const t = useText(complaintWords)
  const say = useSay()
  const { name } = useProgramme()
  const complaints = useKept('grievances.aboutMe', { limit: 50 }, 'complaints')
  return (
    <Page title={t.title} suffix={name} back={<BackLink href={to('profile')} />}>
      <Known of={complaints} shape="row">
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="success" title={t.empty}>
              {t.emptyText}
            </EmptyState>
          ) : (
            <Stack as="ul" gap={2}>
              {items.map((one) => (
                <li key={one.id}>
                  <a className="visit-row" href={to('complaint', { grievanceId: one.id })}>
                    <Icon name={looks[one.state][1]} />
                    <span className="visit-row-words">
                      <span>{say(one.kindWords)}</span>
                      <span className="small muted interface">
                        <Bdi>{one.caseNo}</Bdi> · <When at={one.filedAt} as="day" />
                      </span>
                      <StatusBadge tone={looks[one.state][0]} icon={looks[one.state][1]}>
                        {say(one.stateWords)}
                      </StatusBadge>
                    </span>
                    <Icon name="chevron-next" />
                  </a>
                </li>
              ))}
            </Stack>
          )
        }
      </Known>
    </Page>
  )
}
