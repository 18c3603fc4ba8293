/** A sample of Prometheus' text format. */
export type Sample = {
  readonly name: string
  readonly labels: { readonly [label: string]: string }
  readonly value: number
}

/** A metric with its samples; those of a histogram have names of their own. */
export type Family = {
  readonly name: string
  readonly type: string
  readonly help: string
  readonly samples: readonly Sample[]
}

const nameRule = /^[a-zA-Z_:][\w:]*$/
const sampleRule = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? ([^ ]+)(?: -?\d+)?$/
const labelRule = /([a-zA-Z_]\w*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/y
const suffixes: { readonly [type: string]: readonly string[] } = {
  histogram: ['_bucket', '_sum', '_count'],
  summary: ['', '_sum', '_count'],
}

/**
 * Reads the text format by the rules of https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format. Throws for
 * whatever breaks one: a sample before its TYPE, a family in two places, a label that is not escaped, a bucket that shrinks.
 */
export function parsePrometheus(text: string): ReadonlyMap<string, Family> {
  if (!text.endsWith('\n')) throw new Error('the last line has no end')
  const families = new Map<string, { type: string; help: string; samples: Sample[] }>()
  let current = ''
  for (const line of text.split('\n')) {
    const [, word, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) ?(.*)$/.exec(line) ?? []
    if (word !== undefined) {
      if (!nameRule.test(name)) throw new Error(`no name: ${line}`)
      const family = families.get(name) ?? { type: '', help: '', samples: [] }
      if (name !== current && families.has(name)) throw new Error(`a family in two places: ${name}`)
      current = name
      if (family.samples.length > 0) throw new Error(`${word} after a sample: ${line}`)
      families.set(name, { ...family, ...(word === 'HELP' ? { help: unescape(rest) } : { type: rest }) })
    } else if (line !== '' && !line.startsWith('#')) {
      const family = families.get(current)
      const sample = parseSample(line)
      const own = (suffixes[family?.type ?? ''] ?? ['']).map((suffix) => `${current}${suffix}`)
      if (family === undefined || family.type === '' || !own.includes(sample.name))
        throw new Error(`a sample outside its family: ${line}`)
      family.samples.push(sample)
    }
  }
  const read = new Map([...families].map(([name, family]) => [name, { name, ...family }]))
  for (const family of read.values()) if (family.type === 'histogram') checkBuckets(family)
  return read
}

function parseSample(line: string): Sample {
  const [, name = '', labels = '', value = ''] = sampleRule.exec(line) ?? []
  if (name === '') throw new Error(`no sample: ${line}`)
  const number = value === '+Inf' ? Infinity : Number(value)
  if (Number.isNaN(number)) throw new Error(`no value: ${line}`)
  return { name, labels: parseLabels(labels, line), value: number }
}

function parseLabels(text: string, line: string): Sample['labels'] {
  const labels: { [label: string]: string } = {}
  labelRule.lastIndex = 0
  while (labelRule.lastIndex < text.length) {
    const found = labelRule.exec(text)
    if (found === null) throw new Error(`labels that are not escaped: ${line}`)
    labels[found[1] ?? ''] = unescape(found[2] ?? '')
  }
  return labels
}

const unescape = (text: string): string =>
  text.replaceAll(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter))

// Buckets are cumulative, in the order of their bounds, and the last one counts all.
function checkBuckets({ name, samples }: Family): void {
  const series = Map.groupBy(samples, ({ labels }) =>
    JSON.stringify(Object.entries(labels).filter(([label]) => label !== 'le')),
  )
  for (const [labels, of] of series) {
    const buckets = of.filter((sample) => sample.name.endsWith('_bucket'))
    const count = of.find((sample) => sample.name.endsWith('_count'))?.value
    const bounds = buckets.map(({ labels: { le } }) => (le === '+Inf' ? Infinity : Number(le)))
    const counts = buckets.map(({ value }) => value)
    const rises = (numbers: readonly number[]) => numbers.every((n, at) => at === 0 || n >= (numbers[at - 1] ?? 0))
    if (!rises(bounds) || !rises(counts) || bounds.at(-1) !== Infinity || counts.at(-1) !== count)
      throw new Error(`buckets that do not add up: ${name} ${labels}`)
  }
}
