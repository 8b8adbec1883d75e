// Owns the German words that search treats in a special way: data only.
import type { LanguageWords } from './language';

export const german: LanguageWords = {
  tag: 'de',
  stemmer: 'german',
  stopWords:
    'der die das den dem des ein eine einer eines einem einen und oder aber doch sondern denn weil dass daß ob wenn als wie so zu zum zur im in ins an am ans auf aus bei beim bis durch für gegen mit nach ohne seit über um unter von vom vor zwischen während wegen ich mich mir mein meine du dich dir er ihn ihm sein seine seinen seinem seiner sie ihr ihre ihren ihrem ihrer es wir uns unser unsere man sich wer was wo wann warum welche welcher welches dieser diese dieses diesen diesem jener jene jenes hier dort da dann nun auch noch nur schon sehr mehr immer wieder nicht kein keine keinen keinem keiner nie ist sind war waren bin bist sei seien gewesen wird werden wurde wurden worden würde würden hat haben hatte hatten habe hätte hätten kann können konnte könnte muss müssen musste soll sollen sollte darf dürfen will wollen wollte mag prozent sagt sagte sagten gesagt laut herr frau gibt gab etwas alles ab damit dazu davon dabei',
  negations: 'nicht kein keine keinen keinem keiner nie niemals niemand nichts ohne weder',
  numbers: { zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12, zwanzig: 20, dreißig: 30, fünfzig: 50 },
  scales: { hundert: 100, tausend: 1e3, million: 1e6, millionen: 1e6, mio: 1e6, milliarde: 1e9, milliarden: 1e9, mrd: 1e9, billion: 1e12, billionen: 1e12 },
};
