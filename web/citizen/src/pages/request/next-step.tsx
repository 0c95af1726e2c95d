import { LinkButton, useText, type IconName } from '@app/ui'
import type { RequestView } from '../../components/request-badge.tsx'
import { askWords } from './action-words.ts'
import { to } from '../../app/paths.ts'

type Ask = NonNullable<RequestView['turn']['ask']>['kind']

const icons: Record<Ask, IconName> = {
  choose_time: 'calendar',
  fill_form: 'edit',
  add_papers: 'camera',
  check_lines: 'check',
  pay: 'bank',
  send: 'send',
  come_to_centre: 'store',
  file_yourself: 'walk',
  tell_outcome: 'message',
  appear: 'check',
  confirm: 'check',
  return_original: 'undo',
  cure: 'wand',
  collect: 'package',
}

/** Where the one thing that is asked is done. */
function placeOf(request: RequestView, ask: Ask): string | undefined {
  const at = (task: string, query?: { id: string }) => to('task', { requestId: request.id, task }, query)
  const need = request.needs.find((one) => one.mine && one.state === 'open' && one.kind === ask)
  switch (ask) {
    case 'choose_time':
      return at('slot')
    case 'fill_form':
      return at('form')
    case 'add_papers':
      return at('papers')
    case 'check_lines':
      return at('proof')
    case 'pay':
      return at('pay')
    case 'send':
      return at('send')
    case 'come_to_centre':
      return request.centre ? to('centre', { centreId: request.centre.id }) : undefined
    case 'file_yourself':
    case 'tell_outcome':
      return at('own-way')
    case 'appear':
    case 'confirm':
    case 'return_original':
      return need && at('need', { id: need.id })
    case 'cure':
      return at('cure')
    case 'collect':
      return at('delivery')
  }
}

/** The page's one primary action: what is asked of the citizen now, if anything is. */
export function NextStep({ request }: { request: RequestView }) {
  const t = useText(askWords)
  const ask = request.turn.ask?.kind
  const place = ask && placeOf(request, ask)
  if (!ask || !place) return null
  return (
    <LinkButton
      tone={ask === 'collect' || ask === 'come_to_centre' ? 'secondary' : 'primary'}
      block
      icon={icons[ask]}
      href={place}
    >
      {t[ask]}
    </LinkButton>
  )
}
