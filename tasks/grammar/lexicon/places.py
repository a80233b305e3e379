"""Names of places as news writes them, beside those of ISO 3166."""

# What readers call countries beside their ISO names.
USUAL = {
    "the United States": ("U.S.", "US", "USA", "U.S.A.", "United States", "America"),
    "the United Kingdom": ("U.K.", "UK", "Britain", "United Kingdom"),
    "the European Union": ("E.U.",),
    "South Korea": ("South Korea", "Korea", "Republic of Korea", "S. Korea", "Korea, Republic of"),
    "North Korea": ("North Korea", "DPRK", "Korea, Democratic People's Republic of"),
    "Russia": ("Russia", "Russian Federation"),
    "Vietnam": ("Vietnam", "Viet Nam"),
    "Taiwan": ("Taiwan",),
    "Hong Kong": ("Hong Kong", "HKSAR"),
    "Macao": ("Macao", "Macau"),
    "Iran": ("Iran",),
    "Turkey": ("Turkey", "Türkiye", "Turkiye"),
    "Czechia": ("Czech Republic", "Czechia"),
    "Tanzania": ("Tanzania",),
    "Laos": ("Laos", "Lao PDR", "Lao People's Democratic Republic"),
    "Syria": ("Syria", "Syrian Arab Republic"),
    "Brunei": ("Brunei", "Brunei Darussalam"),
    "Ivory Coast": ("Ivory Coast", "Côte d'Ivoire", "Cote d'Ivoire"),
    "Cape Verde": ("Cape Verde", "Cabo Verde"),
    "Myanmar": ("Myanmar", "Burma"),
    "Eswatini": ("Eswatini", "Swaziland"),
    "North Macedonia": ("North Macedonia", "Macedonia"),
    "East Timor": ("East Timor", "Timor-Leste"),
    "DR Congo": ("DR Congo", "DRC", "Democratic Republic of the Congo", "Democratic Republic of Congo"),
    "United Arab Emirates": ("United Arab Emirates", "UAE", "U.A.E."),
    "Netherlands": ("Netherlands", "Holland"),
    "China": ("Mainland China", "Chinese mainland", "Chinese Mainland", "mainland", "People's Republic of China"),
    "world": ("worldwide", "globally", "world"),
}
# Countries whose first-level divisions are known in every text; those of others only in a text about the country.
DIVIDED = ("CN", "US", "IN", "DE", "CA", "AU", "JP")
# Names that are more often something else: a place only behind 'in', 'across' and the like, or as a row's label.
GUARDED = frozenset(
    "Central|Western|Eastern|Northern|Southern|March|Male|Centre|North|South|East|West|Union|Est|Capital|Sud|Nord|Most|"
    "Bar|Para|Sur|Trans|Sale|Bath|Reading|Of|Santa|San|Delta|Rivers|Plateau|Upper|Lower|Bury|Meta|Antique|Free State|"
    "West Coast|Clare|Jura|Uri|Orange|Highland|Acre|Nova|Ain|Cher|Lot|Orne|Var|Man|Mie|Saga|Nara|Mary".split("|")
)
# Names that people and other places have too: guarded as well, except in a text about their country.
NAMESAKES = frozenset(
    "Georgia|Jordan|Chad|Victoria|Washington|Florida|Virginia|Montana|Angus|Cesar|Aurora|Laguna|Isabela|Nelson|"
    "Marlborough|Canterbury|Mayo|Louth|Limburg|Salta|Moray|Fife|Newport|Wellington|Hamilton|Lincoln|Halifax|Darwin|"
    "Amazonas|Guerrero|Hidalgo|Stirling|Florence|Regina|Huanggang".split("|")
)
# Well-known cities and regions that ISO 3166 lacks or calls otherwise, by country.
PARTS = {
    "the United States": "New York City|Los Angeles|Chicago|Houston|Philadelphia|San Antonio|San Diego|Dallas|San Jose|"
    "San Francisco|Seattle|Denver|Boston|Detroit|Minneapolis|Miami|Atlanta|Las Vegas|Milwaukee|Baltimore|Cleveland|"
    "Pittsburgh|St. Louis|Cincinnati|Indianapolis|Kansas City|Salt Lake City|Oklahoma City|New Orleans|Honolulu|"
    "Washington, D.C.|Washington D.C.|Brooklyn|Manhattan|New England",
    "the United Kingdom": "England|Scotland|Wales|Northern Ireland|London|Birmingham|Manchester|Liverpool|Leeds|"
    "Sheffield|Bristol|Glasgow|Edinburgh|Cardiff|Belfast|Newcastle|Nottingham|Leicester|Southampton|Aberdeen",
    "Canada": "Toronto|Montreal|Vancouver|Calgary|Edmonton|Ottawa|Winnipeg|Québec|Regina|Saskatoon",
    "Australia": "Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Hobart|Gold Coast",
    "New Zealand": "Auckland|Christchurch|Dunedin",
    "Germany": "Bavaria|Saxony|Lower Saxony|Saxony-Anhalt|North Rhine-Westphalia|Hesse|Thuringia|"
    "Rhineland-Palatinate|Mecklenburg-Western Pomerania|Munich|Frankfurt|Cologne|Stuttgart|Düsseldorf|Leipzig|Dresden",
    "France": "Paris|Lyon|Marseille|Toulouse|Bordeaux|Lille|Nantes|Strasbourg|Brittany|Normandy|Provence|Corsica",
    "Italy": "Rome|Milan|Naples|Turin|Florence|Venice|Bologna|Genoa|Lombardy|Tuscany|Piedmont|Sicily|Sardinia|Apulia",
    "Spain": "Madrid|Barcelona|Valencia|Seville|Bilbao|Catalonia|Andalusia|Basque Country|Galicia|Canary Islands|"
    "Balearic Islands",
    "Portugal": "Lisbon|Porto|Algarve|Azores|Madeira",
    "Netherlands": "Amsterdam|Rotterdam|The Hague|Utrecht|Eindhoven",
    "Belgium": "Brussels|Antwerp|Ghent|Flanders|Wallonia",
    "Switzerland": "Zurich|Geneva|Basel|Bern|Lausanne",
    "Austria": "Vienna|Salzburg|Tyrol",
    "Ireland": "Dublin|Galway|Limerick",
    "Denmark": "Copenhagen|Aarhus",
    "Sweden": "Stockholm|Gothenburg|Göteborg|Malmö",
    "Norway": "Oslo|Bergen",
    "Finland": "Helsinki|Tampere",
    "Poland": "Warsaw|Krakow|Gdansk|Wroclaw",
    "Czechia": "Prague|Brno",
    "Hungary": "Budapest",
    "Romania": "Bucharest",
    "Greece": "Athens|Thessaloniki|Crete",
    "Turkey": "Istanbul|Ankara|Izmir",
    "Russia": "Moscow|St. Petersburg|Saint Petersburg|Novosibirsk|Yekaterinburg|Siberia",
    "Ukraine": "Kyiv|Kiev|Kharkiv|Odesa|Lviv",
    "Japan": "Yokohama|Nagoya|Sapporo|Kobe|Sendai",
    "South Korea": "Seoul|Busan|Incheon|Daegu|Daejeon|Gwangju|Ulsan|Gyeonggi|Gyeonggi Province|Jeju",
    "Taiwan": "Taipei|Kaohsiung|Taichung|Hsinchu",
    "India": "Mumbai|Bengaluru|Bangalore|Chennai|Kolkata|Hyderabad|Pune|Ahmedabad|New Delhi|NCR",
    "Pakistan": "Karachi|Lahore|Islamabad|Punjab|Sindh|Balochistan|Khyber Pakhtunkhwa",
    "Bangladesh": "Dhaka|Chittagong",
    "Sri Lanka": "Colombo",
    "Nepal": "Kathmandu",
    "Indonesia": "Jakarta|Surabaya|Bandung|Bali|Java|Sumatra|Kalimantan|West Java|East Java|Central Java",
    "Malaysia": "Kuala Lumpur|Penang|Johor Bahru",
    "Thailand": "Bangkok|Phuket|Chiang Mai",
    "Vietnam": "Hanoi|Ho Chi Minh City|HCM City|Danang|Da Nang|Haiphong",
    "Philippines": "Manila|Metro Manila|Cebu|Davao|Luzon|Visayas|Mindanao",
    "Cambodia": "Phnom Penh",
    "Myanmar": "Yangon",
    "United Arab Emirates": "Dubai|Abu Dhabi|Sharjah",
    "Saudi Arabia": "Riyadh|Jeddah|Mecca",
    "Qatar": "Doha",
    "Israel": "Tel Aviv|Jerusalem|Haifa",
    "Egypt": "Cairo|Alexandria",
    "Nigeria": "Lagos|Abuja",
    "Kenya": "Nairobi|Mombasa",
    "Ghana": "Accra",
    "Ethiopia": "Addis Ababa",
    "South Africa": "Johannesburg|Cape Town|Durban|Pretoria|KwaZulu-Natal|North West",
    "Morocco": "Casablanca|Rabat",
    "Brazil": "Rio de Janeiro|Sao Paulo|Brasília|Brasilia",
    "Argentina": "Buenos Aires",
    "Chile": "Santiago",
    "Colombia": "Bogotá|Bogota|Medellin",
    "Peru": "Lima",
    "Mexico": "Mexico City|Guadalajara|Monterrey|Tijuana|Cancun|Baja California",
    # Cities of China by province.
    "Hebei": "Shijiazhuang|Tangshan|Qinhuangdao|Handan|Xingtai|Baoding|Zhangjiakou|Chengde|Cangzhou|Langfang|Hengshui",
    "Shanxi": "Taiyuan|Datong|Yangquan|Changzhi|Jincheng|Shuozhou|Jinzhong|Yuncheng|Xinzhou|Linfen|Lyuliang",
    "Inner Mongolia": "Hohhot|Baotou|Wuhai|Chifeng|Tongliao|Ordos|Hulunbuir|Bayannur|Ulanqab|Erenhot|Manzhouli",
    "Liaoning": "Shenyang|Dalian|Anshan|Fushun|Benxi|Dandong|Jinzhou|Yingkou|Fuxin|Liaoyang|Panjin|Tieling|Huludao",
    "Jilin": "Changchun|Siping|Liaoyuan|Tonghua|Songyuan|Baicheng|Yanbian|Hunchun",
    "Heilongjiang": "Harbin|Qiqihar|Daqing|Mudanjiang|Jiamusi|Heihe|Suihua|Jixi|Suifenhe",
    "Jiangsu": "Nanjing|Wuxi|Xuzhou|Changzhou|Suzhou|Nantong|Lianyungang|Huai'an|Yancheng|Yangzhou|Zhenjiang|Suqian|"
    "Kunshan|Jiangyin|Zhangjiagang|Changshu|Yixing|Taicang",
    "Zhejiang": "Hangzhou|Ningbo|Wenzhou|Jiaxing|Huzhou|Shaoxing|Jinhua|Quzhou|Zhoushan|Taizhou|Lishui|Yiwu|Cixi|"
    "Wuzhen",
    "Anhui": "Hefei|Wuhu|Bengbu|Huainan|Ma'anshan|Huaibei|Tongling|Anqing|Chuzhou|Fuyang|Lu'an|Bozhou|Chizhou|"
    "Xuancheng",
    "Fujian": "Fuzhou|Xiamen|Putian|Sanming|Quanzhou|Zhangzhou|Nanping|Longyan|Ningde|Jinjiang",
    "Jiangxi": "Nanchang|Jingdezhen|Pingxiang|Jiujiang|Xinyu|Yingtan|Ganzhou|Ji'an|Yichun|Shangrao",
    "Shandong": "Jinan|Qingdao|Zibo|Zaozhuang|Dongying|Yantai|Weifang|Jining|Tai'an|Weihai|Rizhao|Linyi|Dezhou|"
    "Liaocheng|Binzhou|Heze|Shouguang",
    "Henan": "Zhengzhou|Kaifeng|Luoyang|Pingdingshan|Anyang|Hebi|Xinxiang|Jiaozuo|Puyang|Xuchang|Luohe|Sanmenxia|"
    "Nanyang|Shangqiu|Xinyang|Zhoukou|Zhumadian",
    "Hubei": "Wuhan|Huangshi|Shiyan|Yichang|Xiangyang|Ezhou|Jingmen|Xiaogan|Jingzhou|Huanggang|Xianning|Suizhou|Enshi",
    "Hunan": "Changsha|Zhuzhou|Xiangtan|Hengyang|Shaoyang|Yueyang|Changde|Zhangjiajie|Yiyang|Chenzhou|Yongzhou|"
    "Huaihua|Loudi",
    "Guangdong": "Guangzhou|Shenzhen|Zhuhai|Shantou|Foshan|Shaoguan|Zhanjiang|Zhaoqing|Jiangmen|Maoming|Huizhou|"
    "Meizhou|Shanwei|Heyuan|Yangjiang|Qingyuan|Dongguan|Zhongshan|Chaozhou|Jieyang|Yunfu",
    "Guangxi": "Nanning|Liuzhou|Guilin|Wuzhou|Beihai|Fangchenggang|Qinzhou|Guigang|Yulin|Baise|Hezhou|Hechi|Chongzuo",
    "Hainan": "Haikou|Sanya|Sansha|Danzhou|Boao",
    "Sichuan": "Chengdu|Zigong|Panzhihua|Luzhou|Deyang|Mianyang|Guangyuan|Suining|Neijiang|Leshan|Nanchong|Yibin|"
    "Guang'an|Dazhou|Meishan|Ya'an|Bazhong|Ziyang",
    "Guizhou": "Guiyang|Liupanshui|Zunyi|Anshun|Bijie|Tongren|Gui'an",
    "Yunnan": "Kunming|Qujing|Yuxi|Baoshan|Zhaotong|Lijiang|Pu'er|Lincang|Xishuangbanna|Ruili",
    "Tibet": "Lhasa|Shigatse|Nyingchi",
    "Shaanxi": "Xi'an|Xian|Tongchuan|Baoji|Xianyang|Weinan|Yan'an|Hanzhong|Ankang|Shangluo",
    "Gansu": "Lanzhou|Jiayuguan|Jinchang|Baiyin|Tianshui|Wuwei|Zhangye|Pingliang|Jiuquan|Qingyang|Dingxi|Longnan|"
    "Dunhuang",
    "Qinghai": "Xining|Golmud",
    "Ningxia": "Yinchuan|Shizuishan|Wuzhong|Guyuan|Zhongwei",
    "Xinjiang": "Urumqi|Karamay|Turpan|Hami|Kashgar|Khorgos|Aksu",
}
# Those of them that are no cities.
REGIONS = frozenset(
    "New England|England|Scotland|Wales|Northern Ireland|Québec|Bavaria|Saxony|Lower Saxony|Saxony-Anhalt|"
    "North Rhine-Westphalia|Hesse|Thuringia|Rhineland-Palatinate|Mecklenburg-Western Pomerania|Brittany|"
    "Normandy|Provence|Corsica|Lombardy|Tuscany|Piedmont|Sicily|Sardinia|Apulia|Catalonia|Andalusia|"
    "Basque Country|Galicia|Canary Islands|Balearic Islands|Algarve|Azores|Madeira|Flanders|Wallonia|Tyrol|"
    "Crete|Siberia|Gyeonggi|Gyeonggi Province|Jeju|NCR|Punjab|Sindh|Balochistan|Khyber Pakhtunkhwa|Bali|Java|"
    "Sumatra|Kalimantan|West Java|East Java|Central Java|Luzon|Visayas|Mindanao|KwaZulu-Natal|North West|"
    "Baja California".split("|")
)
# A capital stands for its country's government: 'Tokyo aims for 40 million visitors'; 'the capital' is one.
CAPITALS = {
    "China": "Beijing",
    "Japan": "Tokyo",
    "the United States": "Washington",
    "the United Kingdom": "London",
    "France": "Paris",
    "Germany": "Berlin",
    "India": "Delhi",
    "Russia": "Moscow",
    "South Korea": "Seoul",
    "Canada": "Ottawa",
    "Australia": "Canberra",
    "EU": "Brussels",
    "Spain": "Madrid",
    "Italy": "Rome",
    "Brazil": "Brasilia",
    "Vietnam": "Hanoi",
    "Indonesia": "Jakarta",
    "Thailand": "Bangkok",
    "Kenya": "Nairobi",
    "Philippines": "Manila",
    "Egypt": "Cairo",
    "Austria": "Vienna",
    "Portugal": "Lisbon",
    "Ireland": "Dublin",
    "Poland": "Warsaw",
    "Turkey": "Ankara",
    "Mexico": "Mexico City",
    "Argentina": "Buenos Aires",
    "Bangladesh": "Dhaka",
    "Belgium": "Brussels",
    "Cambodia": "Phnom Penh",
    "Chile": "Santiago",
    "Colombia": "Bogota",
    "Cuba": "Havana",
    "Czechia": "Prague",
    "Denmark": "Copenhagen",
    "Ethiopia": "Addis Ababa",
    "Finland": "Helsinki",
    "Ghana": "Accra",
    "Greece": "Athens",
    "Hungary": "Budapest",
    "Iran": "Tehran",
    "Iraq": "Baghdad",
    "Kazakhstan": "Astana",
    "Malaysia": "Kuala Lumpur",
    "Morocco": "Rabat",
    "Myanmar": "Naypyidaw",
    "Nepal": "Kathmandu",
    "Netherlands": "Amsterdam",
    "New Zealand": "Wellington",
    "Nigeria": "Abuja",
    "Norway": "Oslo",
    "Pakistan": "Islamabad",
    "Peru": "Lima",
    "Romania": "Bucharest",
    "Rwanda": "Kigali",
    "Saudi Arabia": "Riyadh",
    "Serbia": "Belgrade",
    "South Africa": "Pretoria",
    "Sri Lanka": "Colombo",
    "Sweden": "Stockholm",
    "Tanzania": "Dodoma",
    "Uganda": "Kampala",
    "Ukraine": "Kyiv",
    "Zambia": "Lusaka",
    "Zimbabwe": "Harare",
}
# How the press of a country shortens its parts; known only in texts about it.
SHORT = {
    "Australia": "NSW: New South Wales|Qld: Queensland|QLD: Queensland|Vic: Victoria|Vic.: Victoria|"
    "WA: Western Australia|SA: South Australia|Tas: Tasmania|Tas.: Tasmania|ACT: Australian Capital Territory|"
    "NT: Northern Territory",
    "Canada": "B.C.: British Columbia|BC: British Columbia|Alta.: Alberta|Sask.: Saskatchewan|"
    "Man.: Manitoba|Ont.: Ontario|Que.: Quebec|N.B.: New Brunswick|N.S.: Nova Scotia|P.E.I.: Prince Edward Island|"
    "N.L.: Newfoundland and Labrador|GTA: Greater Toronto Area|PEI: Prince Edward Island",
    "the United States": "Ala.: Alabama|Ariz.: Arizona|Ark.: Arkansas|Calif.: California|Colo.: Colorado|"
    "Conn.: Connecticut|Del.: Delaware|Fla.: Florida|Ga.: Georgia|Ill.: Illinois|Ind.: Indiana|Kan.: Kansas|"
    "Ky.: Kentucky|La.: Louisiana|Md.: Maryland|Mass.: Massachusetts|Mich.: Michigan|Minn.: Minnesota|"
    "Miss.: Mississippi|Mo.: Missouri|Mont.: Montana|Neb.: Nebraska|Nev.: Nevada|N.H.: New Hampshire|"
    "N.J.: New Jersey|N.M.: New Mexico|N.Y.: New York|N.C.: North Carolina|N.D.: North Dakota|Okla.: Oklahoma|"
    "Ore.: Oregon|Pa.: Pennsylvania|R.I.: Rhode Island|S.C.: South Carolina|S.D.: South Dakota|Tenn.: Tennessee|"
    "Vt.: Vermont|Va.: Virginia|Wash.: Washington|W.Va.: West Virginia|Wis.: Wisconsin|Wyo.: Wyoming|"
    "NYC: New York City|D.C.: Washington, D.C.|L.A.: Los Angeles",
    "the United Kingdom": "NI: Northern Ireland",
    "South Africa": "KZN: KwaZulu-Natal",
    "Malaysia": "KL: Kuala Lumpur",
    "Vietnam": "HCMC: Ho Chi Minh City",
    "Philippines": "NCR: Metro Manila",
    "Indonesia": "DKI Jakarta: Jakarta",
    "India": "UP: Uttar Pradesh|MP: Madhya Pradesh|AP: Andhra Pradesh|TN: Tamil Nadu|J&K: Jammu and Kashmir",
}
