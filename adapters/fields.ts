/** A JSON object whose fields are not known. */
export type Fields = { readonly [name: string]: unknown }

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
