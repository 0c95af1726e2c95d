import type { ReactNode } from 'react'
import { Page, useSay, useText } from '@app/ui'
import { BackLink } from '../../components/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import type { RequestView } from '../../components/request-badge.tsx'
import { taskWords } from './task-words.ts'
import { to } from '../../app/paths.ts'

/** What each task on a request is given. */
export interface TaskProps {
  request: RequestView
  /** Back to the request with good news. */
  done(words?: string): void
}

/** The frame of a task: whose request it is, and the way back. */
export function TaskFrame({
  request,
  title,
  lead,
  children,
}: {
  request: RequestView
  title: string
  lead?: string
  children?: ReactNode
}) {
  const t = useText(taskWords)
  const say = useSay()
  const { name } = useProgramme()
  return (
    <Page
      title={title}
      lead={lead}
      suffix={name}
      eyebrow={request.discreet ? undefined : say(request.serviceName)}
      back={<BackLink href={to('request', { requestId: request.id })}>{t.back}</BackLink>}
    >
      {children}
    </Page>
  )
}
