import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['dist', 'tests/out', 'test-results', 'src/lib/messages.gen.ts'] },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'svelte/no-at-html-tags': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      // A plain Map or Set is right where nothing is shown from it.
      'svelte/prefer-svelte-reactivity': 'off',
      // It reads the reason after a code as more codes.
      'svelte/no-unused-svelte-ignore': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      // The app has no URLs to navigate to.
      'svelte/no-navigation-without-resolve': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: '@lucide/svelte', message: 'Import an icon by its path.' }],
          patterns: [
            { group: ['@tauri-apps/*'], message: 'Only lib/door.ts talks to the shell.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "UnaryExpression[operator='void'] > :matches(CallExpression, ChainExpression)",
          message: 'Say background(...) (lib/background.ts): if it fails, somebody has to hear of it.',
        },
      ],
    },
  },
  { files: ['src/lib/door.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
);
