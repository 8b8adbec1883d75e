// Owns the French words by which sentence ends are told from abbreviations.
import type { SentenceWords } from '../sentences';

export const frSentences: SentenceWords = {
  joined:
    'M Mm MM mr dr drs pr Pr prof Me mgr mgrs mme mmes mlle mlles Ste Stes St Sts Gén Gal Col Cdt cne Cap Lt Adj Sgt Amb Prés c.-à-d c.a.d càd p.ex p.-ex cf env éd trad coord ill adm préf dép resp spéc tél av apr j.-c',
  open: 'inc Inc corp Corp ltd Ltd co Co cie Cie sté Sté bd Bd boul Boul av Av fg jr sr Jr u.s é.-u univ éds al ex ap j.c s.a s.a.r.l o.n.u u.e r.d.c min',
  states: '',
  places: '',
  beforePlaces: '',
  afterPlaces: '',
  numbered: 'No no h n° nos art Art p pp Vol vol vols fig Fig chap Chap tab t ch sect Sect par réf Réf tome n ann',
  dated: 'janv jan févr fév avr juil sept oct nov déc lun jeu ven sam dim',
  openers:
    "le la les l un une des du de d ce cet cette ces c il elle ils elles on nous vous je j tu son sa ses leur leurs notre nos votre vos mon ma mes en dans sur sous par pour avec sans chez vers entre contre depuis pendant durant avant après dès jusqu jusque selon d'après malgré à au aux et ou mais or donc car ni si quand lorsque lorsqu comme parce puisque puisqu bien que qu qui quoi dont où pourquoi comment combien quel quelle quels quelles tout toute tous toutes chaque plusieurs certains certaines aucun aucune nul rien personne même ainsi alors aussi ensuite puis enfin cependant pourtant toutefois néanmoins en effet outre hier aujourd demain désormais maintenant ici là cela ça ceci celui celle ceux celles y n ne non oui plus moins très trop peu beaucoup encore déjà toujours jamais souvent parfois seul seule autre autres deux trois quatre cinq six sept huit neuf dix est sont était a ont fait reste quant faut autant tandis tant voilà voici face grâce suite lors",
  times: '',
  afterTime: '',
  lettered: 'vitamine vitamines hépatite plan type groupe classe option annexe partie catégorie niveau phase série modèle ligue point',
  ordinals: false,
  counted: '',
  saying:
    "demande demandait demanda interroge interrogeait lance lançait lança dit disait s'interroge s’interroge s'exclame s’exclame s'écrie s’écrie répond répondait répondit écrit ajoute explique ironise poursuit rétorque insiste résume",
  marked: 'yahoo!',
};
