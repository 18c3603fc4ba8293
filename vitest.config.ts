import { defineConfig } from 'vitest/config'

// A default export because that is where Vitest looks for its settings.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/shared-postgres.ts'],
    // Tests keep nothing in modules, so that files may share them: a third of the time.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})
