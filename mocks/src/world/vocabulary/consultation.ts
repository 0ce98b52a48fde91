export const TOPIC_CATEGORIES = ['职业教育', '产业发展', '就业创业', '科技创新', '营商环境'] as const;

export const TOPIC_TITLES = [
  '关于加强校企共建实训基地的建议',
  '关于扩大订单班招生规模的建议',
  '关于支持企业技术骨干到校兼职的建议',
  '关于优化专业设置对接重点产业链的建议',
  '关于提高技能人才待遇的建议',
  '关于推动现代学徒制试点的建议',
  '关于完善毕业生就业跟踪机制的建议',
  '关于建设产教融合信息平台的建议',
] as const;

export const TOPIC_SENTENCES = [
  '建议由链主企业牵头,联合院校编制岗位标准。',
  '当前企业招工难与学生就业难并存,信息不对称。',
  '实训设备更新慢,与生产一线相差两代以上。',
  '建议设立专项资金,对成效明显的项目给予奖励。',
  '教师到企业实践的时间难以保证,宜列入考核。',
  '希望明确学生实习期间的保险和报酬标准。',
] as const;

/** What users paste into a form: markup that must never reach a reader unsanitised. */
export const UNSAFE_MARKUP = [
  '<script>alert("议题")</script>',
  '<img src="x" onerror="alert(1)">',
  '<a href="javascript:alert(1)">附件</a>',
  '<p style="position:fixed;top:0" onclick="steal()">点击查看</p>',
  '<iframe src="https://example.invalid/"></iframe>',
] as const;

export const REPLY_SENTENCES = [
  '已列入本年度重点任务,由相关科室跟进办理。',
  '经与院校和企业会商,拟于下季度启动试点。',
  '所提建议已吸收到实施方案中,感谢关注。',
  '专项资金管理办法正在修订,将征求企业意见。',
] as const;

export const OPINION_SENTENCES = [
  '支持该议题,建议尽快落地。',
  '我单位愿意提供实习岗位和指导师傅。',
  '应当同步考虑交通和住宿条件。',
  '建议先在两所学校试点,再逐步推开。',
  '请公布已建基地的开放使用办法。',
] as const;

export const DEMAND_TITLES = [
  '薄壁件变形控制',
  '焊缝在线检测',
  '能耗监测与优化',
  '表面处理工艺改进',
  '产线节拍提升',
  '新品配方稳定性',
] as const;
