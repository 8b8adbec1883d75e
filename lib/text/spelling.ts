// Owns the British spellings of English that search reads as the American ones. Only word forms that change the stem matter here.

/** Words in -ise that are not verbs in -ize. */
const ISE = new Set(
  'advertise advise arise chastise circumcise comprise compromise concise cruise demise despise devise disguise enterprise excise exercise expertise franchise improvise likewise merchandise otherwise paradise poise praise precise premise promise raise revise rise supervise surmise surprise televise treatise unwise wise noise bruise reprise'.split(
    ' ',
  ),
);
/** Words in -our that are so everywhere. */
const OUR = new Set('hour four pour tour sour dour flour scour devour contour detour velour your our'.split(' '));
const WHOLE = new Map(
  Object.entries({
    centre: 'center',
    theatre: 'theater',
    metre: 'meter',
    litre: 'liter',
    fibre: 'fiber',
    kilometre: 'kilometer',
    defence: 'defense',
    offence: 'offense',
    licence: 'license',
    pretence: 'pretense',
    programme: 'program',
    cheque: 'check',
    grey: 'gray',
    tyre: 'tire',
    plough: 'plow',
    aluminium: 'aluminum',
    jewellery: 'jewelry',
    ageing: 'aging',
    judgement: 'judgment',
    sceptic: 'skeptic',
    sceptical: 'skeptical',
    paediatric: 'pediatric',
    anaemia: 'anemia',
    leukaemia: 'leukemia',
    oestrogen: 'estrogen',
    foetus: 'fetus',
    foetal: 'fetal',
    mum: 'mom',
    analyse: 'analyze',
    paralyse: 'paralyze',
    dialogue: 'dialog',
    catalogue: 'catalog',
    manoeuvre: 'maneuver',
    storey: 'story',
    kerb: 'curb',
    draught: 'draft',
    airplane: 'plane',
    aeroplane: 'plane',
  }),
);

/** The American spelling of a lower-case English word: "organisation" becomes "organization", "labour" "labor"; anything else stays. */
export function normaliseSpelling(word: string): string {
  const whole = WHOLE.get(word) ?? (word.endsWith('s') ? WHOLE.get(word.slice(0, -1)) : undefined);
  if (whole !== undefined) return whole;
  if (word.length < 5) return word;
  const ise = !word.includes('is') ? null : /^(.{3,})is(e|es|ed|ing|ation|ations|er|ers)$/.exec(word);
  if (ise !== null && !ISE.has(`${ise[1]}ise`)) return `${ise[1]}iz${ise[2]}`;
  const yse = !word.includes('ys') ? null : /^(anal|paral|catal)ys(e|es|ed|ing)$/.exec(word);
  if (yse !== null) return `${yse[1]}yz${yse[2]}`;
  const our = !word.includes('our') ? null : /^(.{2,}?)our(s|ed|ing|able|ably|ite|ites|er|ers|less|ful|ism|hood|al)?$/.exec(word);
  if (our !== null && !OUR.has(`${our[1]}our`)) return `${our[1]}or${our[2] ?? ''}`;
  const doubled = !word.includes('ll') ? null : /^(.*(?:[^aeiou][aeiou]))ll(ed|ing|er|ers)$/.exec(word);
  if (
    doubled !== null &&
    /^(trav|canc|lab|mod|fu|sign|lev|count|pan|riv|marv|jew|tot|duel|chan|grov|quarr|dia|equa|mars|unrav|shov|swiv|snork|towel|carol|barr|init|med|met|ped|perl|spir|tunn|yod)/.test(
      word,
    )
  )
    return `${doubled[1]}l${doubled[2]}`;
  return word;
}
