// Owns the words that make a change of wording material beyond those that search knows: data only. Languages without a search file have their whole list here.

/** What the comparison of wordings must know of a language. Lists are lower case, parted by spaces; numbers are written "word=value". */
export interface MaterialWords {
  negations: string;
  numbers: string;
  /** Pattern of negations inside words or in scripts without spaces; counted in the whole text. */
  inside?: string;
}

export const MATERIAL_WORDS: Record<string, MaterialWords> = {
  en: {
    negations: "nowhere hardly scarcely barely rarely seldom unable ain't mustn't needn't",
    numbers:
      'zero=0 one=1 once=1 twice=2 double=2 thrice=3 triple=3 thirteen=13 fourteen=14 sixteen=16 seventeen=17 eighteen=18 nineteen=19 half=.5 third=3rd quarter=4th first=1st second=2nd fourth=4th fifth=5th sixth=6th seventh=7th eighth=8th ninth=9th tenth=10th dozen=12 dozens=12 hundreds=100 thousands=1000 millions=1000000 billions=1000000000 trillions=1000000000000',
  },
  de: {
    negations: 'nein kaum niemand nichts nirgends keinerlei',
    numbers:
      'null=0 eins=1 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 halb=.5 hälfte=.5 doppelt=2 dutzend=12 erste=1st zweite=2nd dritte=3rd vierte=4th ersten=1st zweiten=2nd dritten=3rd vierten=4th',
  },
  fr: {
    negations: 'non aucun aucune jamais rien personne guère',
    numbers:
      'zéro=0 treize=13 quatorze=14 seize=16 moitié=.5 demi=.5 double=2 douzaine=12 premier=1st première=1st deuxième=2nd second=2nd seconde=2nd troisième=3rd quatrième=4th',
  },
  es: {
    negations: 'ningún ninguna ninguno jamás nada nadie tampoco',
    numbers:
      'cero=0 trece=13 catorce=14 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 mitad=.5 medio=.5 doble=2 docena=12 primer=1st primero=1st primera=1st segundo=2nd segunda=2nd tercer=3rd tercero=3rd tercera=3rd',
  },
  ru: {
    negations: 'нет никто ничто ничего никогда никакой нельзя',
    numbers:
      'ноль=0 один=1 одна=1 одно=1 тринадцать=13 четырнадцать=14 половина=.5 вдвое=2 дюжина=12 первый=1st первая=1st второй=2nd вторая=2nd третий=3rd третья=3rd',
  },
  it: {
    negations: 'non no né mai nessuno nessuna niente nulla senza',
    numbers:
      'zero=0 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 venti=20 cento=100 mille=1000 mila=1000 milione=1000000 milioni=1000000 miliardo=1000000000 miliardi=1000000000 metà=.5 doppio=2 primo=1st secondo=2nd terzo=3rd',
  },
  pt: {
    negations: 'não nunca jamais nem nenhum nenhuma ninguém nada sem',
    numbers:
      'zero=0 dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 vinte=20 cem=100 mil=1000 milhão=1000000 milhões=1000000 bilhão=1000000000 bilhões=1000000000 metade=.5 dobro=2 primeiro=1st segundo=2nd terceiro=3rd',
  },
  nl: {
    negations: 'niet geen nooit niemand niets nergens noch zonder',
    numbers:
      'nul=0 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 twintig=20 honderd=100 duizend=1000 miljoen=1000000 miljard=1000000000 helft=.5 dubbel=2 eerste=1st tweede=2nd derde=3rd',
  },
  pl: {
    negations: 'nie nigdy nikt nic żaden żadna bez ani',
    numbers:
      'zero=0 dwa=2 dwie=2 trzy=3 cztery=4 pięć=5 sześć=6 siedem=7 osiem=8 dziewięć=9 dziesięć=10 sto=100 tysiąc=1000 tysięcy=1000 milion=1000000 milionów=1000000 miliard=1000000000 połowa=.5',
  },
  uk: {
    negations: 'не ні ніхто ніколи нічого немає без',
    numbers: 'два=2 три=3 чотири=4 пять=5 десять=10 сто=100 тисяча=1000 мільйон=1000000 мільярд=1000000000',
  },
  ar: {
    negations: 'لا لم لن ليس ليست ليسوا لست غير دون بدون',
    numbers: 'واحد=1 اثنان=2 ثلاثة=3 أربعة=4 خمسة=5 ستة=6 سبعة=7 ثمانية=8 تسعة=9 عشرة=10 مئة=100 مائة=100 ألف=1000 مليون=1000000 مليار=1000000000 نصف=.5',
  },
  he: {
    negations: 'לא אין אינו אינה אינם בלי ללא מעולם',
    numbers: 'שניים=2 שלושה=3 ארבעה=4 חמישה=5 עשרה=10 מאה=100 אלף=1000 מיליון=1000000 מיליארד=1000000000 חצי=.5',
  },
  fa: { negations: 'نه نیست نیستند نبود هرگز بدون', numbers: 'دو=2 سه=3 چهار=4 پنج=5 ده=10 صد=100 هزار=1000 میلیون=1000000 میلیارد=1000000000 نیمی=.5' },
  zh: { negations: '', numbers: '', inside: '[不没沒未非無无勿]' },
  ja: { negations: '', numbers: '', inside: 'ない|なかった|ません|なく|ず(?:に|、|。)|[不未非無]' },
  ko: { negations: '안 못', numbers: '', inside: '않|없|아니' },
};
