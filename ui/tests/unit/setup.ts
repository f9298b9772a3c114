/** Unit tests speak English unless they say otherwise. */
import { beforeEach } from 'vitest';
import { language } from '../../src/lib/i18n.svelte';

beforeEach(() => language.use('en'));
