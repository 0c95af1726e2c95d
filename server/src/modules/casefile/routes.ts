import type { ParsedInput } from '@app/contract'
import type { Query } from '../../kernel/context.ts'
import type { Handlers } from '../../kernel/module.ts'
import { board } from './board.ts'
import { callWhom } from './call-whom.ts'
import { mine, track } from './lists.ts'
import { requestView } from './view.ts'

export const handlers: Handlers = {
  'requests.get': (q: Query, input: ParsedInput<'requests.get'>) => requestView(q, input.requestId),
  'requests.mine': mine,
  'requests.track': track,
  'operations.board': board,
  'operations.callWhom': callWhom,
}
