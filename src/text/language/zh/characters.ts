/**
 * Which characters Chinese is written in: simplified ones, as versions in `zh` are set, or traditional ones, which are
 * another way of writing it (`zh-Hant`) and are never taken for these.
 */
import type { OtherWriting } from '../language.ts';

/**
 * The commonest pairs of a traditional character and its simplified one, of which each belongs to its own way alone. Pairs
 * are left out whose one is written in both: 后, 里, 于, 台, 面.
 */
const PAIRS =
  '們们這这個个來来時时對对說说會会國国學学為为從从點点還还過过長长開开關关門门問问間间東东車车馬马見见觀观覺觉語语話话請请謝谢' +
  '詞词試试認认讓让議议論论變变護护讀读誰谁課课調调談谈證证識识記记許许設设訪访評评該该誤误誠诚計计訂订討讨詢询諸诸謀谋謹谨' +
  '貝贝財财責责敗败貨货質质購购貿贸費费資资賽赛贊赞貧贫負负貢贡賠赔銀银鐵铁錢钱鐘钟針针鋼钢錄录鎮镇鍵键陽阳陰阴陳陈隊队階阶' +
  '際际險险隨随難难電电響响項项順顺須须預预領领頭头題题類类顯显風风飛飞飯饭館馆飲饮養养魚鱼鳥鸟麗丽龍龙齊齐歲岁歷历殺杀氣气' +
  '漢汉測测滿满濟济灣湾熱热營营爭争爾尔狀状獨独獲获環环現现產产畫画當当療疗發发盡尽監监確确礎础礙碍積积穩稳競竞節节簡简糧粮' +
  '納纳級级紀纪約约組组結结給给統统經经維维網网緊紧線线練练織织繼继續续總总縣县績绩編编緩缓羅罗義义習习聯联聲声職职腦脑舉举' +
  '舊旧艦舰藝艺藥药蘇苏處处號号術术衛卫裝装規规視视親亲訓训進进運运達达違违遠远適适遲迟選选遺遗邊边鄉乡醫医釋释區区協协單单' +
  '厲厉參参雙双員员圍围園园圖图團团聖圣場场壞坏塊块堅坚報报執执壓压壯壮備备夢梦奪夺奮奋婦妇媽妈孫孙寫写實实審审寧宁寶宝將将' +
  '尋寻導导屆届屬属島岛師师帶带幫帮幣币廣广庫库廳厅廢废張张強强彈弹徑径恆恒惡恶愛爱態态應应懷怀憲宪戰战戲戏戶户擇择據据擔担' +
  '擴扩擺摆損损撥拨揮挥數数敵敌斷断無无暫暂條条極极構构標标樣样樹树橋桥機机權权歡欢務务動动勞劳勢势勝胜勵励優优億亿傳传傷伤' +
  '僅仅價价儀仪儲储兒儿兩两凍冻劇剧則则剛刚寬宽專专層层嚴严嗎吗啟启喪丧圓圆獎奖棄弃楊杨業业榮荣樂乐檢检檔档歐欧蘭兰虧亏襲袭' +
  '訴诉詳详誦诵諾诺譯译譽誉貴贵買买賣卖賓宾賴赖趕赶趙赵軍军軌轨軟软較较載载輕轻輛辆輩辈輪轮輸输轉转辦办辭辞農农邏逻鄭郑鄰邻' +
  '鈔钞銷销鋪铺鏡镜閉闭閱阅闊阔陸陆隱隐雖虽離离靈灵靜静頁页頓顿頻频顆颗顧顾飄飘驅驱驗验驚惊體体魯鲁鮮鲜鹽盐麥麦黃黄黨党齡龄';

/** Every second character from the first or the second on. */
function everySecond(from: 0 | 1): string {
  return [...PAIRS].filter((_, i) => i % 2 === from).join('');
}

export const traditional: OtherWriting = {
  tag: 'zh-Hant',
  letters: everySecond(0),
  own: everySecond(1),
};
