import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Relation } from '@/lib/model/match';
import { judge } from '@/lib/search/guards';

interface Trap {
  text: string;
  claim: string;
  relation: Relation;
  lang?: string;
  why: string;
}

const traps = ['traps.jsonl', 'traps-fresh.jsonl'].flatMap((name) =>
  readFileSync(new URL(`../../cases/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Trap),
);

describe('the traps', () => {
  it('are more than two hundred, of every relation and in five languages', () => {
    expect(traps.length).toBeGreaterThanOrEqual(200);
    expect(new Set(traps.map((trap) => trap.relation))).toEqual(new Set(['same', 'opposite', 'differs']));
    expect(new Set(traps.map((trap) => trap.lang ?? 'en'))).toEqual(new Set(['en', 'de', 'fr', 'es', 'ru']));
  });

  it('catch the guards in less than one of a hundred', () => {
    const caught = traps.filter((trap) => judge(trap.text, trap.claim, { language: trap.lang ?? 'en' }).relation !== trap.relation);
    expect(caught.map((trap) => `${trap.why}: ${trap.text}`)).toHaveLength(0);
  });
});

describe('a guard says which words decided', () => {
  it.each([
    ['The city will spend £450 million on the tram line.', 'The city will spend £350m on the tram line.', 'number', '£450 million', '£350m'],
    ['Rents rose by 40 percent in Lisbon.', 'Rents rose by 4 percent in Lisbon.', 'percentage', '40 percent', '4 percent'],
    ['The bridge collapsed in August 2019.', 'The bridge collapsed in August 2018.', 'date', 'August 2019', 'August 2018'],
    ['Some of the refugees were vaccinated.', 'All of the refugees were vaccinated.', 'quantifier', 'Some', 'All'],
    ['Sweden pledged eight howitzers.', 'Norway pledged eight howitzers.', 'person', 'Sweden', 'Norway'],
    ['Wildfires destroyed 900 houses in Oregon.', 'Wildfires destroyed 900 houses in California.', 'place', 'Oregon', 'California'],
    ['Vaccines do not cause autism.', 'Vaccines cause autism.', 'negation', 'not', ''],
  ])('%s', (statement, claim, kind, here, there) => {
    expect(judge(statement, claim, { language: 'en' }).guard).toEqual({ kind, statement: here, claim: there });
  });

  it('names both sides of a swap', () => {
    const { relation, guard } = judge('Poland invaded Germany in 1939.', 'Germany invaded Poland in 1939.', { language: 'en' });
    expect(relation).toBe('differs');
    expect(guard?.kind).toBe('role-swap');
  });
});

describe('words that negate once, or nothing', () => {
  it.each<[string, string, string, Relation]>([
    ['es', 'El equipo no ganó ninguno de sus diez partidos.', 'El equipo no ganó ni uno de sus diez partidos.', 'same'],
    ['fr', 'Aucun train ne circulait lundi entre Tours et Nantes.', 'Les trains ne circulaient pas lundi entre Tours et Nantes.', 'same'],
    ['ru', 'Ни один депутат не поддержал закон.', 'Депутаты не поддержали закон.', 'same'],
    ['es', 'Médicos Sin Fronteras dice que el hospital funciona.', 'El hospital funciona.', 'same'],
    ['fr', "La dette n'a cessé d'augmenter depuis 1974.", 'La dette augmente depuis 1974.', 'same'],
    ['de', 'Die Bahn ist so unpünktlich wie nie.', 'Die Bahn ist unpünktlich.', 'same'],
    ['en', 'She would not retract her charge that the vote was bought.', 'The vote was bought.', 'same'],
    ['en', 'The rain is heavier than ever, and more likely than not to flood the valley.', 'The rain will flood the valley.', 'same'],
    ['es', 'El equipo no ganó el partido.', 'El equipo ganó el partido.', 'opposite'],
    ['ru', 'Никто не пришёл на выборы.', 'Все пришли на выборы.', 'opposite'],
  ])('%s: %s', (language, statement, claim, relation) => {
    expect(judge(statement, claim, { language }).relation).toBe(relation);
  });
});

describe('an outer operator leaves the match as it is and is handed on', () => {
  it.each([
    ['Kennedy denied that vaccines cause autism.', 'denial', 'denied'],
    ['There is no evidence that vaccines cause autism.', 'no-evidence', 'no evidence'],
    ['It is false that vaccines cause autism.', 'falsehood', 'false that'],
    ['The myth that vaccines cause autism persists.', 'debunk', 'myth'],
    ["Dr Lee rejected the website's argument that vaccines cause autism.", 'denial', 'rejected'],
    ['The journal withdrew the statement that vaccines cause autism.', 'denial', 'withdrew'],
    ['The clinic found no confirmation that vaccines cause autism.', 'no-evidence', 'no confirmation'],
    ['The clinic knew nothing of children in whom vaccines cause autism.', 'no-evidence', 'knew nothing'],
    ['Do vaccines cause autism?', 'question', '?'],
    ['If vaccines cause autism, the law must change.', 'condition', 'If'],
    ['The panel will examine whether vaccines cause autism.', 'question', 'whether'],
    ['The theory that vaccines cause autism has been debunked.', 'debunk', 'debunked'],
    ['The ministry called the report that vaccines cause autism baseless.', 'falsehood', 'baseless'],
  ])('%s', (statement, kind, cue) => {
    const { relation, outer } = judge(statement, 'Vaccines cause autism.', { language: 'en' });
    expect(relation).toBe('same');
    expect(outer?.kind).toBe(kind);
    expect(statement.slice(...outer!.span).toLowerCase()).toContain(cue.toLowerCase());
  });

  it('is absent where the sentence simply says it, or somebody is quoted saying it', () => {
    for (const statement of ['Vaccines cause autism.', 'Kennedy said vaccines cause autism.', '“Vaccines cause autism,” the guest told the host.'])
      expect(judge(statement, 'Vaccines cause autism.', { language: 'en' })).toMatchObject({ relation: 'same', outer: null });
  });

  it('belongs to a claim that is itself a denial', () => {
    expect(judge('Russia denies targeting civilians.', 'Russia does not target civilians.', { language: 'en' })).toMatchObject({
      relation: 'same',
      outer: null,
    });
  });
});

describe('judge', () => {
  it('points at the clause that expresses the claim', () => {
    const statement = 'After three days of rain, which brought the railways to a halt, the dam above the town burst, officials said.';
    const { span } = judge(statement, 'The dam above the town burst.', { language: 'en' });
    expect(statement.slice(...span)).toBe('the dam above the town burst');
  });

  it('aligns words within both texts', () => {
    const statement = 'The museum paid €20m for the painting.';
    const wording = 'The museum bought the painting for 20 million euros.';
    for (const pair of judge(statement, wording, { language: 'en' }).aligned) {
      expect(statement.slice(...pair.statement)).not.toBe('');
      expect(wording.slice(...pair.wording)).not.toBe('');
    }
  });

  it('looks at the window only, when it is given one', () => {
    const statement = 'The dam did not burst in May, but the dam burst in June.';
    const second: [number, number] = [statement.indexOf('but'), statement.length];
    expect(judge(statement, 'The dam burst.', { language: 'en', window: second }).relation).toBe('same');
  });

  it('survives texts with nothing to align, and words that are names of object properties', () => {
    for (const [statement, wording] of [
      ['', ''],
      ['?!', '…'],
      ['constructor toString hasOwnProperty', '__proto__ valueOf constructor'],
      ['𝒜 😀 漢字 كلمة', 'Vaccines cause autism.'],
    ] as const)
      expect(judge(statement, wording, { language: null }).relation).toBe('same');
  });

  it('takes less than a millisecond a pair once warm', () => {
    const run = () => {
      for (const trap of traps) judge(trap.text, trap.claim, { language: trap.lang ?? 'en' });
    };
    run();
    // Time of this process alone: other work on the machine says nothing of ours.
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000 / traps.length).toBeLessThan(1);
  });
});
