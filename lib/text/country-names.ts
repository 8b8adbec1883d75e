// Owns the names of countries in German, French, Spanish and, with their cases, Russian, besides those of the gazetteer. Data only.

/** Code of a country, then its names, lower case; "_" stands for a blank. */
export const COUNTRY_NAMES = `
ru россией
ua украиной
us vereinigte_staaten états-unis estados_unidos
gb vereinigtes_königreich reino_unido великобритания великобритании великобританию великобританией
fr francia францию францией
de германию германией
it italia италия италии италию италией
es испания испании испанию испанией
pt португалия португалии португалию португалией
pl польша польши польшу польшой польше
nl pays-bas países_bajos нидерланды
be belgique bélgica бельгия бельгии бельгию бельгией
lu luxemburg luxemburgo люксембург люксембурга люксембургу люксембургом люксембурге
ch швейцария швейцарии швейцарию швейцарией
at австрия австрии австрию австрией
cz tschechien tchéquie chequia чехия чехии чехию чехией
sk slowakei slovaquie eslovaquia словакия словакии словакию словакией
hu hungría венгрия венгрии венгрию венгрией
ro rumänien roumanie rumanía румыния румынии румынию румынией
bg bulgarien bulgarie болгария болгарии болгарию болгарией
gr grèce grecia греция греции грецию грецией
tr turquie turquía турция турции турцию турцией
se швеция швеции швецию швецией
no norvège noruega норвегия норвегии норвегию норвегией
dk danemark dinamarca дания дании данию данией
fi finlande finlandia финляндия финляндии финляндию финляндией
is island islande islandia исландия исландии исландию исландией
ie irland irlande irlanda ирландия ирландии ирландию ирландией
ee estland estonie эстония эстонии эстонию эстонией
lv lettland lettonie letonia латвия латвии латвию латвией
lt litauen lituanie lituania литва литвы литву литвой литве
by biélorussie bielorrusia беларусь беларуся беларусю беларусем беларусе
md republik_moldau moldavie moldavia молдова молдовы молдову молдовой молдове
ge georgien géorgie georgia грузия грузии грузию грузией
am armenien arménie армения армении армению арменией
az aserbaidschan azerbaïdjan azerbaiyán азербайджан азербайджана азербайджану азербайджаном азербайджане
kz kasachstan kazajistán казахстан казахстана казахстану казахстаном казахстане
uz usbekistan ouzbékistan uzbekistán узбекистан узбекистана узбекистану узбекистаном узбекистане
rs serbien serbie сербия сербии сербию сербией
hr kroatien croatie croacia хорватия хорватии хорватию хорватией
ba bosnien_und_herzegowina bosnie-herzégovine
xk косово
al albanien albanie албания албании албанию албанией
mk nordmazedonien macédoine_du_nord macedonia_del_norte
me monténégro черногория черногории черногорию черногорией
si slowenien slovénie eslovenia словения словении словению словенией
cy zypern chypre chipre кипр кипра кипру кипром кипре
mt malte мальта мальты мальту мальтой мальте
cn китая китаю китаем китае
tw taïwan taiwán тайвань тайваня тайваню тайванем тайване
jp japon japón япония японии японию японией
kp nordkorea corée_du_nord corea_del_norte кндр кндра кндру кндром кндре
kr südkorea corée_du_sud corea_del_sur
in индия индии индию индией
pk pakistán пакистан пакистана пакистану пакистаном пакистане
bd bangladesch bangladés бангладеш бангладеша бангладешу бангладешом бангладеше
lk шри-ланка шри-ланки шри-ланку шри-ланкой шри-ланке
np népal непал непала непалу непалом непале
th thaïlande tailandia таиланд таиланда таиланду таиландом таиланде
vn viêt_nam вьетнам вьетнама вьетнаму вьетнамом вьетнаме
kh kambodscha cambodge camboya камбоджа камбоджи камбоджу камбоджой камбодже
la лаос лаоса лаосу лаосом лаосе
my malaisie malasia малайзия малайзии малайзию малайзией
sg singapur singapour сингапур сингапура сингапуру сингапуром сингапуре
id indonesien indonésie индонезия индонезии индонезию индонезией
ph philippinen filipinas филиппины
au australien australie австралия австралии австралию австралией
nz neuseeland nouvelle-zélande nueva_zelanda
ca kanada canadá канада канады канаду канадой канаде
mx mexiko mexique méxico мексика мексики мексику мексикой мексике
br бразилия бразилии бразилию бразилией
ar argentinien аргентина аргентины аргентину аргентиной аргентине
cl чили
co kolumbien colombie колумбия колумбии колумбию колумбией
ve венесуэла венесуэлы венесуэлу венесуэлой венесуэле
pe pérou perú перу
bo bolivien bolivie боливия боливии боливию боливией
ec équateur эквадор эквадора эквадору эквадором эквадоре
uy уругвай уругвая уругваю уругваем уругвае
py парагвай парагвая парагваю парагваем парагвае
cu kuba куба кубы кубу кубой кубе
ht haïti haití гаити
ni никарагуа никарагуы никарагуу никарагуой никарагуе
gt гватемала гватемалы гватемалу гватемалой гватемале
hn гондурас гондураса гондурасу гондурасом гондурасе
sv salvador сальвадор сальвадора сальвадору сальвадором сальвадоре
cr коста-рика коста-рики коста-рику коста-рикой коста-рике
pa panamá панама панамы панаму панамой панаме
eg égypte egipto египет египета египету египетом египете
ly libyen libye libia ливия ливии ливию ливией
tn tunesien tunisie túnez тунис туниса тунису тунисом тунисе
dz algerien algérie argelia алжир алжира алжиру алжиром алжире
ma marokko maroc marruecos марокко
ng нигерия нигерии нигерию нигерией
gh гана ганы гану ганой гане
ke kenia кения кении кению кенией
et äthiopien éthiopie etiopía эфиопия эфиопии эфиопию эфиопией
er érythrée эритрея эритреи эритрею эритреей эритрее
so somalie сомали
sd soudan sudán судан судана судану суданом судане
ss südsudan soudan_du_sud sudán_del_sur
ug ouganda уганда уганды уганду угандой уганде
tz tansania tanzanie танзания танзании танзанию танзанией
rw ruanda руанда руанды руанду руандой руанде
cd kongo-kinshasa congo-kinshasa
ao ангола анголы анголу анголой анголе
zm sambia zambie замбия замбии замбию замбией
zw simbabwe zimbabue зимбабве
mz mosambik мозамбик мозамбика мозамбику мозамбиком мозамбике
za südafrika afrique_du_sud sudáfrica
ml мали
ne níger нигер нигера нигеру нигером нигере
bf буркина-фасо
sn sénégal сенегал сенегала сенегалу сенегалом сенегале
ci côte_d'ivoire кот-д’ивуар кот-д’ивуара кот-д’ивуару кот-д’ивуаром кот-д’ивуаре
cm kamerun cameroun camerún камерун камеруна камеруну камеруном камеруне
il israël израиль израиля израилю израилем израиле
ps palästinensische_autonomiegebiete territoires_palestiniens territorios_palestinos
lb libanon liban líbano ливан ливана ливану ливаном ливане
sy syrie siria сирия сирии сирию сирией
iq ирак ирака ираку ираком ираке
ir irán иран ирана ирану ираном иране
sa saudi-arabien arabie_saoudite arabia_saudí
ye jemen yémen йемен йемена йемену йеменом йемене
jo jordanien jordanie jordania иордания иордании иорданию иорданией
kw koweït кувейт кувейта кувейту кувейтом кувейте
qa katar catar катар катара катару катаром катаре
ae vereinigte_arabische_emirate émirats_arabes_unis emiratos_árabes_unidos оаэ
om omán оман омана оману оманом омане
af afganistán афганистан афганистана афганистану афганистаном афганистане
by беларусь беларуси беларусью белоруссия белоруссии белоруссию белоруссией weißrussland
cz tschechien чехия чехии чехию чехией tchéquie chequia
gb англия англии англию англией англией великобритании великобританию великобританией британия британии британию британией inglaterra angleterre
us америка америки америку америкой америке états-unis estados_unidos vereinigte_staaten ee_uu amerika
nl pays-bas holland hollande holanda голландия голландии голландию голландией países_bajos niederlande niederlanden
ae эмираты эмиратов эмиратам
tr türkei turquie turquía
`;
