import { Bdi, createMessages, Facts, useList, useSay, useText, When, type FactRow } from '@app/ui'
import { modeWords, type RequestView } from '../../../components/request/request-words.ts'

const words = createMessages({
  en: {
    case: 'Case',
    mode: 'How',
    centre: 'Centre',
    office: 'Office',
    reference: 'Diary number',
    due: 'Due',
    created: 'Ordered',
    objection: 'Objection',
    rejection: 'Rejected',
    parties: 'Parties',
    needs: 'Still to do',
    receiver: 'At the door',
    landmark: 'Near',
  },
  ur: {
    case: 'صورت',
    mode: 'طریقہ',
    centre: 'سروس سینٹر',
    office: 'دفتر',
    reference: 'ڈائری نمبر',
    due: 'آخری تاریخ',
    created: 'کب آرڈر ہوا',
    objection: 'اعتراض',
    rejection: 'نامنظوری',
    parties: 'فریق',
    needs: 'باقی کام',
    receiver: 'دروازے پر',
    landmark: 'قریب کی مشہور جگہ',
  },
})

export function RequestSummary({ request }: { request: RequestView }) {
  const t = useText(words)
  const list = useList()
  const say = useSay()
  const modes = useText(modeWords)
  const { application } = request
  const rows: FactRow[] = [
    { label: t.case, value: say(request.caseName) },
    { label: t.mode, value: modes[request.mode] },
    { label: t.created, value: <When at={request.createdAt} /> },
  ]
  if (request.centre) rows.push({ label: t.centre, value: say(request.centre.name) })
  if (request.dueAt) rows.push({ label: t.due, value: <When at={request.dueAt} /> })
  if (request.office) rows.push({ label: t.office, value: say(request.office.name) })
  if (application?.reference) rows.push({ label: t.reference, value: <Bdi>{application.reference}</Bdi> })
  if (application?.objection) rows.push({ label: t.objection, value: say(application.objection.words) })
  if (application?.rejection)
    rows.push({
      label: t.rejection,
      value: (
        <>
          {say(application.rejection.words)} · <bdi>{application.rejection.ground}</bdi>
        </>
      ),
    })
  if (request.address)
    rows.push({
      label: t.landmark,
      value: (
        <bdi>
          {list(
            [request.address.house, request.address.street, request.address.landmark].filter((part) => part !== ''),
          )}
        </bdi>
      ),
    })
  if (request.receiver)
    rows.push({
      label: t.receiver,
      value: (
        <>
          <bdi>{request.receiver.name}</bdi> · <Bdi>{request.receiver.phoneMasked}</Bdi>
        </>
      ),
    })
  for (const need of request.needs.filter((one) => one.state === 'open'))
    rows.push({
      label: t.needs,
      value: (
        <>
          {say(need.partyLabel)}: {say(need.what)} {need.dueAt && <When at={need.dueAt} as="day" />}
        </>
      ),
    })
  if (request.parties.length > 1)
    rows.push({ label: t.parties, value: list(request.parties.map((party) => party.name)) })
  return <Facts rows={rows} />
}
