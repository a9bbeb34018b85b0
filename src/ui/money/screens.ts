/** The screens of money, in one file to fetch. */
export { MoneyPage } from './money-page.tsx';
