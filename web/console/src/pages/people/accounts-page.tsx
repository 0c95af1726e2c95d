import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { address } from '@app/contract/client'
import {
  Bdi,
  Button,
  Card,
  Confirm,
  Facts,
  Notice,
  Phone,
  ProblemNotice,
  StatusBadge,
  TextArea,
  useText,
  useToast,
  When,
} from '@app/ui'
import { RowList } from '../../components/lists/row-list.tsx'
import { useAct, usePages } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { useSession } from '../../app/session.tsx'
import { Listed } from '../../components/page/states.tsx'
import { accountWords } from './account-words.ts'
import { FileLook } from './file-look.tsx'

type Account = Output<'payAccounts.list'>['items'][number]
type Verdict = 'approve' | 'refuse'

/** New accounts for pay: the paper is looked at, the holder called where it is doubtful, and the word is given with a reason. */
export default function AccountsPage() {
  const t = useText(accountWords)
  const pages = usePages('payAccounts.list', { limit: 30 }, { everyMs: 60_000 })
  const [deciding, setDeciding] = useState<{ account: Account; verdict: Verdict }>()
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <Listed pages={pages} empty={{ icon: 'bank', title: t.none, text: t.noneText }}>
        {(items) => (
          <RowList items={items} rowKey={(account) => account.changeId}>
            {(account) => <One account={account} onDecide={(verdict) => setDeciding({ account, verdict })} />}
          </RowList>
        )}
      </Listed>
      {deciding && (
        <DecideDialog key={deciding.account.changeId} {...deciding} onClose={() => setDeciding(undefined)} />
      )}
    </DeskPage>
  )
}

function One({ account, onDecide }: { account: Account; onDecide(verdict: Verdict): void }) {
  const t = useText(accountWords)
  const { me } = useSession()
  const waiting = account.stage === 'waiting'
  const closed = account.own ? t.own : me?.roles.includes('vetting') ? undefined : t.notVetter
  return (
    <Card
      title={<bdi>{account.name}</bdi>}
      icon="bank"
      action={<StatusBadge tone={waiting ? 'warning' : 'information'}>{waiting ? t.waiting : t.cooling}</StatusBadge>}
    >
      {account.forced && (
        <Notice tone="danger" title={t.forced}>
          {t.forcedText}
        </Notice>
      )}
      {account.sharedAccount && (
        <Notice tone="warning" icon="bank" title={t.shared}>
          {t.sharedText}
        </Notice>
      )}
      <Facts
        rows={[
          { label: t.badge, value: <Bdi>{account.badgeNo}</Bdi> },
          { label: t.phone, value: <Phone value={account.phone} /> },
          { label: t.old, value: account.currentMasked ? <Bdi>{account.currentMasked}</Bdi> : t.noOld },
          { label: t.new, value: <Bdi>{account.ibanMasked}</Bdi> },
          { label: t.asked, value: <When at={account.askedAt} /> },
          ...(account.paysFrom ? [{ label: t.paysFrom, value: <When at={account.paysFrom} /> }] : []),
          ...(account.reason ? [{ label: t.reasonGiven, value: <bdi>{account.reason}</bdi> }] : []),
        ]}
      />
      <div className="row gap-2">
        {account.files.map((file) => (
          <FileLook
            key={file.fileId}
            url={address('', 'payAccounts.file', { changeId: account.changeId, fileId: file.fileId }).url}
            words={t.look}
            note={t.lookRecorded}
          />
        ))}
        {waiting && (
          <Button
            small
            tone="primary"
            icon="check"
            reason={account.forced ? t.forcedClosed : closed}
            onClick={() => onDecide('approve')}
          >
            {t.approve}
          </Button>
        )}
        <Button small icon="close" reason={closed} onClick={() => onDecide('refuse')}>
          {waiting ? t.refuse : t.callBack}
        </Button>
      </div>
    </Card>
  )
}

function DecideDialog({ account, verdict, onClose }: { account: Account; verdict: Verdict; onClose(): void }) {
  const t = useText(accountWords)
  const toast = useToast()
  const decide = useAct('payAccounts.decide')
  const [words, setWords] = useState('')
  const reason = words.trim()
  const title = verdict === 'approve' ? t.approve : account.stage === 'waiting' ? t.refuse : t.callBack
  const save = async () => {
    if (!(await decide.run({ changeId: account.changeId, verdict, reason }))) return
    toast(t.done)
    onClose()
  }
  return (
    <Confirm
      open
      title={title}
      confirm={title}
      danger={verdict === 'refuse'}
      busy={decide.busy}
      reason={reason ? undefined : t.whyFirst}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>
        <strong>
          <bdi>{account.name}</bdi>
        </strong>
        : <Bdi>{account.ibanMasked}</Bdi>
      </p>
      <p>{verdict === 'approve' ? t.approveText : t.refuseText}</p>
      <TextArea
        id="account-reason"
        label={t.reason}
        hint={t.reasonHint}
        value={words}
        onChange={setWords}
        rows={3}
        maxLength={500}
      />
      {decide.problem && <ProblemNotice problem={decide.problem} />}
    </Confirm>
  )
}
