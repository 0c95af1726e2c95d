import { defineConfig } from 'vitest/config'
import { preactInsteadOfReact } from '@app/ui/preact'

export default defineConfig({
  resolve: { alias: preactInsteadOfReact },
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'node' },
})
