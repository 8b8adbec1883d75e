// Owns the French words by which sentence ends are told from abbreviations.
import type { SentenceWords } from '../sentences';

export const frSentences: SentenceWords = {
  joined:
    'M Mm MM mr dr drs pr Pr prof Me mgr mgrs mme mmes mlle mlles Ste Stes St Sts Gén Gal Col Cdt cne Cap Lt Adj Sgt Amb Prés c.-à-d c.a.d càd p.ex p.-ex cf éd trad coord ill adm préf dép resp spéc tél av apr Ph Ch Th Chr Fr Cl gén lieut-col lt-col brig serg amir sén mtre rév abb card tte éds sig vs v op Vve Cte Mis Bne Ctesse Mtre Cne Sgt-chef Mgr Dir Ing Arch Exc S.E Dest exp méd pharm vétér hon chev commd bâtonn proc compl éq hôp cap cpt sgt lieut maj amb',
  open: 'inc Inc corp Corp ltd Ltd co Co cie Cie sté Sté bd Bd boul Boul av Av fg jr sr Jr u.s é.-u univ éds al ex ap j.c s.a s.a.r.l o.n.u u.e r.d.c min env trim sem pers hab éd suppl fasc coll bibl dept dépt rég arr com ccion sec hres excl incl max moy ext int Pl pl rte Rte imp all Imp Fg Ets ets Éts Sarl Eurl anc not orig symb syn mod ss jrs',
  states: '',
  places: '',
  beforePlaces: '',
  afterPlaces: '',
  numbered:
    'No no h n° nos art Art p pp Vol vol vols fig Fig chap Chap tab t ch sect Sect par réf Réf tome n ann trim sem al alin liv v vv rubr ex pl fasc suppl niv bât esc appt apt éd max moy Mt Mc Lc Jn Gn Ps Is Rm Cor Gal Ap Dt Nb Lv Jr Ez Os Am Ac Hb env ht diam dist Tél tél téléph Cf arr livr f fo fol ms quest q ligne l Bull bull civ crim obs note c',
  dated: 'janv jan févr fév avr juil sept oct nov déc lun jeu ven sam dim juill mer mar',
  openers:
    "le la les l un une des du de d ce cet cette ces c il elle ils elles on nous vous je j tu son sa ses leur leurs notre nos votre vos mon ma mes en dans sur sous par pour avec sans chez vers entre contre depuis pendant durant avant après dès jusqu jusque selon d'après malgré à au aux et ou mais or donc car ni si quand lorsque lorsqu comme parce puisque puisqu bien que qu qui quoi dont où pourquoi comment combien quel quelle quels quelles tout toute tous toutes chaque plusieurs certains certaines aucun aucune nul rien personne même ainsi alors aussi ensuite puis enfin cependant pourtant toutefois néanmoins en effet outre hier aujourd demain désormais maintenant ici là cela ça ceci celui celle ceux celles y n ne non oui plus moins très trop peu beaucoup encore déjà toujours jamais souvent parfois seul seule autre autres deux trois quatre cinq six sept huit neuf dix est sont était a ont fait reste quant faut autant tandis tant voilà voici face grâce suite lors",
  times: '',
  afterTime: '',
  lettered: 'vitamine vitamines hépatite plan type groupe classe option annexe partie catégorie niveau phase série modèle ligue point',
  ordinals: false,
  counted: '',
  ordered: '',
  finite: '',
  followed: '',
  saying:
    "demande demandait demanda interroge interrogeait lance lançait lança dit disait s'interroge s’interroge s'exclame s’exclame s'écrie s’écrie répond répondait répondit écrit ajoute explique ironise poursuit rétorque insiste résume s'emporte s’emporte s'emportait s'interrogeait s'exclamait s'écriait s'indigne s’indigne s'indignait s'étonne s’étonne crie criait cria hurle hurlait martèle tonne tonnait soupire soupirait plaisante assure affirme déclare souligne répète note raconte racontait confie confiait conclut écrivait tweete fulmine peste pestait rage scande scandaient scandent demandent disent répondent",
  marked: 'yahoo!',
};
