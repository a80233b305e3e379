"""The larger cities of the world beside those of lexicon/places.py: names from GeoNames (geonames.org), CC BY 4.0."""

# By country, the largest first: of some 300,000 people or among the first of their country.
CITIES = {
    "Afghanistan": "Mazār-e Sharīf|Jalālābād",
    "Albania": "Tirana|Lushnjë",
    "Algeria": "Algiers|Bab Ezzouar",
    "Angola": "Mulenvos|Viana|Kikolo|Maianga|Camama|Calumbo|Hoji ya Henda|Lubango|Talatona|Nova Vida|Malanje|"
    "Kima Kieza|Lobito|Saurimo|Cuíto|Ramiros",
    "Antigua and Barbuda": "Saint John’s",
    "Argentina": "Mar del Plata|San Miguel de Tucumán|Avellaneda|Posadas|Bahía Blanca|Resistencia|Quilmes|"
    "San Salvador de Jujuy",
    "Armenia": "Yerevan|Malatia-Sebastia|Shengavit|Nor Nork|Kentron|Erebuni|Ajapnyak|Arabkir|Gyumri",
    "Australia": "Newcastle|Sunshine Coast|Central Coast|Logan City|Geelong|Wollongong|Townsville|Cairns",
    "Austria": "Graz|Linz|Favoriten|Donaustadt|Floridsdorf|Innsbruck",
    "Azerbaijan": "Baku|Sumgayit|Ganja|Khirdalan|Yevlakh|Mingachevir",
    "Bahamas": "Nassau|Lucaya",
    "Bahrain": "Manama|Ar Rifā‘|Sitrah|Dār Kulayb",
    "Bangladesh": "Comilla|Pallabi|Mirpur Model Thana|Mohammadpur|Hāthazāri|Bāndarban|Shibganj|Kafrul|Tungi|Bhatara",
    "Barbados": "Bridgetown",
    "Belarus": "Minsk|Hrodna|Vitebsk|Mahilyow|Brest|Bobruysk|Baranovichi|Barysaw|Pinsk",
    "Belgium": "Gent|Charleroi|Anderlecht|Schaerbeek|Brugge",
    "Belize": "Belize City",
    "Benin": "Cotonou|Abomey-Calavi|Porto-Novo|Parakou|Godomè|Abomey|Djougou",
    "Bolivia": "Santa Cruz de la Sierra|Sucre|Sacaba|Quillacollo",
    "Bosnia and Herzegovina": "Sarajevo|Banja Luka|Zenica|Tuzla|Mostar|Bihać|Ilidža",
    "Botswana": "Mogoditshane|Molepolole|Serowe|Tlokweng",
    "Brazil": "Belo Horizonte|Fortaleza|Manaus|Curitiba|Recife|Goiânia|Belém|Porto Alegre|Guarulhos|Maceió|Campinas|"
    "São Luís|Campo Grande|Teresina|Nova Iguaçu|Duque de Caxias|João Pessoa|Sorocaba|São Bernardo do Campo|Osasco|"
    "São José dos Campos|Ribeirão Preto|Aracaju|Santo André|Jaboatão dos Guararapes|Feira de Santana|Cuiabá|"
    "Londrina|Uberlândia|Porto Velho|Juiz de Fora|Macapá|Aparecida de Goiânia",
    "Brunei": "Bandar Seri Begawan|Sengkurong",
    "Burkina Faso": "Ouagadougou|Bobo-Dioulasso|Koudougou|Saaba|Ouahigouya|Banfora",
    "Burundi": "Bujumbura|Mpanda",
    "Cambodia": "Takeo|Siem Reap|Battambang|Paoy Paet|Dangkao",
    "Cameroon": "Douala|Yaoundé|Bamenda|Bafoussam|Maroua|Ngaoundéré|Kumba|Nkongsamba|Buea|Kousséri|Bertoua|Foumban|"
    "Kumbo",
    "Canada": "Montréal|Mississauga|Brampton|Surrey|Laval|Etobicoke|Markham|Vaughan|Gatineau",
    "Cape Verde": "Mindelo",
    "Central African Republic": "Bimbo|Bégoua|Carnot|Berbérati|Bambari|Bouar",
    "Chad": "N'Djamena|Moundou|Abéché|Sarh|Kelo|Am Timan",
    "Chile": "Puente Alto|Maipú|Viña del Mar|Ñuñoa|San Bernardo|Puerto Montt|Arica|Peñalolén|Temuco|Concepción|"
    "Rancagua|Quilicura|La Pintana",
    "Colombia": "Cali|Medellín|Barranquilla|Cartagena|Cúcuta|Soacha|Bucaramanga|Ibagué|Santa Marta|Montería|"
    "Valledupar|Pereira|Manizales|Buenaventura|Pasto|Neiva|Soledad|Villavicencio|Popayán|Palmira",
    "Comoros": "Moroni",
    "Congo": "Lubumbashi|Mbuji-Mayi|Kananga|Kisangani|Bukavu|Kolwezi|Tshikapa|Kikwit|Masina|Mbandaka|Goma|Matadi|"
    "Uvira|Bunia|Dolisie|Nkayi|Kayes|Impfondo|Ouesso",
    "Croatia": "Zagreb|Split|Rijeka|Osijek|Zadar|Sesvete|Pula",
    "Cuba": "Havana|Santa Clara|Almendares|Diez de Octubre|Arroyo Naranjo|Mantilla|Bayamo|Boyeros|Fontanar",
    "Curaçao": "Willemstad",
    "Cyprus": "Nicosia|Limassol|Larnaca|Stróvolos|Famagusta|Káto Lakatámeia",
    "Czechia": "Ostrava|Pilsen",
    "Denmark": "Århus|Odense|Aalborg|Frederiksberg|Esbjerg|Randers",
    "Djibouti": "Balbala|Ali Sabih",
    "Dominican Republic": "Santiago de los Caballeros|Santo Domingo Oeste|Santo Domingo Este|Bella Vista|"
    "San Francisco de Macorís|Salvaleón de Higüey",
    "Ecuador": "Quito|Guayaquil|Cuenca|Santo Domingo de los Colorados|Ambato|Portoviejo|Eloy Alfaro|Machala|"
    "Riobamba|Ibarra|Quevedo|Latacunga|Daule",
    "Egypt": "Giza|Shubrā al Khaymah|Port Said|Suez|Madīnat an Naşr|Al Mansurah|Tanta|Assiut|Al Khuşūş|Zagazig|"
    "Ismailia|Luxor|Kom Ombo|Damanhur|New Cairo|Al Qāhirah al Jadīdah|Damietta|Rosetta",
    "El Salvador": "Soyapango|Mejicanos|Santa Tecla|Apopa",
    "Equatorial Guinea": "Malabo",
    "Eritrea": "Asmara|Himora",
    "Estonia": "Lasnamäe|Mustamäe|Kesklinn|Põhja-Tallinn",
    "Eswatini": "Mbabane",
    "Ethiopia": "Jijiga|Gonder|Mek'ele|Nazrēt|Warder|Awasa|Bahir Dar|Dessie|Jimma|Shashamane|Bishoftu|Arba Minch",
    "Fiji": "Nasinu|Suva|Lautoka",
    "Finland": "Espoo|Vantaa|Oulu|Turku|East Helsinki|Jyväskylä|Kuopio|Lahti",
    "France": "Nice|Marne La Vallée|Montpellier|Rennes|Reims|Le Havre",
    "French Guiana": "Cayenne",
    "Gabon": "Libreville|Port-Gentil|Franceville|Owendo|Oyem|Moanda|Ntoum",
    "Gambia": "Serekunda|Brikama|Bununka Kunda|Sukuta|Talinding|Faji Kunda|Bakau",
    "Georgia": "Batumi|Kutaisi|Rustavi|Sokhumi|Poti",
    "Germany": "Köln|Frankfurt am Main|Essen|Dortmund|Nuremberg|Hannover|Duisburg|Wandsbek|Bochum|Wuppertal|"
    "Bielefeld|Bonn|Hamburg-Nord|Münster|Mannheim|Hamburg-Mitte|Augsburg",
    "Ghana": "Kumasi|Tamale|Takoradi|Sekondi|Cape Coast|Atsiaman|Ashaiman|Obuase|Koforidua|Sekondi-Takoradi|Amanfrom",
    "Greece": "Thessaloníki|Pátra|Piraeus|Lárisa|Peristéri|Irákleion",
    "Guadeloupe": "Les Abymes",
    "Guam": "Dededo Village",
    "Guatemala": "Guatemala City|Villa Nueva|Mixco|Cobán|Villa Canales|Chichicastenango|San Juan Sacatepéquez|"
    "Petapa|Santa Lucía Cotzumalguapa",
    "Guinea": "Camayenne|Manéah|Dixinn|Kamsar",
    "Guinea-Bissau": "Bairro Militar|Contumo|Reino de Bandim",
    "Guyana": "Georgetown|Linden",
    "Haiti": "Port-au-Prince|Carrefour|Delmas|Pétionville|Port-de-Paix|Saint-Marc|Croix-des-Bouquets|Dessalines|"
    "Jacmel|Cap-Haïtien|Léogâne|Arcahaie|Les Cayes|Tigwav",
    "Honduras": "Tegucigalpa|San Pedro Sula|Danlí|La Ceiba|La Ceiba|Puerto Cortez|Catacamas|Choloma|Siguatepeque|"
    "Olanchito|Tocoa",
    "Hungary": "Budapest XI. kerület|Zugló|Budapest III. kerület|Budapest XIII. kerület",
    "Iceland": "Reykjavík|Kópavogur",
    "India": "Surat|Jaipur|Kanpur|Navi Mumbai|Lucknow|Nagpur|Coimbatore|Indore|Thāne|Vadodara|Bhopal|Rasapūdipalem|"
    "Pimpri-Chinchwad|Patna|Kallakurichi|Ludhiana|Nashik|Madurai|Tirunelveli|Agra|Faridabad|Rājkot|Najafgarh|"
    "Jamshedpur|Gorakhpur|Pimpri|Kalyān|Dombivali|Meerut|Virār|Nowrangapur|Srinagar",
    "Indonesia": "Bekasi|Medan|Depok|Tangerang|Palembang|Semarang|Makassar|South Tangerang|Batam|Jepara|Pekanbaru|"
    "Bandar Lampung|Bogor|Padang|Malang|Samarinda|Tasikmalaya|Serang|Balikpapan|Pontianak|Situbondo|Denpasar|"
    "Banjarmasin|Jambi City|Cimahi|Surakarta|Kupang|Cilegon|Manado|Mataram|Jayapura|Sukabumi|Cibinong|Kendari",
    "Iran": "Mashhad|Isfahan|Karaj|Tabriz|Shiraz|Ahvaz|Rasht|Orūmīyeh|Zahedan|Arāk|Eslamshahr|Bandar Abbas|Sanandaj|"
    "Khorramshahr|Khorramabad|Shahrīār|Qods|Kāshān|Kashan",
    "Iraq": "Al Mawşil al Jadīdah|Al Başrah al Qadīmah|Mosul|Erbil|Basrah|Karbala|Sadr City|Abū Ghurayb|"
    "Sulaymaniyah|Nasiriyah|Najaf|Al Hillah|Dihok|Al ‘Amārah|Al Diwaniyah|Al-Kut",
    "Ireland": "South Dublin|Tallaght",
    "Israel": "West Jerusalem|Rishon LeTsiyyon|Netanya|Ashdod|Bnei Brak|H̱olon|Beersheba|Ramat Gan|Ashkelon|Bat Yam|"
    "Bet Shemesh",
    "Italy": "Padua",
    "Ivory Coast": "Abobo|Bouaké|Korhogo|Daloa|Koumassi|San-Pédro|Gagnoa|Sinfra|Marcory|Bondoukou|Dabou|Anyama",
    "Jamaica": "New Kingston|Portmore|Montego Bay|Mandeville|May Pen",
    "Japan": "Kawasaki|Kitakyushu|Setagaya|Sakai|Hamamatsu|Aihara|Sagamihara|Edogawe|Adachi|Honchō|Kawaguchi|"
    "Suginami|Itabashi|Hachiōji|Kotō|Himeji|Utsunomiya|Matsuyama|Matsudo|Ichikawa|Higashiosaka|Nishinomiya|Kurashiki",
    "Jordan": "Amman|Zarqa|Russeifa|Khuraybat as Sūq|Wādī as Sīr|Ar Ramthā",
    "Kazakhstan": "Aktobe|Karagandy|Taraz|Kyzylorda|Pavlodar|Ust-Kamenogorsk|Semey|Atyrau|Turkistan|Kostanay|"
    "Petropavl|Temirtau",
    "Kenya": "Ruiru|Eldoret|Kikuyu|Thika|Naivasha|Karuri|Karuri|Matuga|Mwala|Ongata Rongai|Lang'ata",
    "Kiribati": "Tarawa",
    "Kuwait": "As Sālimīyah|Kuwait City",
    "Kyrgyzstan": "Bishkek|Manas|Karakol|Tokmok|Uzgen|Kara-Balta",
    "Laos": "Vientiane|Thakhèk|Pakse|Ban Khoan|Xam Nua|Luang Prabang",
    "Lebanon": "Beirut|Ra’s Bayrūt|Sidon|Aley|Nabatîyé et Tahta",
    "Lesotho": "Maputsoe|Hlotse|Butha-Buthe",
    "Liberia": "Monrovia|Gbarnga|Buchanan|Ganta|Kakata",
    "Libya": "Tripoli|Benghazi|Zliten|Al Khums|Az Zāwīyah|Zawiya|Janzūr|Tobruk|Ajdabiya|Al Ajaylat|Al Jadīd",
    "Lithuania": "Dainava (Kaunas)",
    "Madagascar": "Antsirabe",
    "Malawi": "Mzuzu",
    "Malaysia": "Kampung Baru Subang|Petaling Jaya|Ipoh|Shah Alam|Subang Jaya|Bukit Rahman Putra|Pelentong|Malacca|"
    "Iskandar Puteri|Kota Bharu|Kuantan|Kota Kuala Muda|Sungai Petani|Selayang Baru Utara|Pasir Gudang|Mukim Pulai|"
    "Kota Kinabalu|Kota Damansara|Kampung Larkin Lama|Sandakan|Kuala Terengganu|Taman Petaling|Alor Setar|"
    "Kampung Kangkar Teberau|Kuching|Puchong|Seremban|Tawau|Setapak|Kluang",
    "Mali": "Koutiala|Kalaban Koro",
    "Martinique": "Fort-de-France|Le Lamentin",
    "Mauritania": "Nouakchott|Nouadhibou|Kiffa|Dar Naim|Néma|Mbera|Ksar",
    "Mauritius": "Vacoas|Beau Bassin-Rose Hill|Curepipe|Quatre Bornes",
    "Mayotte": "Mamoudzou",
    "Mexico": "Iztapalapa|Ecatepec de Morelos|Santiago de Querétaro|León de los Aldama|Ciudad Juárez|Zapopan|Mérida|"
    "Gustavo Adolfo Madero|Ciudad Nezahualcoyotl|Mexicali|Cancún|Naucalpan de Juárez|Hermosillo|Culiacán|Morelia|"
    "Torreón|Álvaro Obregón|Saltillo|Guadalupe|Acapulco de Juárez|Tlalnepantla|Tlaquepaque|Coyoacán|Tuxtla|Reynosa|"
    "Tlalpan|Cuautitlán Izcalli|Cuauhtémoc|Victoria de Durango|Heroica Matamoros|Toluca|Ciudad López Mateos",
    "Moldova": "Tiraspol|Bălţi|Rîbniţa",
    "Mongolia": "Ulan Bator|Erdenet|Darhan|Choibalsan",
    "Morocco": "Tangier|Marrakesh|Agadir|Oujda|Temara|Mohammedia",
    "Mozambique": "Matola|Beira|Chimoio|Quelimane|Lichinga|Nacala|Pemba|Mocuba|Gurúè|Xai-Xai|Maxixe|Mandimba|"
    "Ressano Garcia",
    "Myanmar": "Hlaingthaya|Mawlamyine|Kalemyo|Insein|Amarapura|Pathein|Yawnghwe|Monywa|Kyaukpyu|Sittwe|Meiktila|Myeik",
    "Namibia": "Windhoek|Rundu|Walvis Bay|Swakopmund|Oshakati",
    "Nepal": "Pokhara|Bharatpur|Pātan|Birgañj|Biratnagar|Hetauda|Janakpur|Butwāl|Dharān|Nepalgunj|Birendranagar|"
    "Madhyapur Thimi",
    "Netherlands": "Tilburg|Breda|Nijmegen|Almere Stad|Haarlem|Arnhem|'s-Hertogenbosch|Enschede|Zaanstad|Amersfoort",
    "New Caledonia": "Nouméa",
    "New Zealand": "Manukau City|North Shore|Tauranga|Lower Hutt",
    "Niger": "Arlit|Alaghsas",
    "Nigeria": "Ibadan|Port Harcourt|Benin City|Onitsha|Maiduguri|Ilorin|Warri|Abeokuta|Akure|Agege|Osogbo|Ile-Ife|"
    "Ajegunle|Owerri|Calabar|Ebute Ikorodu|Okene|Ikare|Ado-Ekiti|Ogbomoso|Lekki|Makurdi|Umuahia|Iseyin|Yenagoa|Gboko",
    "North Korea": "Pyongyang|Hamhŭng|Namp’o|Sunch’ŏn|Hŭngnam|Kaesŏng|Wŏnsan|Chongjin|Man’gyŏngdae-ri|Kaech’ŏn|"
    "Sinŭiju|Tŏkch’ŏn|Haeju|Kanggye|Changam-ch’on",
    "North Macedonia": "Skopje|Čair|Kisela Voda",
    "Northern Mariana Islands": "Saipan",
    "Norway": "Trondheim|Stavanger|Kristiansand|Drammen|Lillestrøm",
    "Oman": "Muscat|Bawshar|‘Ibrī|Şalālah|Rustaq",
    "Pakistan": "Peshawar|Faisalabad|Rawalpindi|Gujranwala|Multan|Hyderabad|Quetta|Bannu|Sargodha|Sialkot|"
    "Bahawalpur|Arifwala|Dera Ismail Khan|Muzaffarābād|Battagram|Chunian|Jhang Sadr|Shekhupura|Gujrat|Sukkur|"
    "Sahiwal|Sahiwal|Okara|Rahim Yar Khan|Kasur|Jalalpur Pirwala|Dera Ghazi Khan|Pindi Bhattian|Tando Bago|"
    "Tando Allahyar|Wah Cantt|Chak Jhumra|Bhawana|Larkana|Nawabshah|Burewala|Mingora",
    "Palestine": "East Jerusalem|Khān Yūnis|Jabālyā",
    "Panama": "Panama City|San Miguelito|Juan Díaz|Arraiján|Las Cumbres",
    "Papua New Guinea": "Port Moresby|Arawa",
    "Paraguay": "Ciudad del Este|San Lorenzo|Capiatá|Lambaré|Fernando de la Mora|Limpio",
    "Peru": "Callao|Trujillo|Chiclayo|Huancayo|Iquitos|Pucallpa|Chimbote|Santiago de Surco|Juliaca",
    "Philippines": "Quezon City|Caloocan|Taguig|Budta|Malingao|Zamboanga|Cebu City|Antipolo|Pasig City|"
    "Cagayan de Oro|Valenzuela|General Santos|Paranaque City|Las Piñas|Calamba|Muntinlupa|Makati City|"
    "Lapu-Lapu City|Angeles City|Marikina City|Mandaluyong City|Bacolod City|Mansilingan|Dasmariñas|Mandaluyong|"
    "Pasay|Tarlac City|Malabon|San Jose del Monte|Bacoor|San Pedro|Cabanatuan City|Iligan|Mandaue City|Iligan City",
    "Poland": "Kraków|Wrocław|Łódź|Poznań|Gdańsk|Szczecin|Lublin|Bydgoszcz|Białystok|Katowice|Gdynia|Częstochowa|"
    "Sosnowiec|Radom|Mokotów",
    "Portugal": "Amadora",
    "Puerto Rico": "San Juan|Bayamón|Ponce|Arecibo|Caguas|Guaynabo",
    "Qatar": "Lusail|Al Maţār al ‘Atīq|Al Manşūrah|Madīnat Khalīfah",
    "Romania": "Iaşi|Constanţa|Cluj-Napoca|Braşov|Timişoara|Craiova|Galaţi|Târgu Mureş|Oradea",
    "Russia": "Nizhniy Novgorod|Kazan|Chelyabinsk|Omsk|Samara|Rostov-on-Don|Krasnoyarsk|Voronezh|Volgograd|Perm|"
    "Krasnodar|Saratov|Tyumen|Tolyatti|Izhevsk|Barnaul|Ulyanovsk|Irkutsk|Khabarovsk|Yaroslavl|Vladivostok|"
    "Makhachkala|Tomsk|Orenburg|Kemerovo|Novokuznetsk|Astrakhan|Penza|Naberezhnyye Chelny|Lipetsk|Kirov|Kalininskiy|"
    "Cheboksary|Tula|Kaliningrad",
    "Rwanda": "Kigali|Gisenyi|Musanze|Nyagatare|Gitarama|Butare",
    "Réunion": "Saint-Denis|Saint-Paul|Saint-Pierre|Le Tampon|Saint-André|Saint-Louis",
    "Samoa": "Apia",
    "Sao Tome and Principe": "São Tomé",
    "Saudi Arabia": "Makkah|Madinah|Dammam|Sulţānah|Buraydah|Ta’if|Al Kharj|Khamis Mushait|Al Hufūf|Al Mubarraz|"
    "Hafar Al-Batin",
    "Senegal": "Pikine|Touba|Guédiawaye|Rufisque|Mbour|Thiès Nones|Rufisque est",
    "Serbia": "Belgrade|Novi Sad|Zemun|Kragujevac|Čačak|Subotica",
    "Sierra Leone": "Freetown|Kenema|Koidu|Makeni|Waterloo|Port Loko",
    "Slovakia": "Bratislava|Košice|Petržalka|Nitra|Prešov|Žilina|Banská Bystrica",
    "Solomon Islands": "Honiara",
    "Somalia": "Mogadishu|Borama|Hargeysa|Berbera|Kismayo|El Dibir|Ruqi|Baidoa|Cabudwaaq",
    "South Africa": "Soweto|Gqeberha|Soshanguve|Pietermaritzburg|Evaton|Benoni|Bloemfontein|Thembisa|East London|"
    "Vereeniging|Boksburg|Welkom|Newcastle|Krugersdorp|Rustenburg|Emalahleni|Diepsloot|Randburg|Roodepoort|"
    "Botshabelo|Brakpan",
    "South Korea": "Suwon|Changwon|Cheonan|Jeonju|Kimhae|Pohang|Jeju City|Gumi|Pyeongtaek|Yangsan|Gwangmyeong|Wŏnju|"
    "Chinju|Iksan",
    "South Sudan": "Juba|Winejok|Malakal|Kuacjok|Pajok",
    "Spain": "Palma|Las Palmas de Gran Canaria|Vigo|Gijón|Eixample",
    "Sri Lanka": "Dehiwala-Mount Lavinia|Maharagama|Moratuwa|Negombo|Pita Kotte|Sri Jayewardenepura Kotte",
    "Sudan": "Omdurman|Khartoum North|Nyala|Port Sudan|El Obeid|Al Qadarif|Kosti|Wad Medani|El Daein|El Fasher|"
    "Ad-Damazin|Al-Junaynah|Rabak",
    "Sweden": "Linköping|Sollentuna|Umeå|Västerås|Södermalm|Jönköping",
    "Switzerland": "Winterthur",
    "Syria": "Aleppo|Damascus|Homs|Latakia|Deir ez-Zor|Al Qāmishlī|Al Bāb|Dūmā",
    "Taiwan": "New Taipei City|Banqiao|Fengshan|Neihu|Chiayi City|Yongkang|Chang-hua|Zhubei",
    "Tajikistan": "Isfara|Istaravshan|Kŭlob|Konibodom|Khujand|Bokhtar",
    "Tanzania": "Zanzibar|Kahama|Sumbawanga|Songea|Kibaha|Bariadi|Kasulu",
    "Thailand": "Mueang Nonthaburi|Phra Pradaeng|Bang Khae|Hat Yai|Pak Kret|Sai Mai|Si Racha|Latkrabang|Watthana|"
    "Khlong Sam Wa|Bang Khun Thian|Lat Krabang|Chatuchak",
    "Togo": "Lomé|Sokodé|Atakpamé|Kpalimé|Bassar|Dapaong",
    "Trinidad and Tobago": "Mon Repos",
    "Tunisia": "Sukrah|Sakiet ed Daier|El Mourouj|Aryanah",
    "Turkey": "Esenyurt|Çankaya|Küçükçekmece|Bağcılar|Bahçelievler|Umraniye|Nilüfer|Üsküdar|Esenler|Sancaktepe|"
    "Karabağlar|Muratpaşa|Sultangazi|Maltepe|Beylikdüzü|Antakya|Alanya|Ataşehir|Sultanbeyli",
    "Turkmenistan": "Ashgabat|Türkmenabat|Türkmenbaşy|Balkanabat|Bayramaly",
    "Uganda": "Nansana|Kira|Bunamwaya|Kyengera|Kasangati|Njeru|Katabi|Kajansi|Lugazi",
    "Ukraine": "Dnipro|Donetsk|Zaporizhzhya|Kryvyy Rih|Mykolayiv|Vinnytsya|Saltivka|Luhansk|Desna|Dniprovskyi|"
    "Pravyi Bereh|Darnytsya|Makiyivka|Simferopol",
    "United Arab Emirates": "Al Ain City|Ajman|Dayrah|Ras Al Khaimah|Musaffah|Jebel Ali|Business Bay|"
    "Dubai Investments Park|International City|Dubai Marina|Fujairah|Al Majaz",
    "the United Kingdom": "Birkenhead|Preston",
    "the United States": "Phoenix|The Bronx|Jacksonville|Fort Worth|Austin|Columbus|Charlotte|Nashville|El Paso|"
    "Portland|New South Memphis|Memphis|Louisville|South Boston|Albuquerque|Tucson|Fresno",
    "Uruguay": "Las Piedras",
    "Uzbekistan": "Tashkent|Samarkand|Yunusobod|Nukus|Fergana|Bukhara|Qarshi|Chilanzar|Qo‘qon|Marg‘ilon|Angren|"
    "Tirmiz|Chirchiq",
    "Venezuela": "Caracas|Maracaibo|Valencia|Barquisimeto|Ciudad Guayana|Barcelona|Maturín|Maracay|Ciudad Bolívar|"
    "Cumaná|Puerto La Cruz|Petare|Cabimas|Turmero",
    "Vietnam": "Biên Hòa|Vinh|Thuận An|Nha Trang|Chợ Lớn|Bình Thạnh|Thủ Đức|Qui Nhon|Vũng Tàu|Dĩ An|Rạch Giá|"
    "Buôn Ma Thuột|Việt Trì|Quận Mười|Thủ Dầu Một|Đống Đa|Bến Cát|Long Bien|Bắc Từ Liêm|Quận Mười Một|Gia Lâm|"
    "An Nhơn|Hai Bà Trưng|Nghi Sơn",
    "Virgin Islands": "Saint Croix",
    "Western Sahara": "Laayoune|Dakhla|Boujdour",
    "Yemen": "Sanaa|Aden|Mukalla",
    "Zambia": "Kitwe|Ndola|Chipata|Solwezi|Kabwe|Chingola|Luanshya|Kasama|Livingstone|Mansa|Mufulira|Chunga|"
    "Chililabombwe|Mongu",
    "Zimbabwe": "Chitungwiza|Mutare|Epworth|Gweru|Kwekwe|Kadoma",
}
