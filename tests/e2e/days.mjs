// Days as tests say them.

/** A day from today, as a date input takes it and a record says it. @param {number} days */
export const day = (days) => {
  const date = new Date();
  date.setDate(date.getDate() + days);
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};
