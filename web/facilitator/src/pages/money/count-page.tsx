import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { ActionBar, Button, Card, latinDigits, LinkButton, newId, Notice, Page, TextField, useText } from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { Refused } from '../../app/refused.tsx'
import { useAct } from '../../offline/use-offline.tsx'
import { MoneyLines } from './lines.tsx'
import { moneyWords } from './words.ts'

/** Blind: the expected figure comes only after the count is given. */
export default function CountPage() {
  const t = useText(moneyWords)
  const { name } = useProgramme()
  const acting = useAct()
  const [rupees, setRupees] = useState('')
  const [result, setResult] = useState<Output<'cash.count'> | 'kept'>()
  const countedPaisa = Number(rupees || '0') * 100
  const submit = async () => {
    const done = await acting.act({ endpoint: 'cash.count', lane: 'cash', input: { countId: newId(), countedPaisa } })
    if (done.kind === 'kept') setResult('kept')
    if (done.kind === 'done') setResult(done.output as Output<'cash.count'>)
  }
  return (
    <Page title={t.countTitle} suffix={name} lead={t.countLead} back={<BackLink href={to('cash')} />}>
      {result === undefined ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (rupees !== '') void submit()
          }}
        >
          <Card>
            <TextField
              id="counted"
              label={t.counted}
              prefix="Rs"
              script="latin"
              inputMode="numeric"
              value={rupees}
              onChange={(text) => setRupees(latinDigits(text).slice(0, 8))}
            />
            <Refused acting={acting} />
            <ActionBar>
              <Button
                type="submit"
                tone="primary"
                block
                icon="coins"
                busy={acting.busy}
                reason={rupees === '' ? t.countFirst : undefined}
              >
                {t.sendCount}
              </Button>
            </ActionBar>
          </Card>
        </form>
      ) : result === 'kept' ? (
        <Notice tone="warning" icon="upload" live title={t.countKept} />
      ) : (
        <Counted countedPaisa={countedPaisa} result={result} />
      )}
    </Page>
  )
}

function Counted({ countedPaisa, result }: { countedPaisa: number; result: Output<'cash.count'> }) {
  const t = useText(moneyWords)
  const { differencePaisa } = result
  return (
    <Card>
      <Notice
        tone={differencePaisa === 0 ? 'success' : 'warning'}
        live
        title={differencePaisa === 0 ? t.exactly : differencePaisa < 0 ? t.short : t.overBy}
      />
      <MoneyLines
        lines={[
          { label: t.counted, paisa: countedPaisa },
          { label: t.expected, paisa: result.expectedPaisa },
          { label: t.difference, paisa: Math.abs(differencePaisa), less: differencePaisa < 0, strong: true },
        ]}
      />
      <LinkButton href={to('cash')} tone="primary">
        {t.toCash}
      </LinkButton>
    </Card>
  )
}
