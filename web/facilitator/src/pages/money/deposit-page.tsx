import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { ActionBar, Button, Card, latinDigits, LinkButton, newId, Notice, Page, TextField, useText } from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { Refused } from '../../app/refused.tsx'
import { commonWords } from '../../app/words.ts'
import { CASH_KEY } from '../../offline/absorb.ts'
import { useAct, useKnown, useOffline, type Acting } from '../../offline/use-offline.tsx'
import { moneyWords } from './words.ts'

export default function DepositPage() {
  const t = useText(moneyWords)
  const common = useText(commonWords)
  const { name } = useProgramme()
  const { fetch } = useOffline()
  const cash = useKnown<Output<'cash.summary'>>(CASH_KEY)
  const acting: Acting = useAct()
  const [rupees, setRupees] = useState('')
  const [slipNo, setSlipNo] = useState('')
  const [ended, setEnded] = useState<'done' | 'kept'>()
  const amountPaisa = Number(rupees || '0') * 100
  const tooMuch = cash !== undefined && amountPaisa > cash.inHandPaisa
  const submit = async () => {
    const done = await acting.act({
      endpoint: 'cash.deposit',
      lane: 'cash',
      input: { depositId: newId(), amountPaisa, slipNo: slipNo.trim() },
    })
    if (done.kind === 'refused') return
    setEnded(done.kind)
    void fetch('cash.summary', {}, CASH_KEY).catch(() => undefined)
  }
  return (
    <Page title={t.depositTitle} suffix={name} lead={t.depositLead} back={<BackLink href={to('cash')} />}>
      {ended ? (
        <Notice
          tone={ended === 'done' ? 'success' : 'warning'}
          live
          title={ended === 'done' ? t.depositDone : common.kept}
          action={<LinkButton href={to('cash')}>{t.toCash}</LinkButton>}
        />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (amountPaisa > 0 && slipNo.trim() && !tooMuch) void submit()
          }}
        >
          <Card>
            <TextField
              id="amount"
              label={t.amount}
              prefix="Rs"
              script="latin"
              inputMode="numeric"
              value={rupees}
              onChange={(text) => setRupees(latinDigits(text).slice(0, 8))}
              error={tooMuch ? t.moreThanHeld : undefined}
            />
            <TextField id="slip" label={t.slipNo} script="latin" value={slipNo} onChange={setSlipNo} maxLength={40} />
            <Refused acting={acting} />
            <ActionBar>
              <Button
                type="submit"
                tone="primary"
                block
                icon="bank"
                busy={acting.busy}
                reason={tooMuch ? t.moreThanHeld : amountPaisa === 0 || slipNo.trim() === '' ? t.slipFirst : undefined}
              >
                {t.sendDeposit}
              </Button>
            </ActionBar>
          </Card>
        </form>
      )}
    </Page>
  )
}
