import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { ActionBar, Amount, ChoiceCards, Icon, LinkButton, Notice, Page, Pictogram, useSay, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { BackLink } from '../../components/back-link.tsx'
import { modeWords } from '../../components/mode-words.ts'
import { useProgramme } from '../../app/programme.tsx'
import { useNavigation, useParam } from '../../app/routing.ts'
import { Answered } from '../../components/states.tsx'
import { CostCard, useWay } from './cost-card.tsx'
import { GetCard, LongCard, MustGoCard, PapersCard, WhoCard } from './fact-cards.tsx'
import { NotOursView } from './not-ours-view.tsx'
import { serviceWords } from './service-words.ts'
import { to } from '../../app/paths.ts'

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
      back={<BackLink href={to('home')}>{t.back}</BackLink>}
      wide
    >
      <Answered answer={answer} lines={4}>
        {(data) => {
          if (data.service)
            return <ServiceView service={data.service} taken={data.taken} unverified={data.unverified.length > 0} />
          return data.notOurs && <NotOursView entry={data.notOurs} />
        }}
      </Answered>
    </Page>
  )
}

function ServiceView({ service, taken, unverified }: { service: Service; taken: boolean; unverified: boolean }) {
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
          choices={service.cases.map((one) => ({
            value: one.id,
            label: say(one.name),
            detail: one.description ? say(one.description) : undefined,
          }))}
          onChange={setCaseId}
        />
      )}
      <Facts service={service} chosen={chosen} taken={taken} unverified={unverified} />
    </>
  )
}

function Facts({
  service,
  chosen,
  taken,
  unverified,
}: {
  service: Service
  taken: boolean
  chosen: Service['cases'][number]
  unverified: boolean
}) {
  const t = useText(serviceWords)
  const say = useSay()
  const answer = useAnswer('catalogue.quote', { serviceId: service.id, caseId: chosen.id })
  const { way, choose } = useWay(answer)
  const order = taken ? (
    <Order href={to('book', { serviceId: service.id }, { case: chosen.id, way: way?.mode })} way={way} />
  ) : (
    <Notice tone="warning" title={t.off}>
      {t.offText}
    </Notice>
  )
  return (
    <>
      <div className="two-columns">
        <div>
          <CostCard answer={answer} way={way} onChoose={choose} />
          <MustGoCard definition={chosen} />
          <PapersCard definition={chosen} />
        </div>
        <div>
          <section className="card order-card" aria-label={t.book}>
            {order}
          </section>
          <GetCard definition={chosen} />
          <LongCard definition={chosen} />
          <WhoCard definition={chosen} />
          {service.prerequisites.map((one) => (
            <Notice key={one.serviceId} tone="information" title={t.first}>
              <a href={to('service', { serviceId: one.serviceId })}>{say(one.why)}</a>
            </Notice>
          ))}
          {unverified && <p className="small muted interface">{t.unverified}</p>}
        </div>
      </div>
      <div className="narrow-only">
        <ActionBar>{order}</ActionBar>
      </div>
    </>
  )
}

/** What is about to be ordered, what it costs, and the button: at the thumb on a phone, beside the text on a wide screen. */
function Order({ href, way }: { href: string; way: ReturnType<typeof useWay>['way'] }) {
  const t = useText(serviceWords)
  const modes = useText(modeWords)
  return (
    <>
      {way && (
        <p className="order-price interface">
          <span>{modes[way.mode]}</span>
          <strong>{way.quote.totalPaisa === 0 ? t.free : <Amount paisa={way.quote.totalPaisa} />}</strong>
        </p>
      )}
      <LinkButton tone="primary" block href={href}>
        {t.book}
      </LinkButton>
    </>
  )
}
