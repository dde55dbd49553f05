// Texts that build/demo.ts puts into the page.
declare module 'dist:*' {
  const text: string;
  export default text;
}
declare module 'sample:*' {
  const text: string;
  export default text;
}
declare module 'frame:*' {
  const text: string;
  export default text;
}
