/** The page of the waiting room's wall: nothing of the app but this one picture. */
import { mount } from 'svelte';
import './styles/tokens.css';
import './styles/base.css';
import WallPage from './features/flow/WallPage.svelte';
import { language } from './lib/i18n.svelte';

const target = document.getElementById('app');
await language.use('en');
if (target) mount(WallPage, { target });
