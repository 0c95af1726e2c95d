import { Link, useParams } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { type AccountCode, chart } from '@app/domain/ledger'
import { Amount, Button, Table, useSay, useText } from '@app/ui'
import { usePages } from '../../../app/api.ts'
import { hrefOf } from '../../../app/paths.ts'
import { accountWords } from '../../../components/account-words.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'
import { EntryTable } from './entry-table.tsx'
import { entryWords } from './entry-words.ts'

type Account = Output<'finance.accounts'>['items'][number]

/** From a sum of the trial balance to the accounts that it is made of, or to its entries where it is one account. */
export default function AccountPage() {
  const { code, sub } = useParams({ strict: false }) as { code: AccountCode; sub?: string }
  const t = useText(entryWords)
  const names: Record<string, string> = useText(accountWords)
  return (
    <DeskPage title={`${code} · ${names[code] ?? ''}`} back={<a href={hrefOf('/finance')}>{t.back}</a>}>
      {sub === undefined && chart[code].sub !== 'none' ? (
        <Accounts code={code} />
      ) : (
        <Entries code={code} sub={sub ?? ''} />
      )}
      <div className="no-print">
        <Button icon="print" onClick={() => print()}>
          {t.print}
        </Button>
      </div>
    </DeskPage>
  )
}

function Accounts({ code }: { code: AccountCode }) {
  const t = useText(entryWords)
  const pages = usePages('finance.accounts', { code, limit: 50 })
  return (
    <Listed pages={pages} empty={{ icon: 'success', title: t.noAccounts }}>
      {(items) => (
        <Table<Account>
          caption={t.accounts}
          rows={items}
          rowKey={(row) => row.sub}
          columns={[
            {
              key: 'whose',
              heading: t.whose,
              cell: (row) => (
                <Link to="/finance/accounts/$code/$sub" params={{ code, sub: row.sub }}>
                  <Whose sub={row.sub} name={row.name} />
                </Link>
              ),
            },
            { key: 'balance', heading: t.balance, numeric: true, cell: (row) => <Amount paisa={row.balancePaisa} /> },
          ]}
        />
      )}
    </Listed>
  )
}

/** In words where there are any; a rail, a bank or a batch by its own id. */
export function Whose({ sub, name }: Pick<Account, 'sub' | 'name'>) {
  const say = useSay()
  return name ? (
    <bdi>{say(name)}</bdi>
  ) : (
    <bdi dir="ltr" className="code">
      {sub}
    </bdi>
  )
}

function Entries({ code, sub }: { code: AccountCode; sub: string }) {
  const t = useText(entryWords)
  const pages = usePages('finance.accountEntries', { code, sub, limit: 50 })
  const first = pages.data?.first
  return (
    <>
      {first && (
        <p className="interface">
          {sub && (
            <>
              <Whose sub={sub} name={first.name} /> ·{' '}
            </>
          )}
          {t.balance}:{' '}
          <strong>
            <Amount paisa={first.balancePaisa} />
          </strong>
        </p>
      )}
      <Listed pages={pages} empty={{ icon: 'list', title: t.noEntries }}>
        {(items) => (
          <EntryTable
            rows={items}
            more={[
              {
                key: 'after',
                heading: t.after,
                numeric: true,
                cell: (row) => (row.balanceAfterPaisa === null ? '' : <Amount paisa={row.balanceAfterPaisa} />),
              },
            ]}
          />
        )}
      </Listed>
    </>
  )
}
