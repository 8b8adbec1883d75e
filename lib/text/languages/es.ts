// Owns the Spanish words that search treats in a special way: data only.
import type { LanguageWords } from './language';

export const spanish: LanguageWords = {
  tag: 'es',
  stemmer: 'spanish',
  stopWords:
    'el la los las un una unos unas lo al del de a ante bajo con contra desde durante en entre hacia hasta para por según sin sobre tras y e o u pero sino ni que quien quienes cual cuales cuyo cuya donde cuando como porque si aunque mientras yo me mi mis tú te tu tus él ella ello nosotros nos vosotros ellos ellas le les se su sus nuestro nuestra nuestros este esta esto estos estas ese esa eso esos esas aquel aquella aquellos no nunca nada ningún ninguna muy más menos también ya aún todavía siempre solo sólo así ser es son era eran fue fueron sido será serán sería soy sea sean estar está están estaba estaban estuvo ha han había habían haber hay he hubo habrá hace hacer hizo puede pueden podía debe deben va van dijo dice dijeron afirmó ciento todo todos toda todas otro otra otros otras cada qué cómo cuándo dónde',
  negations: 'no nunca jamás nada nadie ningún ninguno ninguna ni sin tampoco',
  numbers: { dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12, veinte: 20, treinta: 30, cincuenta: 50 },
  scales: { cien: 100, mil: 1e3, millón: 1e6, millones: 1e6, billón: 1e12, billones: 1e12 },
};
