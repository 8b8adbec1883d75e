// Owns the English words that search treats in a special way: data only.
import type { LanguageWords } from './language';

export const english: LanguageWords = {
  tag: 'en',
  stemmer: 'english',
  stopWords:
    "a an the this that these those there here i me my mine we us our ours you your yours he him his she her hers it its they them their theirs myself himself herself itself themselves who whom whose which what when where why how be am is are was were been being do does did doing done have has had having can could may might must shall should will would of to in on at by for from with into onto about over under up down out off above below between among through during before after since until while as than then so such too very just also only even still yet ever and or but nor if because though although unless whether not no n't never don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't cannot couldn't shouldn't hasn't haven't hadn't it's he's she's that's there's what's who's i'm i've i'll i'd we're we've we'll we'd you're you've you'll you'd they're they've they'll they'd let's percent per cent pct mr mrs ms dr said say says saying told tell tells added according via amid rumor please got get gets getting one ones something anything someone anyone much many lot lots really well know now going go goes went come think want thing things like",
  negations:
    "not no n't never none nobody nothing neither nor without cannot can't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't couldn't shouldn't hasn't haven't hadn't",
  numbers: {
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  },
  scales: { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, bn: 1e9, b: 1e9, tn: 1e12 },
};
