// Owns the tests of the trees' learning.
import { expect, it } from 'vitest';
import { boost, predict } from '../../../scripts/train/boosting';

const OPTIONS = { classes: 3, rounds: 30, leaves: 3, rate: 0.3, penalty: 1, least: 2 };

/** Class by two features: the first decides between 0 and the rest, the second between 1 and 2. */
const inputs = Array.from({ length: 120 }, (_, at) => Float64Array.of(at % 3, (at * 7) % 10, 0.5));
const classes = inputs.map(([first, second]) => (first === 0 ? 0 : (second as number) < 5 ? 1 : 2));

it('learns a rule of two questions', () => {
  const model = boost({ inputs, classes, weights: inputs.map(() => 1) }, OPTIONS);
  const said = inputs.map((input) => {
    const odds = predict(model, input);
    return odds.indexOf(Math.max(...odds));
  });
  expect(said).toEqual(classes);
  expect(predict(model, Float64Array.of(2, 9, 0.5)).reduce((sum, odds) => sum + odds, 0)).toBeCloseTo(1, 9);
});

it('learns the same trees from the same rows', () => {
  const data = { inputs, classes, weights: inputs.map(() => 1) };
  expect(boost(data, OPTIONS)).toEqual(boost(data, OPTIONS));
});

it('asks nothing of a feature that is the same everywhere, and says how often each class comes where it has no tree', () => {
  const flat = inputs.map(() => Float64Array.of(1, 1, 1));
  const model = boost({ inputs: flat, classes, weights: inputs.map(() => 1) }, { ...OPTIONS, rounds: 1 });
  expect(model.trees.flat().every((tree) => typeof tree === 'number')).toBe(true);
  const share = classes.filter((one) => one === 0).length / classes.length;
  expect(predict({ ...model, trees: [[], [], []] }, Float64Array.of(1, 1, 1))[0]).toBeCloseTo(share, 3);
});
