import { Icon } from '@app/ui'

/** Whoever comes: their photograph, or a figure where there is none. Their name stands beside it, so the picture itself is silent. */
export function Face({
  photoUrl,
  sex,
  size = 'small',
}: {
  photoUrl: string | null
  sex: 'M' | 'F' | 'X'
  size?: 'small' | 'large'
}) {
  const look = `face face-${size}`
  if (photoUrl) return <img className={look} src={photoUrl} alt="" />
  return (
    <span className={look}>
      <Icon name={sex === 'F' ? 'woman' : 'person'} size={size === 'large' ? 64 : 32} />
    </span>
  )
}
