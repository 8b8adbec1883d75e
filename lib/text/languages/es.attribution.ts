// Owns the Spanish words of attribution: who says what, and how. Data only.
import type { AttributionWords } from '../attribution-data';

export const attributionEs: AttributionWords = {
  verbs: {
    said: `dijo, dice, dicen, dijeron, decía, decían, dicho, afirmó, afirma, afirman, afirmaron, afirmado, aseguró, asegura, aseguran, aseguraron, asegurado, señaló, señala, señalan, señalaron, señalado, explicó, explica, explican, explicado, añadió, añade,
      añadido, agregó, agrega, anunció, anuncia, anuncian, anunciado, declaró, declara, declarado, informó, informa, informan, informaron, informado, indicó, indica, indican, indicado, subrayó, subraya, recalcó, recalca, destacó, destaca, insistió,
      insiste, insistido, reiteró, reitera, reiterado, repitió, repite, repiten, repetido, recordó, recuerda, recuerdan, contó, cuenta, cuentan, contado, escribió, escribe, escriben, escrito, publicó, publica, publican, respondió, responde,
      contestó, contesta, replicó, replica, advirtió, advierte, advierten, advertido, alertó, alerta, alertan, prometió, promete, prometido, confirmó, confirma, confirman, confirmado, concluyó, concluye, concluyen, estimó, estima, estiman, calcula,
      calculan, calculó, considera, consideró, consideran, cree, creen, creía, opina, opinó, opinan, piensa, piensan, lamentó, lamenta, lamentan, criticó, critica, critican, quejó, queja, quejan, comentó, comenta, apuntó, apunta, precisó, precisa, manifestó,
      manifiesta, expresó, sostuvo que, muestra, muestran, mostró, reveló, revela, revelan, detalló, detalla, zanjó, exclamó, tuiteó, calificó, califica, llamó, habló de, habla de, teme, temen, reportó, reporta, reportan, prevé, prevén, espetó, resumió,
      defendido, defendió, defiende, garantizó, garantiza, presumió, celebró, ironizó, ironiza, enfatizó, sentenció, matizó, aclaró, aclara, planteó, avisó, avisa, avisan, amenazó, amenaza, exigió, exige, estimado, calculado, concluido, demostró, demuestra, demuestran, augura, auguró, pronosticó, pronostica, vaticinó, espera, esperan, deslizó, remarcó, remarca, relató, relata, relatan, narró, describió, describe, expuso, expone, acotó, apostilló, ratificó, ratifica, puntualizó, desveló, desvela, subrayado, destacado, lamentado, criticado, anticipó, adelantó, adelanta, difundió, difunde, recalcado, celebrado, apunta que, bromeó, gritó, gritaron, corean, corearon, sugieren, sugirieron, hizo saber, dio a entender`,
    claimed: `sostiene, sostuvo, sostienen, sostenido, alega, alegó, alegan, acusa, acusó, acusan, acusaron, acusado, denuncia, denunció, denuncian, denunciado, reprochó, reprocha, reprochan, argumentó, argumenta, argumentan, presume, pretende, sugiere,
      sugirió, insinuó, insinúa, culpó, culpa, culpan, proclamó, proclama, arremetió`,
    admitted: 'admitió, admite, admiten, admitido, reconoció, reconoce, reconocen, reconocido, confesó, confiesa, concedió',
    denied: `negó, niega, niegan, negaron, negado, desmintió, desmiente, desmienten, desmentido, rechazó, rechaza, rechazan, rechazado, refutó, refuta, refutan, refutado, descartó, descarta, descartan, contradice, contradicen, contradijo,
      calificó de falsa, calificó de falso, calificó de falsas, calificó de falsos, calificó de mentira, calificó de absurda, calificó de absurdas, calificó de infundada, calificó de infundadas, calificó de bulo, calificó de ridícula, calificó de calumnia, tachó de falsa, tachó de falso, tachó de falsas, tachó de falsos, tachó de mentira, tachó de absurda, tachó de absurdas, tachó de infundada, tachó de infundadas, tachó de bulo, tachó de ridícula, tachó de calumnia, tildó de falsa, tildó de falso, tildó de falsas, tildó de falsos, tildó de mentira, tildó de absurda, tildó de absurdas, tildó de infundada, tildó de infundadas, tildó de bulo, tildó de ridícula, tildó de calumnia, califica de falsa, califica de falso, califica de falsas, califica de falsos, califica de mentira, califica de absurda, califica de absurdas, califica de infundada, califica de infundadas, califica de bulo, califica de ridícula, califica de calumnia, tacha de falsa, tacha de falso, tacha de falsas, tacha de falsos, tacha de mentira, tacha de absurda, tacha de absurdas, tacha de infundada, tacha de infundadas, tacha de bulo, tacha de ridícula, tacha de calumnia, tilda de falsa, tilda de falso, tilda de falsas, tilda de falsos, tilda de mentira, tilda de absurda, tilda de absurdas, tilda de infundada, tilda de infundadas, tilda de bulo, tilda de ridícula, tilda de calumnia, calificaron de falsa, calificaron de falso, calificaron de falsas, calificaron de falsos, calificaron de mentira, calificaron de absurda, calificaron de absurdas, calificaron de infundada, calificaron de infundadas, calificaron de bulo, calificaron de ridícula, calificaron de calumnia, tacharon de falsa, tacharon de falso, tacharon de falsas, tacharon de falsos, tacharon de mentira, tacharon de absurda, tacharon de absurdas, tacharon de infundada, tacharon de infundadas, tacharon de bulo, tacharon de ridícula, tacharon de calumnia, tildaron de falsa, tildaron de falso, tildaron de falsas, tildaron de falsos, tildaron de mentira, tildaron de absurda, tildaron de absurdas, tildaron de infundada, tildaron de infundadas, tildaron de bulo, tildaron de ridícula, tildaron de calumnia, calificado de falsa, calificado de falso, calificado de falsas, calificado de falsos, calificado de mentira, calificado de absurda, calificado de absurdas, calificado de infundada, calificado de infundadas, calificado de bulo, calificado de ridícula, calificado de calumnia, tachado de falsa, tachado de falso, tachado de falsas, tachado de falsos, tachado de mentira, tachado de absurda, tachado de absurdas, tachado de infundada, tachado de infundadas, tachado de bulo, tachado de ridícula, tachado de calumnia, tildado de falsa, tildado de falso, tildado de falsas, tildado de falsos, tildado de mentira, tildado de absurda, tildado de absurdas, tildado de infundada, tildado de infundadas, tildado de bulo, tildado de ridícula, tildado de calumnia`,
    false: 'mintió, miente, mienten',
    asked: 'preguntó, pregunta, preguntan, preguntaba, duda, dudan, dudó, cuestionó, cuestiona, cuestionan, desconoce, ignora',
  },
  weak: `defendido defendió defiende garantizó garantiza presumió celebró ironizó ironiza enfatizó sentenció planteó amenazó amenaza exigió exige estimado calculado concluido demostró demuestra demuestran pronosticó pronostica espera esperan deslizó relatan narró describió describe expuso expone acotó apostilló ratificó ratifica puntualizó desveló desvela subrayado destacado lamentado criticado anticipó adelantó adelanta difundió difunde recalcado celebrado bromeó gritó gritaron corean corearon sugieren sugirieron
    muestra muestran mostró cuenta contó cuentan publica publicó publican escrito escribió llamó recuerda recordó apunta apuntó critica criticó critican rechaza rechazó rechazan descarta descartó promete prometió repite repitió reveló revela confirma
    confirmó destaca destacó anuncia anunció denuncia denuncian denunció alerta alertan dicho calcula calculan considera consideró consideran estima culpa duda dudan pregunta preguntan queja teme temen prevé pretende presume manifiesta expresó resumió
    desconoce ignora informado indica indicó precisa comenta precisó miente mintió cuestiona cuestionó concedió concluye concluyó lamenta declara declaró`,
  objectVerbs: 'dijo aseguró reprochó contó explicó informó recordó respondió advirtió',
  adverbs: {
    false: 'falsamente, erróneamente, equivocadamente, sin razón, engañosamente',
    claimed: 'sin pruebas, sin evidencia, sin evidencias',
    hearsay: 'supuestamente, presuntamente, aparentemente, al parecer',
  },
  between: `ha han había habían es son era fue fueron ser también ya aún todavía siempre nunca hoy ayer luego después entonces antes además se le les me nos no sido lunes martes miércoles jueves viernes sábado domingo nuevamente
    recientemente mismo`,
  adverbEnding: /^\p{Ll}{3,}mente$/u,
  auxiliaries: 'ha han había habían es son era eran fue fueron será serán está están puede pueden debe deben',
  passive: 'fue fueron sido',
  agent: 'por',
  nobody: 'nadie pocos',
  negators: 'no nunca jamás',
  complementizers: 'que si cómo',
  clauseStarts: 'pero cuando mientras porque aunque pues sino donde',
  relatives: 'quien quienes cuyo cuya cual cuales',
  joiners: 'y e o',
  contrasts: 'pero aunque mientras sin',
  likeWords: 'como según',
  infinitives: '',
  infinitive: /^\p{Ll}{1,}(?:ar|er|ir)(?:se|lo|la|los|las|les?)?$/u,
  participle: /^\p{Ll}{3,}(?:ando|iendo)$/u,
  commaOpens: false,
  commaBeforeThat: false,
  verbSecond: false,
  dropsSubject: true,
  elides: false,
  accordingTo:
    /(?<!\p{L})(?:según(?! (?:la|el) cual)|de acuerdo con|en palabras de|en opinión de|a juicio de|a decir de|conforme a|en boca de)\s+(?:del? )?/giu,
  accordingOwn: /(?<!\p{L})(?:según|a juicio de|en palabras de) (él|ella|ellos|ellas)(?!\p{L})/giu,
  accordingAfter: null,
  prepositions: 'a al ante bajo con contra de del desde durante en entre hacia hasta para por sin sobre tras',
  describing: /(?:[ai]d[oa]s?)$/u,
  ofWords: 'de del para la las los el',
  nouns: {
    claimed: 'afirmación, afirmaciones, acusación, acusaciones, rumor, rumores, teoría, tesis, alegación, argumento, denuncia, sospecha, relato',
    said: 'idea, declaración, anuncio, opinión, creencia, conclusión, noticia, información, informaciones, hecho, advertencia, mensaje, hipótesis',
    false: 'mentira, mito, bulo, bulos, patraña, leyenda, engaño, falsedad',
    denied: 'desmentido',
    admitted: 'confesión, admisión',
  },
  namers: 'llamó llama llamaron llaman calificó califica calificaron tildó tilda tachó tacha',
  makers: `repitió repite repiten difundió difunde difunden lanzó lanza lanzaron formuló formula hizo defendió defiende propagó propaga`,
  nounOpener: /^ (?:de que|según (?:la|el) cual|que)(?!\p{L})/u,
  hearsay:
    /(?<!\p{L})(?:supuestamente|presuntamente|al parecer|se dice que|se cree que|se (?:creyó|creía|pensaba|pensó|suponía)(?: \p{L}+){0,3} que|se rumorea|cuenta la leyenda|según (?:la )?leyenda|(?:es|son|era|eran) sospechos[oa]s? de|(?:est[áa]n?|fue|es) (?:acusad|imputad|investigad)[oa]s? (?:de|por)|dicen que|cuentan que|habría(?:n)? \p{L}+[ai]do(?!\p{L})|(?:algunos|muchos|hay quien(?:es)?) (?:creen|dicen|piensan|cree|dice|aseguran|afirman))/giu,
  reportedMood: null,
  pronouns: { él: 'm', ella: 'f', ellos: 'plural', ellas: 'plural', yo: 'any', nosotros: 'plural', este: 'm', esta: 'f' },
  possessives: {},
  roles: `presidente presidenta ministro ministra primer primera portavoz jefe jefa director directora secretario secretaria general diputado diputada senador senadora alcalde alcaldesa líder investigador investigadora economista
    profesor profesora doctor doctora médico abogado abogada juez jueza fiscal embajador embajadora asesor asesora entrenador papa rey reina periodista activista candidato candidata vicepresidente vicepresidenta canciller
    consejero consejera comisario comisaria experto experta expresidente exministro gobernador gobernadora empresario analista
    ruso rusa ucraniano ucraniana español española estadounidense alemán alemana británico francés francesa europeo europea mexicano mexicana argentino argentina chileno chilena venezolano venezolana colombiano brasileño israelí chino turco
    antiguo antigua mandatario mandataria dirigente`,
  roleEnding: null,
  honorifics: 'sr sr. sra sra. don doña dr dr. dra dra.',
  gendered: { 'sr.': 'm', 'sra.': 'f', don: 'm', doña: 'f', ministra: 'f', presidenta: 'f' },
  determiners: 'el la los las un una unos unas su sus este esta estos estas ese esa varios varias algunos algunas muchos muchas dos tres ningún ninguna',
  definite: 'el la los las su sus este esta ese esa',
  institutions: `policía gobierno ministerio kremlin parlamento congreso tribunal corte comisión agencia ejército científicos investigadores expertos economistas médicos críticos vecinos testigos periodistas sindicato sindicatos asociación empresa
    compañía grupo partido oposición instituto universidad diario fiscalía bomberos ayuntamiento ciudad otan moscú kiev washington pekín bruselas londres parís berlín madrid estudio encuesta informe organización dirección autoridades senado
    país mundo reuters efe banco unión generalitat`,
  vague: 'usuario usuaria hombre mujer gente persona alguien algunos muchos video vídeo mensaje publicación mitad tercio mayoría otros nadie',
  men: `pedro alberto santiago pablo gabriel nicolás josep andrés javier luis juan josé carlos miguel jorge diego manuel antonio francisco mariano felipe rafael fernando sergio daniel david mario álvaro iñigo íñigo gustavo lionel hugo jair evo
    vladímir dmitri serguéi donald joe volodímir emmanuel olaf viktor boris antónio alejandro ricardo roberto eduardo enrique ignacio jaime ramón rodrigo óscar augusto`,
  women: `yolanda carmen rosa maría ana isabel cristina nadia teresa pilar irene ada mónica inés laura marta elena lucía claudia michelle dilma verónica patricia paula sofía greta ursula angela giorgia marine margarita dolores mercedes luisa
    beatriz silvia raquel sara andrea alicia eva julia gabriela daniela valentina`,
  neuter: null,
  nominative: [],
  locative: null,
  occasion:
    /(?<!\p{L})(?:[Ee]n|[Dd]urante|[Tt]ras|[Aa]nte) (?:una?|el|la|su) (?:[\p{L}-]+ ){0,2}(?:entrevista|discurso|rueda de prensa|conferencia de prensa|debate|mitin|reunión|carta|comparecencia|comunicado|cumbre|llamada)(?: (?:a|con|en|de) (?:el |la )?\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)?)?|(?<!\p{L})[Ee]l (?:pasado )?\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?: de \d{4})?|(?<!\p{L})[Ee]l (?:pasado )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?!\p{L})/u,
};
