import { readFileSync } from 'node:fs'

/** The JSON lines of the file that a `predict:*` command was given, checked by `read`. A line that does not fit stops the run. */
export function readGold<Line>(file: string | undefined, read: (line: unknown) => Line | undefined): readonly Line[] {
  if (file === undefined) throw new Error('Name the gold file: npm run -s predict:… -- GOLD.jsonl')
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((json, index) => {
      if (json.trim() === '') return []
      const line = read(parsed(json))
      if (line === undefined)
        throw new Error(`${file}:${index + 1}: the line is no JSON, or has not the shape that this command reads.`)
      return [line]
    })
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** True for a JSON object, whose fields are then looked at one by one. */
export function isRecord(value: unknown): value is { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field's text, or null when it is absent or something else. */
export function textIn(record: { readonly [field: string]: unknown }, field: string): string | null {
  const value = record[field]
  return typeof value === 'string' ? value : null
}
