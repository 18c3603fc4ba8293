// From the tables of OpenCC (github.com/BYVoid/OpenCC): each traditional character whose simplified form the tables of this folder hold, followed by that form.
const pairs =
  '並并乾干亞亚佈布併并來来侶侣侷局係系個个們们倖幸倫伦偉伟偽伪傑杰備备傢家傳传僞伪價价儀仪儘尽儲储兒儿內内兩两凱凯別别則则剋克剛刚創创劃划劇剧劉刘動动務务勞劳勵励勸劝區区協协卻却卽即厤历厲厉參参叢丛吳吴呂吕員员唸念問问喬乔單单嗆呛嗎吗嘆叹噹当嚥咽嚮向嚴严囌苏囑嘱國国圖图團团埰采執执堅坚堯尧報报場场塗涂墰坛墻墙壇坛壜坛夠够夥伙奧奥奬奖奮奋婁娄婦妇婭娅媽妈嬸婶孃娘孫孙學学宮宫寀采實实寧宁寫写將将專专對对導导屬属岡冈峯峰崑昆嵗岁嶽岳帥帅師师帶带幷并幹干幾几庫库廠厂廳厅張张強强彆别彌弥彎弯彔录彿佛後后從从復复慄栗態态慼戚憶忆應应懞蒙懷怀戰战戶户捨舍捲卷採采揚扬換换揮挥搖摇擇择擊击擔担據据擡抬擺摆敎教敵敌數数斷断於于時时晉晋曆历曏向書书會会朮术東东査查條条楊杨業业極极榦干榮荣構构樂乐樑梁樓楼標标樣样樸朴機机檢检檯台欄栏權权欒栾歎叹歐欧歡欢歲岁歷历氣气汙污決决沒没況况淚泪淩凌測测湯汤準准溫温滿满漁渔漢汉澤泽濛蒙濟济瀋沈瀰弥為为烏乌無无煙烟熱热營营爲为爺爷爾尔牆墙牴抵猶犹獎奖獨独獲获現现瑪玛產产産产畢毕畫画異异畵画當当發发皺皱盃杯盡尽監监盤盘盧卢眞真眾众睏困矇蒙硃朱確确祕秘種种稱称穀谷穫获竇窦竪竖箇个節节範范簡简簽签籤签籲吁糰团紀纪約约紋纹納纳紐纽純纯紙纸紛纷紮扎紹绍終终組组結结絕绝給给統统絲丝絶绝經经維维網网編编練练緹缇緻致縣县總总繆缪織织繪绘繫系繼继續续纔才罈坛罎坛罵骂羅罗習习翫玩聖圣聞闻聯联聲声聳耸聶聂職职聽听脩修脫脱腦脑臉脸臨临臺台與与興兴舉举舘馆茲兹荊荆莊庄華华菸烟萊莱萬万葉叶蓆席蓋盖蔔卜蔘参蔣蒋薑姜薩萨藍蓝藝艺藺蔺蘆芦蘇苏蘭兰處处虛虚號号衆众衊蔑術术衕同衚胡衛卫裏里補补裝装裡里製制複复襬摆覈核見见視视親亲覺觉觀观觸触計计訊讯訓训託托記记訪访設设許许訴诉証证評评詞词詢询詩诗話话該该誇夸誌志認认語语誠诚誡诫誣诬誤误說说説说誰谁誹诽調调談谈請请論论諶谌諷讽諸诸諺谚諾诺謀谋謂谓謊谎謗谤講讲謝谢謠谣謡谣謬谬證证譚谭譯译議议譴谴護护譽誉讀读變变讓让讚赞豎竖豐丰貝贝負负財财貧贫貨货販贩責责費费賀贺資资賈贾賓宾質质賴赖購购賽赛贊赞趕赶趙赵跡迹踐践蹟迹車车軍军輓挽輯辑轉转辦办辭辞辯辩農农迴回這这連连週周進进遊游運运過过達达遲迟選选邁迈還还邊边郵邮鄉乡鄒邹鄔邬鄧邓鄭郑鄺邝醫医釋释針针鈡钟銀银錄录錢钱錫锡錯错録录錶表鍼针鍾钟鎭镇鎮镇鏢镖鐘钟長长門门閆闫閉闭開开間间閔闵閤合閻阎闆板闕阙關关闞阚闡阐陰阴陳陈陸陆陽阳隊队隨随隻只雖虽雙双離离難难雲云電电靜静鞏巩韋韦韓韩項项預预頓顿頗颇領领頭头題题顏颜顔颜願愿類类顧顾顯显風风颱台飽饱養养餘余館馆饒饶馬马馮冯駁驳駐驻駡骂駱骆騙骗驗验驚惊體体髮发鬆松鬍胡鬱郁魯鲁鮑鲍鮮鲜麗丽麥麦麪面麫面麯曲麴曲麵面麼么麽么黃黄點点黨党齊齐齣出龍龙龐庞龔龚覆复著着'
const simplified: ReadonlyMap<string, string> = new Map(
  Array.from({ length: pairs.length / 2 }, (_, at) => [pairs.charAt(at * 2), pairs.charAt(at * 2 + 1)]),
)
const variants = new Map<string, string>()
for (const [sign, simple] of simplified) variants.set(simple, (variants.get(simple) ?? '') + sign)

const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g')

/** A text with its traditional characters simplified as far as the grammar needs it; of the same length. */
export function simplify(text: string): string {
  return text.replace(traditional, (sign) => simplified.get(sign) ?? sign)
}

/** A pattern in simplified characters that finds their traditional forms as well. */
export function inBothScripts({ source, flags }: RegExp): RegExp {
  let inClass = false
  const both = source.replace(/\\.|\[|\]|\p{Script=Han}/gu, (sign) => {
    if (sign === '[' || sign === ']') inClass = sign === '['
    const others = variants.get(sign)
    return others === undefined ? sign : inClass ? `${sign}${others}` : `[${sign}${others}]`
  })
  return new RegExp(both, flags)
}
