import { isNoName } from './not-names.ts'
import * as zh from './words.ts'

const dot = /[·•・‧]/
const hanName = /^[\p{Script=Han}]{2,4}$/u
// A transliterated name without a dot has this many characters at most.
const longestForeignName = 7

/** True for a surname in common use and one or two characters behind it. */
export function isChineseName(words: string): boolean {
  return (
    hanName.test(words) &&
    !isNoName(words) &&
    (zh.doubleSurnames.test(words) || (zh.surnames.has(words.charAt(0)) && words.length <= 3))
  )
}

/** 王立信: a name, though 信 is a letter too. */
function endsLikeLetter(words: string): boolean {
  return /^..信$/u.test(words) && zh.commonSurnames.has(words.charAt(0))
}

/** True for words that are a personal name. Without a title beside it a name must look like one by itself. */
export function isName(words: string, titled: boolean): boolean {
  if (
    /\s/.test(words) ||
    words === '' ||
    /^[这那该某一两几各每其本]/.test(words) ||
    zh.bodyEnds.test(words) ||
    (zh.documentEnds.test(words) && !endsLikeLetter(words))
  )
    return false
  if (dot.test(words)) return /^[\p{Script=Han}·•・‧A-Za-z.]{3,20}$/u.test(words)
  if (/^[A-Z][\p{Script=Latin}. -]+$/u.test(words)) return true
  if (isChineseName(words) || (/^[小老阿].$/u.test(words) && zh.surnames.has(words.charAt(1)))) return true
  if (!/^\p{Script=Han}+$/u.test(words) || words.length > longestForeignName || words.length < 2) return false
  return (isTransliteration(words) && !isNoName(words)) || (titled && looksLikeName(words))
}

/** 岸田文雄 behind a title: three or four characters, half of them such as names are written with. */
function looksLikeName(words: string): boolean {
  const likely = Array.from(words).filter((sign) => sounds.has(sign) || zh.surnames.has(sign)).length
  return words.length > 2 && words.length <= 4 && likely * 2 >= words.length && !zh.functionWords.test(words)
}

// The characters with which foreign names are written.
const sounds = new Set(
  '卜阿埃艾安奥巴白班保鲍贝本比彼别宾波伯博布查达戴丹当道德邓迪蒂丁东杜多恩尔法范菲费芬丰佛夫弗福盖甘冈高戈格根古哈海汉豪赫亨洪侯胡华霍基吉加贾简杰金卡凯坎康考科克肯库夸昆拜拉莱赖兰朗劳勒雷里理利莉丽立连良列林琳留卢鲁路伦罗洛马玛迈麦曼芒梅门蒙米密明莫默姆穆纳娜南内尼宁纽农努诺欧帕潘庞佩彭皮平珀普奇齐恰钱乔切琴丘让热日荣茹瑞若萨塞赛桑瑟森沙莎山尚绍舍申圣施史舒思斯丝松苏索塔泰坦汤唐陶特滕提廷通图托瓦万旺威韦维伟魏温文翁沃乌武西希席夏香肖辛欣休许雪亚延扬耶叶伊易因英尤于约扎泽曾詹珍芝朱兹佐瓜蓬弥韩仪穗姬黛蕾薇妮娅茜琪佳露妲缇芙荻芭黎裘喀锡默敏昂登普京',
)

/** True for a run of the characters by which foreign names are spelt. */
export function isTransliteration(words: string): boolean {
  return words.length >= 2 && Array.from(words).every((sign) => sounds.has(sign))
}
