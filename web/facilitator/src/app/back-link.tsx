import { Icon, useText } from '@app/ui'
import { commonWords } from './words.ts'

export function BackLink({ href, children }: { href: string; children?: string }) {
  const t = useText(commonWords)
  return (
    <a className="back-link interface" href={href}>
      <Icon name="back" />
      <span>{children ?? t.back}</span>
    </a>
  )
}
