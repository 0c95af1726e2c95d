import { z } from 'zod'

export const admin = ['admin'] as const
export const readers = ['admin', 'auditor'] as const
export const Key = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\w.-]+$/)
export const Who = z.object({ id: z.string(), name: z.string() })
