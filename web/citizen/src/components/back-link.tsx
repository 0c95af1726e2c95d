import { Icon } from '@app/ui'

/** The way back is written, since an installed app shows no browser button. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <a className="back-link interface" href={href}>
      <Icon name="back" /> <span>{children}</span>
    </a>
  )
}
