import './app/zod-without-eval';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { beginInFields } from './app/dialog-focus';
import { giveNonceToStyles } from './app/style-nonce';
import { startWords } from './words/words';

giveNonceToStyles(document);
beginInFields(document);
startWords(navigator.language.startsWith('zh') ? 'zh-CN' : 'en');
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
