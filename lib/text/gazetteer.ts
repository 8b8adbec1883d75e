// Owns the places that the guards know by name: countries with their people and capitals, larger cities and regions, and other spellings of names. Data only.

/** Countries: code, then every word for the country, its people and its government, lower case; "_" stands for a blank. Capitals stand after the bar. */
export const COUNTRIES = `
ru russia russian russians russian_federation kremlin moskau russland russie rusia россия россии россию российский российские российских|moscow
ua ukraine ukrainian ukrainians ucrania украина украины украину украине украинский|kyiv
us united_states united_states_of_america america american americans u.s us usa u.s.a white_house pentagon usa сша|washington
gb united_kingdom u.k uk britain great_britain british briton britons england english downing_street großbritannien royaume-uni|london
fr france french frenchman elysee frankreich франция франции|paris
de germany german germans deutschland allemagne alemania германия германии|berlin
it italy italian italians italien italie|rome
es spain spanish spaniards spaniard spanien espagne españa|madrid
pt portugal portuguese|lisbon
pl poland polish poles polen pologne polonia|warsaw
nl netherlands dutch holland niederlande|amsterdam
be belgium belgian belgians belgien|
lu luxembourg|
ch switzerland swiss schweiz suisse suiza|bern
at austria austrian austrians österreich autriche|vienna
cz czech czechs czechia czech_republic|prague
sk slovakia slovak slovaks slovakian|bratislava
hu hungary hungarian hungarians ungarn hongrie|budapest
ro romania romanian romanians|bucharest
bg bulgaria bulgarian bulgarians|sofia
gr greece greek greeks griechenland|athens
tr turkey turkish türkiye turkiye turks turk türkei|ankara
se sweden swedish swedes swede schweden suède suecia|stockholm
no norway norwegian norwegians norwegen|oslo
dk denmark danish danes dane dänemark|copenhagen
fi finland finnish finns finn finnland|helsinki
is iceland icelandic|reykjavik
ie ireland irish|dublin
ee estonia estonian estonians|tallinn
lv latvia latvian latvians|riga
lt lithuania lithuanian lithuanians|vilnius
by belarus belarusian belarusians|minsk
md moldova moldovan moldovans|chisinau
ge georgian georgians|tbilisi
am armenia armenian armenians|yerevan
az azerbaijan azerbaijani azeri|baku
kz kazakhstan kazakh|astana
uz uzbekistan uzbek|tashkent
rs serbia serbian serbs serb|belgrade
hr croatia croatian croats croat|zagreb
ba bosnia bosnian bosnians|sarajevo
xk kosovo kosovar kosovars|pristina
al albania albanian albanians|tirana
mk north_macedonia macedonia macedonian|skopje
me montenegro montenegrin|podgorica
si slovenia slovenian slovenes|ljubljana
cy cyprus cypriot cypriots|nicosia
mt malta maltese|valletta
cn china chinese prc chine китай|beijing
tw taiwan taiwanese|taipei
jp japan japanese|tokyo
kp north_korea north_korean north_koreans dprk|pyongyang
kr south_korea south_korean south_koreans|seoul
in india indian indians indien inde|new_delhi delhi
pk pakistan pakistani pakistanis|islamabad
bd bangladesh bangladeshi|dhaka
lk sri_lanka sri_lankan|colombo
np nepal nepali nepalese|kathmandu
mm myanmar burmese burma|naypyidaw
th thailand thai thais|bangkok
vn vietnam vietnamese|hanoi
kh cambodia cambodian cambodians|phnom_penh
la laos laotian|vientiane
my malaysia malaysian malaysians|kuala_lumpur
sg singapore singaporean|
id indonesia indonesian indonesians|jakarta
ph philippines philippine filipino filipinos|manila
au australia australian australians|canberra
nz new_zealand new_zealander new_zealanders|wellington
ca canada canadian canadians|ottawa
mx mexico mexican mexicans|mexico_city
br brazil brazilian brazilians brasilien brésil brasil|brasilia
ar argentina argentine argentinian argentines|buenos_aires
cl chile chilean chileans|santiago
co colombia colombian colombians|bogota
ve venezuela venezuelan venezuelans|caracas
pe peru peruvian peruvians|lima
bo bolivia bolivian bolivians|la_paz
ec ecuador ecuadorian|quito
uy uruguay uruguayan|montevideo
py paraguay paraguayan|asuncion
cu cuba cuban cubans|havana
ht haiti haitian haitians|port-au-prince
ni nicaragua nicaraguan|managua
gt guatemala guatemalan|
hn honduras honduran|tegucigalpa
sv el_salvador salvadoran|
cr costa_rica costa_rican|
pa panama panamanian|
eg egypt egyptian egyptians ägypten|cairo
ly libya libyan libyans|tripoli
tn tunisia tunisian tunisians|tunis
dz algeria algerian algerians|algiers
ma morocco moroccan moroccans|rabat
ng nigeria nigerian nigerians|abuja
gh ghana ghanaian ghanaians|accra
ke kenya kenyan kenyans|nairobi
et ethiopia ethiopian ethiopians|addis_ababa
er eritrea eritrean|asmara
so somalia somali somalis|mogadishu
sd sudan sudanese|khartoum
ss south_sudan south_sudanese|juba
ug uganda ugandan ugandans|kampala
tz tanzania tanzanian tanzanians|dodoma
rw rwanda rwandan rwandans|kigali
cd congo congolese|kinshasa
ao angola angolan|luanda
zm zambia zambian zambians|lusaka
zw zimbabwe zimbabwean zimbabweans|harare
mz mozambique mozambican|maputo
za south_africa south_african south_africans|pretoria
ml mali malian malians|bamako
ne niger nigerien|niamey
bf burkina_faso burkinabe|ouagadougou
sn senegal senegalese|dakar
ci ivory_coast ivorian|
cm cameroon cameroonian|yaounde
il israel israeli israelis|jerusalem
ps palestine palestinian palestinians gaza|ramallah
lb lebanon lebanese|beirut
sy syria syrian syrians syrien|damascus
iq iraq iraqi iraqis irak|baghdad
ir iran iranian iranians|tehran
sa saudi_arabia saudi saudis|riyadh
ye yemen yemeni yemenis|sanaa
jo jordanian jordanians|amman
kw kuwait kuwaiti|
qa qatar qatari|doha
ae united_arab_emirates u.a.e uae emirati emirates|abu_dhabi
om oman omani|muscat
af afghanistan afghan afghans|kabul
west western westerners
europe european europeans europa|
eu european_union e.u eu|brussels
un united_nations u.n un uno|
`;

/** Regions and cities: code of what they lie in, then names; "=" joins names of one place. */
export const PLACES = `
us alabama alaska arizona=arizonan arkansas california=californian=californians colorado connecticut delaware florida=floridian=floridians hawaii=hawaiian idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new_hampshire new_jersey new_mexico new_york north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island south_carolina south_dakota tennessee texas=texan=texans utah vermont virginia west_virginia wisconsin wyoming chicago los_angeles houston phoenix philadelphia san_antonio san_diego dallas austin san_francisco seattle denver boston detroit memphis portland las_vegas baltimore miami atlanta minneapolis cleveland new_orleans guantanamo
gb scotland=scottish=scots wales=welsh northern_ireland manchester birmingham liverpool leeds sheffield bristol glasgow edinburgh cardiff belfast cornwall
fr lyon marseille toulouse nice nantes strasbourg bordeaux lille rennes normandy brittany
de munich hamburg cologne frankfurt stuttgart dresden leipzig bavaria=bavarian saxony=saxon hanover bremen düsseldorf
it milan naples turin florence venice genoa bologna palermo sicily
es barcelona valencia seville catalonia=catalan zaragoza bilbao malaga
pl krakow gdansk lodz wroclaw poznan przewodów=przewodow
ua kharkiv odesa dnipro donetsk luhansk kherson zaporizhzhia lviv mariupol mykolaiv crimea=crimean bucha kramatorsk donbas irpin izium bakhmut lyman chornobyl melitopol sumy chernihiv
ru saint_petersburg=st_petersburg novosibirsk kazan siberia=siberian chechnya=chechen grozny sochi tomsk kursk belgorod rostov kaliningrad
cn shanghai wuhan shenzhen guangzhou hong_kong xinjiang tibet=tibetan chongqing
in mumbai kolkata chennai bangalore kashmir punjab
jp osaka fukushima hiroshima nagasaki kyoto
au sydney melbourne brisbane perth queensland tasmania
ca toronto montreal vancouver quebec ontario calgary
br rio_de_janeiro são_paulo=sao_paulo amazon=amazonian
tr istanbul izmir
il tel_aviv
ch zurich geneva basel
nl rotterdam the_hague
sy aleppo
iq mosul fallujah basra
af kandahar
eg alexandria
ng lagos
ke mombasa
za johannesburg cape_town
pk karachi lahore
kr busan
mx tijuana
co medellin
at salzburg graz
gb jersey
ge georgia
ge tbilisi
`;

/** Other spellings of names, to the one we compare by. */
export const SPELLINGS: Record<string, string> = {
  kiev: 'kyiv',
  kiew: 'kyiv',
  kyjiw: 'kyiv',
  kiew_: 'kyiv',
  lugansk: 'luhansk',
  zaporozhye: 'zaporizhzhia',
  zaporizhia: 'zaporizhzhia',
  zaporizhzhya: 'zaporizhzhia',
  zaporozhia: 'zaporizhzhia',
  zaporozhe: 'zaporizhzhia',
  saporischschja: 'zaporizhzhia',
  odessa: 'odesa',
  kharkov: 'kharkiv',
  charkiw: 'kharkiv',
  lvov: 'lviv',
  lemberg: 'lviv',
  dnepr: 'dnipro',
  dnepropetrovsk: 'dnipro',
  donbass: 'donbas',
  donbasz: 'donbas',
  chernobyl: 'chornobyl',
  tschernobyl: 'chornobyl',
  nikolaev: 'mykolaiv',
  izyum: 'izium',
  cherson: 'kherson',
  krim: 'crimea',
  butscha: 'bucha',
  zelenskyy: 'zelensky',
  zelenskiy: 'zelensky',
  selenskyj: 'zelensky',
  selenski: 'zelensky',
  zelenski: 'zelensky',
  zelenskij: 'zelensky',
  poutine: 'putin',
  volodimir: 'volodymyr',
  wolodymyr: 'volodymyr',
  aleksey: 'alexei',
  alexey: 'alexei',
  aleksei: 'alexei',
  nawalny: 'navalny',
  navalnyj: 'navalny',
  lawrow: 'lavrov',
  medwedew: 'medvedev',
  medvedyev: 'medvedev',
  gorbatschow: 'gorbachev',
  gorbachov: 'gorbachev',
  khrushchov: 'khrushchev',
  yeltsin: 'yeltsin',
  jelzin: 'yeltsin',
  eltsine: 'yeltsin',
  peskow: 'peskov',
  schoigu: 'shoigu',
  choigou: 'shoigu',
  lukashenka: 'lukashenko',
  lukaschenko: 'lukashenko',
  qaddafi: 'gaddafi',
  gadhafi: 'gaddafi',
  qadhafi: 'gaddafi',
  kaddafi: 'gaddafi',
  hussain: 'hussein',
  husayn: 'hussein',
  usama: 'osama',
  ladin: 'laden',
  mohammed: 'muhammad',
  mohamed: 'muhammad',
  mohammad: 'muhammad',
  muhammed: 'muhammad',
  peking: 'beijing',
  bombay: 'mumbai',
  calcutta: 'kolkata',
  madras: 'chennai',
  rangoon: 'yangon',
  krakau: 'krakow',
  cracow: 'krakow',
  danzig: 'gdansk',
  prag: 'prague',
  warschau: 'warsaw',
  moskau: 'moscow',
  moscou: 'moscow',
  moscú: 'moscow',
  athen: 'athens',
  rom: 'rome',
  wien: 'vienna',
  münchen: 'munich',
  köln: 'cologne',
  genf: 'geneva',
  zürich: 'zurich',
  brüssel: 'brussels',
  bruxelles: 'brussels',
  lissabon: 'lisbon',
  florenz: 'florence',
  venedig: 'venice',
  mailand: 'milan',
  tchaikovsky: 'tchaikovsky',
  schroeder: 'schröder',
  erdoğan: 'erdogan',
  orbán: 'orban',
  jinping: 'jinping',
};

/** Given names that often begin a person's name in the press. */
export const GIVEN_NAMES =
  'joe joseph donald barack george john william bill hillary kamala mike james robert michael david richard thomas charles christopher daniel matthew anthony mark paul steven stephen andrew kenneth kevin brian edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry peter kyle noah ethan jeremy walter keith roger terry harry sean austin noel albert mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine helen debra rachel carolyn janet maria olaf emmanuel boris rishi theresa tony gordon keir liz nigel jeremy ursula angela annalena robert friedrich gerhard helmut jens karl hans wolfgang francois nicolas marine jacques jean pierre vladimir volodymyr dmitry sergei maria alexei mikhail boris yuri viktor mario giorgia matteo silvio pedro mariano viktor recep narendra xi imran jair luiz nicolas fidel hugo saddam bashar muhammad ali benjamin yair naftali mahmoud hassan andrzej donald mateusz jarosław lech jeb ted marco bernie elon jeff bill mark tim steve tyre ronald aldous graham anthony robert narges greta jens antonio kofi ban justin jacinda scott';
