import { EmptyState, Icon, LinkButton, Notice, Page, Stack, useText, When } from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { useKept } from '../../offline/use-offline.tsx'
import { noticeWords } from './words.ts'

export const NOTICES_KEY = 'notices'

/** Why work is paused, whether pay waits, and every notice. */
export default function NoticesPage() {
  const t = useText(noticeWords)
  const named: Record<string, string> = t
  const { name } = useProgramme()
  const notices = useKept('notices.list', {}, NOTICES_KEY)
  return (
    <Page title={t.title} suffix={name} back={<BackLink href={to('profile')} />}>
      <Known of={notices}>
        {(data) => (
          <>
            {data.payHeld && <Notice tone="information" icon="wallet" title={t.payHeld} />}
            {data.holds.map((hold) => (
              <Notice
                key={`${hold.kind}${hold.since}`}
                tone="warning"
                icon="pause"
                title={named[`hold_${hold.kind}`]}
                action={
                  hold.kind === 'certificate' ? (
                    <LinkButton href={to('apply')}>{t.toPapers}</LinkButton>
                  ) : hold.kind === 'retraining' ? (
                    <LinkButton href={to('apply')}>{t.toTraining}</LinkButton>
                  ) : undefined
                }
              >
                {hold.until && (
                  <span className="interface">
                    {t.until} <When at={hold.until} as="date" />
                  </span>
                )}
              </Notice>
            ))}
            {data.items.length === 0 ? (
              <EmptyState icon="scale" title={t.none}>
                {t.noneText}
              </EmptyState>
            ) : (
              <Stack as="ul" gap={2}>
                {data.items.map((item) => (
                  <li key={item.id}>
                    <a className="visit-row" href={to('notice', { proceedingId: item.id })}>
                      <Icon name="scale" />
                      <span className="visit-row-words">
                        <span>{named[item.origin]}</span>
                        <span className="small muted interface">
                          {named[item.state]}
                          {item.dueAt && (
                            <>
                              {' '}
                              · {item.state === 'noticed' ? t.dueBy : t.until} <When at={item.dueAt} as="date" />
                            </>
                          )}
                        </span>
                      </span>
                      <Icon name="chevron-next" />
                    </a>
                  </li>
                ))}
              </Stack>
            )}
          </>
        )}
      </Known>
    </Page>
  )
}
