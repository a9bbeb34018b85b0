// The order is the order of the layers; tokens.css names it.
import './tokens.css';
import './base.css';
import './parts.css';
import './screens.css';
import './print.css';
