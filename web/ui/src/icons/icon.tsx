import { icons, type IconName } from './lucide.ts'

/** Icons that point along the line of reading turn round in a right-to-left page. */
const directional = new Set<IconName>([
  'back',
  'next',
  'chevron-next',
  'sign-out',
  'sign-in',
  'send',
  'undo',
  'list',
  'speaker',
])

export interface IconProps {
  name: IconName
  /** Words for a screen reader, only when the icon stands alone. */
  label?: string
  size?: number
  className?: string
}

export function Icon({ name, label, size, className = '' }: IconProps) {
  return (
    <svg
      className={`icon ${directional.has(name) ? 'directional' : ''} ${className}`}
      viewBox="0 0 24 24"
      style={size ? { inlineSize: size, blockSize: size } : undefined}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      focusable="false"
      dangerouslySetInnerHTML={{ __html: icons[name] }}
    />
  )
}
