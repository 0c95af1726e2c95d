import { defineConfig } from 'vitest/config'
import { preactInsteadOfReact } from '@app/ui/preact'

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  resolve: { alias: preactInsteadOfReact },
  test: { name: 'citizen', include: ['web/citizen/**/*.test.{ts,tsx}'], environment: 'happy-dom', css: false },
})
