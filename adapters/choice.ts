/** One value that may be chosen, and the words that people see of it. */
export type Choice = { readonly label: string; readonly value: string }
