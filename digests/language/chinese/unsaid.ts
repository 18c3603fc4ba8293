import type { Language } from '../language.ts'
import { inBothScripts } from './traditional.ts'

/** What makes words in Chinese nobody's: denials, suppositions, falsehood, and what is made up or acted. */
export const unsaid: Pick<Language, 'denial' | 'supposition' | 'untrue' | 'doubt'> = {
  denial: inBothScripts(
    /(?:(?:没有?(?:任何)?(?:人|谁)|无人|无一人?|没有?(?:任何)?一[位个名]\p{Script=Han}{1,8}|谁)(?:都|也)?(?:曾经?|敢|会|能|愿意?|公开)*|没有?|从未|从不|并未|未曾|不曾|否认(?:自己|其|他|她|曾|曾经|有)*|拒绝|不会|(?:可能|也许|或许|一定|必定|肯定|大概|恐怕|应该|将)会|不可能|不肯|不愿|绝不|是否|有没有|(?:不是|并非)[\p{Script=Han}·]{1,20}|(?:本想|原想|本要|差点|险些|打算|准备|想要)[就要再]?|(?:梦[见到]|幻想|想象着?|希望(?!小学|工程)|盼望|期待|禁止|不许|命令)[^，。；：“”「」时后地并而也还]{1,8})$/u,
  ),
  supposition: /^(?:如果|假如|假使|倘若|要是|若)/,
  untrue: inBothScripts(/(?:并非|不实|谎称|谣传|否认|谣言称)$/),
  doubt: {
    anywhere: inBothScripts(/(?:小说|话剧|剧本|喜剧|小品)[里中]|台词/),
    before: inBothScripts(
      /网传|据[传说]|相传|风传|坊间传|传[闻言][说称]|据称|伪造|虚构|冒充|冒名|假扮|假借|自称|谣传|谣言|假冒|捏造|杜撰|(?:合成|虚假|换脸|变造|篡改|恶搞|(?<![暑寒放度休请节])假|(?:ai|人工智能|深度学习)(?:技术)?(?:生成|制作|合成))(?:出来|而成)?的?\p{Script=Han}{0,4}(?:视频|音频|录音|影像|画面|图像|图片|照片|截图|帖子?|推文|账号|声明|信件|新闻|语音)(?:片段|画面)?(?:[中里内上](?!的.*[，,])|显示|声称)/u,
    ),
    next: {
      denial: inBothScripts(
        /^(?:但是?|不过)?(\p{Script=Han}{1,4}?)(?:随后|已|均|本人)?(?:否认|驳斥)(?:了)?(?:这|此|该|曾|说过|上述)/u,
      ),
      pronoun: /^[他她]们?$/u,
    },
  },
}
