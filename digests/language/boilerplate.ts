/**
 * Sentences that are about the page, its makers or its other pages, not about the news. `opening` looks at how one begins,
 * `anywhere` at the words within it. All three languages are tried on every text, since pages mix them.
 */
export const boilerplate: { readonly opening: RegExp; readonly anywhere: RegExp } = {
  opening: new RegExp(
    `^(?:${[
      // Links to other items, pictures and films
      '(?:read|see|watch|hear|listen|more|related|also|video|photos?|gallery|slideshow|transcript)(?: \\w+){0,3}:',
      '(?:read|learn|see|find out|get) more\\b|(?:see|watch|view) (?:the |all |more |our )?(?:photos?|pictures?|videos?|gallery|slideshow|images)\\b|watch .*[»>]$',
      '(?:scroll|swipe) (?:down|through)\\b|(?:click|tap) (?:here|on|to|below|the)\\b|(?:media|image|photo|picture) (?:caption|copyright|source|credit)',
      'photo(?:graph|s)?(?: by|:|credit)|credit:|credit\\.\\.\\.|file photo',
      '(?:фото|видео|текст|автор|источник|читайте(?: также| больше| нас)?|смотрите(?: также)?|подробнее|по теме|материалы? по теме|на фото|официальный сайт)\\s*(?:[:：]|$|о |об |в |на )',
      '©|\\(c\\) ?\\d{4}|copyright\\b|版权|来源[:：]|责任编辑|编辑[:：]|作者[:：]|原标题|阅读[:：]|参考[:：]|延伸阅读|图为|资料图|请访问|点击|扫码|扫一扫|分享到|关注(?:我们|.{0,8}(?:网|微信|微博|公众号|客户端))|本报驻?.{2,12}记者',
      // Calls to the reader
      '(?:follow|like|join|find|contact|reach|e-?mail|tweet|message) (?:us|me|him|her|them|@\\w+|[\\w ]{2,40} (?:on|at|@))\\b.{0,80}(?:facebook|twitter|instagram|youtube|telegram|@|on x\\b)',
      '(?:sign up|subscribe|register|log in|download)\\b.{0,60}(?:newsletter|e-?mail|app|account|issue|inbox|alerts?|daily|updates|to (?:comment|leave|read|continue))',
      '(?:share|leave|tell us|send us|post) (?:this|your|a|what)\\b.{0,60}(?:comment|thought|story|stories|questions?|view|opinion|below|facebook)',
      'share (?:or comment|this)|sorry,? (?:we|this|that|comments)\\b.{0,60}\\b(?:comments?|closed|unavailable|not available|not found)\\b|comments? (?:are|have been) closed|your e-?mail address|e-?mail (?:this|to a friend)|we (?:welcome|moderate)\\b.{0,40}comments',
      'подпис(?:ывайтесь|аться|ывайся)|подпишитесь|следите за|присоединяйтесь|нашли ошибку|заметили ошибку|написать автору|поделит(?:ься|есь)',
      // Who made it
      "by [A-Z][\\w.'’-]+ [A-Z][\\w.'’-]+(?: for [\\w ]+)?$|(?:\\p{L}+ ){1,3}reporters?$",
      '\\(?(?:reporting|writing|additional reporting|editing|editor|edited|compiled|translated|produced) by\\b|(?:published|updated|last updated|posted|created)\\s*[:：]|updated \\d',
      "(?:editor['’]s?|publisher['’]?s?) note|correction[:：]|the (?:opinions?|views?) (?:expressed|in this)|this (?:article|story|report|material|post|piece) (?:has been|was|is|may|first|originally|appeared)",
      '(?:\\(?编译|（编译|撰稿|（撰稿|（综合本报|（记者|总台记者|新华社记者|海报[:：丨|]|(?:视频|图片|音频)来源|（视频|(?:戳|点开?)(?:视频|链接|图片|这里))',
      'enditem$|___+|\\*\\*\\*+|advertisement|related (?:topics|articles|coverage|stories)|all rights reserved',
    ].join('|')})`,
    'iu',
  ),
  anywhere: new RegExp(
    [
      '(?:contributed|contributing) (?:to|reporting)\\b.{0,40}(?:report|story|article|reporting|$)|contributed to this\\b|\\breported from [A-Z].{0,120}(?:wrote|contributed|reported)',
      '\\b(?:and|journalist|reporter)\\b.{0,60}\\bcontributed(?: from .{2,40}| to .{2,40})?\\.$',
      'all rights reserved|may not be (?:published|broadcast|rewritten|redistributed|reproduced)|opens in new window',
      '(?:solely|those) of (?:the|its) authors?|do(?:es)? not (?:necessarily )?(?:reflect|represent) the (?:views?|opinions?)|opinions expressed (?:in this|here)',
      '\\b(?:in|see|scroll|click)\\b.{0,30}\\b(?:gallery|slideshow|video|photos?|pictures?) (?:above|below)|\\b(?:gallery|video|slideshow) (?:above|below)|click (?:here|through|on the)|(?:^|[.:;] )for (?:confidential |more |further )?(?:help|support|advice|information)\\b.{0,40}\\b(?:call|visit|contact|go to)\\b|(?:^|\\b(?:here|visit|tap|go)\\b.{0,40})to (?:access|read|see|view) (?:the|a|our) (?:full )?transcript\\b',
      '@\\w+ on (?:twitter|facebook|instagram)|on (?:twitter|facebook) (?:at )?@|\\bon twitter at\\b|(?:us|me|him|her) on \\w+\\.com|(?:sign up for|subscribe to) (?:our|the)\\b',
      "if you(?:['’]re| are) (?:(?:reading|viewing|watching)(?: this)? )?(?:on|in) (?:the|our|an) app\\b|you can (?:also )?(?:follow|find) (?:us|me|him|her) (?:on|at)\\b",
      'ctrl\\s*\\+\\s*enter|в материале [«"]|ранее [«"][^»"]+[»"] (?:писал|сообщал|рассказывал)|(?:признан[аоы]?|внесен[аоы]?) .{0,40}иностранн(?:ым|ых) агент',
      '与(?:内|本|正)文(?:无|相)关|相关(?:新闻|主题|话题|阅读)+$|(?:英|中|外)文原文|(?:编辑|投稿|读者)部?(?:信箱|邮箱)|供图$|摄）?$|记者.{2,20}摄|分享自',
    ].join('|'),
    'iu',
  ),
}
