"""Chinese names of places: what Babel and the configured places lack."""

# Cities of China by province, without those that are also common words.
CITIES = {
    "Hebei": "秦皇岛 邯郸 邢台 承德 沧州 衡水",
    "Shanxi": "大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁",
    "Inner Mongolia": "包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布",
    "Liaoning": "鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛",
    "Jilin": "四平 辽源 通化 白山市 松原 白城 延边",
    "Heilongjiang": "齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河市 绥化",
    "Jiangsu": "徐州 常州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 江阴 张家港 常熟 宜兴",
    "Zhejiang": "嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 慈溪",
    "Anhui": "芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 滁州 阜阳 宿州 六安 亳州 池州 宣城",
    "Fujian": "莆田 三明 泉州 漳州 南平 龙岩 宁德 晋江",
    "Jiangxi": "景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶",
    "Shandong": "淄博 枣庄 东营 潍坊 济宁 泰安 威海 临沂 德州 聊城 滨州 菏泽",
    "Henan": "开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店",
    "Hubei": "黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施",
    "Hunan": "株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西",
    "Guangdong": "韶关 汕头 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 中山市 潮州 揭阳 云浮",
    "Guangxi": "柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 崇左",
    "Hainan": "三沙 儋州",
    "Sichuan": "自贡 攀枝花 泸州 德阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳",
    "Guizhou": "六盘水 遵义 安顺 毕节 铜仁",
    "Yunnan": "曲靖 玉溪 保山 昭通 丽江 普洱 临沧 大理 西双版纳",
    "Tibet": "日喀则 昌都 林芝",
    "Shaanxi": "铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 商洛",
    "Gansu": "嘉峪关 金昌 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南",
    "Qinghai": "西宁 海东",
    "Ningxia": "银川 石嘴山 吴忠 固原 中卫",
    "Xinjiang": "克拉玛依 吐鲁番 哈密 喀什",
}
# Countries by their short names, and cities elsewhere, by what they are called here.
ABROAD = {
    "阿联酋": "United Arab Emirates",
    "沙特": "Saudi Arabia",
    "澳洲": "Australia",
    "英国": "the United Kingdom",
    "东京": "Tokyo",
    "大阪": "Osaka",
    "首尔": "Seoul",
    "纽约": "New York",
    "华盛顿": "Washington",
    "洛杉矶": "Los Angeles",
    "加州": "California",
    "伦敦": "London",
    "巴黎": "Paris",
    "柏林": "Berlin",
    "法兰克福": "Frankfurt",
    "莫斯科": "Moscow",
    "悉尼": "Sydney",
    "曼谷": "Bangkok",
    "河内": "Hanoi",
    "孟买": "Mumbai",
    "新德里": "Delhi",
    "台北": "Taipei",
}
# Offices whose name does not hold their country's.
OFFICES = {
    "China": "国家统计局|海关总署|中国人民银行|人民银行|央行|国务院|商务部|财政部|人社部|发改委|工信部|科技部|教育部|"
    "农业部|国家发展改革委|国新办|国家外汇管理局|外汇局|银保监会|证监会|国家知识产权局|国家税务总局|国家能源局|交通运输部|文化和旅游部|"
    "人力资源社会保障部|人力资源和社会保障部|国家卫生健康委|生态环境部|民政部",
    "Japan": "总务省|厚生劳动省|财务省|内阁府",
    "the United States": "美联储|劳工部",
    "EU": "欧盟统计局",
    "euro area": "欧洲央行|欧洲中央银行",
}
