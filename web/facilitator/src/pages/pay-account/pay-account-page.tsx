import { Bdi, Card, Page, useText } from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { useKept } from '../../offline/use-offline.tsx'
import { AccountForm } from './account-form.tsx'
import { ChangeCard } from './change-card.tsx'
import { type PayAccount, payAccountWords } from './words.ts'

const open = ({ change }: PayAccount): boolean => change?.stage === 'waiting' || change?.stage === 'cooling'

/** Where pay goes, what was asked to change, and the way to another account. Numbers are typed anew: none is ever sent back to a screen. */
export default function PayAccountPage() {
  const t = useText(payAccountWords)
  const { name } = useProgramme()
  const mine = useKept('payAccount.mine', {}, 'pay-account')
  const reload = () => void mine.reload()
  return (
    <Page title={t.title} suffix={name} back={<BackLink href={to('profile')} />}>
      <Known of={mine}>
        {(account) => (
          <>
            {account.ibanMasked ? (
              <Card tone="accent">
                <p className="interface">{t.now}</p>
                <p className="big-number">
                  <Bdi>{account.ibanMasked}</Bdi>
                </p>
              </Card>
            ) : (
              <Card title={t.none} icon="bank">
                {!open(account) && <p className="muted">{t.noneText}</p>}
              </Card>
            )}
            {account.change && account.change.stage !== 'in_force' && (
              <ChangeCard change={account.change} elsewhere={account.ibanMasked !== null} onChange={reload} />
            )}
            {!open(account) && <AccountForm key={account.change?.changeId} account={account} onChange={reload} />}
          </>
        )}
      </Known>
    </Page>
  )
}
