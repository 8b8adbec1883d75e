// Owns the three ways tests run: in Node, in a real browser for what touches the DOM, and as a program that drives browsers with the built extension.
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { CHROMIUM_FLAGS, findChromium } from './scripts/browsers.mjs';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'node',
          include: ['tests/*.test.ts', 'tests/unit/**/*.test.{ts,tsx}', 'tests/store/**/*.test.ts'],
          environment: 'node',
          // No test is about time: a loaded machine may take as long as it needs.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [preact()],
        resolve: { alias: { '@': import.meta.dirname } },
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'preact/jsx-runtime',
            '@preact/signals',
            '@mozilla/readability',
            '@testing-library/preact',
            'axe-core',
            'valibot',
            'marked',
            'idb',
            'snowball-stemmers',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/page/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({ launchOptions: { executablePath: findChromium()?.path, args: CHROMIUM_FLAGS } }),
          },
        },
      },
      {
        resolve: { alias: { '@': import.meta.dirname } },
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
