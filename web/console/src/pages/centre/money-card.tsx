import { useState } from 'react'
import {
  Amount,
  Bdi,
  Button,
  Card,
  Confirm,
  FileField,
  newId,
  ProblemNotice,
  TextField,
  useSay,
  useText,
} from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../../components/page/states.tsx'
import type { RequestView } from '../../components/request/request-words.ts'
import { stepWords } from './desk-words.ts'
import { useUpload } from './papers-card.tsx'

type Line = RequestView['quote']['lines'][number]

/** The quote's sum and no other; nobody types an amount to be taken. */
export function MoneyCard({ request, centreId }: { request: RequestView; centreId: string }) {
  const t = useText(stepWords)
  const say = useSay()
  const [paymentId, setPaymentId] = useState(newId)
  const [asking, setAsking] = useState(false)
  const due = useAnswer('till.due', { centreId, requestId: request.id }, { keep: true })
  const collect = useAct('till.collect')
  const take = async (orderId: string, amountPaisa: number) => {
    if (!(await collect.run({ centreId, paymentId, orderId, amountPaisa }))) return
    setAsking(false)
    // What may fall due later is another payment.
    setPaymentId(newId())
  }
  const others = request.quote.lines.filter((line) => line.kind === 'third_party' && line.amountPaisa > 0)
  return (
    <Card title={t.money}>
      <Answered answer={due}>
        {({ totalPaisa, lines, orderId, psidPaisa }) => (
          <>
            {totalPaisa > 0 ? (
              <>
                <ul className="stack gap-1 interface centre-list">
                  {lines.map((line, i) => (
                    <li key={i} className="plain-row">
                      <span>{say(line.label)}</span>
                      <Amount paisa={line.amountPaisa} />
                    </li>
                  ))}
                </ul>
                <p className="plain-row interface">
                  <strong>{t.due}</strong>
                  <strong>
                    <Amount paisa={totalPaisa} />
                  </strong>
                </p>
                <Button tone="primary" block icon="coins" onClick={() => setAsking(true)}>
                  {t.collect}
                </Button>
              </>
            ) : (
              <p className="interface muted">{t.nothing}</p>
            )}
            {psidPaisa > 0 && (
              <p className="small interface">
                {t.psid}: <Amount paisa={psidPaisa} />
              </p>
            )}
            {asking && (
              <Confirm
                open
                title={t.collect}
                confirm={t.collect}
                busy={collect.busy}
                onClose={() => setAsking(false)}
                onConfirm={() => void take(orderId, totalPaisa)}
              >
                <p className="ticket-no">
                  <Amount paisa={totalPaisa} />
                </p>
                <p>{t.collectText}</p>
                {collect.problem && <ProblemNotice problem={collect.problem} />}
              </Confirm>
            )}
          </>
        )}
      </Answered>
      {request.money.receipts.length > 0 && (
        <p className="small interface row gap-2">
          <span>{t.receipts}:</span>{' '}
          {request.money.receipts.map((receipt) => (
            <a
              key={receipt.receiptNo}
              href={`/api/receipts/${receipt.receiptNo}/pdf?x-app=console`}
              target="_blank"
              rel="noreferrer"
            >
              <Bdi>{receipt.receiptNo}</Bdi>
            </a>
          ))}
        </p>
      )}
      {others.length > 0 && request.money.receipts.length > 0 && (
        <section className="stack gap-2">
          <h3>{t.others}</h3>
          <p className="small">{t.otherText}</p>
          {others.map((line) => (
            <PayOther key={line.code} request={request} centreId={centreId} line={line} />
          ))}
        </section>
      )}
    </Card>
  )
}

function PayOther({ request, centreId, line }: { request: RequestView; centreId: string; line: Line }) {
  const t = useText(stepWords)
  const say = useSay()
  const [open, setOpen] = useState(false)
  const [rupees, setRupees] = useState(String(line.amountPaisa / 100))
  const [file, setFile] = useState<File>()
  const [fileId] = useState(newId)
  const upload = useUpload()
  const pay = useAct('till.thirdParty')
  const save = async () => {
    if (
      !file ||
      !(await upload.run({ requestId: request.id, fileId, itemId: 'third-party-receipt', side: 'page', page: 1, file }))
    )
      return
    if (
      await pay.run({
        centreId,
        requestId: request.id,
        code: line.code,
        amountPaisa: Math.round(Number(rupees) * 100),
        receiptFileId: fileId,
      })
    )
      setOpen(false)
  }
  return (
    <>
      <div className="plain-row interface">
        <span>
          {say(line.label)} <Amount paisa={line.amountPaisa} />
        </span>
        <Button small icon="receipt" onClick={() => setOpen(true)}>
          {t.payOther}
        </Button>
      </div>
      {open && (
        <Confirm
          open
          title={say(line.label)}
          confirm={t.payOther}
          busy={upload.busy || pay.busy}
          reason={file ? undefined : t.otherText}
          onConfirm={() => void save()}
          onClose={() => setOpen(false)}
        >
          <TextField
            id="other-amount"
            label={t.amount}
            script="latin"
            inputMode="decimal"
            maxLength={9}
            value={rupees}
            onChange={setRupees}
          />
          <FileField id="other-receipt" label={t.receipt} takes="photo" file={file} onChange={setFile} />
          {(upload.problem ?? pay.problem) && <ProblemNotice problem={(upload.problem ?? pay.problem)!} />}
        </Confirm>
      )}
    </>
  )
}
