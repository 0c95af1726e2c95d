import { useState } from 'react'
import { Button } from '../controls/button.tsx'
import { CodeField } from '../controls/text-fields.tsx'
import { useText } from '../i18n/language.tsx'
import { Bdi } from '../i18n/spans.tsx'
import { Card, Stack } from '../layout/layout.tsx'
import { ProblemNotice } from '../live/problem-notice.tsx'
import type { Problem } from '../live/problem.ts'
import { refundFormWords } from './refund-form-words.ts'

interface Given {
  sentTo: string
  busy: boolean
  problem: Problem | undefined
  onCode(code: string): void
  onBack(): void
}

/** The code that came to the phone of whoever ordered. */
export function RefundCode({ sentTo, busy, problem, onCode, onBack }: Given) {
  const t = useText(refundFormWords)
  const [code, setCode] = useState('')
  return (
    <Card title={t.codeTitle} icon="lock">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (code.length === 6) onCode(code)
        }}
      >
        <Stack>
          <p>
            {t.codeSent} <Bdi>{sentTo}</Bdi>
          </p>
          <p>{t.codeText}</p>
          <CodeField id="refund-to-code" label={t.code} value={code} onChange={setCode} />
          {problem && <ProblemNotice problem={problem} />}
          <Button
            type="submit"
            tone="primary"
            block
            icon="check"
            busy={busy}
            reason={code.length < 6 ? `${t.first}: ${t.code}` : undefined}
          >
            {t.confirm}
          </Button>
          <Button block icon="undo" onClick={onBack}>
            {t.back}
          </Button>
        </Stack>
      </form>
    </Card>
  )
}
