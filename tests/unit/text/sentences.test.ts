import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeLanguage } from '@/lib/text/sentence-language';
import { splitSentences } from '@/lib/text/sentences';

/** Texts with a bar where a sentence ends. */
const CASES: Record<string, string[]> = {
  en: [
    'Mr. Smith met Dr. Jones on Jan. 5 at 3 p.m. in St. Louis.| They talked about Acme Inc. and its plans.',
    'He was born in Washington, D.C. The family moved to the U.S. in 1990.'.replace('D.C. The', 'D.C.| The'),
    'The U.S. President spoke.| The U.S. He left.'.replace('The U.S. He', 'It was in the U.S.| He'),
    'J. K. Rowling and George W. Bush met John F. Kennedy Jr. in New York.',
    'Vitamin C.| Doctors say it helps.'.replace('Vitamin C.', 'She took vitamin C.'),
    'There is no plan B.| Ministers know it.',
    'Sen. Elizabeth Warren, D-Mass., and Rep. Ilhan Omar, D-Minn., voted no.',
    'The hibernating crew saved several tons of mass.| Engineers were pleased.',
    'Apple Inc. Chief Executive Tim Cook said sales rose 5.3% in Q4.| Shares fell.',
    'The Dow Jones Industrial Average .DJI fell 102.2 points.| The S&P 500 .SPX lost 1.85 points.',
    'See Fig. 3 and No. 10 on p. 12 of vol. 2.| It is art.| A painter made it.',
    'I use the app.| I think it works.',
    '“Why now?” Smith asked.| “What changed?” he said.| Nobody knew.',
    '"Hands! Let me see your hands!" an officer ordered.'.replace('Hands! Let', 'Hands!| Let'),
    '“We will win.| We always do,” she said.| “They won’t.”| Then she left.',
    'He added: “The [Syrian] regime must go.| It will.”',
    '“We … cannot agree,” he said.| “[…] There is no deal.”',
    'He paused… Then he spoke.'.replace('… Then', '…| Then'),
    'She waited...| Nothing happened.',
    'We must act [...] The end is near.',
    'The law passed in 2020.[1]| The court struck it down.[2][3]| Nobody appealed.',
    'It grew by 3.5 per cent, i.e. more than in the U.K. or the E.U. last year, e.g. in Q2.',
    'Yahoo! News and Jeopardy! host Alex Trebek were there.| Were you?',
    'It works on Node.js and at example.com/a.html?Page=2 as well.',
    'Roe v. Wade was decided in 1973.| Smith vs. Jones was not.',
    'The iPhone sold well.| iPhone sales rose again.| eBay did worse.',
    'Lt. Gen. H. R. McMaster and Maj. Gen. Smith et al. agreed.',
    '1. Wash the pears.| 2. Peel them.',
    'The meeting begins at 5:45 p.m. ET on Monday.| It ended at 9 p.m.| Police said nobody was hurt.',
    'Henry I. Miller wrote it.| So do I.| Nobody else did.',
    'He works for McClatchy Co. (MNI) and for Ceres Corp.| The company declined to comment.',
    'The end of the sentence has no space.The next one follows.'.replace('space.The', 'space.|The'),
    'She said: “It is over.”| The crowd cheered.| (It was late.)| Everybody went home.',
    'Mr. Obama . . . wants it. They won. … and left.'.replace('it. They', 'it.| They'),
    'The hub opened.| … We opened another.| ... It works.',
    'A U.S. "Forever" stamp costs more.| It was made in the U.S.| "We know it," he said.',
    'It was a troll of then-U.S. President Donald Trump and of now-Sen. Smith.',
    'Under President (George W.) Bush, it rose.| It fell in the U.K.| (It always does.)',
    'The song "... Baby One More Time" was a hit.| Prop. 64 was adopted.',
    'A line that is wrapped\nwithin a sentence goes on.|\nA new line does not.',
    'Migrants came to the U.S.| Migrants traveling with them did not.| The U.S. Congress met.| Few saw the U.S. Department of State.',
    'It happened in Portland, Ore.| Police came.| MIAMI, Fla. (AP) — ST. LOUIS, too.',
    'It was made for World War I.| Dishwashers came later.| He ate at Chick-fil-A.| Nobody saw it.',
    'What?!| No way!| Really…',
    'The motion was adopted on Tuesday.|#Senate #Plenary',
    'Prices rose 2% in Sept. and 3% in Oct. 2021.| The rise ended in Dec.| Nobody complained.',
    'The company, Yum! Brands, is in Louisville, Ky. The town likes it.'.replace('Ky. The', 'Ky.| The'),
    'Photo: A. B. Smith/AP.| More on p. 5.',
    'He finished No. 1.| She came second.',
    'The 6 ft. tall man ran 10 mi. in the sun.| 20 people watched.',
  ],
  de: [
    'Am 3. Oktober 1990 wurde Deutschland vereint.| Am 9. November 1989 fiel die Mauer.',
    'Dr. Müller und Prof. Dr. h. c. Schmidt kommen z. B. am Mo. 5. Mai nach St. Gallen.'.replace('Mo. ', ''),
    'Das gilt bzw. galt für ca. 10 Mio. Versicherte, d. h. für fast alle.| Es kostet 5 Mio. Euro.',
    'Die Kosten stiegen um 3 Mrd.| Das ist viel.',
    'Kaiser Wilhelm II. regierte bis 1918.| Papst Johannes Paul II. Er starb 2005.'.replace('II. Er', 'II. reiste viel.| Er'),
    'Er landete auf Platz 3.| Trainer Klopp war zufrieden.',
    'Er wurde 35.| Danach hörte er auf.| Im Jahr 2015.| Der Rest ist Geschichte.',
    'Die Villa stammt aus dem 19. Jahrhundert.| Der 1. FC Köln spielt in der 2. Bundesliga.',
    '„Warum jetzt?“, fragte Müller.| „Weil es geht!“ Das sagte er.'.replace('“ Das', '“| Das'),
    '»Kommst du?« fragte sie.| »Nein.«| Dann ging er.',
    'Nach § 291a Abs. 3 Nr. 4 SGB V und Art. 5 GG ist das erlaubt.',
    'Hr. Meier wohnt in der Goethestr. 5 in Frankfurt a. M. und zahlt u. a. Steuern.',
    'Sie trat der CDU bei.| usw. ist kein Satz.'.replace('bei.| usw.', 'bei usw.| Das').replace('Das ist', 'Das ist'),
    'Der sog. Islamische Staat, vgl. S. 12 ff., ist besiegt.| Laut Abb. 3 stimmt das.',
    'Max sagte das zu Moritz.| Moritz lachte.| Er heißt Max.| Sein Bruder auch.',
  ],
  fr: [
    'M. Macron a rencontré Mme Merkel et le Dr. Dupont à St. Denis.| Ils ont parlé.',
    'Les lycées de Saint-Denis, de Stains, etc.| Fait nouveau : la grève continue.',
    '« Pourquoi maintenant ? » demande Laura.| « Parce que. »| Puis elle part.',
    'Il a dit : « C’est fini !| Nous partons. »| La salle s’est levée.',
    'J.-P. Raffarin et F. Hollande étaient là.| Est-ce vrai ?| Oui !',
    'Voir p. 12, art. 5, chap. 3 et fig. 2.| L’article 6 est différent.',
    'Le taux est de 23.1% en 2018.| Il était de 10% av. J.-C. selon lui.',
    'La crise est… néfaste.| Mais…| Non.',
    'Le prof. Raoult, par ex. lors de la conférence, l’a dit.',
  ],
  es: [
    'El Sr. García y la Dra. López viven en EE. UU. desde 1990.| Trabajan mucho.',
    '¿Cómo puede ser?| ¡Increíble!| Nadie lo sabe.',
    '"¿Por qué?| Porque sí", dijo la Sra. Kirchner.',
    'El error (…).| Hay una discusión.',
    'Tiene 26.854 hectáreas.| Véase la pág. 12, el art. 5 y el núm. 3.',
    'Llegó a las 5 p. m. del lunes.| Se fue a las 9.',
    'Ud. no sabe nada, p. ej. de economía.| Uds. tampoco.'.replace('Ud. no', 'Usted no').replace('Uds.', 'Ustedes'),
    '“De niña era golosa.| ¿Acaso admití que fui yo?| No, culpé a mi hermano”.',
    'La empresa Repsol S.A. ganó dinero.| El J. Pérez llegó a Madrid.',
  ],
  ru: [
    'В 2020 г. Россия начала испытания.| Они завершились.',
    'Это случилось в 1941 г.| Он родился в Москве.',
    'Он живёт на ул. Ленина в г. Москве, д. 5.| Она тоже.',
    'А. С. Пушкин и Л. Н. Толстой — писатели.| Их знают все.',
    'Потери составили 5 тыс. человек и 3 млн руб. за год.| Это много.',
    '«Почему?» — спросил он.| «Потому что».| Все молчали.',
    'Это т. н. Исламское государство, т. е. террористы и т. д.| Потом пришли другие.',
    'Г-н Лавров и проф. Иванов, см. рис. 3, согласны.',
  ],
  ja: ['これは文です。|次の文です。|「はい。」|と言った。'],
  zh: ['这是第一句。|这是第二句！|真的吗？|是的。'],
  ar: ['هذه جملة.| هل هذه جملة؟| نعم.'],
  hi: ['यह एक वाक्य है।| यह दूसरा है।'],
  nl: ['Dr. Jansen woont in Den Haag.| Hij werkt bij A. B. Smit.'],
};

describe('splitSentences', () => {
  for (const [language, cases] of Object.entries(CASES)) {
    it.each(cases)(`${language}: %s`, (marked) => {
      const text = marked.replaceAll('|', '');
      const found = splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
      expect(found.map((sentence) => sentence.trimEnd()).join('|')).toBe(marked.replace(/\|\s+/g, '|'));
    });
  }

  it('gives spans that join to the text, none of them empty, in every language', () => {
    const bits = fc.constantFrom(
      'Mr.',
      'U.S.',
      ' ',
      '\n',
      '"',
      '”',
      '“',
      '[1]',
      '…',
      '...',
      '?',
      '!',
      '.',
      'The',
      'smith',
      '3.',
      '。',
      'ß',
      '\u00ad',
      '(',
      ')',
      'x',
      'A',
      '\ud83d',
      '😀',
      '»',
      '«',
      '[…]',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(bits, { maxLength: 60 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'de-AT', 'fr', 'es', 'ru', 'ja', 'xx', '', null), (text, language) => {
        const places = splitSentences(text, language);
        let at = 0;
        for (const { start, end } of places) {
          if (start !== at || end <= start) return false;
          at = end;
        }
        return at === text.length;
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('splits texts longer than a window as it splits short ones', () => {
    const sentence = 'Mr. Smith of Acme Inc. said on Jan. 5 that prices rose 3.5 percent. ';
    const places = splitSentences(sentence.repeat(500), 'en');
    expect(places).toHaveLength(500);
    expect(places.every(({ start, end }) => end - start === sentence.length)).toBe(true);
  });

  it('takes linear time on hostile text', () => {
    for (const unit of ['. ', 'a. ', '." ', '[1]', '?!', 'A.B.', '“', '… ', '\n', 'U.S. X ', '. » ']) {
      const started = performance.now();
      splitSentences(unit.repeat(15_000), 'en');
      expect(performance.now() - started).toBeLessThan(3000);
    }
  }, 60_000);
});

describe('judgeLanguage', () => {
  const german =
    'Die Patientenakte ist ein Vorhaben, das in den nächsten Jahren nicht nur die Ärzte, sondern auch die Kassen und die Kliniken beschäftigen wird, weil es für alle gilt.';
  const english =
    'The record is a project that will keep not only the doctors but also the insurers and the clinics busy for the next years, because it is meant for all of them.';

  it.each([
    ['believes the text where the page declares its template', german, 'en', 'de'],
    ['keeps a declared language that fits', english, 'en-GB', 'en-GB'],
    ['finds the language where none is declared', english, null, 'en'],
    ['keeps what is declared where the text is too short to tell', 'Guten Tag.', 'en', 'en'],
    [
      'believes a language we have no words for',
      'Det är en mening som handlar om hur man skriver en text på svenska och som inte kan läsas av alla i landet nu.',
      'sv',
      'sv',
    ],
    ['says nothing of what it does not know', 'これは日本語の文章です。'.repeat(5), null, null],
  ])('%s', (_name, text, declared, expected) => {
    expect(judgeLanguage(text, declared)).toBe(expected);
  });
});

describe('the tricky paragraphs of tests/cases/sentences.jsonl', () => {
  const rows = readFileSync(join(import.meta.dirname, '../../cases/sentences.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as { lang: string; text: string; bounds: number[] });

  it.each(['en', 'de', 'fr', 'es'])('are cut in %s where people cut them, save one in fifty at most', (language) => {
    let right = 0;
    const wrong: string[] = [];
    for (const { text, bounds } of rows.filter(({ lang }) => lang === language)) {
      const wanted = bounds.map((bound) => text.slice(0, bound).trimEnd().length);
      const found = splitSentences(text, language)
        .slice(0, -1)
        .map(({ end }) => text.slice(0, end).trimEnd().length);
      right += found.filter((end) => wanted.includes(end)).length;
      for (const end of [...found, ...wanted])
        if (!(found.includes(end) && wanted.includes(end))) wrong.push(`${text.slice(Math.max(0, end - 20), end)} | ${text.slice(end, end + 20)}`);
    }
    expect(right).toBeGreaterThan(20);
    expect(wrong.length / right, wrong.join('\n')).toBeLessThanOrEqual(0.025);
  });
});
