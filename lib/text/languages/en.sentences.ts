// Owns the English words by which sentence ends are told from abbreviations.
import type { SentenceWords } from '../sentences';

export const enSentences: SentenceWords = {
  joined:
    'mr mrs ms messrs mmes mme mlle dr drs prof profs Gen Gens lt Col Cols Maj capt cpt cmdr cdr sgt sgts cpl pvt pfc Adm brig Ens insp Det supt comdr cmdt Rev revd Fr msgr Hon Rep Reps Sen Sens Gov Govs Pres Amb Sec Treas atty asst assoc Dir Dist Ins hrh vs v cf e.g ie i.e viz approx esp incl lt-col lt-gen maj-gen lt.col lt.gen maj.gen lt.gov a.k.a aka f.k.a n.b nb sr.sgt st.sgt Mt Mts Ft Pt Ald Dep Wm Geo Chas Jas Jos Thos Robt Rt Ven Cdre Flt Sqn Wg Hosp Sup Proc Acad Natl Bull Civ Crim Evid alt resp Cllr Clr Sgt.Maj Sgt.-Maj Fmr Snr Jnr Sr.Sgt Supp Presb Bp Abp P.O c/o St.Sgt',
  open: 'Inc corp Cos Co ltd llc llp plc bros assn intl natl univ dept ave blvd Rd St Sts st rd hwy pkwy Ct bldg jr sr esq ph.d phd m.d b.a m.a al inc co mgr govt Cal Fed App Cl Comm Div Inst Fla Ste Apt Fl bldgs Pk Terr Sq Ter Intl Gmbh Dep’t Ass’n Sci Soc Rev J',
  states:
    'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ore Pa Penn Penna Tenn Tex Va Vt Wash Wis Wisc Wyo Ont Alta Sask',
  places: 'u.s u.k u.n e.u d.c u.a.e u.s.a',
  beforePlaces: 'the in to from of across within outside for with by and or around inside leave left entered throughout washington,',
  afterPlaces:
    'senate house congress congressional congresswoman congressman supreme department dept army navy air marine marines coast attorney attorneys district court courts capitol president presidential rep representative representatives reps sen senator senators secretary treasury government constitution embassy ambassador food centers center open postal post census customs border immigration fish forest geological national olympic olympics soccer chamber federal special agency justice state states defense homeland trade steel bank virgin vice first marshal marshals citizenship environmental energy labor education health commerce agriculture interior veterans drug bureau sentencing commission commissioner cyber central strategic space pacific africa military route highway interstate patent dollar women men news figure code circuit southern northern eastern western mission consulate securities general security council human high refugee population children climate charter gov governor mayor city police metro superior parliament prime foreign minister independence department’s equal consumer conference magistrate judge chief day intelligence special envoy joint armed surgeon solicitor grand tax bancorp',
  numbered:
    'no nos nr num Prop Props p pp pg Vol Vols vol vols fig figs Art Arts Sec Secs sec secs Ch Chap chap chaps Para para paras Eq Exh Pt Pts cl Ver App Rm apt ste Sect Reg Bk c ca cca est ft lb lbs oz hr hrs n Fed Cir Cong Sess Tit tit Op op diam approx circ',
  dated: 'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec jan feb apr aug sept oct nov Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun',
  openers:
    "the a an this that these those it its he she they we you i his her their our my your in on at by for from with without within after before during since while when where why what who whom whose which how if although though unless but and or nor so yet as because however moreover meanwhile also additionally furthermore nevertheless nonetheless according there here no not none nothing nobody some somebody someone something many most much all both each every everyone everybody everything another other others one two three four five six seven eight nine ten then now today yesterday tomorrow tonight last next under over despite instead still even only until once such several more few fewer among between against to of off into through throughout about above below across along around is are was were do does did can could will would should may might must have has had let please yes perhaps maybe later earlier just like nearly almost around overall similarly likewise thus hence therefore otherwise finally first second third again ever never often sometimes neither either half unlike given besides whether whatever whenever wherever rather amid thanks inside outside behind beyond it's he's she's we're they're you're i'm i've we've they've what's who's here's let's don't didn't recently currently previously eventually ultimately indeed critics experts researchers scientists officials police authorities people analysts investors readers lawmakers democrats republicans that's there's",
  times: 'a.m p.m am pm',
  afterTime:
    'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest eastern central pacific mountain moscow beijing london local greenwich',
  lettered:
    'war vitamin vitamins hepatitis plan type group grade class option schedule appendix part section exhibit title generation category level phase series model point team side column row size league letter blood influenza channel terminal gate zone dorm block formula phase protein factor planet article annex act tier',
  ordinals: false,
  counted: '',
  ordered: '',
  finite: '',
  followed: '',
  saying:
    'said says say asked asks ask wrote writes tweeted posted replied replies answered answers added adds told tells demanded demands wondered wonders exclaimed shouted shouts yelled cried cries joked quipped quips insisted recalled recalls continued continues declared declares remarked noted notes argued argues whispered screamed inquired queried mused muses thought thinks responded responds laughs laughed retorted snapped pleaded chanted sang testified testifies screams yells chants claims claimed complained complains begged begs boasted commented comments countered cautioned warned warns vowed urged urges announced reported ruled agreed gasped sighed groaned growled barked hissed muttered mumbled bellowed roared read reads pressed protested objected interjected began begins concluded',
  marked: 'yahoo! jeopardy! yum! e! wham! oklahoma! airplane! mamma! guess? panic! wow! chicken! help! k.k! mother! westward! godspeed! bing!',
};
