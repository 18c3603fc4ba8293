import { inLanguage, languageOf, pageFrame } from '../descriptions.ts'
import { html, type Html } from './html.ts'

/** What the page shows: its title, what was typed, and the answer to it. */
export type Page = {
  /** The reader's locale: the answer and the frame around it are in its language, or in English. */
  readonly language: string
  readonly title: string
  readonly commandWord: string
  readonly typed: string
  readonly answer: Html | undefined
}

/** The whole page: a command line like a chat's, with its answers above. It works as a plain form, and better with its script. */
export function page({ language, title, commandWord, typed, answer }: Page): Html {
  return html`<!doctype html>
    <html lang="${languageOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Dateline · ${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/page.css" />
        <script src="/page.js" defer></script>
      </head>
      <body>
        <header>
          <h1>Dateline</h1>
          <p>${title}. ${inLanguage(pageFrame.about, language)}</p>
        </header>
        <main id="answers" aria-live="polite">
          ${typed === '' ? '' : html`<p class="asked">${typed}</p>`} ${answer ?? ''}
        </main>
        <form id="line" action="/" method="get" role="search">
          <label for="words">${inLanguage(pageFrame.label, language)}</label>
          <input
            id="words"
            name="words"
            value="${typed === '' ? `/${commandWord} ` : typed}"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="send"
            maxlength="4000"
            autofocus
          />
          <button type="submit">${inLanguage(pageFrame.ask, language)}</button>
        </form>
      </body>
    </html>`
}
