import { DockerfileParser, ModifiableInstruction, type From, type Instruction } from 'dockerfile-ast'

/** One instruction: its keyword in capitals, its flags, all that stands behind them, and the list of its exec form where it is one. */
export type Step = {
  readonly keyword: string
  readonly flags: { readonly [name: string]: string }
  readonly text: string
  readonly words: readonly string[]
  readonly exec: readonly string[] | null
}

/** A stage of an image: its name, the image it begins with, and its steps. */
export type Stage = { readonly name: string; readonly from: string; readonly steps: readonly Step[] }

/** The stages of a Dockerfile, in order. */
export function readDockerfile(text: string): readonly Stage[] {
  const instructions = DockerfileParser.parse(text).getInstructions()
  const starts = instructions.flatMap((instruction, at) => (instruction.getKeyword() === 'FROM' ? [at] : []))
  return starts.map((start, index) => {
    const from = instructions[start] as From
    return {
      name: from.getBuildStage() ?? '',
      from: from.getImage() ?? '',
      steps: instructions.slice(start + 1, starts[index + 1]).map(toStep),
    }
  })
}

function toStep(instruction: Instruction): Step {
  const text = instruction.getArgumentsContent() ?? ''
  const flags = instruction instanceof ModifiableInstruction ? instruction.getFlags() : []
  return {
    keyword: instruction.getKeyword(),
    flags: Object.fromEntries(flags.map((flag) => [flag.getName(), flag.getValue() ?? ''])),
    text,
    words: instruction.getArguments().map((argument) => argument.getValue()),
    exec: listIn(text),
  }
}

// The exec form is JSON; a health check has it behind its word CMD.
function listIn(text: string): readonly string[] | null {
  const list = /^(?:.*\bCMD\s+)?(\[.*\])$/s.exec(text)?.[1]
  return list === undefined ? null : (JSON.parse(list) as readonly string[])
}

/** The environment that a stage sets. */
export function environmentOf({ steps }: Stage): { readonly [name: string]: string } {
  const pairs = steps.filter(({ keyword }) => keyword === 'ENV').flatMap(({ words }) => words)
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
}

/** The exec form of a stage's last instruction of this keyword. Throws when it has none. */
export function execOf({ steps }: Stage, keyword: string): readonly string[] {
  const exec = steps.findLast((step) => step.keyword === keyword)?.exec
  if (exec === undefined || exec === null) throw new Error(`${keyword} has no exec form`)
  return exec
}
