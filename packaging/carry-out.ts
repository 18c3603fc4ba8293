import { cpSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Stage, Step } from './dockerfile.ts'

/** How the commands of RUN are carried out, in the folder that stands for the stage's working directory. */
export type Run = (command: string, folder: string) => void

/**
 * Carries out the steps of an image without an engine: each stage is a folder of its own, its COPY copies from the context, less what
 * `.dockerignore` holds back, or from an earlier stage. Gives the working directory of the last stage.
 */
export function carryOut(stages: readonly Stage[], context: string, folder: string, run: Run): string {
  const sends = sentBy(readFileSync(join(context, '.dockerignore'), 'utf8'))
  let last = folder
  for (const stage of stages) {
    const root = join(folder, stage.name === '' ? 'image' : stage.name)
    let working = root
    for (const step of stage.steps) {
      if (step.keyword === 'WORKDIR') mkdirSync((working = join(root, step.text)), { recursive: true })
      if (step.keyword === 'COPY') copy(step, { context, folder, working, sends })
      if (step.keyword === 'RUN') run(step.text, working)
    }
    last = working
  }
  return last
}

type Places = {
  readonly context: string
  readonly folder: string
  readonly working: string
  readonly sends: (name: string) => boolean
}

function copy({ flags, words }: Step, { context, folder, working, sends }: Places): void {
  const { from: stage } = flags
  const target = words.at(-1) ?? ''
  for (const name of words.slice(0, -1)) {
    if (stage === undefined && !sends(name)) throw new Error(`.dockerignore holds back ${name}, which is copied`)
    const from = stage === undefined ? join(context, name) : join(folder, stage, name)
    // A folder's content is copied, a file itself.
    const intoFolder = target.endsWith('/') && !statSync(from).isDirectory()
    const to = target === './' ? join(working, basename(name)) : join(working, target, intoFolder ? basename(name) : '')
    cpSync(from, to, { recursive: true, verbatimSymlinks: true })
  }
}

/** What a `.dockerignore` that begins with `*` and names exceptions sends to the engine. Throws for one of another kind. */
export function sentBy(ignore: string): (name: string) => boolean {
  const [first, ...exceptions] = ignore.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  if (first !== '*' || exceptions.some((line) => !/^!\.?[\w-]/.test(line)))
    throw new Error('.dockerignore does not begin with *, or its exceptions are no plain names')
  const sent = exceptions.map((line) => line.slice(1))
  return (name) => sent.some((one) => name === one || name.startsWith(`${one}/`))
}
