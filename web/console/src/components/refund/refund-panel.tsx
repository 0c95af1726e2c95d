import { useState } from 'react'
import { Button, Card, Stack, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { Answered } from '../page/states.tsx'
import type { RequestView } from '../request/request-words.ts'
import { RefundChoosing } from './refund-choosing.tsx'
import { refundDeskWords } from './refund-desk-words.ts'
import { RefundStanding } from './refund-standing.tsx'

/** For whoever has the citizen on the line: what is owed to them, and where they want it. */
export function RefundPanel({ request }: { request: RequestView }) {
  const { money } = request
  if (money.refundPaisa === 0 && money.refundUnderWayPaisa === 0) return null
  return <Open requestId={request.id} />
}

function Open({ requestId }: { requestId: string }) {
  const t = useText(refundDeskWords)
  const answer = useAnswer('refunds.get', { requestId }, { keep: true })
  const [choosing, setChoosing] = useState(false)
  return (
    <div className="refund-panel">
      <Card title={t.title} icon="coins">
        <Answered answer={answer}>
          {(refund) => (
            <Stack>
              <RefundStanding refund={refund} />
              {choosing && refund.mayChoose && (
                <RefundChoosing
                  refund={refund}
                  onChosen={() => {
                    setChoosing(false)
                    answer.reload()
                  }}
                />
              )}
              {refund.mayChoose && (
                <div>
                  <Button icon={choosing ? 'close' : 'edit'} onClick={() => setChoosing(!choosing)}>
                    {choosing ? t.close : refund.to ? t.change : t.choose}
                  </Button>
                </div>
              )}
            </Stack>
          )}
        </Answered>
      </Card>
    </div>
  )
}
