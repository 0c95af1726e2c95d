import { ROW_PROBLEMS, ROWS_MAX } from '@app/domain/identity'
import { z } from 'zod'

/** The rows of a file of people, as they stand in it: the server reads and judges each anew. */
export const Rows = z.object({
  rows: z
    .array(
      z.object({
        row: z.int().min(1).max(100_000).describe('as a table program counts them'),
        cells: z.record(z.string().max(40), z.string().max(1_000)).describe('by the name of the column'),
      }),
    )
    .min(1)
    .max(ROWS_MAX),
})

/** What becomes, or would become, of each row. */
export const Judged = z.object({
  items: z.array(
    z.object({
      row: z.int(),
      name: z.string(),
      fate: z.enum(['new', 'there', 'refused']),
      problem: z.enum(ROW_PROBLEMS).nullable(),
      column: z.string().nullable(),
      value: z.string().describe('what stands there'),
      secondPerson: z.boolean().describe('some of the roles wait for a second person'),
    }),
  ),
})
