// Owns the German words of attribution: who says what, and how. Data only.
import type { AttributionWords } from '../attribution-data';

export const attributionDe: AttributionWords = {
  verbs: {
    said: `rechnet mit, rechnen mit, rechnete mit, geht davon aus, gehen davon aus, ging davon aus, sagte, sagt, sagten, sagen, gesagt, erklärte, erklärt, erklärten, erklären, teilte, teilten, mitgeteilt, teilt, berichtete, berichtet, berichten, berichteten, meldete, meldet, melden, meldeten, schrieb, schreibt, schreiben, schrieben,
      geschrieben, betonte, betont, betonen, betonten, fügte, ergänzte, ergänzt, warnte, warnt, warnen, warnten, gewarnt, kündigte, kündigt, angekündigt, verkündete, verkündet, versprach, verspricht, versprochen, forderte, fordert, fordern,
      gefordert, meinte, meint, meinen, meinten, glaubt, glaubte, glauben, glaubten, äußerte, erläuterte, erläutert, antwortete, antwortet, entgegnete, entgegnet, erwiderte, wiederholte, wiederholt, bekräftigte, bekräftigt, bestätigte,
      bestätigt, bestätigten, rief, ruft, gerufen, kommentierte, kritisierte, kritisiert, kritisieren, bemängelte, beklagte, beklagt, beklagen, klagte, klagt, klagen, schimpfte, schimpft, wetterte, wettert, schätzt, schätzte, schätzen,
      prognostizierte, prognostiziert, urteilte, urteilt, befand, folgerte, versicherte, versichert, versicherten, sprach, spricht, nannte, nennt, bezeichnete, bezeichnet, erzählte, erzählt, erzählen, erinnerte, erinnert, gab, gaben, gibt,
      hieß, heißt, zeigt, zeigte, zeigen, ergab, ergibt, vermutet, vermutete, vermuten, fürchtet, befürchtet, befürchten, findet, fand, findet, denkt, denken, twitterte, postete, ließ, ist überzeugt, überzeugt, lobte, mahnte, mahnt, spottete,
      herausgefunden, festgestellt, stellte, stellten, stellt, dargelegt, prophezeite, drohte, droht, gedroht, verteidigte, verteidigt, jubelte, freute, monierte, moniert, rügte, rügt, bilanzierte, rechnete, rechnet, erwartet, erwarten, hofft, hoffte, resümierte, unterstrich, unterstreicht, hob, hebt, informierte, informiert, verwies, verweist, führte, legte, konterte, kontert, verlangte, verlangt, plädierte, plädiert, spekulierte, spekuliert, mutmaßte, höhnte, ätzte, berechnete, errechnet, ermittelt, ermittelte, beweist, bewies, belegt, belegte, belegen, legt nahe, legen nahe, zitiert, zitierte, nachgewiesen, prophezeit, pocht, pochte, brüstete, räsonierte, frohlockte, witzelte, scherzte, seufzte, lästerte, poltert, polterte, donnerte`,
    claimed: `behauptete, behauptet, behaupten, behaupteten, beschuldigte, beschuldigt, beschuldigen, wirft, warf, werfen, warfen, vorgeworfen, bezichtigte, bezichtigt, unterstellte, unterstellt, suggeriert, suggerierte, beharrt, beharrte,
      beteuerte, beteuert, verbreitet, verbreitete, verbreiten, argumentierte, argumentiert, wähnt`,
    admitted: 'räumte, räumt, eingeräumt, gestand, gesteht, gestanden, zugegeben, enthüllte, enthüllt, erkennt, erkannte',
    denied: `bestritt, bestreitet, bestreiten, bestritten, dementierte, dementiert, dementieren, leugnete, leugnet, leugnen, weist, wies, weisen, wiesen, zurückgewiesen, widersprach, widerspricht, widersprechen, widerlegte, widerlegt,
      widerlegen, verneinte, verneint, verwarf, entkräftete, entkräftet, streitet, stritt`,
    false: 'log, lügt, gelogen',
    asked: 'fragte, fragt, fragen, fragten, gefragt, bezweifelt, bezweifelte, bezweifeln, zweifelt, zweifeln, rätselt, rätseln, prüft, prüfen',
  },
  weak: `herausgefunden festgestellt stellte stellten stellt dargelegt prophezeite drohte droht gedroht verteidigte verteidigt jubelte freute monierte moniert rügte rügt bilanzierte rechnete rechnet erwartet erwarten hofft hoffte resümierte unterstrich unterstreicht hob hebt informierte informiert verwies verweist führte legte konterte kontert verlangte verlangt plädierte plädiert spekulierte spekuliert mutmaßte höhnte ätzte berechnete errechnet ermittelt ermittelte beweist bewies belegt belegte belegen zitiert zitierte nachgewiesen prophezeit pocht pochte brüstete räsonierte frohlockte witzelte scherzte seufzte lästerte poltert polterte donnerte
    teilte teilten teilt mitgeteilt schrieb schreibt schreiben schrieben fügte gab gaben gibt hieß heißt zeigt zeigte zeigen ergab ergibt findet fand rief ruft gerufen sprach spricht ließ wies weist weisen wiesen forderte fordert fordern
    wirft warf werfen warfen erkennt erkannte räumte räumt nannte nennt denkt denken überzeugt verbreitet verbreitete verbreiten widerspricht widersprach lobte bestätigt bestätigte wiederholt erinnert erinnerte versprach verspricht
    kündigte kündigt streitet stritt prüft prüfen gefordert gesagt erklärt geschrieben angekündigt vorgeworfen eingeräumt zurückgewiesen gestanden gesteht gestand kritisierte kritisiert kritisieren sagte sagt sagten sagen erklärte erklärten
    betonte betont warnte warnt warnen berichtete berichtet berichten behauptete behauptet behaupten meldet meldete melden ergänzte ergänzt meinte meint glaubt glauben schätzt schätzen gelogen log lügt vermutet vermuten klagt klagte klagen
    beklagt beklagte beklagen antwortete antwortet entgegnete bekräftigte bekräftigt versicherte versichert befand urteilte urteilt beteuert beteuerte räumte widerlegt widerlegte gefragt bezweifelt`,
  objectVerbs: 'sagte sagt teilte versicherte erinnerte rief warf wirft erzählte erklärte berichtete antwortete',
  adverbs: {
    false: 'fälschlicherweise, fälschlich, irrtümlich, zu unrecht, wahrheitswidrig, irreführend, irrigerweise',
    claimed: 'ohne belege, ohne beweise',
    hearsay: 'angeblich, mutmaßlich, vermeintlich',
  },
  between: `auch habe hat haben hatte hatten ist sind war waren wird werden wurde wurden sei seien noch schon erneut wieder immer zuvor später dann jetzt nun einmal mehrfach wiederholt zuletzt bereits oft nie selbst heute gestern sich dazu daraufhin
    außerdem zudem weiter kürzlich jüngst am montag dienstag mittwoch donnerstag freitag samstag sonntag abend morgen hinzu mit zurück vor ein zu bekannt ab dagegen jedoch aber denn privat damals seither bis lange längst`,
  adverbEnding: null,
  auxiliaries: 'hat haben hatte hatten ist sind war waren wird werden wurde wurden sei seien habe kann können muss müssen soll sollen',
  passive: 'wurde wurden wird werden worden',
  agent: 'von',
  nobody: 'niemand keiner kaum wenige',
  negators: 'nicht nie niemals kaum keineswegs',
  complementizers: 'dass ob daß',
  clauseStarts: 'wenn weil als während nachdem bevor obwohl sondern damit sodass falls bis seit da wo warum',
  relatives: 'der die das welche welcher dessen deren dem denen',
  joiners: 'und oder',
  contrasts: 'aber doch jedoch obwohl während dabei',
  likeWords: 'wie so',
  infinitives: '',
  infinitive: null,
  participle: null,
  commaOpens: true,
  commaBeforeThat: true,
  verbSecond: true,
  dropsSubject: false,
  elides: false,
  accordingTo:
    /(?<!\p{L})(?:laut|(?:heißt|hieß) es (?:aus|bei|von|in|im|beim|vom)(?= (?:de[mrn] )?\p{Lu})|nach (?:angaben|ansicht|auffassung|einschätzung|meinung|informationen|den worten|darstellung|aussage|aussagen|berechnungen|schätzungen)(?: von| des| der| eines| einer)?|gemäß|(?<=, )so(?= (?:\p{Lu}|der |die |das |ein |eine )))\s+/giu,
  accordingOwn:
    /(?<!\p{L})(?:(seiner|ihrer) (?:ansicht|meinung|einschätzung|darstellung|auffassung|überzeugung) nach|nach (seinen|seiner) (?:angaben|worten|ansicht|meinung|einschätzung|darstellung|auffassung))(?!\p{L})/giu,
  accordingAfter: /\s+zufolge(?!\p{L})/giu,
  prepositions: `in im an am auf bei beim mit nach vor von vom zu zum zur für über unter gegen aus seit um durch ohne während wegen trotz laut dem den gegenüber zwischen`,
  describing: null,
  ofWords: 'von vom für des der',
  nouns: {
    claimed:
      'behauptung, behauptungen, vorwurf, vorwürfe, anschuldigung, anschuldigungen, these, theorie, gerücht, gerüchte, unterstellung, verdacht, erzählung, argument, vorwürfen',
    said: 'aussage, aussagen, erklärung, meldung, ansicht, auffassung, meinung, hinweis, warnung, bericht, berichte, glaube, annahme, vorstellung, idee, eindruck, ankündigung, versprechen',
    false: 'lüge, mythos, märchen, falschmeldung, irrtum, legende, falschbehauptung, irrglaube',
    denied: 'dementi',
    admitted: 'eingeständnis, geständnis',
  },
  namers: 'nannte nennt nannten nennen bezeichnete bezeichnet bezeichneten bezeichnen schimpfte beschimpfte',
  makers: `wiederholte wiederholt wiederholten verbreitete verbreitet verbreiten verbreiteten äußerte äußern erhob erhebt erheben erhoben vertrat vertritt vertreten bekräftigte erneuerte teilte`,
  nounOpener: /^(?:, (?:dass|ob|wonach)(?!\p{L})|,(?= \p{L}))| zurück,(?: dass)?/u,
  hearsay:
    /(?<!\p{L})(?:angeblich|mutmaßlich|vermeintlich|dem vernehmen nach|gerüchten zufolge|soll(?:en)? (?:[^,.;]{1,120} )?(?:haben|sein|worden sein)(?!\p{L})|es heißt,|man sagt|der (?:sage|legende|überlieferung) nach|(?:steht|stehen|stand|standen) (?:[^,.;]{1,40} )?(?:im|unter(?: dem)?) verdacht|(?:wird|werden|wurde|wurden) (?:[^,.;]{1,60} )?verdächtigt|(?:lange|lange zeit|früher) (?:glaubte|dachte|nahm) man|man (?:glaubte|dachte|nahm) lange|heißt es|es wird (?:behauptet|berichtet|vermutet)|(?:viele|manche|einige|die hälfte)[^.,]{0,40}(?:glauben|behaupten|meinen|sagen))/giu,
  reportedMood: /(?<!\p{L})(?:sei|seien|habe|werde|könne|müsse|solle|dürfe|wolle|gebe|komme|gehe|stehe|bleibe|lasse|mache|brauche)(?!\p{L})/u,
  pronouns: { er: 'm', sie: 'f', es: 'thing', ich: 'any', wir: 'plural', man: 'nobody', nichts: 'nobody', davon: 'nobody', dieser: 'm', diese: 'f' },
  possessives: { sein: 'er', seine: 'er', seinen: 'er', seinem: 'er', seiner: 'er' },
  roles: `präsident präsidentin bundespräsident bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin außenminister außenministerin innenminister innenministerin finanzminister finanzministerin wirtschaftsminister
    wirtschaftsministerin verteidigungsminister verteidigungsministerin gesundheitsminister gesundheitsministerin justizminister umweltministerin umweltminister ministerpräsident ministerpräsidentin premierminister premierministerin premier
    sprecher sprecherin kremlsprecher regierungssprecher regierungssprecherin pressesprecher polizeisprecher chef chefin cdu-chef spd-chef csu-chef parteichef parteichefin vorsitzende vorsitzender fraktionschef bürgermeister
    bürgermeisterin oberbürgermeister oberbürgermeisterin direktor direktorin leiter leiterin general generalsekretär generalsekretärin botschafter botschafterin berater beraterin abgeordnete abgeordneter senator senatorin stadtrat stadträtin landrat landrätin pfarrer pfarrerin bischof professor professorin forscher
    forscherin ökonom ökonomin experte expertin politiker politikerin regisseur regisseurin autor autorin schriftsteller schriftstellerin verleger landwirt landwirtin bauer bäuerin lehrer lehrerin torwart stürmer kapitän historiker historikerin physiker physikerin biologe biologin psychologe psychologin journalist journalistin richter gewerkschafter gewerkschafterin wissenschaftler wissenschaftlerin virologe virologin ärztin arzt sängerin sänger schauspieler schauspielerin richter richterin anwalt anwältin trainer trainerin unternehmer papst könig königin aktivistin aktivist staatssekretär staatssekretärin ex-präsident us-präsident us-außenminister
    russische russischer ukrainische ukrainischer deutsche deutscher französische französischer britische amerikanische amerikanischer polnische türkische ungarische chinesische israelische ehemalige ehemaliger frühere früherer damalige damaliger`,
  roleEnding:
    /\p{L}(?:minister|senator|präsident|sprecher|sänger|forscher|politiker|wissenschaftler|kanzler|experte|leiter|trainer|direktor|sekretär|meister|chef|anwalt|rat|rätin|anwältin|expertin)(?:in)?$/u,
  honorifics: 'herr frau dr dr. prof prof.',
  gendered: { herr: 'm', frau: 'f' },
  determiners:
    'der die das den dem des ein eine einer einem einen eines sein seine seinem seiner ihr ihre ihrem ihrer unser unsere dieser diese dieses viele einige manche mehrere zwei drei kein keine',
  definite: 'der die das den dem des dieser diese dieses sein seine ihr ihre',
  institutions: `polizei regierung bundesregierung ministerium außenministerium innenministerium verteidigungsministerium gesundheitsministerium kreml parlament bundestag gericht kommission behörde behörden armee militär bundeswehr wissenschaftler forscher
    experten ökonomen ärzte kritiker anwohner zeugen journalisten gewerkschaft gewerkschaften verband unternehmen partei opposition institut universität zeitung sender agentur studie umfrage bericht staatsanwaltschaft ermittler feuerwehr stadt nato
    moskau kiew kyjiw washington peking brüssel london paris berlin teheran weltgesundheitsorganisation bundesamt umweltbundesamt spiegel tagesschau bank bundesbank union konzern`,
  vague: 'nutzer nutzerin user mann frau leute menschen viele manche einige jemand niemand person video beitrag post kommentar hälfte drittel mehrheit meisten',
  men: `olaf robert friedrich christian markus karl lars boris frank wolfgang jens peter hans thomas stefan michael andreas martin klaus jürgen uwe horst heiko sigmar gerhard helmut joachim alexander hubertus volker christoph dmitri wladimir
    sergej donald joe emmanuel viktor recep wolodymyr josep antónio anton paul max felix jan tobias tim kevin jonas lukas daniel sebastian dirk bernd rolf ralf norbert winfried armin cem omid tino björn gregor`,
  women: `angela annalena ursula nancy klara svenja lisa karin anna maria greta claudia katrin ricarda saskia sahra alice julia andrea sabine petra monika susanne ulrike birgit heike christine stefanie katja nicole melanie sandra laura lena
    sarah marie sophie hanna johanna barbara renate gisela ingrid marine giorgia`,
  neuter: /(?:amte?s?|institut(?:e?s)?|ministeriums?|werke?s?|gerichte?s?|parlaments?|büros?|zentrums?|unternehmens?|forums?|komitees?|kollegiums?|archivs?)$/u,
  nominative: [
    [/(?<=(?:institut|amt|ministerium|werk))e?s$/iu, ''],
    [/(?<=^\p{Lu}\p{Ll}{4,})em$/u, 'es'],
    [/(?<=^\p{Lu}\p{Ll}{3,}sch)en$/u, 'e'],
  ],
  locative: null,
  occasion:
    /(?<!\p{L})(?:[Ii]n|[Bb]ei|[Aa]uf|[Ww]ährend|[Nn]ach) (?:einem|einer|dem|der|seinem|seiner|ihrem|ihrer) (?:[\p{L}-]+ ){0,2}(?:Interview|Gespräch|Telefonat|Rede|Pressekonferenz|Debatte|Brief|Treffen|Gipfel|Sitzung|Ansprache|Erklärung|Sendung|Talkshow|Kundgebung|Wahlkampfauftritt|[\p{L}-]*(?:interview|konferenz|gespräch))(?: (?:mit|in|am|vor) (?:dem |der )?\p{Lu}[\p{L}-]*)?|(?<!\p{L})[Aa]m \d{1,2}\. (?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?: \d{4})?|[Aa]m (?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)(?:abend|morgen|nachmittag)?/u,
};
