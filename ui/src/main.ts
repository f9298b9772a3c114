import { mount } from 'svelte';
import './styles/tokens.css';
import './styles/base.css';
import './styles/paper.css';
import './features';
import App from './App.svelte';

const target = document.getElementById('app');
if (target) mount(App, { target });
