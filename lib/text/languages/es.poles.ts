// Owns the Spanish predicates that are opposites of each other: data only.
import type { Poles } from './poles';

export const spanishPoles: Poles = [
  // What grew, rose or became dearer, and what shrank.
  [
    'sub[ei]|subió|suben|subieron|subido|subida|subir|aument*|crec*|increment*|incremento|elev*|encarec*|al alza|alza|dispar*|duplic*|triplic*|gan* terreno|ganado terreno|más car[oa]s?|escal[óo]|repunt*|ampli[óo]|ampliad[oa]|avanz*',
    'baj[óoae]|bajan|bajaron|bajado|bajada|bajar|baja|dismin*|cae|caen|cay*|caíd[oa]|caída|descend*|descens*|descien*|reduc*|redujo|redujeron|reducid[oa]s?|reducción|abarat*|a la baja|desplom*|retroced*|retroces*|perd* terreno|perdido terreno|más barat[oa]s?|merm[óo]|merm*|encog*|contra[jy]*',
  ],
  [
    'permit*|autoriz*|legal|legales|legaliz*|luz verde|lícit*|aprueba*|admite*|habilit*',
    'prohib*|ilegal*|vet[óoa]|vetado|vetada|impid*|ilícit*|deneg*|vedad*|proscrit*',
  ],
  [
    'aprob*|aprueb*|acept*|ratific*|valid[óo]|válid[oa]s?|valida*|respald*|apoy*|avala*|aval[óo]|confirm*|a favor|refrend*|estim[óo]|favorable*|convalid*',
    'rechaz*|anul*|invalid*|tumb*|derog*|revoc*|desestim*|en contra|opon*|opus*|oposición a|inadmit*|deseche*|desech*|nul[oa]s?|desfavorable*|contrari[oa]s?',
  ],
  ['culpable*|conden*|culpabilidad', 'inocente*|absolv*|absuelt*|absuelv*|exoner*|exculp*|no culpable'],
  [
    'obligatori*|obligación|obligad*|oblig*|exigid*|exige|imprescindible*|deberán|deben',
    'voluntari*|opcional*|facultativ*|no es obligatori*|no obliga*|potestativ*',
  ],
  ['segur[oa]s?|inocu[oa]s?|inofensiv*|sin riesgo|sin peligro', 'peligros*|insegur*|dañin*|nociv*|tóxic*|perjudicial*|riesgo|peligro'],
  ['eficaz|eficaces|efectiv*|funciona*|sirve|sirven|protege*|cura|curan|ayuda|ayudan', 'ineficaz|ineficaces|inútil*|no sirve*|no funciona*|sin efecto'],
  ['contamin*|pollu*|suci[oa]s?', 'limpi[oa]s?|libre de|libres de|pur[oa]s?'],
  [
    'apt[oa] para|apt[oa]s para|potable*|puede beber*|se puede beber|beberse|consumible*|segur[oa] para',
    'no apt[oa]s?|impotable|no se puede beber|no puede beber*|no potable|no es apt[oa]|insalubre*',
  ],
  ['abiert[oa]s?|abre|abren|abrió|abrieron|reabr*|reapertura|apertura', 'cerrad[oa]s?|cierr*|cerr*|clausur*|cierre'],
  [
    'continú*|contin[uú]*|mantien*|mantuv*|sigue en vigor|prosig*|prolong*|reanud*',
    'suspend*|paraliz*|deten*|detuv*|interrump*|fin a|puso fin|cancel*|suprim*|suprimi*|elimin*|aboli*|cesó|cesaron|detenid*',
  ],
  ['particip*|asisti*|acudi*|present[óe]|presente*|compareció', 'ausent*|ausencia|faltó|faltaron|no acudió|boicot*|no asistió|se abstuv*'],
  ['san[oa]s?|ileso*|ilesa*|en forma|recuperad*', 'lesion*|herid*|enferm*'],
  ['sobreviv*|con vida|viv[oa]s?|salvó|rescatad*', 'muri*|muert*|fallec*|falleci*'],
  ['liberad*|libertad|excarcel*|puso en libertad|soltó|liberó', 'detuv*|detenid*|encarcel*|arrest*|prisión|preso*|presa*'],
  ['cumpl*|dentro del|a tiempo|puntual*|en plazo|respet*', 'incumpl*|super[óo]|sobrepas*|con retraso|retras*|excedi*|tarde|fuera de plazo|rebas*'],
  ['se adhirió|adhesión|ingres[óo]|se unió|entrada en|se incorpor*', 'abandon*|se retir*|salida de|salió de|se marchó'],
  ['éxito|logr*|consigui*|con éxito|super[óo]|aprob[óo]', 'fracas*|suspendió|no logr*|fall[óo]|frustr*'],
  ['beneficio*|ganancia*|superávit', 'pérdida*|déficit|deficitari*'],
  ['suficient*|basta|bastan|sobran?', 'insuficient*|escas*|falta|faltan|carec*'],
  ['mejor[óoae]|mejoran|mejoraron|mejorado|mejoría|mejora', 'empeor*|deterior*|agrav*|peor'],
  ['contrat[óo]|contratad*|nombr[óo]|nombrad*|fich[óo]', 'despid*|despedid*|cesad[oa]|destitu*|ech[óo]'],
  ['confirm*|reconoc*|admiti*', 'desmient*|desminti*|neg[óo]|niega|no confirm*'],
];
