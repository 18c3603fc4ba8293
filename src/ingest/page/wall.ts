import type { ArticleThings } from './article-things.ts'
import type { PageDocument } from './dom.ts'
import { wordsOf } from './dom.ts'
import type { PageArticle } from './page-article.ts'

/** An article that is all there is longer than this; a teaser before a wall is not. */
const teaserLetters = 1_500

const said = {
  notFound:
    /^\W*(?:error )?404\b|\b(?:page|article|story) (?:was |is |could ?n[o']t be |cannot be )?(?:not found|found|no longer available)|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no (?:encontrada|existe)|pagina non trovata|страница не найдена|页面不存在|找不到页面/iu,
  consent:
    /\b(?:we (?:and our (?:\d+ )?partners|use) .{0,40}cookies|before you continue|(?:manage|accept) (?:all )?cookies|your privacy (?:choices|matters)|cookie[- ]einstellungen|mit werbung und (?:tracking|cookies)|wir (?:und unsere partner )?(?:verwenden|nutzen) cookies|nous utilisons des cookies|utilizamos cookies|мы используем (?:файлы )?cookie)/iu,
  paywall:
    /\b(?:subscribe (?:now )?to (?:continue|read|keep reading|unlock)|to (?:continue|keep) reading|(?:this|the full) (?:article|story|content) is (?:only )?(?:available|reserved|for) (?:only )?(?:to|for)? ?(?:our )?(?:subscribers|members)|already a (?:subscriber|member)\?|(?:jetzt|artikel) (?:weiterlesen|freischalten|mit .{0,30} lesen)|nur für abonnenten|réservé aux abonnés|il vous reste .{0,20} à lire|exclusivo para suscriptores|riservato agli abbonati)|(?:доступно|только) (?:по подписке|подписчикам)|登录后阅读全文|订阅后阅读/iu,
} as const

/** Why a page's text is not its article's, where the page tells: by its markup, or by its own words where the text is short. */
export function wallOf(
  page: PageDocument,
  { article, webPage }: ArticleThings,
  title: string | null,
  text: string,
): PageArticle['wall'] {
  if (text.length >= teaserLetters) return null
  if (said.notFound.test(title ?? '') && article === undefined) return 'not found'
  const free = article?.['isAccessibleForFree'] ?? webPage?.['isAccessibleForFree']
  if (free === false || (typeof free === 'string' && /^(?:false|no)$|\/False$/i.test(free))) return 'paywall'
  const words = wordsOf(page.body).slice(0, 50_000)
  if (text.length < 600 && said.paywall.test(words)) return 'paywall'
  if (text.length < 600 && (said.consent.test(title ?? '') || (article === undefined && said.consent.test(text))))
    return 'consent'
  return null
}
