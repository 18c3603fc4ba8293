import { furniture } from '../../../digests/language/furniture.ts'

/** A longer paragraph is a part of the article, however it begins. */
const longestFurniture = 220

/** Beginnings of lines that lead to other pages or call the reader, in the languages of newspapers. */
const openings = new RegExp(
  `^[-–—•*»>→\\[(\\s]*(?:${[
    'for the latest\\b|never miss\\b|this entry was posted|last modified|(?:read|see|watch|hear|learn)(?: (?:also|more|next|related|this))+\\b.{0,3}[:|-]?|also read|more (?:on|from|about) this|related(?: \\w+)?:|recommended:|don.t miss:|follow (?:us|@)|(?:sign up|subscribe|register) (?:to|for|now|here)\\b|click here|share this|image (?:source|credit|caption)|photo(?: by)?:|(?:photo|image)s? ?(?:credit|courtesy)|getty images|advertisement|what do you think\\b|leave a (?:comment|reply)|editing by|reporting by|this article (?:was )?(?:first |originally )(?:appeared|published)',
    'empfohlene (?:beiträge|artikel)|das (?:thema )?könnte (?:sie|dich|euch) auch|kontakt\\s*:|anzeige\\b|lesen sie (?:auch|hier|dazu|mehr)|lies auch|mehr (?:zum thema|dazu|lesen)|auch interessant|das könnte (?:sie|dich) auch|siehe auch:|weitere (?:informationen|artikel|themen|beiträge)\\b.{0,40}:?$|(?:mehr|beiträge|artikel) (?:zum thema|aus (?:der|dem) .{0,30})$|(?:foto|bild|bildquelle|quelle|quellen|autor|text|stand|aktualisiert|veröffentlicht|kategorien?|schlagw[oö]rter|tags|themen|teilen|drucken|kommentare?)\\s*(?::|$)|hier geht es zu|jetzt (?:abonnieren|anmelden)|keine kommentare|zurück(?: zur .{0,30})?$|artikel (?:teilen|drucken|gefallen)|anzeige$|werbung$',
    'lire (?:aussi|également)|à lire (?:aussi)?|voir aussi|pour aller plus loin|partager|crédits? photo|publicité$|sur le même sujet',
    'lea (?:también|más|además)?\\s*:|lee también|leer (?:más|también)|te puede interesar|le puede interesar|(?:vea|mira|ver|veja|leia) (?:también|tambien|más|também|mais|a seguir)|síguenos|suscr[ií]b|foto:|compartir|temas relacionados|noticias relacionadas|publicidade?d?$',
    'leggi anche|potrebbe interessarti|lees ook|bekijk ook|czytaj (?:też|także|więcej)|zobacz (?:też|także)|dowiedz się więcej|więcej\\]?$|drukuj$|fot\\.|läs (?:mer|också)|les også|læs også',
    'читайте (?:также|ещё|еще|по теме)|смотрите также|подписывайтесь|фото:|по теме|источник:|延伸阅读|相关阅读|推荐阅读|关注我们|責任編輯|责任编辑',
  ].join('|')})`,
  'iu',
)

/** True for a line of a page's frame that stands among its paragraphs. */
export const isFurniture = (paragraph: string): boolean =>
  paragraph.length <= longestFurniture &&
  (openings.test(paragraph) || furniture.line.test(paragraph) || !/[\p{L}\p{N}]/u.test(paragraph))
