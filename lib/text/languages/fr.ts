// Owns the French words that search treats in a special way: data only.
import type { LanguageWords } from './language';

export const french: LanguageWords = {
  tag: 'fr',
  stemmer: 'french',
  stopWords:
    "le la les l' un une des du de d' au aux et ou mais donc or ni car que qu' qui quoi dont où quand comment pourquoi si comme ce cet cette ces c' ça cela ceci je j' me m' moi mon ma mes tu te t' ton ta tes il elle on nous vous ils elles se s' son sa ses notre nos votre vos leur leurs lui eux y en à dans par pour sur sous avec sans entre vers chez contre depuis pendant avant après jusque ne n' pas plus jamais rien aucun aucune non très trop aussi encore déjà toujours même tout tous toute toutes autre autres être est sont était étaient été sera seront serait soit suis es sommes êtes avoir a ont avait avaient eu aura auront aurait ai as avons avez fait faire font peut peuvent pouvait doit doivent va vont selon dit disent déclaré affirmé pourcent cent m mme ainsi alors afin lors",
  negations: 'ne pas jamais rien aucun aucune personne ni sans non',
  numbers: { deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12, vingt: 20, trente: 30, cinquante: 50 },
  scales: { mille: 1e3, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9, md: 1e9, mds: 1e9, billion: 1e12, billions: 1e12 },
};
