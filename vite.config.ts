import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium } from './test/find-chromium.ts';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };

const manifest = {
  id: '/',
  name: 'Kyläpöytä',
  short_name: 'Kyläpöytä',
  description: 'Anna idea asuinalueellesi ja seuraa, mitä siitä tulee. Toimii myös ilman verkkoa.',
  lang: 'fi',
  dir: 'ltr' as const,
  start_url: '/',
  scope: '/',
  display: 'standalone' as const,
  background_color: '#f3efe6',
  theme_color: '#1d4235',
  categories: ['government', 'social'],
  icons: [
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' as const },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' as const },
    { src: '/icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' as const },
    { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' as const },
  ],
  // A hand-over that came by mail or Bluetooth opens with the app, where the platform offers it.
  file_handlers: [{ action: '/device/hand-over', accept: { 'text/plain': ['.txt', '.kylapoyta'] } }],
  shortcuts: [
    { name: 'Kerro idea', url: '/?open=new', icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] },
    { name: 'Lähettämättä', url: '/outbox', icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] },
  ],
  screenshots: [
    {
      src: '/screenshots/home.png',
      sizes: '780x1688',
      type: 'image/png',
      form_factor: 'narrow' as const,
      label: 'Etusivu',
    },
    {
      src: '/screenshots/form.png',
      sizes: '780x1688',
      type: 'image/png',
      form_factor: 'narrow' as const,
      label: 'Kerro idea',
    },
    {
      src: '/screenshots/desk.png',
      sizes: '1280x800',
      type: 'image/png',
      form_factor: 'wide' as const,
      label: 'Työpöytä',
    },
  ],
};

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [
    preact({ reactAliasesEnabled: false }),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: false,
      manifest,
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*.{js,css,html,svg,webmanifest}', 'icons/icon-192.png'],
      },
    }),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      // What the first screen needs is one file: in many small ones it weighs more.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  test: {
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.*', 'test/e2e/**'],
          globalSetup: ['test/server/real-postgres.ts'],
          testTimeout: 30_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'browsers',
          environment: 'node',
          include: ['test/browsers/*.story.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        optimizeDeps: {
          include: [
            'dexie',
            'fast-check',
            'hpke',
            'node-diff3',
            'uuid',
            'zod/mini',
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            '@preact/signals',
            'preact-iso',
            '@testing-library/preact',
            'axe-core',
            '@orama/stemmers/finnish',
            '@orama/stemmers/swedish',
            '@orama/stemmers/english',
            'workbox-window',
          ],
        },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.{ts,tsx}'],
          testTimeout: 60_000,
          globalSetup: ['test/faults/host/vitest-setup.ts', 'test/recording/recording-host.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium(), args: CHROMIUM_ARGS } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
