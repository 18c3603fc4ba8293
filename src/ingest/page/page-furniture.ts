import { furniture } from '../../../digests/language/furniture.ts'

/** A longer paragraph is a part of the article, however it begins. */
const longestFurniture = 220

/** Beginnings of lines that lead to other pages or call the reader, in the languages of newspapers. */
const openings = new RegExp(
  `^[-–—•*»>→\\[(\\s]*(?:${[
    '(?:read|see|watch|hear|learn)(?: (?:also|more|next|related|this))+\\b.{0,3}[:|-]?|also read|more (?:on|from|about) this|related(?: \\w+)?:|recommended:|don.t miss:|follow (?:us|@)|(?:sign up|subscribe|register) (?:to|for|now|here)\\b|click here|share this|image (?:source|credit|caption)|photo(?: by)?:|(?:photo|image)s? ?(?:credit|courtesy)|getty images|advertisement|leave a (?:comment|reply)|editing by|reporting by|this article (?:was )?(?:first |originally )(?:appeared|published)',
    'lesen sie (?:auch|hier|dazu|mehr)|lies auch|mehr (?:zum thema|dazu|lesen)|auch interessant|das könnte (?:sie|dich) auch|siehe auch:|weitere (?:artikel|themen):?$|(?:foto|bild|bildquelle|quelle|quellen|autor|text|stand|aktualisiert|veröffentlicht|kategorien?|schlagw[oö]rter|tags|themen|teilen|drucken|kommentare?)\\s*(?::|$)|jetzt (?:abonnieren|anmelden)|artikel (?:teilen|drucken)|anzeige$|werbung$',
    'lire (?:aussi|également)|à lire (?:aussi)?|voir aussi|pour aller plus loin|partager|crédits? photo|publicité$|sur le même sujet',
    'lea (?:también|más|además)?\\s*:|lee también|leer (?:más|también)|te puede interesar|le puede interesar|(?:vea|mira|ver|veja|leia) (?:también|tambien|más|também|mais|a seguir)|síguenos|suscr[ií]b|foto:|compartir|temas relacionados|noticias relacionadas|publicidade?d?$',
    'leggi anche|potrebbe interessarti|lees ook|bekijk ook|czytaj (?:też|także|więcej)|zobacz (?:też|także)|fot\\.|läs (?:mer|också)|les også|læs også',
    'читайте (?:также|ещё|еще|по теме)|смотрите также|подписывайтесь|фото:|по теме|источник:|延伸阅读|相关阅读|推荐阅读|关注我们|責任編輯|责任编辑',
  ].join('|')})`,
  'iu',
)

/** True for a line of a page's frame that stands among its paragraphs. */
export const isFurniture = (paragraph: string): boolean =>
  paragraph.length <= longestFurniture &&
  (openings.test(paragraph) || furniture.line.test(paragraph) || !/[\p{L}\p{N}]/u.test(paragraph))
