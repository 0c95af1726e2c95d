import { useState } from 'react'
import { Answered } from '../../components/page/states.tsx'
import { Bdi, Card, createMessages, Notice, SelectField, useSay, useTehsilOptions, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { usePlaces } from '../../components/request/places.ts'

const words = createMessages({
  en: {
    title: 'Which office decides?',
    service: 'Service',
    case: 'Case',
    place: 'Tehsil',
    none: 'No office covers this',
  },
  ur: {
    title: 'کون سا دفتر فیصلہ کرتا ہے؟',
    service: 'سروس',
    case: 'صورت',
    place: 'تحصیل',
    none: 'یہ علاقہ کسی دفتر کے ذمے نہیں',
  },
})

/** The rules of competence as they run now, asked for one case and one place. */
export function CompetenceCard() {
  const t = useText(words)
  const say = useSay()
  const places = usePlaces()
  const tehsils = useTehsilOptions(places)
  const [serviceId, setServiceId] = useState('')
  const [caseId, setCaseId] = useState('')
  const [tehsilId, setTehsilId] = useState('')
  const services = useAnswer('catalogue.search', { q: '', limit: 200 })
  const definition = useAnswer('catalogue.get', serviceId ? { serviceId } : null)
  const answer = useAnswer(
    'competence.preview',
    serviceId && caseId && tehsilId ? { serviceId, caseId, tehsilId } : null,
  )
  return (
    <Card title={t.title} icon="compass">
      <div className="stack gap-2">
        <SelectField
          id="competence-service"
          label={t.service}
          value={serviceId}
          options={(services.data?.items ?? [])
            .filter((one) => one.kind === 'service')
            .map((one) => ({ value: one.id, label: say(one.name) }))}
          onChange={(next) => {
            setServiceId(next)
            setCaseId('')
          }}
        />
        <SelectField
          id="competence-case"
          label={t.case}
          value={caseId}
          options={(definition.data?.service?.cases ?? []).map((one) => ({ value: one.id, label: say(one.name) }))}
          onChange={setCaseId}
        />
        <SelectField id="competence-place" label={t.place} value={tehsilId} options={tehsils} onChange={setTehsilId} />
        {caseId && tehsilId && (
          <Answered answer={answer} shape="text">
            {({ office, why }) => (
              <Notice tone={office ? 'success' : 'warning'} live title={office ? say(office.name) : t.none}>
                {say(why)}{' '}
                {office && (
                  <span className="small muted">
                    <Bdi>{office.id}</Bdi>
                  </span>
                )}
              </Notice>
            )}
          </Answered>
        )}
      </div>
    </Card>
  )
}
