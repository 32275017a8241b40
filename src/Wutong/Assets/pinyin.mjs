// Writes the table by which names are found by pinyin. Run by hand when the package or the lists below change;
// the site reads only the table, so that a search never depends on Node.
import { readFileSync, writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

const target = new URL('../../Wutong.Platform/Text/pinyin.tsv', import.meta.url);
const version = JSON.parse(readFileSync(new URL('node_modules/pinyin-pro/package.json', import.meta.url), 'utf8')).version;

// Characters whose first dictionary reading is not the one met in names of firms, places and projects.
const defaults = { 重: 'zhong', 行: 'xing', 长: 'chang', 了: 'le', 圩: 'wei', 薄: 'bo', 都: 'du', 粘: 'zhan', 轧: 'zha' };

// As a surname, that is as the first character of a person's name, these are read otherwise.
const surnames = {
  单: 'shan', 曾: 'zeng', 仇: 'qiu', 解: 'xie', 区: 'ou', 查: 'zha', 盖: 'ge', 缪: 'miao', 朴: 'piao', 翟: 'zhai', 尉: 'yu', 员: 'yun',
  乐: 'yue', 折: 'she', 秘: 'bi', 繁: 'po', 洗: 'xian', 种: 'chong', 晟: 'cheng', 莘: 'shen', 句: 'gou', 祭: 'zhai', 藏: 'zang', 牟: 'mou',
};

// Words in which a character is not read by its default: "reading character: words". Several lines may touch one word;
// a word whose reading is the default after all is left out of the table.
const words = `
chong 重: 重庆 重组 重新 重建 重启 重构 重复 重置 重整 双重 多重 重阳
hang 行: 银行 行业 行情 行长 行家 央行 商行 分行 支行 总行 投行 农商行 开发行 进出口行 建行 工行 农行 中行 招行 同行 排行 太行 洋行 琴行 车行
zhang 长: 市长 局长 处长 科长 县长 区长 镇长 乡长 村长 省长 部长 厅长 州长 校长 院长 所长 会长 社长 行长 董事长 理事长 组长 队长 站长 首长 团长 厂长 店长 司长 船长 机长 秘书长 链长 园长 馆长 台长 成长 增长 生长 助长
yue 乐: 音乐 乐器 乐清 乐团 声乐 民乐
lao 乐: 乐亭 乐陵
shan 单: 单县
zeng 曾: 曾国藩 曾侯乙 曾都
du 都: 首都 成都 都市 都江堰 昌都 丰都 于都 都匀 古都 都会 京都 武都 曾都 郫都 花都 江都 盐都 望都 宁都
kuai 会: 会计 财会
xia 厦: 厦门 厦大 厦航
zhao 朝: 朝气 今朝
shen 参: 人参 海参 党参 参茸
zhuan 传: 传记 自传
dan 弹: 导弹 炸弹 弹药 子弹 弹头 防弹 弹丸
tan 弹: 弹簧 弹性 弹力
shuai 率: 率先 率领 表率
ju 车: 车马炮
nian 粘: 粘稠 粘液
zang 藏: 西藏 藏族 宝藏 藏医 藏药 青藏 川藏
xiang 降: 投降
mu 模: 模具 模样 模板 铸模 冲模 注塑模 压铸模 模架 模仁 开模 锻模
qiao 壳: 地壳 甲壳 壳聚糖
chai 差: 出差 差旅 夫差
za 扎: 包扎 捆扎 扎带
beng 蚌: 蚌埠
lu 六: 六安 六合区
xu 浒: 浒墅关 浒关
li 丽: 丽水
xin 莘: 莘庄
shen 莘: 莘县
yan 铅: 铅山
e 阿: 东阿 阿胶 阿房宫
pan 番: 番禺
mou 牟: 牟利
yu 尉: 尉犁 尉迟
xing 荥: 荥阳
ying 荥: 荥经
xun 浚: 浚县
bo 柏: 柏林
diao 调: 调研 调查 调度 调配 调动 调任 调拨 借调 调离 调换 调集 调运 强调
huan 还: 归还 偿还 还款 返还 还贷 退还 还原 还建 还本
mo 没: 没收 沉没 没食子酸
ji 给: 供给 给水 补给 给付 给排水 给养
xing 省: 反省
qiu 仇: 仇英
sheng 乘: 千乘
nong 弄: 里弄
long 弄: 里弄 弄堂
qia 卡: 卡口 关卡 卡扣 卡箍 卡簧 卡脖子 卡盘 卡环 卡压
jue 角: 角色 主角 角逐
jiao 校: 校验 校准 校正 校对 校核
chen 称: 对称 称职 匀称
xu 畜: 畜牧 畜产
ci 伺: 伺服系统
di 的: 目的 的确 标的
duo 度: 审度
wu 恶: 厌恶
ge 葛: 诸葛 葛洲坝
jia 茄: 雪茄
bing 屏: 屏除
pian 便: 便宜
ji 奇: 奇数
quan 券: 证券 债券
shi 什: 什锦 喀什 什刹海
zhi 识: 标识
xiu 宿: 星宿
ta 拓: 拓片 拓印
xue 削: 削减 剥削 削峰 削弱
zha 轧: 轧钢 冷轧 热轧 轧辊 轧机 连轧
ya 轧: 轧花
zuo 琢: 琢磨
bu 堡: 吴堡
pu 堡: 十里堡 马家堡
xu 圩: 圩市
bu 埔: 大埔
pu 埔: 黄埔
tong 洞: 洪洞
xing 陉: 井陉
yu 蔚: 蔚县
bi 秘: 秘鲁
qiu 龟: 龟兹
lou 露: 露面
lei 勒: 勒紧
fang 坊: 工坊 作坊
mi 泌: 分泌 泌尿
bi 泌: 泌阳
yue 栎: 栎阳
yao 钥: 钥匙 密钥 秘钥
yue 钥: 锁钥
shi 匙: 钥匙
liao 了: 了解 明了 末了
zhuo 着: 着力 着手 着眼 着重 着陆 着色 着装 衣着 执着 附着
zhao 着: 着火
jin 劲: 干劲
jing 劲: 强劲 劲旅 劲松
pao 炮: 火炮
dong 侗: 侗族
bi 辟: 复辟
pi 辟: 开辟
bao 曝: 曝光 曝气
pu 曝: 曝晒
zu 卒: 士卒
cu 卒: 卒中
tun 囤: 囤货 囤积
hang 巷: 巷道
ya 垭: 垭口
se 塞: 堵塞 阻塞 栓塞 闭塞
gu 贾: 商贾
pang 膀: 膀胱
bo 薄: 薄膜 薄壁
bao 薄: 薄饼 薄板
yuan 垣: 长垣
gao 镐: 镐头
mian 渑: 渑池
dang 砀: 砀山
zong 枞: 枞阳
she 歙: 歙县
lu 甪: 甪直
bi 费: 费县
wu 吾: 吾悦
yan 咽: 咽喉
xing 兴: 兴化 兴业
zhuang 幢: 幢数
tiao 铫: 铫子
`;

const read = (text) => pinyin(text, { toneType: 'none', v: true, type: 'array', multiple: false })
  .map((s) => s.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace('ê', 'e'));

const reading = new Map();
const bySyllable = new Map();
for (const [from, to] of [[0x3400, 0x4dbf], [0x4e00, 0x9fff]]) {
  for (let code = from; code <= to; code++) {
    const character = String.fromCodePoint(code);
    const syllable = defaults[character] ?? read(character)[0];
    if (!/^[a-z]+$/.test(syllable ?? '')) continue;
    reading.set(character, syllable);
    if (!bySyllable.has(syllable)) bySyllable.set(syllable, []);
    bySyllable.get(syllable).push(character);
  }
}

const phrases = new Map();
for (const line of words.trim().split('\n')) {
  const [, syllable, character, list] = /^([a-z]+) (.): (.+)$/u.exec(line);
  for (const word of list.split(' ')) {
    if (!word.includes(character)) throw new Error(`${word} does not hold ${character}`);
    const now = phrases.get(word) ?? [...word].map((c) => reading.get(c));
    phrases.set(word, now.map((s, i) => ([...word][i] === character ? syllable : s)));
  }
}

const sort = (items) => [...items].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const wrong = [...phrases].filter(([word, said]) => [...word].some((c, i) => reading.get(c) !== said[i]));
const lines = [
  `# Readings: pinyin-pro ${version}, MIT licence, Copyright (c) 2022-present zh-lx. Made by "npm run pinyin"; do not edit.`,
  ...sort(bySyllable.keys()).map((s) => `${s}\t${bySyllable.get(s).join('')}`),
  ...sort(Object.entries(surnames).filter(([c, s]) => reading.get(c) !== s).map(([c, s]) => `#surname\t${s}\t${c}`)),
  ...sort(wrong.map(([word, said]) => `#phrase\t${said.join(' ')}\t${word}`)),
];
writeFileSync(target, lines.join('\n') + '\n');
console.log(`${reading.size} characters, ${bySyllable.size} syllables, ${wrong.length} words`);
