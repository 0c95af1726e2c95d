import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Bdi, Button, Dialog, Notice, ProblemNotice, TextField, useList, useText, useToast, When } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../../components/page/states.tsx'
import { PlaceFields, RoleBoxes, type Place } from './role-boxes.tsx'
import { type DeskRole, staffWords } from '../../components/staff-words.ts'

type Member = Output<'staff.get'>

/** One member of staff: roles, places, sessions, and the way out. */
export function MemberDialog({ accountId, onClose }: { accountId: string; onClose(): void }) {
  const t = useText(staffWords)
  const answer = useAnswer('staff.get', { accountId })
  return (
    <Dialog open title={answer.data?.name ?? t.open} onClose={onClose}>
      <Answered answer={answer}>
        {(member) => <Desk key={`${member.roles.join()}${member.suspendedAt}`} member={member} />}
      </Answered>
    </Dialog>
  )
}

function Desk({ member }: { member: Member }) {
  const t = useText(staffWords)
  const list = useList()
  const named: Record<string, string> = t
  const toast = useToast()
  const [setRoles, confirm, setPlace, suspend, restore, end, factor] = [
    useAct('staff.setRoles'),
    useAct('staff.confirmRoles'),
    useAct('staff.setPlace'),
    useAct('staff.suspend'),
    useAct('staff.restore'),
    useAct('staff.endSession'),
    useAct('staff.resetSecondFactor'),
  ]
  const [roles, chooseRoles] = useState(member.roles as DeskRole[])
  const [place, choosePlace] = useState<Place>({
    province: member.province,
    districts: member.districtIds,
    tehsils: member.tehsilIds,
    offices: member.officeIds,
  })
  const [reason, setReason] = useState('')
  const [secret, setSecret] = useState<string>()
  const { id: accountId } = member
  const own = member.me ? t.own : undefined
  const why = own ?? (reason.trim() ? undefined : t.whyFirst)
  const said = (done: unknown) => {
    if (done) toast(t.done)
  }
  const problem = [setRoles, confirm, setPlace, suspend, restore, end, factor].find((one) => one.problem)?.problem
  return (
    <div className="stack gap-3">
      {own && <Notice title={own} />}
      {member.asked && (
        <Notice tone="warning" title={t.asked}>
          <p>
            {list(member.asked.roles.map((role) => named[role] ?? role))} · {t.askedBy}{' '}
            <bdi>{member.asked.by.name}</bdi>
          </p>
          <div className="bar">
            <Button
              small
              tone="primary"
              icon="check"
              reason={own ?? (member.asked.mine ? t.askedMine : undefined)}
              onClick={async () => said(await confirm.run({ accountId, confirm: true }))}
            >
              {t.confirm}
            </Button>
            <Button
              small
              icon="close"
              reason={own}
              onClick={async () => said(await confirm.run({ accountId, confirm: false }))}
            >
              {t.refuse}
            </Button>
          </div>
        </Notice>
      )}
      <RoleBoxes value={roles} onChange={chooseRoles} />
      <Button
        icon="check"
        reason={own}
        busy={setRoles.busy}
        onClick={async () => said(await setRoles.run({ accountId, roles }))}
      >
        {t.saveRoles}
      </Button>
      <PlaceFields value={place} onChange={choosePlace} />
      <Button
        icon="check"
        reason={own}
        busy={setPlace.busy}
        onClick={async () => said(await setPlace.run({ accountId, place }))}
      >
        {t.savePlace}
      </Button>
      <div className="stack gap-2">
        <p className="field-label interface">{t.sessions}</p>
        {member.sessions.length === 0 && <p className="small muted">{t.noSessions}</p>}
        {member.sessions.map((one) => (
          <div key={one.sessionId} className="plain-row interface">
            <span>
              {t.since} <When at={one.madeAt} />
            </span>
            <Button
              small
              icon="sign-out"
              onClick={async () => said(await end.run({ accountId, sessionId: one.sessionId }))}
            >
              {t.end}
            </Button>
          </div>
        ))}
        {member.sessions.length > 1 && (
          <Button small icon="sign-out" onClick={async () => said(await end.run({ accountId }))}>
            {t.endAll}
          </Button>
        )}
      </div>
      <TextField id="member-reason" label={t.reason} value={reason} maxLength={300} onChange={setReason} />
      <div className="bar">
        <Button
          icon="key"
          reason={why}
          busy={factor.busy}
          onClick={async () => setSecret((await factor.run({ accountId, reason: reason.trim() }))?.secret)}
        >
          {t.factor}
        </Button>
        {member.suspendedAt ? (
          <Button
            icon="undo"
            reason={why}
            busy={restore.busy}
            onClick={async () => said(await restore.run({ accountId, reason: reason.trim() }))}
          >
            {t.restore}
          </Button>
        ) : (
          <Button
            tone="danger"
            icon="not-allowed"
            reason={why}
            busy={suspend.busy}
            onClick={async () => said(await suspend.run({ accountId, reason: reason.trim() }))}
          >
            {t.suspend}
          </Button>
        )}
      </div>
      {secret && (
        <Notice tone="success" title={t.secret}>
          <Bdi>{secret}</Bdi>
        </Notice>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </div>
  )
}
