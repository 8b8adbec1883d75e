// Owns the Spanish cues of stance: what refutes, what questions, what only supposes. Data only.
import type { StanceData } from '../stance-data';

export const stanceEs: StanceData = {
  refutingBefore:
    /(?<!\p{L})(?:(?:no (?:hay|existen?|tiene|se (?:ha|han)|ha|han)|ningun[ao]?|sin)(?: \p{L}+){0,3} (?:pruebas?|evidencias?|indicios?|base|fundamento|relación|demostrado)|nada (?:indica|prueba|demuestra|apunta|respalda)|no (?:es|era) que(?= )|al contrario de|contrari\p{L}+ a|a diferencia de|mitos?(?= (?:que|de que|según))|bulos?|desinformación|fals[ao]s? (?:afirmaci\p{L}+|noticias?|rumor\p{L}*|creencia|idea|informaci\p{L}+)|teorías? de la conspiración|(?:es|era|resulta)(?: \p{L}+)? (?:falso|mentira|incorrecto|un mito|un bulo|erróneo|un error) (?:que|decir|afirmar)|no es (?:cierto|verdad|correcto) que|falsamente|erróneamente|desmenti\p{L}*|desmint\p{L}*|refut\p{L}*|(?:acusaciones|afirmaciones|rumores) (?:infundad|fals|sin fundamento)\p{L}*)(?!\p{L})|^\W*(?:no|falso|mito|bulo|mentira|noticia falsa|desmentido)[,:]\s|(?<!\p{L})(?:ni un[oa]?(?: sol[oa])?|ning[uú]n[oa]?) (?:estudio|documento|dato|prueba|experto|investigación|ley|texto) (?:\p{L}+ )?(?:demuestra|prueba|muestra|confirma|respalda|indica|avala|prohíbe|sugiere)\p{L}*|(?<!\p{L})no (?:hay|tiene|existen?) (?:ningún )?(?:planes?|intención)(?!\p{L})/iu,
  refutingAfter:
    /(?<!\p{L})(?:es uno de|figura entre|forma parte de|está entre) (?:los |las )?(?:\p{L}+ ){0,3}(?:mitos|bulos|creencias|leyendas)(?!\p{L})|(?<!\p{L})lo (?:desm[ie]\p{L}+|contradic\p{L}+|refut\p{L}+|nieg\p{L}+)|(?<!\p{L})(?:fue|ha sido|está|fueron|son|es) (?:cread|generad|manipulad|hech|elaborad)[oa]s? (?:con|por|mediante) (?:una )?(?:inteligencia artificial|ia)(?!\p{L})|(?<!\p{L})(?:es|son|era|eran|ha sido|han sido|fue|fueron|resulta|resultó)(?: \p{L}+){0,3} (?:fals[ao]s?|mentira|incorrect[ao]s?|desmentid[ao]s?|refutad[ao]s?|infundad[ao]s?|un mito|un bulo|engaños[ao]s?|erróne[ao]s?|inventad[ao]s?|una patraña|teoría de la conspiración)(?!\p{L})|(?<!\p{L})(?:carecen? de (?:base|fundamento|pruebas)|no (?:se sostiene|tiene (?:base|fundamento))|de [«"“]?(?:mentira|falsedad|absurdo|disparate))(?!\p{L})/iu,
  refutingWhole:
    /(?<!\p{L})(?:calific|tach|tild)\p{L}+ [^.;]{0,60}(?:rumor|acusaci|informaci|afirmaci|noticia|versi)\p{L}*[^.;]{0,80}(?<!\p{L})(?:de|como) ["“« ]*(?:\p{L}+ )?(?:fals|mentira|absurd|infundad|bulo|calumni|ridícul|disparat)\p{L}*|(?<!\p{L})(?:calific|tach|tild)\p{L}+ (?:de|como) ["“« ]*(?:\p{L}+ )?(?:fals|mentira|absurd|infundad|bulo|calumni|ridícul|disparat)\p{L}*[”"» ]+[^.;]{0,30}(?:rumor|acusaci|informaci|afirmaci|noticia)|(?<!\p{L})(?:demuestra|demostr|prueba|prob|muestra|mostr|indica|dice|sugiere|es|ocurre)\p{L}* (?:todo |justo |exactamente )?lo contrario(?!\p{L})|[»”"]\s*[:–—-]\s*(?:falso|es falso|mentira|bulo|engañoso|no)(?!\p{L})|(?<!\p{L})(?:supuest[oa]s?|presunt[oa]s?|llamad[oa]s?|atribuid[oa]s? a|presentad[oa]s? como)(?!\p{L})[^.;]{3,90}(?<!\p{L})(?:es|son|era|eran|fue|fueron),? (?:en realidad|de hecho|en verdad)(?!\p{L})|(?<!\p{L})no existen?(?!\p{L})|(?<!\p{L})(?:pretenden?|dicen?) mostrar(?!\p{L})/iu,
  unreal:
    /(?<!\p{L})(?:montaje|escenific\p{L}*|fals\p{L}+|invent\p{L}*|ment\p{L}*|mito\p{L}*|no|nunca|jamás|ningun\p{L}*|ningún|nadie|nada|sin|propaganda|manipul\p{L}*|actores|bulo)(?!\p{L})/iu,
  contrary: /(?<!\p{L})(?:al contrario de|contrariamente a|a diferencia de) [^,;]{3,120},/iu,
  parting: /(?<!\p{L})(?:antes de que|después de que|cuando|mientras|porque|aunque)(?!\p{L})|;/iu,
  turning: /[;:—–]|(?<!\p{L})(?:sino|pero|aunque|mientras|porque|cuando)(?!\p{L})|, (?:que|quien) /iu,
  joining: /(?<!\p{L})(?:y|e|pero|sino)(?: \p{L}+)?\s*$/iu,
  refutingNext:
    /^(?:[«“"]?(?:pero |sin embargo, |en realidad,? )?(?:(?:eso|esto|ello|la (?:afirmación|cifra|noticia|historia)|estas? (?:afirmación|afirmaciones|noticia)|ambas cosas)? ?(?:es|son|era|no es|no son|no era)(?: \p{L}+){0,3}? (?:fals[ao]s?|mentira|incorrect[ao]s?|un bulo|un mito|engaños[ao]s?|inventad[ao]s?|erróne[ao]s?|ciert[ao]s?|verdad|así|correct[ao]s?)|(?:falso|mentira|no|bulo|engañoso|incorrecto|nada de eso)(?=[.,:;! ]|$)|(?:nuestro )?veredicto: (?:falso|engañoso)|no hay (?:pruebas?|evidencias?|indicios)|(?:las?|los|el|estas?|este) (?:imagen|imágenes|v[ií]deos?|fotos?|fotografías?|escenas?|grabaci\p{L}+) (?:proced\p{L}+|es de|son de|corresponde\p{L}*|pertenece\p{L}*|fue|fueron|data\p{L}*) ?|(?:se trata|trata) de (?:un|una) (?:\p{L}+ )?(?:bulo|montaje|engaño|mito|fake|noticia falsa|imagen|parodia|falsificación|mentira)|en realidad|nada de eso))/iu,
  agreeingNext: /(?<!\p{L})(?:es|son)(?: \p{L}+)? (?:ciert[ao]s?|verdad|correct[ao]s?|así)(?!\p{L})/iu,
  negated: /(?<!\p{L})(?:no|nunca|tampoco)(?!\p{L})/iu,
  negationRefutes: true,
  questioning:
    /¿|^\W*verdadero o falso\W|(?<!\p{L})(?:es (?:cierto|verdad) que|se pregunta\p{L}* si|no está claro si|se desconoce si|no se sabe si|duda\p{L}* (?:de )?que|la pregunta es si|por saber si|saber si|(?:determinad|aclarad|confirmad|precisad|establecid)o si|(?:determinar|aclarar|confirmar|precisar|establecer|investiga[nr]?|estudia[nr]?|dirimir) si|por ver si)(?!\p{L})/iu,
  questioningAfter: /(?<!\p{L})(?:sigue|es|está|queda)(?: \p{L}+){0,2} (?:incierto|en duda|por ver|una incógnita|discutido|abierto)(?!\p{L})/iu,
  supposing:
    /^\s*[«“"]?(?:de (?:confirmarse|cumplirse|ser cierto|ser así|haber)|en caso de|siempre que|si|supongamos|imaginemos|y si|quizás?|tal vez)(?!\p{L})|(?<!\p{L})(?:habrían? podido|podrían? haber|pudo haber)(?!\p{L})/iu,
  announcing: /(?<!\p{L})(?:mitos?|bulos?|falsas creencias|creencias falsas|falsedades|mentiras|ideas falsas)(?!\p{L})/iu,
  lacking: /(?<!\p{L})(?:sin|falt\p{L}*|carec\p{L}*|niega\p{L}*|ning\p{L}+|nadie|nada|jamás|dejado)(?!\p{L})/iu,
  saysNot: null,
  denyingOneself: /^\P{L}*(?:yo |nosotros )?(?:jamás|nunca|no) (?:he|hemos|\p{L}+(?:é|í|amos|imos))(?!\p{L})/iu,
  copula: /(?<!\p{L})(?:es|son|era|eran|fue|fueron|está|están)(?!\p{L})/iu,
  signs: {
    negators: 'no nunca jamás ningun* ningún nada nadie sin ni tampoco',
    refuting:
      'falso falsa falsos falsas falsamente falsed* mito mitos bulo bulos mentira* miente* mintió desmiente* desmint* desmenti* refut* incorrect* inexact* infundad* erróne* engañ* inventad* patraña* conspir* desinform* rumor* manipulad* supuest* presunt* montaje* sátira* satír* parodi* contrari* contradic* niega* negó negaron exager* leyenda* fake descart* tergivers* calumni* fraudulent*',
    emptying:
      'otro otra solo sólo solamente duda dudas dudan niega niegan discute* menos secreto sorpresa casual casualidad cesa* cesado deja dejado mentira mito leyenda exager* rumor cabe',
  },
};
