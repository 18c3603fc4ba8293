import { createWeb } from '../../adapters/web/web.ts'
import type { Stand } from './stand.ts'

/** The page, asked by HTTP as its script asks. */
export function openWeb(): Promise<Stand> {
  let url = ''
  const web = createWeb({ host: '127.0.0.1', port: 0, token: null })
  const adapter: Stand['adapter'] = {
    ...web,
    start: (desk, report) =>
      web.start(desk, (event, details) => {
        url = /http:\S+/.exec(event)?.[0] ?? url
        report(event, details)
      }),
  }
  return Promise.resolve({
    adapter,
    ask: (verb) => {
      const answered = fetch(`${url}/answer?words=${encodeURIComponent(`/sco ${verb}`)}`)
      const reply = async () => {
        const html = await (await answered).text()
        return { text: html.replaceAll(/<[^>]+>/g, ''), seenBy: 'asker' as const }
      }
      const press = () => Promise.reject(new Error('the page has links, and a test of its own'))
      return { acknowledged: () => answered, reply, repeat: () => undefined, press }
    },
    close: () => adapter.stop(),
  })
}
