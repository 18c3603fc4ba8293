// No other clause and no verb of saying between.
const few = (most: number) => `[^，。；：:,“”「」说称表示]{0,${most}}?`

/** Where words come to the one who is the subject, or from another's writing, right before a quotation. */
const leading: readonly RegExp[] = [
  // 被告知： · 获悉：
  new RegExp(`(?:被${few(8)}(?:告知|通知|警告|提醒|叮嘱)|获悉|得知|听说)${few(4)}[：:，,]?\\s*$`, 'u'),
  // 听到李文青说： · 收到李文青来信：
  new RegExp(
    `(?:听到|听见|听着|看到|看见)[^，。；：:,“”「」说称表示后时]{1,12}?(?:说|喊|道|称)[道着]?[：:，,]?\\s*$`,
    'u',
  ),
  new RegExp(
    `(?:收到|接到|接获)${few(14)}(?:信|函|短信|电报|电话|消息|通知|回复|留言|纸条|邮件)${few(3)}[：:]\\s*$`,
    'u',
  ),
  // 回忆李文青的话：
  new RegExp(
    `(?:回忆|想起|记得|复述|朗读|宣读|念起|念出|读出|读了)(?!自己|本人)${few(12)}的(?:话|来信|信|信件|诗|诗句|名言|留言)[：:]?\\s*$`,
    'u',
  ),
  // 回忆父亲常说的话： · 还记得母亲说：
  new RegExp(
    `(?:回忆|想起|记得|忆起|难忘)(?!自己|本人)[^，。；：:,“”「」]{1,12}?(?:说过|说起|常[常说]|曾说|总说|讲过|对[他她我]说|告诉[他她我])(?:的)?[^，。；：:,“”「」]{0,6}[：:，,]?\\s*$`,
    'u',
  ),
  new RegExp(`(?:想起|记得|忆起)(?!自己|本人)${few(10)}(?:说|讲)[道过]?[：:，,]?\\s*$`, 'u'),
  // 援引谚语说：
  new RegExp(
    `(?:援引|引用|引述|借用|念)${few(8)}(?:谚语|俗语|古语|古诗|诗句|诗歌|歌词|成语|老话|俗话|古训|格言)(?:说|道|称)?[：:，,]?\\s*$`,
    'u',
  ),
  // 转发了李文青的帖子：
  new RegExp(`(?:转发|分享|点赞|转载|翻唱|转贴)${few(16)}[：:]?\\s*$`, 'u'),
  // 被李文青称为
  new RegExp(
    `(?:被|遭到?)${few(16)}(?:称为|称作|称|说成|誉为|形容为|描述为|描绘成|斥为|批为|批评为|骂作|骂为|叫做|叫作|视为|评为|评价为|评价成|指责为|指责是|称赞为|赞为)\\s*$`,
    'u',
  ),
]

/** The same, right behind a quotation. */
const following: readonly RegExp[] = [
  // ，卡里莫夫听到有人说。
  new RegExp(`^[，,]?${few(16)}(?:听到|听见|被告知)`, 'u'),
  // ，卡里莫夫没有这样说。
  new RegExp(
    `^[，,]?${few(16)}(?:没有?|并未|从未|从没|未曾|不曾)(?:曾经|曾)?(?:这样|这么|如此|那样|那么)?(?:说|讲|表示|写)`,
    'u',
  ),
]

/** 被告知“……”, 收到李文青来信：“……”, “……”他没有这样说: words that the subject takes in, passes on or never said. */
export function isPassedOn(before: string, after: string): boolean {
  return leading.some((form) => form.test(before)) || following.some((form) => form.test(after))
}
