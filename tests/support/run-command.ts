import { Writable } from 'node:stream'
import { runProgram } from '../../src/cli/program.ts'

/** Runs one command of the terminal in this process, and gives its exit code with all that it wrote. */
export async function runCommand(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  {
    now = '2026-11-24T04:00:00.000Z',
    stopping = () => false,
  }: { readonly now?: string; readonly stopping?: () => boolean } = {},
): Promise<{ readonly code: number; readonly output: string }> {
  let output = ''
  const write = (text: string): void => {
    output += text
  }
  const stderr = new Writable({
    write: (chunk, _, done) => {
      write(String(chunk))
      done()
    },
  })
  const code = await runProgram(
    {
      env: { FEEDS: 'off', ...env },
      pid: process.pid,
      now: () => now,
      write,
      complain: write,
      run: () => Promise.reject(new Error('the bot itself is not run here')),
      stderr,
      stopping,
      colour: false,
      columns: 100,
    },
    words,
  )
  return { code, output }
}
