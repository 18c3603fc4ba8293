import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { nodeWords } from './node-words.ts'

/** A started program: what it wrote so far, and how it ended. */
export type Program = {
  readonly child: ChildProcess
  readonly output: () => string
  /** Resolves when what it wrote matches; rejects when it ends before. */
  readonly wrote: (pattern: RegExp) => Promise<RegExpExecArray>
  readonly ended: Promise<number | null>
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Starts a file of the project in a process of its own, with these settings and none of the machine's. */
export function startProgram(
  file: string,
  settings: Readonly<Record<string, string>>,
  words: readonly string[] = [],
  uid?: number,
): Program {
  const child = spawn(process.execPath, [...nodeWords, file, ...words], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1', FEEDS: 'off', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  let look = (): void => undefined
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      look()
    })
  }
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const wrote = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      look = () => {
        const found = pattern.exec(output)
        if (found !== null) resolve(found)
      }
      look()
      void ended.then((code) => reject(new Error(`it ended with ${code} and never wrote ${pattern}:\n${output}`)))
    })
  return { child, output: () => output, wrote, ended }
}
