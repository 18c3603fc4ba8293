/** One offer of autocomplete, or of a field in a form. */
export type Choice = { readonly label: string; readonly value: string }
