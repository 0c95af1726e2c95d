import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Button, Dialog, Notice, ProblemNotice, TextField, useList, useText, useToast, When } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../../components/page/states.tsx'
import { PlaceFields, RoleBoxes, type Place } from './role-boxes.tsx'
import { SignOnPart } from './sign-on-part.tsx'
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
  const acts = useMemberActs()
  const { setRoles, setPlace } = acts
  const [roles, chooseRoles] = useState(member.roles as DeskRole[])
  const [place, choosePlace] = useState<Place>({
    province: member.province,
    districts: member.districtIds,
    tehsils: member.tehsilIds,
    offices: member.officeIds,
    agencies: member.agencies.map((one) => one.id),
    centres: member.centres.map((one) => one.id),
  })
  const [reason, setReason] = useState('')
  const { id: accountId } = member
  const own = member.me ? t.own : undefined
  return (
    <div className="stack gap-3">
      {own && <Notice title={own} />}
      {member.asked && <Asked asked={member.asked} accountId={accountId} own={own} acts={acts} />}
      <RoleBoxes value={roles} onChange={chooseRoles} />
      <Button
        icon="check"
        reason={own}
        busy={setRoles.busy}
        onClick={async () => acts.said(await setRoles.run({ accountId, roles }))}
      >
        {t.saveRoles}
      </Button>
      <PlaceFields value={place} onChange={choosePlace} />
      <Button
        icon="check"
        reason={own}
        busy={setPlace.busy}
        onClick={async () => acts.said(await setPlace.run({ accountId, place }))}
      >
        {t.savePlace}
      </Button>
      {!member.secondFactor && !member.suspendedAt && (
        <div className="plain-row interface">
          <span>{t.notIn}</span>
          <Button
            small
            icon="send"
            reason={own}
            busy={acts.invite.busy}
            onClick={async () => acts.said(await acts.invite.run({ accountId }))}
          >
            {t.inviteAgain}
          </Button>
        </div>
      )}
      <SignOnPart accountId={accountId} own={own} />
      <Sessions member={member} acts={acts} />
      <TextField id="member-reason" label={t.reason} value={reason} maxLength={300} onChange={setReason} />
      <WayOut member={member} reason={reason.trim()} own={own} acts={acts} />
      {acts.problem && <ProblemNotice problem={acts.problem} />}
    </div>
  )
}

/** What can be done with a member of staff; of what went wrong the first is shown. */
function useMemberActs() {
  const t = useText(staffWords)
  const toast = useToast()
  const acts = {
    setRoles: useAct('staff.setRoles'),
    confirm: useAct('staff.confirmRoles'),
    setPlace: useAct('staff.setPlace'),
    suspend: useAct('staff.suspend'),
    restore: useAct('staff.restore'),
    end: useAct('staff.endSession'),
    factor: useAct('staff.resetSecondFactor'),
    invite: useAct('staff.invite'),
  }
  const said = (done: unknown, words = t.done) => {
    if (done) toast(words)
  }
  return { ...acts, said, problem: Object.values(acts).find((one) => one.problem)?.problem }
}

type MemberActs = ReturnType<typeof useMemberActs>

interface AskedProps {
  asked: NonNullable<Member['asked']>
  accountId: string
  own: string | undefined
  acts: MemberActs
}

/** Roles that somebody asked for: a second person says yes or no. */
function Asked({ asked, accountId, own, acts }: AskedProps) {
  const t = useText(staffWords)
  const list = useList()
  const named: Record<string, string> = t
  return (
    <Notice tone="warning" title={t.asked}>
      <p>
        {list(asked.roles.map((role) => named[role] ?? role))} · {t.askedBy} <bdi>{asked.by.name}</bdi>
      </p>
      <div className="bar">
        <Button
          small
          tone="primary"
          icon="check"
          reason={own ?? (asked.mine ? t.askedMine : undefined)}
          onClick={async () => acts.said(await acts.confirm.run({ accountId, confirm: true }))}
        >
          {t.confirm}
        </Button>
        <Button
          small
          icon="close"
          reason={own}
          onClick={async () => acts.said(await acts.confirm.run({ accountId, confirm: false }))}
        >
          {t.refuse}
        </Button>
      </div>
    </Notice>
  )
}

function Sessions({ member, acts }: { member: Member; acts: MemberActs }) {
  const t = useText(staffWords)
  return (
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
            onClick={async () => acts.said(await acts.end.run({ accountId: member.id, sessionId: one.sessionId }))}
          >
            {t.end}
          </Button>
        </div>
      ))}
      {member.sessions.length > 1 && (
        <Button small icon="sign-out" onClick={async () => acts.said(await acts.end.run({ accountId: member.id }))}>
          {t.endAll}
        </Button>
      )}
    </div>
  )
}

interface WayOutProps {
  member: Member
  reason: string
  own: string | undefined
  acts: MemberActs
}

/** A new second factor, and the way out and back in: never without a reason. */
function WayOut({ member, reason, own, acts }: WayOutProps) {
  const t = useText(staffWords)
  const { id: accountId } = member
  const why = own ?? (reason ? undefined : t.whyFirst)
  return (
    <div className="bar">
      <Button
        icon="key"
        reason={member.suspendedAt ? t.suspended : why}
        busy={acts.factor.busy}
        onClick={async () => acts.said(await acts.factor.run({ accountId, reason }), t.resetSent)}
      >
        {t.factor}
      </Button>
      {member.suspendedAt ? (
        <Button
          icon="undo"
          reason={why}
          busy={acts.restore.busy}
          onClick={async () => acts.said(await acts.restore.run({ accountId, reason }))}
        >
          {t.restore}
        </Button>
      ) : (
        <Button
          tone="danger"
          icon="not-allowed"
          reason={why}
          busy={acts.suspend.busy}
          onClick={async () => acts.said(await acts.suspend.run({ accountId, reason }))}
        >
          {t.suspend}
        </Button>
      )}
    </div>
  )
}
