import type { Answers } from '@app/domain/catalogue'
import { Bdi, Between, Card, createMessages, Icon, LinkButton, Page, Said, Stack, useSay, useText, When } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { useParam } from '../../app/routing.ts'
import { Answered } from '../../app/states.tsx'
import { Papers } from '../service/fact-cards.tsx'
import { serviceWords } from '../service/service-words.ts'
import type { RequestView } from '../../app/request-badge.tsx'
import { WaySender } from './way-sender.tsx'

const words = createMessages({
  en: { title: 'Your order is with us', number: 'Your number', keep: 'We have sent it to your phone too.', when: 'We come', next: 'What happens now', open: 'Open the request', pay: 'Nothing has been paid yet.' },
  ur: { title: 'آپ کا آرڈر مل گیا', number: 'آپ کا نمبر', keep: 'یہ نمبر آپ کے فون پر بھی بھیج دیا گیا ہے۔', when: 'ہم آئیں گے', next: 'اب کیا ہو گا', open: 'درخواست کھولیں', pay: 'ابھی کوئی ادائیگی نہیں ہوئی۔' },
})

export default function BookedPage() {
  const t = useText(words)
  const { name } = useProgramme()
  const requestId = useParam('requestId')
  const answer = useAnswer('requests.get', { requestId })
  return (
    <Page title={t.title} suffix={name} hideTitle>
      <Answered answer={answer}>{(request) => <Booked request={request} />}</Answered>
    </Page>
  )
}

function Booked({ request }: { request: RequestView }) {
  const t = useText(words)
  const s = useText(serviceWords)
  const say = useSay()
  const service = useAnswer('catalogue.get', { serviceId: request.serviceId, version: request.serviceVersion })
  const definition = service.data?.service?.cases.find((one) => one.id === request.caseId)
  return (
    <>
      <div className="confirmed">
        <Icon name="success" size={48} />
        <p className="lead">{t.title}</p>
        <p className="interface muted">{t.number}</p>
        <Bdi>{request.trackingNo}</Bdi>
        <p className="small interface">{t.keep}</p>
      </div>
      <Card title={t.next} icon="route">
        <p><Said>{say(request.spoken)}</Said></p>
        {request.nextSlot && (
          <p className="interface">
            {t.when}: <When at={request.nextSlot.startsAt} as="day" /> · <Between from={request.nextSlot.startsAt} until={request.nextSlot.endsAt} />
          </p>
        )}
        <p className="small muted interface">{t.pay}</p>
      </Card>
      <WaySender request={request} />
      {definition && (
        <Card title={s.papers} icon="documents">
          <Papers documents={definition.documents} answers={request.answers as Answers} />
        </Card>
      )}
      <Stack gap={2}>
        <LinkButton tone="primary" block href={`/requests/${request.id}`}>
          {t.open}
        </LinkButton>
      </Stack>
    </>
  )
}
