// The two colours of a verdict; the word beside them says the same.
export const FINE = { color: '#0d652d', background: '#e6f4ea' };
export const ATTENTION = { color: '#a50e0e', background: '#fce8e6' };
