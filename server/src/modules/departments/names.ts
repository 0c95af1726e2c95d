import type { LocalText } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'

export const nameOfDepartment = (q: Query, departmentId: string): LocalText =>
  q.kernel.territory.departments?.find((one) => one.id === departmentId)?.name ?? { en: departmentId, ur: departmentId }
