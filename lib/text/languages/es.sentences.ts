// Owns the Spanish words by which sentence ends are told from abbreviations.
import type { SentenceWords } from '../sentences';

export const esSentences: SentenceWords = {
  joined:
    'sr sra sres sras srta srtas dr dra dres dras prof profa lic licda ing arq abog d dª dña da fr mons rvdo excmo excma ilmo ilma gral gdor cnel cap capt tte cmdte sgto alte pdte pdta pres vpdte min dip sen p.ej p.e ej aprox vs cf cfr núm sta sto ntra ntro depto dpto dep prov tfno tel adm gte dir ed coord trad i.e e.g ma mª fco fdo univ',
  open: 'etc. s.a s.l ltda cía cia inc corp co ltd hnos ee.uu eeuu ee.uu.aa u.s rr.hh ff.aa ff.cc jj.oo cc.oo av avda avd blvd c/ ctra pza plza urb edif jr a.c d.c a.m p.m uu ee',
  numbered: 'no nº n.º nro núm núms art arts pág págs p pp vol vols fig figs cap caps tomo t inc párr secc sec ap exp n',
  dated: 'ene feb mar abr may jun jul ago sep sept set oct nov dic lun mié jue vie sáb dom',
  openers:
    'el la los las lo un una unos unas al del de en con por para sin sobre bajo entre contra desde hasta hacia según durante tras ante este esta estos estas ese esa esos esas aquel aquella eso esto ello él ella ellos ellas yo tú usted ustedes nosotros se le les me te nos su sus mi mis tu tus nuestro nuestra a y e o u pero sino aunque porque pues que qué quien quién quienes cuando cuándo donde dónde como cómo cuanto cuánto cual cuál si no ni sí también tampoco además así entonces luego después antes ahora hoy ayer mañana ya aún todavía siempre nunca jamás sólo solo todo toda todos todas cada otro otra otros otras mucho muchos muchas poco pocos algún alguno algunos algunas ningún ninguno ninguna nada nadie alguien algo mientras sin embargo por tanto incluso asimismo finalmente actualmente es son era eran fue fueron está están ha han había hay hubo ser puede pueden debe dos tres cuatro cinco seis siete ocho nueve diez más menos muy tan tanto aquí allí ahí',
  times: '',
  afterTime: '',
  lettered: 'vitamina vitaminas hepatitis plan tipo grupo clase opción anexo parte categoría nivel fase serie modelo liga punto generación',
  ordinals: false,
  counted: '',
  saying:
    'preguntó pregunta preguntaba preguntan dijo dice decía exclamó exclama respondió responde añadió añade escribió escribe señaló cuestionó inquirió gritó afirmó',
  marked: 'yahoo!',
};
