import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Button, ProblemNotice, TextField, useText, useToast, When } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../../components/page/states.tsx'
import { signOnWords } from './sign-on-words.ts'

type SignOn = Output<'signon.member'>

/** By which other sign-ins a member of staff is known; nothing where the programme has none. */
export function SignOnPart({ accountId, own }: { accountId: string; own: string | undefined }) {
  const ways = useAnswer('signon.ways', {})
  const answer = useAnswer('signon.member', ways.data?.items.length ? { accountId } : null)
  if (!ways.data?.items.length) return null
  return <Answered answer={answer}>{(member) => <Known accountId={accountId} member={member} own={own} />}</Answered>
}

function Known({ accountId, member, own }: { accountId: string; member: SignOn; own: string | undefined }) {
  const t = useText(signOnWords)
  const toast = useToast()
  const [email, setEmail] = useState(member.email ?? '')
  const invite = useAct('signon.invite')
  const release = useAct('signon.release')
  const problem = invite.problem ?? release.problem
  return (
    <div className="stack gap-2">
      <p className="field-label interface">{t.title}</p>
      {member.bound.length === 0 && <p className="small muted">{t.none}</p>}
      {member.bound.map((one) => (
        <div key={one.bindingId} className="plain-row interface">
          <span>
            <bdi>{one.way}</bdi> · {t.since} <When at={one.boundAt} />
            {one.lastAt && (
              <>
                {' '}
                · {t.last} <When at={one.lastAt} />
              </>
            )}
          </span>
          <Button
            small
            icon="close"
            reason={own}
            busy={release.busy}
            onClick={async () => (await release.run({ accountId, bindingId: one.bindingId })) && toast(t.released)}
          >
            {t.release}
          </Button>
        </div>
      ))}
      <TextField
        id="member-sign-on"
        type="email"
        script="latin"
        label={t.email}
        hint={t.emailHint}
        optional
        value={email}
        maxLength={254}
        onChange={setEmail}
      />
      {member.invitedUntil && (
        <p className="small muted">
          {t.until} <When at={member.invitedUntil} />
        </p>
      )}
      <Button
        small
        icon="send"
        reason={own}
        busy={invite.busy}
        onClick={async () => email.trim() && (await invite.run({ accountId, email: email.trim() })) && toast(t.invited)}
      >
        {t.invite}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  )
}
