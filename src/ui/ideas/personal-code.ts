/** Day, month, year, the sign of the century, a number and a check character (Digital and Population Data Services Agency). */
const CODE = /(?<![\dA-Z])(\d{6})[-+ABCDEFYXWVU](\d{3})([0-9A-Z])(?![\dA-Z])/gi;
const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Whether a text holds a Finnish personal identity code; a wrong check character makes it an ordinary number. */
export const hasPersonalCode = (text: string): boolean =>
  [...text.matchAll(CODE)].some(
    ([, day, number, check]) => CHECK_CHARACTERS[Number(`${day}${number}`) % 31] === check?.toUpperCase(),
  );
