/** The sandbox's Jira pages: reads the address, shows the page. */
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { rememberPersonFromAddress } from './client';
import './styles/page.css';
import './styles/issue.css';
import './styles/controls.css';
import './styles/dashboard.css';

rememberPersonFromAddress();
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
