// What the threads of `reader.ts` run, by name.
export { readFeed } from './feed/read-feed.ts'
export { readPage } from './page/read-page.ts'
