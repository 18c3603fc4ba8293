import { describe, expect, test } from 'vitest'
import { page, paragraphs, read, story } from './page.ts'

const text = story.join('\n\n')

describe('the text of a page', () => {
  test('is its paragraphs with one blank line between two', async () => {
    expect((await read(page(''))).text).toBe(text)
  })

  test.each([
    '<nav><a href="/">Home</a></nav>',
    '<script>var words = "not for readers"</script>',
    '<div class="related-stories"><ul><li><a href="/a">A bridge elsewhere</a></li></ul></div>',
    '<div class="social-share">Share this story with everybody</div>',
    '<figure><img src="a.jpg"><figcaption>The portal in the morning</figcaption></figure>',
    '<p>Read more: <a href="/b">The salt seam</a></p>',
    '<p>Lesen Sie auch: <a href="/b">Das Salz im Berg</a></p>',
    '<p>Читайте также: <a href="/b">Соль в горе</a></p>',
    '<p style="display:none">For machines only</p>',
    '<section id="comments"><p>First!</p></section>',
  ])('leaves out %s', async (clutter) => {
    const html = page('').replace(story[2], `${story[2]}</p>${clutter}<p>`)
    expect((await read(html)).text).toBe(text)
  })

  test('keeps a frame that only says what it has, and words whose class names a tag', async () => {
    const html = `<html><body><div class="has-sidebar with-comments"><div class="post tag-newsletter">${paragraphs}</div></div></body></html>`
    expect((await read(html)).text).toBe(text)
  })

  test('is found without any article element, and where double breaks part the paragraphs', async () => {
    const html = `<html><body><div class="menu"><a href="/">Home</a></div><div>${story.join('<br><br>')}</div></body></html>`
    expect((await read(html)).text).toBe(text)
  })

  test('is found behind a drawing that was never closed', async () => {
    expect((await read(`<html><body><svg><path d="M0 0">${paragraphs}</body></html>`)).text).toBe(text)
  })

  test('is NFC, without soft hyphens, and keeps the joiners that are letters', async () => {
    const html = page('').replace('The tunnel', 'The cafe\u0301 tun\u00ADnel می\u200Cخواهم')
    expect((await read(html)).text).toMatch(/^The café tunnel می\u200Cخواهم under/)
  })

  test('has no readings beside its characters', async () => {
    const html = page('').replace(
      'The tunnel',
      'The <ruby>隧<rp>(</rp><rt>suì</rt><rp>)</rp>道<rt>dào</rt></ruby> tunnel',
    )
    expect((await read(html)).text).toMatch(/^The 隧道 tunnel under/)
  })

  test('comes from linked data when the page has no words of its own', async () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'T', articleBody: story[0] })
    const html = `<html><head><script type="application/ld+json">${data}</script></head><body><div id="app"></div></body></html>`
    expect((await read(html)).text).toBe(story[0])
  })
})

describe('a wall', () => {
  const teaser = `<article><h1>Tunnel</h1><p>${story[0]}</p></article>`
  const data = (free: unknown): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Tunnel', isAccessibleForFree: free, articleBody: text })}</script>`

  test.each([false, 'False'])(
    'of payment is told by the data (%s), and the subscribers’ text stays behind it',
    async (free) => {
      const { wall, text } = await read(`<html><head>${data(free)}</head><body>${teaser}</body></html>`)
      expect(wall).toBe('paywall')
      expect(text).not.toContain('salt')
      expect((await read(`<html><head>${data(free)}</head><body></body></html>`)).text).toBe('')
    },
  )

  test.each(['Subscribe to continue reading', 'Nur für Abonnenten', 'Réservé aux abonnés', 'Доступно по подписке'])(
    'of payment is told by the words %s',
    async (words) => {
      expect((await read(`<html><body>${teaser}<div>${words}</div></body></html>`)).wall).toBe('paywall')
    },
  )

  test('is not seen where a whole article stands above an offer', async () => {
    expect(
      (
        await read(
          page('', '<div>Already a subscriber? Log in</div>').replace(
            '</article>',
            `${paragraphs.repeat(3)}</article>`,
          ),
        )
      ).wall,
    ).toBeNull()
  })

  test('of consent, and a page not found, have no text', async () => {
    const consent = await read(
      '<html><head><title>Before you continue</title></head><body><p>We use cookies and similar things to keep you here.</p></body></html>',
    )
    expect(consent).toMatchObject({ wall: 'consent', text: '' })
    const lost = await read(
      '<html><head><title>404 Page not found</title></head><body><p>The page went away. Try the search.</p></body></html>',
    )
    expect(lost).toMatchObject({ wall: 'not found', text: '' })
  })
})
