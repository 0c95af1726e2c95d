import {
  Bdi,
  Card,
  Fold,
  LinkButton,
  Notice,
  Shown,
  Stack,
  type TaskItem,
  TaskList,
  useSay,
  useText,
  When,
} from '@app/ui'
import type { RequestView } from '../../components/request-badge.tsx'
import { OfficeFile } from './office-file.tsx'
import { requestWords } from './request-words.ts'
import { to } from '../../app/paths.ts'

interface Given {
  request: RequestView
}

/** What is due from people, each with what, where and until when. */
export function NeedsCard({ request }: Given) {
  const t = useText(requestWords)
  const open = request.needs.filter((need) => need.state === 'open')
  const mine = open.filter((need) => need.mine)
  const others = open.filter((need) => !need.mine)
  return (
    <>
      {mine.length > 0 && <Needs title={t.needs} needs={mine} requestId={request.id} answerable />}
      {others.length > 0 && <Needs title={t.needsOther} needs={others} requestId={request.id} />}
    </>
  )
}

function Needs({
  title,
  needs,
  requestId,
  answerable,
}: {
  title: string
  needs: RequestView['needs']
  requestId: string
  answerable?: boolean
}) {
  const t = useText(requestWords)
  const say = useSay()
  return (
    <Card title={title} icon="hourglass">
      <Stack gap={4} as="ul">
        {needs.map((need) => (
          <li key={need.id} className="stack gap-2 interface">
            <p>
              <strong>{say(need.partyLabel)}</strong>: {say(need.what)}
            </p>
            {need.place && (
              <p className="small">
                {t.where}: {say(need.place)}
              </p>
            )}
            {need.dueAt && (
              <p className="small">
                {t.until}: <When at={need.dueAt} as="day" />
              </p>
            )}
            {answerable && (need.kind === 'confirm' || need.kind === 'appear') && (
              <LinkButton href={to('task', { requestId, task: 'need' }, { id: need.id })} small>
                {t.answer}
              </LinkButton>
            )}
            {answerable && need.kind === 'pay' && (
              <LinkButton href={to('task', { requestId, task: 'pay' })} small>
                {t.pay}
              </LinkButton>
            )}
          </li>
        ))}
      </Stack>
    </Card>
  )
}

export function OfficeAnswer({ request }: Given) {
  const t = useText(requestWords)
  const say = useSay()
  const { objection, rejection } = request.application ?? { objection: null, rejection: null }
  if (request.state === 'objected' && objection) {
    return (
      <Notice tone="warning" title={t.objection}>
        <p>{say(objection.words)}</p>
        <p className="small">
          {t.objectionText} {objection.freeVisit && t.freeVisit}
        </p>
      </Notice>
    )
  }
  if (request.state === 'rejected' && rejection) {
    return (
      <Notice tone="danger" title={t.rejection}>
        <p>{say(rejection.words)}</p>
        {rejection.ground && (
          <p className="small">
            {t.ground}: {rejection.ground}
          </p>
        )}
      </Notice>
    )
  }
  return null
}

/** What a request without a visit still wants from its citizen, in order. */
export function TodoCard({ request }: Given) {
  const t = useText(requestWords)
  const owed = request.money.owedPaisa > 0 || request.money.psid?.state === 'open'
  if (request.mode !== 'remote' || request.state !== 'booked') return null
  const item = (id: string, title: string, done: boolean): TaskItem => ({
    id,
    title,
    href: to('task', { requestId: request.id, task: id }),
    status: done ? { tone: 'success', words: t.done } : { tone: 'warning', icon: 'hourglass', words: t.open },
  })
  return (
    <Card title={t.todo} icon="list">
      <TaskList
        items={[
          item('form', t.form, request.formVersion > 0 && Object.keys(request.answers).length > 0),
          item(
            'papers',
            t.upload,
            request.scans.some((scan) => scan.ok),
          ),
          item('proof', t.proof, request.issued !== null),
          item('pay', t.payTask, !owed),
          item('send', t.send, false),
        ]}
      />
    </Card>
  )
}

/** The paper itself, once it is there. */
export function IssuedCard({ request }: Given) {
  const t = useText(requestWords)
  const say = useSay()
  if (!request.issued) return null
  const { documentNo, digitalFileId, officeFile, proofLines } = request.issued
  const href = `/api/requests/${request.id}/files/${digitalFileId}?x-app=citizen`
  return (
    <Card title={t.issued} icon="document" tone="accent">
      <p className="interface">
        {t.issuedNo} <Bdi>{documentNo}</Bdi>
      </p>
      <Fold title={t.lines}>
        <dl className="facts interface">
          {proofLines.map((line, index) => (
            <div key={index} className="fact">
              <dt>{say(line.label)}</dt>
              <dd>
                <Shown value={line.shown} />
              </dd>
            </div>
          ))}
        </dl>
      </Fold>
      {digitalFileId &&
        (officeFile ? (
          <OfficeFile href={href} file={officeFile} />
        ) : (
          <LinkButton href={href} newTab icon="download">
            {t.digital}
          </LinkButton>
        ))}
      {request.state === 'delivered' && (
        <a className="interface" href={to('task', { requestId: request.id, task: 'error' })}>
          {t.wrong}
        </a>
      )}
    </Card>
  )
}
