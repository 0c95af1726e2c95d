import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { include: ['{src,ui}/**/*.test.{ts,tsx}'], environment: 'happy-dom' } })
