import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  EmptyState,
  FoldRow,
  LinkButton,
  Notice,
  Page,
  Said,
  Stack,
  TextField,
  useLanguage,
  useSay,
  useSettled,
  useText,
} from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { BackLink } from '../../components/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import { Answered } from '../../components/states.tsx'
import { helpWords } from './help-words.ts'
import { to } from '../../app/paths.ts'

type Answer = Output<'catalogue.knowledge'>['items'][number]

export default function HelpPage() {
  const t = useText(helpWords)
  const { name, helpline } = useProgramme()
  const { language } = useLanguage()
  const [text, setText] = useState('')
  const asked = useSettled(text)
  const answer = useAnswer('catalogue.knowledge', { q: asked, language })
  const everything = useAnswer('catalogue.knowledge', { q: '', language })
  return (
    <Page title={t.title} lead={t.lead} suffix={name} back={<BackLink href={to('home')}>{t.back}</BackLink>}>
      <TextField id="ask" label={t.ask} hint={t.hint} type="search" maxLength={80} value={text} onChange={setText} />
      <div className="stack gap-3" aria-live="polite">
        <Answered answer={answer} shape="row">
          {({ items }) =>
            items.length > 0 ? (
              <Answers items={items} open={asked !== ''} />
            ) : (
              <>
                <EmptyState icon="search" title={t.none}>
                  {t.noneText}
                </EmptyState>
                <Answers items={everything.data?.items ?? []} />
              </>
            )
          }
        </Answered>
      </div>
      {helpline && (
        <LinkButton href={`tel:${helpline}`} icon="phone" block>
          {`${t.call} ${helpline}`}
        </LinkButton>
      )}
      <LinkButton href={to('figures')} icon="chart" block>
        {t.figures}
      </LinkButton>
      <LinkButton href="/facilitator/apply" icon="motorcycle" block>
        {t.work}
      </LinkButton>
      <Notice tone="information" icon="shield" title={t.safe}>
        <ol className="stack gap-2 counted">
          <li>{t.one}</li>
          <li>{t.two}</li>
          <li>{t.three}</li>
        </ol>
      </Notice>
    </Page>
  )
}

/** The first answer to a question stands open: it is most likely the one. */
function Answers({ items, open = false }: { items: readonly Answer[]; open?: boolean }) {
  const t = useText(helpWords)
  const say = useSay()
  return (
    <Stack gap={2} as="ul">
      {items.map((item, index) => (
        <li key={item.id}>
          <FoldRow
            title={say(item.title)}
            icon={item.kind === 'service' ? 'help' : 'compass'}
            open={open && index === 0}
          >
            <div className="stack gap-2">
              {say(item.answer)
                .split('\n')
                .map((line) => (
                  <p key={line}>
                    <Said>{line}</Said>
                  </p>
                ))}
              <a className="more-link" href={to('service', { serviceId: item.id })}>
                {item.kind === 'service' ? t.order : t.where}
              </a>
            </div>
          </FoldRow>
        </li>
      ))}
    </Stack>
  )
}
