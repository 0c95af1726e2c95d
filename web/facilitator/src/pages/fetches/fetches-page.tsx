import { Bdi, EmptyState, Icon, Page, Stack, StatusBadge, useText, When } from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { type KnownFetch, useFetches } from './use-fetches.ts'
import { fetchWords } from './words.ts'

/** Papers that I am sent to fetch from somebody who does not come any more. */
export default function FetchesPage() {
  const t = useText(fetchWords)
  const { name } = useProgramme()
  const fetches = useFetches()
  return (
    <Page title={t.title} suffix={name} lead={t.lead} back={<BackLink href={to('custody')} />}>
      <Known of={fetches} shape="row">
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon="package" title={t.none}>
              {t.noneText}
            </EmptyState>
          ) : (
            <Stack as="ul" gap={2}>
              {items.map((one) => (
                <li key={one.id}>
                  <FetchLine fetch={one} />
                </li>
              ))}
            </Stack>
          )
        }
      </Known>
    </Page>
  )
}

function FetchLine({ fetch: { id, holder, trackingNo, dueAt, late, unsent } }: { fetch: KnownFetch }) {
  const t = useText(fetchWords)
  return (
    <a className="visit-row" href={to('fetch', { recoveryId: id })}>
      <Icon name="package" />
      <span className="visit-row-words">
        <bdi>{holder.name}</bdi>
        <span className="small muted interface">
          <Bdi>{trackingNo}</Bdi> · {t.by} <When at={dueAt} />
        </span>
        {unsent ? (
          <StatusBadge tone="warning" icon="hourglass">
            {t.waiting}
          </StatusBadge>
        ) : (
          late && <StatusBadge tone="danger">{t.late}</StatusBadge>
        )}
      </span>
      <Icon name="chevron-next" />
    </a>
  )
}
