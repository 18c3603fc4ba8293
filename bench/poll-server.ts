import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const itemCount = Number(process.argv[2] ?? 50)
const etag = '"1"'

function feedOf(path: string): string {
  const items = Array.from(
    { length: itemCount },
    (_, index) =>
      `<item><title>Item ${index} of ${path}</title><link>http://news.example${path}/${index}</link><guid>${path}-${index}</guid><pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate><description>${'Words of an invented article that says little. '.repeat(6)}</description></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${path}</title><link>http://news.example</link>${items.join('')}</channel></rss>`
}

// A publisher of any feed that is asked for, on every address of this machine's loopback, in a process of its own so that its memory is not counted as ours.
const server = createServer(({ url, headers }, response) => {
  if (headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end()
  return response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(feedOf(url ?? ''))
}).listen(0, '0.0.0.0', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
