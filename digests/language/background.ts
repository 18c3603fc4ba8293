import type { KnownLanguage } from './known.ts'

/**
 * The grammar of what a regular reader knows already: when a body came to be, what kind of thing it is, who belongs to it,
 * and a person's course of life.
 */
const english: readonly RegExp[] = [
  // founded in 2001 · was established on 15 June 2001 · a group formed in 1999
  /\b(?:established|founded|created|formed|set up|incorporated|inaugurated|launched|signed|built)\s(?:in|on)\s(?:\w+\s){0,3}(?:1[5-9]|20)\d\d\b.{0,60}\b(?:is|are|was|has|comprises|consists|groups|includes)\b/u,
  /\b(?:was|were)\s(?:first\s|originally\s|formally\s)?(?:established|founded|created|formed|set up|incorporated)\s(?:in|on|by)\b/u,
  // is a regional organization that groups · is a six-member bloc of
  /\b(?:is|are|was)\s(?:an?|the)\s(?:[\p{L}\p{N}-]+,?\s){0,10}(?:organi[sz]ation|bloc|body|grouping|alliance|agency|association|federation|union|forum|institution|think tank|charity|non-?profit|company|firm|treaty|pact)\s(?:that|which|of|with|whose|made up|comprising|grouping|based|founded|established|headquartered)\b/u,
  // comprises eight member states · its members are · brings together
  /\b(?:comprises|consists of|groups|is made up of|brings together)\b.{0,80}\b(?:members?|states|countries|nations)\b/u,
  /\b(?:full |founding |current |original |its )members? (?:states? )?(?:are|include|were)\b/u,
  /\bis headquartered in\b|\bhas its headquarters in\b/u,
  // Ardent, 63, has served as · was born in · previously served as
  /^(?:\p{Lu}[\p{L}.'’-]*\s?){1,4},\s\d{2},\s(?:has served|has been|served|became|is an?)\b/u,
  /^(?:\p{Lu}[\p{L}.'’-]*\s?){1,4}(?:was born (?:in|on)\b|(?:has |had )?(?:previously |earlier |also )?(?:served|worked) as\b|(?:was|has been) (?:appointed|elected)\b.{0,80}\bin (?:1[5-9]|20)\d\d\b)/u,
]

const russian: readonly RegExp[] = [
  /(?:создан|основан|образован|учрежд[её]н|подписан)(?:н(?:ая|ый|ое|ые))?[аоы]?\s(?:[\p{L}\p{N}]+\s){0,4}(?:1[5-9]|20)\d\d(?:\s|-)?(?:г(?:оду|од|\.)?)?/u,
  /(?:—|–|-|является|являются|представляет собой)\s(?:[\p{L}-]+\s){0,5}(?:организаци|объединени|союз|блок|структур|агентств|компани|договор|альянс)[\p{L}]*(?:,|\s(?:в составе|в котор|созданн|основанн|из\s))/u,
  /(?:в состав|в н[её]е|в него|в организацию|членами)\s.{0,60}(?:вход[яи]т|являются)\b/iu,
  /(?:вход[яи]т|объединяет|насчитывает)\s.{0,80}(?:государств|стран|член)/u,
  /^(?:справка|напомним|досье)(?:[,.:]|\s)/iu,
  /^(?:\p{Lu}[\p{L}-]*\s){1,3}(?:родил(?:ся|ась)\s(?:в|\d)|(?:ранее\s)?(?:занимал|работал|возглавлял|служил)а?\s.{0,60}(?:пост|должност|министр|послом|с\s(?:19|20)\d\d|в\s(?:19|20)\d\d))/u,
]

const chinese: readonly RegExp[] = [
  /(?:成立|创建|创立|建立|组建)于.{0,12}\d{4}年|\d{4}年.{0,12}(?:正式)?(?:成立|创建|创立)(?:，|。|的)/u,
  /是(?:一个|一家|由|全球|世界|区域|地区).{0,40}(?:组织|机构|集团|联盟|公司|协会|论坛)(?:，|。|之一)/u,
  /(?:正式)?成员国?(?:包括|有|为|共有)|由.{2,60}(?:组成|发起成立)|总部(?:设在|位于)/u,
  /(?:出生于|生于)|(?:历任|曾任|曾先后担任|曾担任).{2,}/u,
]

export const backgroundGrammar: { readonly [language in KnownLanguage]: readonly RegExp[] } = {
  en: english,
  ru: russian,
  zh: chinese,
}
