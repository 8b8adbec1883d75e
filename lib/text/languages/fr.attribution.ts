// Owns the French words of attribution: who says what, and how. Data only.
import type { AttributionWords } from '../attribution-data';

export const attributionFr: AttributionWords = {
  verbs: {
    said: `dit, disait, disent, disaient, déclare, déclaré, déclarait, déclarent, ajoute, ajouté, ajoutait, annonce, annoncé, annoncent, assure, assuré, assurait, assurent, explique, expliqué, expliquait, expliquent, indique, indiqué, indiquent,
      précise, précisé, précisent, souligne, souligné, soulignent, rappelle, rappelé, rappellent, raconte, raconté, racontent, écrit, écrivait, écrivent, affirme, affirmé, affirmait, affirment, estime, estimé, estimait, estiment, juge, jugé, jugent, pense,
      pensent, pensait, croit, croient, croyait, répond, répondu, répondait, réplique, répliqué, répète, répété, répètent, martèle, martelé, insiste, insisté, poursuit, poursuivi, conclut, conclu, confirme, confirmé, confirment, prévient,
      prévenu, préviennent, avertit, averti, avertissent, alerte, alerté, alertent, promet, promis, promettent, craint, craignent, lance, lancé, confie, confié, témoigne, témoigné, commente, commenté, regrette, regretté, déplore, déploré, déplorent,
      fulmine, fulminé, tonne, tonné, ironise, ironisé, rapporte, rapporté, rapportent, montre, montré, montrent, révèle, révélé, révèlent, calcule, calculé, observe, observé, note, noté, notent, constate, constaté, constatent, signale, signalé,
      appelle, qualifie, qualifié, parle, considère, considéré, considèrent, s'inquiète, s'indigne, résume, résumé, reprend, tweeté, plaide, plaidé, se plaint,
      félicité, établi, relève, relevé, relèvent, laissé entendre, laisse entendre, fait savoir, fait valoir, indigné, offusqué, réagi, réagit, défendu, défend, expose, exposé, décrit, détaillé, détaille, pointe, pointé, prédit, prévoit, prévoient, évoque, évoqué, redoute, redoutent, espère, espèrent, menacé, menace, exigé, exige, réclamé, vanté, vante, recommande, avancé, avance, complété, complète, glissé, glisse, nuance, nuancé, tempère, renchéri, renchérit, abonde, enchaîné, enchaîne, réjoui, étonné, étonne, emporté, décrète, tranche, tranché, revendiqué, revendique, démontre, démontré, démontrent, prouvé, prouve, découvert, chiffre, évalue, évalué, dévoile, dévoilé, ajoutent, soupire, soupiré, lâche, lâché, scandé, scandent, crié, crie, criait, lançait, lancent, expliquait, racontait, affirmait, assurait, estimait, jugeait, ajoutait, répétait, martelait, martèle, martelé, confiait, plaisantait, ironisait, ironise, ironisé, tonne, tonnait, fulmine, peste, pestait, s'emporte, s'agace, s'étonne, s'exclame, s'interroge, s'alarme, indigne, emporte, agace, félicite, réjouit, exclame, alarme, désole, pronostique, anticipe`,
    claimed: `prétend, prétendu, prétendait, prétendent, soutient, soutenu, soutenait, soutiennent, accuse, accusé, accusent, accusait, allègue, allégué, reproche, reproché, reprochent, dénonce, dénoncé, dénoncent, clame, clamé, argue, argué, sous-entend,
      insinue, insinué, suggère, suggéré, suggèrent, fustige, fustigé`,
    admitted: 'reconnaît, reconnu, reconnaissait, reconnaissent, admet, admis, admettent, avoue, avoué, concède, concédé, concèdent',
    denied: `nie, nié, nient, niait, dément, démenti, démentent, démentait, conteste, contesté, contestent, réfute, réfuté, réfutent, rejette, rejeté, rejettent, récuse, récusé, contredit, contredisent, balayé, balaie, écarte, écarté, infirme, infirmé,
      qualifié de mensongère, qualifié de mensongères, qualifié de mensonger, qualifié de faux, qualifié de fausse, qualifié de fausses, qualifié de mensonge, qualifié de ridicule, qualifié de grotesque, qualifié d' infondée, qualifié d' infondées, qualifié d' inexacte, qualifié d' absurde, qualifié d' absurdes, qualifié d' infox, qualifié d' intox, qualifie de mensongère, qualifie de mensongères, qualifie de mensonger, qualifie de faux, qualifie de fausse, qualifie de fausses, qualifie de mensonge, qualifie de ridicule, qualifie de grotesque, qualifie d' infondée, qualifie d' infondées, qualifie d' inexacte, qualifie d' absurde, qualifie d' absurdes, qualifie d' infox, qualifie d' intox`,
    false: 'ment, menti, mentait',
    asked: 'demande, demandé, demandent, interroge, interrogé, interrogent, doute, doutent, ignore, ignorent',
  },
  weak: `indigne emporte agace félicite réjouit exclame alarme désole expliquait racontait ajoutait répétait jugeait estimait lançait lancent félicité établi indigné offusqué réagi réagit défendu défend expose exposé décrit détaillé détaille pointe pointé prévoit prévoient évoque évoqué redoutent espèrent menacé menace exigé exige réclamé vanté vante recommande avancé avance complété complète glissé glisse nuance nuancé tempère abonde enchaîné enchaîne réjoui étonné étonne emporté décrète tranche tranché revendiqué revendique démontre démontré démontrent prouvé prouve découvert chiffre évalue évalué dévoile dévoilé ajoutent soupire soupiré lâche lâché scandé scandent crié crie pronostique anticipe
    montre montré montrent écrit note noté notent lance lancé rejette rejeté rejettent écarte écarté reprend appelle parle observe observé promet promis signale signalé confirme confirmé rappelle poursuit poursuivi juge jugé annonce annoncé 
    demande demandé conclu conclut répète répété insiste réfute réfuté conteste contesté révèle révélé craint craignent déplore regrette lance ignore ignorent dit doute doutent interroge ment menti`,
  objectVerbs: 'dit déclaré assuré lancé répondu confié expliqué raconté reproche reproché',
  adverbs: {
    false: 'à tort, faussement, mensongèrement, erronément',
    claimed: 'sans preuve, sans preuves',
    hearsay: 'prétendument, apparemment, soi-disant',
  },
  between: `l'a l'ont l'avait l'avaient a ont avait avaient est sont était étaient sera seront a-t y aussi encore déjà toujours souvent ensuite puis hier lundi mardi mercredi jeudi vendredi samedi dimanche récemment même ainsi se s' lui leur nous me m' ne n' pas jamais
    fois nouveau être été désormais eux`,
  adverbEnding: /^\p{Ll}{3,}ment$/u,
  auxiliaries: 'a ont avait avaient est sont était étaient sera seront va vont peut peuvent doit doivent',
  passive: 'été',
  agent: 'par',
  nobody: 'personne nul rien aucun aucune',
  negators: "n'a n' ne jamais",
  complementizers: "que qu' qu si comment pourquoi",
  clauseStarts: 'mais quand lorsque lorsqu puisque alors tandis car donc parce bien depuis où',
  relatives: 'qui dont laquelle lequel lesquels lesquelles',
  joiners: 'et ou',
  contrasts: 'mais alors tandis or bien pourtant',
  likeWords: 'comme ainsi',
  infinitives: '',
  infinitive: /^(?:être|\p{Ll}{2,}(?:er|ir|oir|re))$/u,
  participle: /^\p{Ll}{3,}ant$/u,
  commaOpens: false,
  commaBeforeThat: false,
  verbSecond: false,
  dropsSubject: false,
  elides: true,
  accordingTo:
    /(?<!\p{L})(?:[Ss]elon(?! (?:laquelle|lequel|que))|[Dd]['’]après|[ÀàAa] en croire|[Aa]ux yeux de|[Dd]e l['’]avis (?:de|du|des)|[Pp]our(?= (?:le|la|l['’]|les|M\.|Mme) ?(?:ministre|président|présidente|porte-parole|maire|député|députée|sénateur|chef|cheffe|patron|patronne|directeur|directrice|économiste|chercheur|chercheuse|avocat|avocate|syndicat|association|gouvernement|opposition|ONG|collectif|fondation|institut|fédération|groupe|parti|entreprise|organisation)(?!\p{L}))|(?<=^)Pour(?= \p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+,))\s*/gu,
  accordingOwn: /(?<!\p{L})(?:selon|d['’]après|pour) (lui|elle|eux)(?=,)/giu,
  accordingAfter: null,
  prepositions: "à au aux dans en sur sous avec pour par chez vers après avant depuis pendant lors contre entre devant de du des d' sans dès",
  describing: /(?:[éiu]e?s?)$/u,
  ofWords: "de du des d' à la",
  nouns: {
    claimed: 'affirmation, affirmations, allégation, allégations, accusation, accusations, rumeur, rumeurs, théorie, thèse, prétention, argument, infox, récit',
    said: 'idée, déclaration, annonce, opinion, avis, croyance, conclusion, information, informations, hypothèse, message, fait',
    false: 'mensonge, mythe, légende, intox, canular',
    denied: 'démenti',
    admitted: 'aveu',
  },
  namers: 'appelle appelé appelait qualifie qualifié qualifiait qualifient traite traité traitait',
  makers: `répète répété répètent relaie relayé relaient formule formulé émet émis avance avancé propage propagé propagent défend défendu lance lancé martèle diffuse diffusé`,
  nounOpener: /^(?: reçue)? (?:selon (?:laquelle|lesquelles|lequel)|que|qu['’])(?!\p{L})/u,
  hearsay:
    /(?<!\p{L})(?:dit-on|on (?:a )?(?:longtemps )?(?:croyait|cru|pensait|pensé|supposait)|paraît-il|on dit qu|il paraît qu|prétendument|soi-disant|aurai(?:t|ent) (?:[^,.;]{1,30} )?\p{L}+(?:é|ée|és|ées|i|is|u|us|t)(?!\p{L})|(?=serai)(?<!(?:^|\P{L})(?:si|s['’]ils?|ce|il|on|n['’]y)(?:\P{L}[^.;]{0,80}?)?)serai(?:t|ent) (?!il|elle|ce)(?=\p{L})|la (?:rumeur|légende|tradition) (?:veut|court|dit)|(?:est|sont|était|étaient) (?:\p{L}+ )?soupçonnée?s? (?:de|d['’])|(?:certains|beaucoup|d['’]aucuns|plusieurs) (?:croient|disent|pensent|affirment|prétendent))/giu,
  reportedMood: null,
  pronouns: { il: 'm', elle: 'f', ils: 'plural', elles: 'plural', on: 'nobody', je: 'any', nous: 'plural', "j'": 'any', ce: 'nobody', "c'": 'nobody' },
  possessives: { lui: 'il', eux: 'ils' },
  roles: `président présidente ministre premier première porte-parole chef cheffe directeur directrice secrétaire général générale député députée sénateur sénatrice maire préfet patron patronne leader chercheur chercheuse économiste
    professeur professeure docteur médecin avocat avocate juge procureur procureure ambassadeur ambassadrice conseiller conseillère entraîneur sélectionneur pape roi reine journaliste militante militant candidat candidate dirigeant
    dirigeante commissaire haut-commissaire expert experte chancelier chancelière analyste
    russe ukrainien ukrainienne français française américain américaine allemand allemande britannique européen européenne polonais turc hongrois chinois israélien italien espagnol ancien ancienne ex-ministre ex-président`,
  roleEnding: null,
  honorifics: 'm m. mm. mme mme. mlle dr dr. me pr',
  gendered: { 'm.': 'm', mme: 'f', mlle: 'f' },
  determiners: "le la les l' un une des du de d' son sa ses leur leurs notre nos ce cette ces cet plusieurs certains certaines deux trois aucun aucune",
  definite: "le la les l' son sa ses ce cette ces cet du",
  institutions: `police gouvernement ministère kremlin parlement tribunal cour commission agence armée scientifiques chercheurs experts économistes médecins critiques riverains témoins journalistes syndicat syndicats association associations entreprise
    société groupe parti opposition institut université journal parquet enquêteurs pompiers mairie ville otan moscou kiev washington pékin bruxelles londres paris berlin insee étude sondage rapport organisation direction autorités élysée sénat mouvement département document
    monde figaro libération reuters afp banque union`,
  vague:
    'internaute internautes utilisateur utilisatrice homme femme gens personne quelqu certains beaucoup vidéo message publication moitié tiers majorité plupart on',
  men: `emmanuel bruno jean-luc jean gabriel gérald édouard françois nicolas jacques laurent pierre paul michel philippe olivier éric alain bernard daniel didier thierry patrick christophe sébastien julien antoine louis henri charles marc
    jean-marie jean-michel josep vladimir dmitri sergueï donald joe volodymyr viktor recep boris olaf antónio bachar david thomas hugo lucas raphaël manuel arnaud benoît dominique fabien yannick stéphane jordan`,
  women: `marine élisabeth simone claire anne louise ségolène christine rachida valérie nathalie sophie marie julie camille aurore sandrine mathilde clémentine manon ursula angela giorgia greta marlène agnès catherine brigitte isabelle
    sylvie martine michèle nicole monique françoise hélène caroline céline laure lucie emma léa chloé alice jeanne yaël roselyne amélie`,
  neuter: null,
  nominative: [],
  locative: null,
  occasion:
    /(?<!\p{L})(?:[Dd]ans|[Ll]ors|[Aa]u cours|[Àà] l['’]issue|[Pp]endant) (?:d['’]|de |du |de la )?(?:un |une |son |sa |l['’])?(?:[\p{L}-]+ ){0,2}(?:entretien|interview|discours|conférence de presse|débat|meeting|réunion|lettre|allocution|communiqué|sommet)(?: (?:à|au|avec|de) \p{Lu}[\p{L}-]*)?|(?<!\p{L})[Ll]e (?:\d{1,2}|1er) (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?: \d{4})?|(?<!\p{L})(?:[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche)(?!\p{L})/u,
};
