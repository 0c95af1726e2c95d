import { createMessages, EmptyState, Page, Stack, useText } from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { Known } from '../../app/known.tsx'
import { MoreButton } from '../../app/more-button.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { VisitRow } from '../day/visit-cards.tsx'
import { usePastVisits } from './use-past-visits.ts'

const words = createMessages({
  en: { title: 'Earlier visits', none: 'No earlier visits', noneText: 'Visits you finish are listed here.' },
  ur: { title: 'پچھلے کام', none: 'ابھی کوئی کام مکمل نہیں ہوا', noneText: 'مکمل ہونے والے کام یہاں رہیں گے۔' },
})

export default function VisitsPage() {
  const t = useText(words)
  const { name } = useProgramme()
  const past = usePastVisits()
  return (
    <Page title={t.title} suffix={name} back={<BackLink href={to('day')} />}>
      <Known of={past} shape="row" lines={5}>
        {(data) =>
          data.length === 0 ? (
            <EmptyState icon="history" title={t.none}>
              {t.noneText}
            </EmptyState>
          ) : (
            <Stack as="ul" gap={2}>
              {data.map((visit) => (
                <VisitRow key={visit.id} visit={visit} />
              ))}
            </Stack>
          )
        }
      </Known>
      <MoreButton of={past.more} />
    </Page>
  )
}
