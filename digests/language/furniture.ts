/**
 * What a page's frame leaves in copied text, in the three languages: `inline` is cut from the end of a line it stands on,
 * `line` is dropped when it is the whole line.
 */
export const furniture: { readonly inline: RegExp; readonly line: RegExp } = {
  inline: /\s*(?:adjust font size\s*[:：]?|\bEnditem|（完）|\(完\)|【纠错】|字号\s*[:：]?|\(конец\))\s*$/iu,
  line: new RegExp(
    `^(?:${[
      // English
      'print|e-?mail|share|tweet|advertisement|related (?:topics|coverage|articles|stories|news)|read more|more\\s*[>»]*',
      'share (?:this|on|or comment).{0,60}|(?:click to )?share (?:on|with) .{0,40}|follow (?:us|@\\w+).{0,40}|comments?(?: \\(\\d+\\))?',
      'scroll down for video|editor:\\s.{1,60}|source:\\s.{1,60}|\\d+ shares?|___+',
      // Russian
      'печать|поделиться.{0,40}|читайте также.{0,160}|подписывайтесь.{0,160}|подпишитесь.{0,160}|реклама|комментарии(?: \\(\\d+\\))?|распечатать|1[268]\\+|источник:\\s.{1,60}',
      // Chinese
      '打印|分享到?[:：]?|扫一扫.{0,30}|责任编辑[:：].{0,20}|编辑[:：].{0,20}|来源[:：].{0,30}|关注我们|版权声明|相关新闻',
    ].join('|')})$`,
    'iu',
  ),
}
