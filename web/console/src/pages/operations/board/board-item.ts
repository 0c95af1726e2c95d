import type { Output } from '@app/contract/calls'

export type BoardItem = Output<'operations.board'>['items'][number]
