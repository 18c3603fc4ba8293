/** One row of a table. `target` is what the project holds itself to, where it does. */
export type Row = { readonly what: string; readonly measured: string; readonly target?: string }

/** What one measurement found. */
export type Measurement = { readonly title: string; readonly rows: readonly Row[] }

/** The value that 95 of 100 do not exceed, in the unit given. */
export function p95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * 0.95))] ?? Number.NaN
}

/** Milliseconds with two digits behind the point. */
export const ms = (value: number): string => `${value.toFixed(2)} ms`
