/** A run of text inside a node. A `channel` is named by its id, `slack:T1:C1`, and shown by its name where the platform can. `at` is an ISO instant, shown in the reader's own zone where the platform can. */
export type Inline =
  | { readonly kind: 'plain' | 'bold' | 'italic' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'channel'; readonly id: string }
  | { readonly kind: 'time'; readonly at: string; readonly style: 'date' | 'time' | 'both' | 'relative' }

/** A link to another page. */
export type Link = { readonly text: string; readonly url: string }

/** A button. `command` holds the words behind the slash ("sco brief 2"), so that a button outlives a restart. */
export type Action =
  | { readonly label: string; readonly command: string; readonly style?: 'primary' | 'danger' }
  | { readonly label: string; readonly url: string }

/** One block of a message. A `quote`'s text is a publisher's words, unchanged; the marks around it are the renderer's. */
export type Node =
  | { readonly kind: 'heading'; readonly text: readonly Inline[] }
  | { readonly kind: 'text'; readonly text: readonly Inline[] }
  | { readonly kind: 'quote'; readonly text: string; readonly by: readonly Inline[]; readonly proof?: Link }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'context'; readonly text: readonly Inline[] }
  | { readonly kind: 'image'; readonly url: string; readonly alt: string }
  | { readonly kind: 'divider' }
  | { readonly kind: 'actions'; readonly actions: readonly Action[] }

/**
 * What an answer or a digest says, on no platform in particular, in its reader's language. Text in it is raw: cutting and
 * escaping are the renderers' work. Adding a kind of node fails to compile until every renderer draws it.
 */
export type Message = { readonly title?: string; readonly nodes: readonly Node[] }
