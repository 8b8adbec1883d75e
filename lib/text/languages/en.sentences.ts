// Owns the English words by which sentence ends are told from abbreviations.
import type { SentenceWords } from '../sentences';

export const enSentences: SentenceWords = {
  joined:
    'mr mrs ms mx messrs mmes mme mlle dr drs prof profs gen lt col maj capt cpt cmdr cdr sgt cpl pvt pfc adm brig ens insp det supt comdr cmdt rev revd fr msgr hon rep reps sen sens gov govs pres amb sec treas atty asst assoc dir supt dist hrh vs v cf eg e.g ie i.e viz approx ca c est esp incl resp lt-col lt-gen maj-gen lt.col lt.gen maj.gen lt.gov a.k.a aka f.k.a n.b nb sr.sgt st.sgt mt mts ft pt gens cols sgts ald dep wm geo chas jas jos thos robt feat ft.lt',
  open: 'inc corp cos co ltd llc llp plc bros assn assoc intl int natl nat univ dept dep ave blvd rd st sts hwy pkwy ct sq bldg jr sr esq ph.d phd m.d b.a m.a ed eds trans comp ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla ore pa penn tenn tex va vt wash wis wisc wyo ont que alta sask man u.s u.k u.n e.u u.s.a u.a.e d.c l.a n.y n.j n.c s.c n.h n.m r.i p.r b.c w.va n.d s.d al max min avg tel ext govt mgr cit op',
  numbered: 'no nos nr num p pp pg vol vols fig figs art arts sec secs ch chap chaps par para paras eq ex exh pt pts cl ver app rm apt ste sect div reg bk',
  dated: 'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
  openers:
    "the a an this that these those it its he she they we you i his her their our my your in on at by for from with without within after before during since while when where why what who whom whose which how if although though unless but and or nor so yet as because however moreover meanwhile also additionally furthermore nevertheless nonetheless according there here no not none nothing nobody some somebody someone something many most much all both each every everyone everybody everything another other others one two three four five six seven eight nine ten then now today yesterday tomorrow tonight last next under over despite instead still even only until once such several more few fewer among between against to of off into through throughout about above below across along around is are was were do does did can could will would should may might must have has had let please yes perhaps maybe later earlier just like nearly almost around overall similarly likewise thus hence therefore otherwise finally first second third again ever never often sometimes recently currently previously eventually ultimately indeed critics experts researchers scientists officials police authorities people analysts investors readers lawmakers democrats republicans that's there's",
  times: 'a.m p.m am pm',
  afterTime:
    'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest eastern central pacific mountain moscow beijing london local greenwich',
  lettered:
    'vitamin vitamins hepatitis plan type group grade class option schedule appendix part section exhibit title generation category level phase series model point team side column row size league letter blood influenza channel terminal gate zone dorm block formula phase protein factor planet article annex act tier',
  ordinals: false,
  counted: '',
  saying:
    'said says say asked asks ask wrote writes tweeted posted replied replies answered answers added adds told tells demanded demands wondered wonders exclaimed shouted shouts yelled cried cries joked quipped quips insisted recalled recalls continued continues declared declares remarked noted notes argued argues whispered screamed inquired queried mused muses thought thinks responded responds laughs laughed retorted snapped pleaded chanted sang',
  marked: 'yahoo! jeopardy! yum! e! wham! oklahoma! airplane! mamma! guess? panic! wow! chicken! help! k.k! mother! westward! godspeed! bing!',
};
