import type { Territory } from '@app/domain/territory'

/** Just enough of a territory for tests of the kernel, which knows nothing of services or places. */
export const plainTerritory = {
  id: 'plain',
  programme: { name: { en: 'Test programme', ur: 'آزمائشی پروگرام' } },
  settings: { commandVersionMin: 2 },
  messages: {
    refusals: {
      not_found: { en: 'Not found.', ur: 'نہیں ملا۔' },
      cup_empty: { en: 'The cup is empty.', ur: 'پیالہ خالی ہے۔' },
    },
  },
} as unknown as Territory
