import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,ui}/**/*.test.{ts,tsx}'],
    environment: 'happy-dom',
    // A whole order by keyboard takes four seconds by itself; a busy machine is no failure.
    testTimeout: 20_000,
  },
})
