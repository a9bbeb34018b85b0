/** The screens of statements, positions and proposals, in one file to fetch. */
export { NewStatementPage } from './new-statement-page.tsx';
export { StatementPage } from './statement-page.tsx';
export { StatementsPage } from './statements-page.tsx';
