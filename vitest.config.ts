import { defineConfig } from 'vitest/config'

// A default export because that is where Vitest looks for its settings.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/shared-postgres.ts'],
    // Tests keep nothing in modules, so that files may share them: a third of the time.
    isolate: false,
    // As the program itself is started: what Node made of packages in an earlier run is taken from there.
    execArgv: ['--import', new URL('src/compile-cache.js', import.meta.url).href],
    // Left to itself, Vitest keeps one of two cores for its own reporting.
    maxWorkers: '100%',
    testTimeout: 20_000,
    // Usually a few milliseconds; a busy machine must not decide.
    expect: { poll: { interval: 5, timeout: 10_000 } },
    hookTimeout: 20_000,
  },
})
