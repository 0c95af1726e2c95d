import { useState } from 'react'
import type { Output } from '@app/contract'
import { ActionBar, ChoiceCards, Icon, LinkButton, Notice, Page, Pictogram, useSay, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { BackLink } from '../../app/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import { useNavigation, useParam } from '../../app/routing.ts'
import { Answered } from '../../app/states.tsx'
import { CostCard } from './cost-card.tsx'
import { GetCard, LongCard, MustGoCard, PapersCard, WhoCard } from './fact-cards.tsx'
import { NotOursView } from './not-ours-view.tsx'
import { serviceWords } from './service-words.ts'

type Service = NonNullable<Output<'catalogue.get'>['service']>

export default function ServicePage() {
  const serviceId = useParam('serviceId')
  const answer = useAnswer('catalogue.get', { serviceId })
  const t = useText(serviceWords)
  const say = useSay()
  const { name } = useProgramme()
  const { service, notOurs, department } = answer.data ?? {}
  const titled = service ?? notOurs
  return (
    <Page
      title={titled ? say(titled.name) : t.coming}
      lead={service ? say(service.description) : notOurs && t.notOursLead}
      eyebrow={department ? say(department) : undefined}
      picture={service ? <Pictogram name={service.icon} size={60} /> : notOurs && <Icon name="compass" size={44} />}
      suffix={name}
      back={<BackLink href="/">{t.back}</BackLink>}
      wide
    >
      <Answered answer={answer} lines={4}>
        {(data) => {
          if (data.service) return <ServiceView service={data.service} unverified={data.unverified.length > 0} />
          return data.notOurs && <NotOursView entry={data.notOurs} />
        }}
      </Answered>
    </Page>
  )
}

function ServiceView({ service, unverified }: { service: Service; unverified: boolean }) {
  const t = useText(serviceWords)
  const say = useSay()
  const { query } = useNavigation()
  const [caseId, setCaseId] = useState(query.case ?? service.cases[0]?.id ?? '')
  const chosen = service.cases.find((one) => one.id === caseId) ?? service.cases[0]
  if (!chosen) return null
  return (
    <>
      {service.cases.length > 1 && (
        <ChoiceCards
          id="case"
          label={t.which}
          value={chosen.id}
          columns={2}
          choices={service.cases.map((one) => ({ value: one.id, label: say(one.name), detail: one.description ? say(one.description) : undefined }))}
          onChange={setCaseId}
        />
      )}
      <div className="two-columns">
        <div>
          <CostCard serviceId={service.id} caseId={chosen.id} />
          <MustGoCard definition={chosen} />
          <PapersCard definition={chosen} />
        </div>
        <div>
          <GetCard definition={chosen} />
          <LongCard definition={chosen} />
          <WhoCard definition={chosen} />
          {service.prerequisites.map((one) => (
            <Notice key={one.serviceId} tone="information" title={t.first}>
              <a href={`/services/${one.serviceId}`}>{say(one.why)}</a>
            </Notice>
          ))}
          {unverified && <p className="small muted interface">{t.unverified}</p>}
        </div>
      </div>
      <ActionBar>
        <LinkButton tone="primary" block href={`/book/${service.id}?case=${chosen.id}`}>
          {t.book}
        </LinkButton>
      </ActionBar>
    </>
  )
}
