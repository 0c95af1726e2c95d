import { useState } from 'react'
import { Bdi, Button, Card, createMessages, EmptyState, Facts, Icon, Notice, Page, SelectField, StatusBadge, useSay, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { Answered } from '../../app/states.tsx'
import { groupFacts } from './group-facts.ts'

const words = createMessages({
  en: { title: 'Facts of a service', lead: 'What no source gives is named here, so that somebody finds it out before people rely on it.', service: 'Service', pick: 'Choose a service', unverified: 'Not verified', all: 'Every fact of this service has a source', count: (n: number) => `${n} to find out`, version: 'Version', from: 'In force from', department: 'Department', basis: 'Legal basis', noBasis: 'None: only referral is lawful', sourced: 'With a source', case: 'Case', general: 'The service itself', print: 'Print' },
  ur: { title: 'سروس کی معلومات', lead: 'جس بات کا کوئی ماخذ نہیں وہ یہاں درج ہے، تاکہ لوگوں کے بھروسا کرنے سے پہلے کوئی معلوم کر لے۔', service: 'سروس', pick: 'سروس چنیں', unverified: 'تصدیق نہیں ہوئی', all: 'اس سروس کی ہر بات کا ماخذ موجود ہے', count: (n) => `${n} باتیں معلوم کرنی ہیں`, version: 'نسخہ', from: 'لاگو از', department: 'محکمہ', basis: 'قانونی بنیاد', noBasis: 'کوئی نہیں: صرف رہنمائی جائز ہے', sourced: 'ماخذ کے ساتھ', case: 'معاملہ', general: 'خود سروس', print: 'چھاپیں' },
})

/** An administrator's list of what to find out, service by service. */
export default function FactsPage() {
  const t = useText(words)
  const say = useSay()
  const { name } = useProgramme()
  const [serviceId, setServiceId] = useState('')
  const services = useAnswer('catalogue.search', { q: '', limit: 200 })
  return (
    <div className="dense">
      <Page title={t.title} suffix={name} lead={t.lead}>
        <SelectField id="facts-service" label={t.service} value={serviceId} options={(services.data?.items ?? []).map((item) => ({ value: item.id, label: say(item.name) }))} onChange={setServiceId} />
        {serviceId === '' ? <EmptyState icon="book" title={t.pick} /> : <ServiceFacts key={serviceId} serviceId={serviceId} />}
      </Page>
    </div>
  )
}

function ServiceFacts({ serviceId }: { serviceId: string }) {
  const t = useText(words)
  const say = useSay()
  const answer = useAnswer('catalogue.get', { serviceId })
  return (
    <Answered answer={answer}>
      {({ service, department, unverified }) => {
        const groups = groupFacts(unverified, service)
        return (
          <>
            {service && (
              <Facts
                rows={[
                  { label: t.department, value: say(department) },
                  { label: t.version, value: <Bdi>{service.version}</Bdi> },
                  { label: t.from, value: <Bdi>{service.effectiveFrom}</Bdi> },
                  { label: t.basis, value: service.legalBasis ? say(service.legalBasis.text) : t.noBasis },
                ]}
              />
            )}
            {unverified.length === 0 ? <Notice tone="success" title={t.all} /> : <Notice tone="warning" title={t.count(unverified.length)} />}
            {groups.map((group) => (
              <Card key={group.key} title={group.name ? `${t.case}: ${say(group.name)}` : t.general}>
                <ul className="plain-list interface">
                  {group.facts.map((fact) => (
                    <li key={fact.path} className="plain-row">
                      <span>{fact.label ? <>{say(fact.label)} <span className="small muted"><Bdi>{fact.path}</Bdi></span></> : <Bdi>{fact.path}</Bdi>}</span>
                      <StatusBadge tone="warning" icon="help">{t.unverified}</StatusBadge>
                    </li>
                  ))}
                </ul>
              </Card>
            ))}
            {service && service.facts.length > 0 && (
              <Card title={t.sourced} icon="check">
                <ul className="stack gap-2">
                  {service.facts.flatMap((fact) => (fact.evidence.status === 'unverified' ? [] : [
                    <li key={`${fact.about}${fact.statement}`} className="interface"><Icon name="check" /> <bdi>{fact.statement}</bdi> <span className="small muted"><bdi>{fact.evidence.source}</bdi></span></li>,
                  ]))}
                </ul>
              </Card>
            )}
            <div className="no-print"><Button icon="print" onClick={() => print()}>{t.print}</Button></div>
          </>
        )
      }}
    </Answered>
  )
}
