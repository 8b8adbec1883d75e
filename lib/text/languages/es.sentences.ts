// Owns the Spanish words by which sentence ends are told from abbreviations.
import type { SentenceWords } from '../sentences';

export const esSentences: SentenceWords = {
  joined:
    'sr sra sres sras srta srtas dr dra dres dras prof profa lic licda Ing Arq abog D Dª dña Fr Mons Rvdo excmo excma ilmo ilma Gral gral gdor cnel Cnel Capt Tte cmdte sgto alte pdte pdta vpdte Dip Sen p.ej p.e ej aprox vs cf cfr sta sto Sta Sto ntra ntro depto dpto prov tfno Tel adm Gte Dir coord i.e e.g ma Ma Mª fco fdo Hno Hna Pbro Col Lcdo Lcda Mtro Mtra C cap tte alm brig cdte cte com insp magdo mgdo presb arz obpo card sec srio subsec econ psic vid vide máx mín desc trad compl comp ref resp repr lám esq bto Bta Sgto Cmte Cte Cmdte Tcol Alfz Mag Excmos Excmas Ilmos Ilmas Rvda Rvmo Emmo Soc orig admón ant cient cód obs op.cit ob.cit art.o contralm vicealm hno hna profs catedr Rev Esp Agr Cdor Cdora Fed Int Nac Inst Acad Univ Dpto Enf Dermatol Med Cir Civ Const Rec Est Púb Gen Enc Nal Nva Nvo Ayto Com Cons Subdir Vicepdte Vicepdta vpdta Expdte Stgo Ctro Vpdte Mcal Prov Educ Enfs Dpdo Conc Subsec Intend Ecles Arzob Obpo Pat Card',
  open: 's.a s.l s.a.s s.r.l ltda cía Cía cia inc Inc corp Corp co Co ltd Ltd hnos Hnos ee.uu eeuu ee.uu.aa u.s rr.hh ff.aa ff.cc jj.oo cc.oo av Av avda Avda avd blvd ctra pza plza urb edif jr Jr a.c d.c UU EE min cap trim vers orig párr ed eds col comp dcha izda izq apdo pl pol kms hab aprox seg máx mín Pte Pto Bco Cdad Cd Col Del Fracc Edo Mpio Mun Dpto Rep Prov Gob Hosp',
  states: '',
  places: '',
  beforePlaces: '',
  afterPlaces: '',
  numbered:
    'No nº n.º nro núm núms art arts Art pág págs p pp vol vols Vol fig figs Fig cap caps Cap tomo t inc párr secc sec ap exp n N s ss h Gn Gén Éx Lv Nm Dt Jos Sal Is Jr Ez Dn Mt Mc Lc Jn Hch Rm Rom Cor Gal Ef Flp Col Tes Tim Heb Sant Pe Ap trim máx mín aprox apdo lib libro cl cláus disp ad ítem tel Tel Tels fasc supl reg res exped lín col ej ref c cc fol leg caj prot epíg n° N° N.º n.ºs km Km carr autov pk',
  dated: 'ene feb abr may jun jul ago sep sept oct nov dic lun mié jue vie sáb dom',
  openers:
    'el la los las lo un una unos unas al del de en con por para sin sobre bajo entre contra desde hasta hacia según durante tras ante este esta estos estas ese esa esos esas aquel aquella eso esto ello él ella ellos ellas yo tú usted ustedes nosotros se le les me te nos su sus mi mis tu tus nuestro nuestra a y e o u pero sino aunque porque pues que qué quien quién quienes cuando cuándo donde dónde como cómo cuanto cuánto cual cuál si no ni sí también tampoco además así entonces luego después antes ahora hoy ayer mañana ya aún todavía siempre nunca jamás sólo solo todo toda todos todas cada otro otra otros otras mucho muchos muchas poco pocos algún alguno algunos algunas ningún ninguno ninguna nada nadie alguien algo mientras sin embargo por tanto incluso asimismo finalmente actualmente es son era eran fue fueron está están ha han había hay hubo ser puede pueden debe dos tres cuatro cinco seis siete ocho nueve diez más menos muy tan tanto aquí allí ahí',
  times: 'a.m p.m a.m. p.m.',
  afterTime: 'gmt hora horas del este et edt est utc lunes martes miércoles jueves viernes sábado domingo',
  lettered: 'vitamina vitaminas hepatitis plan tipo grupo clase opción anexo parte categoría nivel fase serie modelo liga punto generación',
  ordinals: false,
  counted: '',
  ordered: '',
  finite: '',
  followed: '',
  saying:
    'preguntó pregunta preguntaba preguntan dijo dice decía exclamó exclama respondió responde añadió añade escribió escribe señaló cuestionó inquirió gritó afirmó gritaba gritaban gritan gritaron insiste insistió contesta contestó replica replicó reclamó reclama tuiteó cuenta contó bromeó ironizó repitió repite pregunto sentenció sostuvo explicó comentó advirtió aseguró declaró bramó rogó murmuró susurró soltó espetó lamentó',
  marked: 'yahoo!',
};
