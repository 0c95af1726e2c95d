import type { Answers } from '@app/domain/catalogue'
import {
  Amount,
  Bdi,
  Between,
  Card,
  createMessages,
  Icon,
  LinkButton,
  Page,
  Pictogram,
  Said,
  Stack,
  useQuery,
  useSay,
  useText,
  When,
} from '@app/ui'
import { PushAsk } from '@app/ui/push'
import { call, useAnswer } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { push } from '../../app/push.ts'
import { useParam } from '../../app/routing.ts'
import { useSession } from '../../app/session.tsx'
import { Answered } from '../../components/states.tsx'
import { Papers } from '../service/fact-cards.tsx'
import { serviceWords } from '../service/service-words.ts'
import type { RequestView } from '../../components/request-badge.tsx'
import { WaySender } from './way-sender.tsx'
import { to } from '../../app/paths.ts'

const words = createMessages({
  en: {
    title: 'We have your order',
    number: 'Your number',
    numbers: 'Your numbers',
    keep: 'We’ve texted it to you too.',
    when: 'We come',
    next: 'What happens now',
    open: 'Open the request',
    pay: 'To pay at the door:',
    nothingMore: 'Nothing more than that.',
    unpaid: 'You have paid nothing yet.',
    also: 'You may also need',
    tell: 'Do you want this phone to tell you when there is news?',
  },
  ur: {
    title: 'آپ کا آرڈر مل گیا',
    number: 'آپ کا نمبر',
    numbers: 'آپ کے نمبر',
    keep: 'یہ آپ کے فون پر بھی بھیج دیا گیا ہے۔',
    when: 'ہم آئیں گے',
    next: 'اب کیا ہو گا',
    open: 'درخواست کھولیں',
    pay: 'دروازے پر دینے ہیں:',
    nothingMore: 'اس سے زیادہ کچھ نہیں۔',
    unpaid: 'ابھی کوئی ادائیگی نہیں ہوئی۔',
    also: 'شاید یہ بھی چاہیے ہو',
    tell: 'نئی بات ہو تو کیا یہ فون آپ کو بتا دیا کرے؟',
  },
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

/** Everything that was ordered together; the one request alone until the others are read. */
function useOrder(request: RequestView): RequestView[] {
  const order = useQuery(`order:${request.orderId}`, async (signal) => {
    const { items } = await call('requests.mine', { limit: 20 }, { signal })
    const others = items.filter((one) => one.orderId === request.orderId && one.id !== request.id)
    return Promise.all(others.map(({ id }) => call('requests.get', { requestId: id }, { signal })))
  })
  return [request, ...(order.data ?? [])]
}

function Booked({ request }: { request: RequestView }) {
  const t = useText(words)
  const say = useSay()
  const { me } = useSession()
  const order = useOrder(request)
  const dueAtDoorPaisa = order.reduce((sum, one) => sum + one.quote.dueAtDoorPaisa, 0)
  return (
    <>
      <div className="confirmed">
        <Icon name="success" size={48} />
        <p className="lead">{t.title}</p>
        <p className="interface muted">{order.length > 1 ? t.numbers : t.number}</p>
        {order.map((one) => (
          <p key={one.id}>
            {order.length > 1 && (
              <span className="interface">
                {say(one.serviceName)} · <bdi>{one.subjectName}</bdi>
                <br />
              </span>
            )}
            <Bdi>{one.trackingNo}</Bdi>
          </p>
        ))}
        <p className="small interface">{t.keep}</p>
      </div>
      <Card title={t.next} icon="route">
        {request.nextSlot ? (
          <>
            <p>{say(request.stateWords)}</p>
            <p className="interface">
              {t.when}: <When at={request.nextSlot.startsAt} as="day" /> ·{' '}
              <Between from={request.nextSlot.startsAt} until={request.nextSlot.endsAt} />
            </p>
            <p className="interface">
              {request.mode === 'doorstep' && dueAtDoorPaisa > 0 ? (
                <>
                  {t.pay}{' '}
                  <strong>
                    <Amount paisa={dueAtDoorPaisa} />
                  </strong>
                  . {t.nothingMore}
                </>
              ) : (
                t.unpaid
              )}
            </p>
          </>
        ) : (
          <p>
            <Said>{say(request.spoken)}</Said>
          </p>
        )}
      </Card>
      {me && <PushAsk push={push} accountId={me.id} why={t.tell} />}
      <WaySender request={request} />
      {order.map((one) => (
        <ToHaveReady key={one.id} request={one} />
      ))}
      <Stack gap={2}>
        <LinkButton tone="primary" block href={to('request', { requestId: request.id })}>
          {t.open}
        </LinkButton>
      </Stack>
      <AlsoNeeded order={order} />
    </>
  )
}

const useService = ({ serviceId, serviceVersion }: RequestView) =>
  useAnswer('catalogue.get', { serviceId, version: serviceVersion }).data?.service

function ToHaveReady({ request }: { request: RequestView }) {
  const s = useText(serviceWords)
  const say = useSay()
  const definition = useService(request)?.cases.find((one) => one.id === request.caseId)
  if (!definition || definition.documents.length === 0) return null
  return (
    <Card title={`${s.papers}: ${say(request.serviceName)}`} icon="documents">
      <Papers documents={definition.documents} answers={request.answers as Answers} />
    </Card>
  )
}

/** What usually goes with it and is not in the order, such as what is had in another way. */
function AlsoNeeded({ order }: { order: readonly RequestView[] }) {
  const t = useText(words)
  const say = useSay()
  const [first] = order
  const usual = useService(first!)?.goesWith ?? []
  const cards = useAnswer('catalogue.search', usual.length > 0 ? { q: '', limit: 50 } : null).data?.items ?? []
  const offers = usual.flatMap(({ serviceId, why }) =>
    cards
      .filter((card) => card.id === serviceId && !order.some((one) => one.serviceId === serviceId))
      .map((card) => ({ card, why })),
  )
  if (offers.length === 0) return null
  return (
    <section className="stack gap-3">
      <h2>{t.also}</h2>
      {offers.map(({ card, why }) => (
        <a key={card.id} className="row-link" href={to('service', { serviceId: card.id })}>
          <Pictogram name={card.icon} size={44} />
          <span className="row-words">
            <span className="row-title">{say(card.name)}</span>
            <span className="small muted">{say(why)}</span>
          </span>
          <Icon name="chevron-next" />
        </a>
      ))}
    </section>
  )
}
