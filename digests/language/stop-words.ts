import type { KnownLanguage } from './known.ts'

const set = (words: string) => new Set(words.trim().split(/\s+/))

/** Words that carry grammar rather than news, lower-cased; ё is written е. */
export const stopWords: { readonly [language in KnownLanguage]: ReadonlySet<string> } = {
  en: set(`
    a about above across after again against all almost alone along already also although always am among an and another any
    anyone anything are around as at away back be became because become been before began behind being below between both but
    by came can cannot come could day days did do does doing done down during each either else enough even ever every everyone
    few first for from further gave get getting give given go goes going gone good got had has have having he her here hers
    herself him himself his how however i if in including into is it its itself just keep kept know known last later least less
    let like likely made make makes making many may maybe me might mine more most much must my myself near need never new next
    no nor not nothing now of off often on once one only onto or other others our ours out over own part per perhaps put quite
    rather really said same saw say saying says see seem seemed seen several she should since so some something soon still such
    take taken tell than that the their them themselves then there these they thing things think this those though through thus
    to today told too took toward towards under until up upon us use used using very via want wanted was way we week well went
    were what when where whether which while who whole whom whose why will with within without would year years yes yet you
    your yours s t d ll re ve m mr mrs ms dr according added monday tuesday wednesday thursday friday saturday sunday`),
  ru: set(`
    а без более больше будет будто бы был была были было быть в вам вас вдруг ведь весь во вот впрочем все всегда всего всех
    всю вы где говорит год года году да даже два для до его ее если есть еще же за здесь и из или им иногда их к как какая какой
    когда конечно которая которого которой котором которые который которых кто куда ли лучше между меня мне много может можно
    мой моя мы на над надо нас не него нее нельзя нет ни нибудь никогда ним них ничего но ну о об один он она они оно от перед
    по под после потом потому почти при про раз с сам свое своего своей свои свой своих свою себе себя сегодня сейчас сказал
    сказала со сообщил сообщила сообщает сообщили совсем так также такой там тебя тем теперь то тогда того тоже только том тот
    три тут ты у уже хоть хотя чего чем через что чтобы чуть эта эти этих это этого этой этом этот эту я словам слова заявил
    заявила отметил отметила время ранее однако кроме свои сотрудник`),
  zh: set(`
    的 了 在 是 我 有 和 就 不 人 都 一 也 很 到 说 要 去 你 会 着 没 看 好 自 这 那 他 她 它 们 与 及 对 中 为 等 将 于 从 被 把 让 个 之 而 其 并 还`),
}
