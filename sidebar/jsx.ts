// What the build makes of JSX: calls that are shorter than those of the automatic runtime.
export { Fragment, h } from 'preact';
