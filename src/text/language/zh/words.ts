/**
 * Where a line of a Chinese title may end. Chinese does not part its words, and the dictionaries that could part them differ
 * with the platform (ICU has 新闻 | 界 and 联合 | 国): so the words that titles of statements are made of stand here, with the
 * characters that begin or end a word whatever the rest of it is.
 */
import type { TitleWords } from '../language.ts';

const WORDS =
  '关于 行为 联合国 大会 安全理事会 安理会 理事会 委员会 秘书长 秘书处 执行主任 总干事 高级专员 特别代表 发言人 主席 总统 总理 部长 外交部 外交 大使 ' +
  '代表团 代表 常驻 会员国 成员国 缔约国 缔约方 国家 政府 议会 法院 法庭 法官 检察官 专家 工作组 工作 小组 组织 机构 机关 基金 银行 协会 联盟 ' +
  '新闻界 新闻 媒体 记者 声明 致辞 致词 讲话 发言 谈话 演讲 公报 公告 通报 报告 报道 信函 贺信 献辞 决议 决定 宣言 公约 条约 协定 协议 议定书 议程 ' +
  '宪章 会议 峰会 论坛 对话 辩论 谈判 磋商 会晤 会谈 会见 访问 开幕 闭幕 仪式 纪念 周年 国际日 世界日 国际 世界 全球 区域 地区 各国 人民 人类 ' +
  '人权 妇女 女童 儿童 青年 老年 残疾人 残疾 难民 移民 平民 土著 受害者 工人 农民 教师 学生 学校 大学 教育 文化 科学 科技 技术 数字 人工智能 智能 ' +
  '信息 网络 和平 安全 稳定 发展 可持续 合作 伙伴 关系 多边 主义 民主 法治 正义 平等 自由 尊严 权利 责任 义务 承诺 行动 计划 方案 战略 政策 目标 进展 ' +
  '气候 变化 环境 生态 生物 多样性 海洋 海平面 港口 潮汐 湖泊 河流 森林 沙漠 土地 粮食 农业 水资源 能源 电力 卫生 健康 疾病 疫苗 疫情 灾害 地震 洪水 ' +
  '干旱 风暴 人道主义 人道 援助 救援 危机 紧急 局势 冲突 战争 停火 暴力 袭击 恐怖 犯罪 毒品 贩运 人口 腐败 核武器 武器 裁军 制裁 维持和平 维和 ' +
  '建设 重建 改革 治理 管理 保护 促进 加强 消除 反对 打击 预防 防止 支持 呼吁 谴责 欢迎 关切 祝贺 感谢 悼念 哀悼 声援 团结 参与 实施 执行 通过 生效 ' +
  '签署 批准 发表 发布 公布 启动 召开 举行 庆祝 经济 社会 贸易 投资 金融 债务 贫困 饥饿 就业 劳工 劳动 工业 交通 运输 航运 航空 旅游 住房 城市 乡村 ' +
  '开放 联合 共同 特别 高级别 一般性 全体 紧急 年度 首次 历史 未来 今天 明天 时代 世纪 目前 当前 问题 挑战 机遇 影响 作用 原则 基础 条件 措施 制度';

export const titleWords: TitleWords = {
  words: WORDS.split(' '),
  // Of, to, in, and; all, each, this: they are read with what follows.
  leaning: '在向对就和与及以为于从由将被把让使给跟同或并而且但不未没无非反再最更各每本该此全总副第',
  // Their plurals and endings: none begins a word.
  clinging: '的地得了着过们者界性化长家员率度学业权力量日节年月号次届位名个条款项份之等间中内外上下前后里',
  // A phrase ends after them, or begins with them.
  ends: '的了',
  begins: '在向对就和与及以为于从由关将',
};
